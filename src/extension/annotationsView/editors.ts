import * as vscode from 'vscode';
import type { TextRange } from '../../core/index';
import { showRange } from '../reports';

/** Whether a document is open in a tab, be it in front or not. */
export function hasTab(document: vscode.TextDocument): boolean {
  const key = document.uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === key),
  );
}

/** Shows a passage in the editor that has its report, and goes there unless the focus is to stay. */
export async function reveal(
  document: vscode.TextDocument,
  range: TextRange,
  preserveFocus: boolean,
): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const editor = await vscode.window.showTextDocument(document, {
    preserveFocus,
    preview: false,
    ...(shown?.viewColumn !== undefined && { viewColumn: shown.viewColumn }),
  });
  showRange(editor, range);
}
