import type * as vscode from 'vscode';
import type { TextRange } from '../../core/index';
import { showRange, showReport } from '../reports';

/** Shows a passage in the editor that has its report, and goes there unless the focus is to stay. */
export async function reveal(
  document: vscode.TextDocument,
  range: TextRange,
  preserveFocus: boolean,
): Promise<void> {
  showRange(await showReport(document, preserveFocus), range);
}
