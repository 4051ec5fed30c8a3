import * as vscode from 'vscode';

/**
 * Code that is loaded when it is first needed, and once. Until then stand-ins are in the place of its
 * commands: the first use of one loads the part, and goes on with the command itself.
 */
export class Part<T extends vscode.Disposable> implements vscode.Disposable {
  private readonly load: () => Promise<() => T>;
  private readonly standIns: vscode.Disposable;
  private loading: Promise<T> | undefined;
  private part: T | undefined;
  private isDisposed = false;

  /**
   * @param commands the ids of all commands that the part registers
   * @param load loads the code; what it resolves to registers the commands, and makes all the rest
   */
  constructor(commands: readonly string[], load: () => Promise<() => T>) {
    this.load = load;
    this.standIns = vscode.Disposable.from(
      ...commands.map((id) =>
        vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
          await this.get();
          return vscode.commands.executeCommand(id, ...args);
        }),
      ),
    );
  }

  /** The part if it is there already; for what must not wait. */
  peek(): T | undefined {
    return this.part;
  }

  get(): Promise<T> {
    this.loading ??= this.start();
    return this.loading;
  }

  dispose(): void {
    this.isDisposed = true;
    this.standIns.dispose();
    void this.loading?.then((part) => part.dispose());
  }

  private async start(): Promise<T> {
    const make = await this.load();
    // In one turn: no command is missing in between.
    this.standIns.dispose();
    const part = make();
    this.part = part;
    if (this.isDisposed) {
      part.dispose();
    }
    return part;
  }
}
