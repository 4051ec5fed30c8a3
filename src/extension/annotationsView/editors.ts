import * as vscode from 'vscode';
import type { TextRange } from '../../core/index';
import { showRange } from '../reports';

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
