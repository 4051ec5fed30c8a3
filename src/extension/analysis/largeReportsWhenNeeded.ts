import * as vscode from 'vscode';
import { Part } from '../base/part';
import type { LargeReports } from './largeReports';

/**
 * Above this many UTF-16 code units, a book of some thousand pages, names are looked for only when
 * the reader asks: at a little more than a megabyte a second, that is seconds of work after each
 * change.
 */
const LIMIT = 2_000_000;

/** Tells large reports from others; what is to be done about them is loaded with the first. */
export class LargeReportsWhenNeeded implements vscode.Disposable {
  private readonly part = new Part(['dossier.analyzeLargeReport'], async () => {
    const { LargeReports } = await import('./largeReports');
    return () => new LargeReports((document) => this.wanted.fire(document));
  });
  private loaded: LargeReports | undefined;
  private readonly wanted = new vscode.EventEmitter<vscode.TextDocument>();
  /** The reader wants a large report analysed. */
  readonly onDidWant = this.wanted.event;

  /** Whether a report is not analysed by itself, and nobody has asked for it yet. */
  leavesOut(document: vscode.TextDocument): boolean {
    return isLong(document) && this.part.peek()?.isWanted(document) !== true;
  }

  /** Whether a report may be analysed by itself; where not, the reader is told. */
  allows(document: vscode.TextDocument): boolean {
    if (!isLong(document)) {
      return true;
    }
    if (this.loaded === undefined) {
      void this.part.get().then((large) => {
        this.loaded = large;
        large.allows(document);
      });
    }
    return this.loaded?.allows(document) ?? false;
  }

  dispose(): void {
    this.wanted.dispose();
    this.part.dispose();
  }
}

/** Whether names in a report are looked for only when the reader asks. Does not put its text together. */
export function isLong(document: vscode.TextDocument): boolean {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end) > LIMIT;
}
