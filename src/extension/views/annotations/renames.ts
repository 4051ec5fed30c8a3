import type * as vscode from 'vscode';

const KEY = 'dossier.renames';
/** The oldest are forgotten beyond this. */
const MOST_RENAMES = 200;

/** A file or folder that has got another address. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/**
 * What was renamed while there was no page of the Annotations view: it keeps drafts by the addresses of
 * their reports, and may be shown days later.
 */
export class Renames {
  private readonly memento: vscode.Memento;

  /** @param memento of the workspace, as what VS Code keeps for the page */
  constructor(memento: vscode.Memento) {
    this.memento = memento;
  }

  async keep(rename: Rename): Promise<void> {
    await this.memento.update(KEY, [...this.all(), rename].slice(-MOST_RENAMES));
  }

  /** All in the order in which they came; they are forgotten then. */
  take(): readonly Rename[] {
    const all = this.all();
    if (all.length > 0) {
      void this.memento.update(KEY, undefined);
    }
    return all;
  }

  private all(): readonly Rename[] {
    return this.memento.get<readonly Rename[]>(KEY, []);
  }
}
