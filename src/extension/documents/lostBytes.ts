import * as vscode from 'vscode';
import { showWarning } from '../base/messages';
import { fileName } from './fileNames';

// A part of its own: most files are UTF-8.

/** Says of a report with U+FFFD in it where that stands for bytes that saving would lose. */
export async function tellOfLostBytes(document: vscode.TextDocument): Promise<void> {
  if (!(await hasLostBytes(document.uri))) {
    return;
  }
  const reopen = vscode.l10n.t('Reopen with Encoding');
  const message = vscode.l10n.t(
    '{0} is not UTF-8 text: some of its characters are shown as � and would be lost on saving.',
    fileName(document.uri),
  );
  if ((await showWarning(message, reopen)) === reopen) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
  }
}

async function hasLostBytes(uri: vscode.Uri): Promise<boolean> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return false;
  } catch (error) {
    // A file that cannot be read is nothing that we know of; only bytes that are no text are.
    return error instanceof TypeError;
  }
}
