import * as vscode from 'vscode';
import { lineChanges, type TextRange } from '../../core/index';
import { foldSpace } from '../../core/text/range';

/** The open document of an address, in an editor or not. */
export function openDocument(uri: vscode.Uri | string): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((one) => one.uri.toString() === key);
}

/** The range of UTF-16 offsets in a document's text; offsets outside it are taken for its ends. */
export function toRange(document: vscode.TextDocument, { start, end }: TextRange): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** The UTF-16 offsets of a range in a document's text. */
export function toOffsets(document: vscode.TextDocument, range: vscode.Range): TextRange {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

/** The words of a passage in one line, white space being one space. */
export function wordsOf(document: vscode.TextDocument, range: TextRange): string {
  return foldSpace(document.getText(toRange(document, range)));
}

/** Whether two documents have the same text but for white space, which saving may change. */
export function sameWords(one: vscode.TextDocument, other: vscode.TextDocument): boolean {
  const words = (document: vscode.TextDocument) => document.getText().replaceAll(/\s+/g, '');
  return words(one) === words(other);
}

/** The edit that gives a document another text, in the lines that differ. */
export function editTo(document: vscode.TextDocument, text: string): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text: words } of lineChanges(document.getText(), text)) {
    edit.replace(document.uri, toRange(document, { start, end }), words);
  }
  return edit;
}
