import * as vscode from 'vscode';
import { showError, showInformation } from '../base/messages';
import { say } from '../base/translate';
import { fileName } from '../documents/fileNames';
import { explain } from './explain';
import { encodeText } from './utf8';

/**
 * Writes a text to a file that the reader has chosen; where it cannot be written, says why, and gives
 * `false`.
 *
 * @param bom whether it begins with a byte order mark
 */
export async function writeCopy(target: vscode.Uri, text: string, bom = false): Promise<boolean> {
  try {
    await vscode.workspace.fs.writeFile(target, encodeText({ text, bom }));
    return true;
  } catch (error) {
    const why = say(explain(error, 'write'));
    showError(vscode.l10n.t('{0} could not be written. {1}', fileName(target), why));
    return false;
  }
}

/** Says what was written to a file, and offers to open it. */
export async function tellOfCopy(target: vscode.Uri, done: string): Promise<void> {
  const open = vscode.l10n.t('Open');
  if ((await showInformation(done, open)) === open) {
    await vscode.commands.executeCommand('vscode.open', target);
  }
}
