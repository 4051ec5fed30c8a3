import * as vscode from 'vscode';
import type { TextRange } from '../core/index';
import { toRange } from './documents';
import { isReport } from './isReport';

/** The active editor's report, or a visible one where the focus is in a panel. */
export function reportEditor(): vscode.TextEditor | undefined {
  const active = vscode.window.activeTextEditor;
  return active && isReport(active.document)
    ? active
    : vscode.window.visibleTextEditors.find(({ document }) => isReport(document));
}

/** Whether a document is open in a tab, be it in front or not. */
export function hasTab(document: vscode.TextDocument): boolean {
  const key = document.uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === key),
  );
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
  const visible = vscode.window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  return visible ? focusOn(visible) : vscode.window.showTextDocument(uri);
}

/** A command on the report that is open; without one it says so. */
export function onReport(
  id: string,
  run: (editor: vscode.TextEditor, ...args: readonly unknown[]) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, (...args: readonly unknown[]) => {
    const editor = reportEditor();
    return editor
      ? run(editor, ...args)
      : vscode.window.showInformationMessage(
          vscode.l10n.t('Open a report (a .txt article) first.'),
        );
  });
}
