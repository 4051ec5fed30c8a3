import * as vscode from 'vscode';
import { isReport } from '../documents/isReport';

const REVIEWING = 'dossier.reviewing';

/**
 * Whether single keys decide on names instead of typing. Said to the `when` clauses of the keys. While
 * it lasts the reports that are shown cannot be edited: other keys would type over the name selected.
 */
export class ReviewMode implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<boolean>();
  readonly onDidChange = this.changed.event;
  private active = false;
  /** How to take back each decision. */
  private decisions: (() => Promise<unknown>)[] = [];
  private readonly locked = new Set<string>();
  private readonly listener = vscode.window.onDidChangeActiveTextEditor(() => this.lock());

  get isActive(): boolean {
    return this.active;
  }

  set(active: boolean): void {
    if (active !== this.active) {
      this.active = active;
      this.decisions = [];
      void vscode.commands.executeCommand('setContext', REVIEWING, active);
      this.lock();
      this.changed.fire(active);
    }
  }

  /** A decision was made, in whatever report. */
  decided(takeBack: () => Promise<unknown>): void {
    this.decisions.push(takeBack);
  }

  /** How to take back the last decision that was not yet; `undefined` where there is none. */
  lastDecision(): (() => Promise<unknown>) | undefined {
    return this.decisions.pop();
  }

  dispose(): void {
    this.set(false);
    this.listener.dispose();
    this.changed.dispose();
  }

  /** Of VS Code's editors only the active one can be made read-only, or writable again. */
  private lock(): void {
    const document = vscode.window.activeTextEditor?.document;
    const key = document?.uri.toString() ?? '';
    // A report may have become something else since it was made read-only.
    const isToBe = this.active && document !== undefined && isReport(document);
    if (isToBe === this.locked.has(key)) {
      return;
    }
    if (isToBe) {
      this.locked.add(key);
    } else {
      this.locked.delete(key);
    }
    const how = isToBe ? 'set' : 'reset';
    void vscode.commands.executeCommand(
      `workbench.action.files.${how}ActiveEditorReadonlyInSession`,
    );
  }
}
