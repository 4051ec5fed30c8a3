import type * as vscode from 'vscode';
import { isReport } from './isReport';
import { hasTab, onReportEditor, reportEditor } from './reportEditors';

/** The report that views are about: the one in sight, or else the last that was, while it has a tab. */
export class ShownReport implements vscode.Disposable {
  private last: vscode.TextDocument | undefined;
  private readonly listener = onReportEditor(() => this.get());

  get(): vscode.TextDocument | undefined {
    const visible = reportEditor()?.document;
    const stays = this.last !== undefined && isReport(this.last) && hasTab(this.last);
    if (visible !== undefined || !stays) {
      this.last = visible;
    }
    return this.last;
  }

  dispose(): void {
    this.listener.dispose();
  }
}
