import * as vscode from 'vscode';
import type { TextRange } from '../../core/index';
import { openDocument, toRange } from './documents';
import { isFile, isReport } from './isReport';

/** The active editor's report, or a visible one where the focus is in a panel. */
export function reportEditor(): vscode.TextEditor | undefined {
  const active = vscode.window.activeTextEditor;
  return active && isReport(active.document)
    ? active
    : vscode.window.visibleTextEditors.find(({ document }) => isReport(document));
}

/** The active editor where it has plain text that could be a report. */
export function plainTextEditor(): vscode.TextEditor | undefined {
  const active = vscode.window.activeTextEditor;
  return active?.document.languageId === 'plaintext' && isFile(active.document)
    ? active
    : undefined;
}

/** Tells when another report may be in the editor, or the text there has become a report, or is none any more. */
export function onReportEditor(listener: () => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(listener),
    // A change of language closes the document and opens it again.
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (document === vscode.window.activeTextEditor?.document) {
        listener();
      }
    }),
  );
}

/** An editor in sight that shows a file. */
export function visibleEditor(uri: vscode.Uri): vscode.TextEditor | undefined {
  const key = uri.toString();
  return vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
}

/** Whether a document is open in a tab, be it in front or not. */
export function hasTab(document: vscode.TextDocument): boolean {
  return columnOf(document) !== undefined;
}

/** The column where a document has a tab, be it in front or not. */
function columnOf({ uri }: vscode.TextDocument): vscode.ViewColumn | undefined {
  const key = uri.toString();
  return vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === key),
  )?.viewColumn;
}

/** The column where a document is seen, or else has a tab. */
export function shownIn(document: vscode.TextDocument): vscode.ViewColumn | undefined {
  return visibleEditor(document.uri)?.viewColumn ?? columnOf(document);
}

/** A report by its address, opened where it is not; `undefined` where it cannot be. */
export async function reportAt(address: string): Promise<vscode.TextDocument | undefined> {
  try {
    return (
      openDocument(address) ??
      (await vscode.workspace.openTextDocument(vscode.Uri.parse(address, true)))
    );
  } catch {
    return undefined;
  }
}

/** An editor of a report: a visible one, or else its tab is brought to the front, without the focus. */
export async function editorOf(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  const { activeTextEditor } = vscode.window;
  return activeTextEditor?.document === document
    ? activeTextEditor
    : (visibleEditor(document.uri) ?? showReport(document, true));
}

/** Shows a report where it has a tab already, and goes there unless the focus is to stay. */
export function showReport(
  document: vscode.TextDocument,
  preserveFocus: boolean,
): Thenable<vscode.TextEditor> {
  const viewColumn = shownIn(document);
  return vscode.window.showTextDocument(document, {
    preserveFocus,
    preview: false,
    ...(viewColumn !== undefined && { viewColumn }),
  });
}

/** Selects a range of UTF-16 offsets and brings it into view. */
export function showRange(editor: vscode.TextEditor, range: TextRange): void {
  const { start, end } = toRange(editor.document, range);
  editor.selection = new vscode.Selection(start, end);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Gives an editor the focus, which a view may have. */
export function focusOn({ document, viewColumn }: vscode.TextEditor): Thenable<vscode.TextEditor> {
  return vscode.window.showTextDocument(document, viewColumn);
}

/** Takes the card from before what a link on it leads to; where VS Code cannot, it goes with the mouse. */
export function hideCard(): void {
  vscode.commands.executeCommand('editor.action.hideHover').then(undefined, () => undefined);
}

/** A report in an editor that has the focus. */
export function openReport(uri: vscode.Uri): Thenable<vscode.TextEditor> {
  const visible = visibleEditor(uri);
  return visible ? focusOn(visible) : vscode.window.showTextDocument(uri);
}
