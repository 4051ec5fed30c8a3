import type * as vscode from 'vscode';

/** Work on files that is done when nothing more has come for one for a while. */
export class RestTimers implements vscode.Disposable {
  private readonly restMs: number;
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(restMs: number) {
    this.restMs = restMs;
  }

  /** Takes the place of work on the same file that has not begun. */
  set(uri: vscode.Uri, work: () => void): void {
    const key = uri.toString();
    clearTimeout(this.timers.get(key));
    const run = () => {
      this.timers.delete(key);
      work();
    };
    this.timers.set(key, setTimeout(run, this.restMs));
  }

  dispose(): void {
    for (const timer of this.timers.values()) {
      clearTimeout(timer);
    }
    this.timers.clear();
  }
}
