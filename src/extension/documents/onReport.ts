import * as vscode from 'vscode';
import { showInformation } from '../base/messages';
import { fileName } from './fileNames';
import { plainTextEditor, reportEditor } from './reportEditors';

/** A command on the report that is open; without one it says so. */
export function onReport(
  id: string,
  run: (editor: vscode.TextEditor, ...args: readonly unknown[]) => unknown,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, (...args: readonly unknown[]) => {
    const editor = reportEditor();
    return editor ? run(editor, ...args) : askForReport();
  });
}

/** Says that a command is about reports, and none is open; offers to make one of plain text that is. */
export async function askForReport(): Promise<void> {
  const plain = plainTextEditor()?.document;
  if (plain === undefined) {
    showInformation(vscode.l10n.t('Open a report (a .txt article) first.'));
    return;
  }
  const read = vscode.l10n.t('Read as Report');
  const message = vscode.l10n.t('{0} is plain text, not a report.', fileName(plain.uri));
  if ((await showInformation(message, read)) === read) {
    await vscode.commands.executeCommand('dossier.readAsReport');
  }
}
