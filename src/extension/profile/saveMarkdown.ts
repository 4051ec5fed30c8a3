import * as vscode from 'vscode';
import { type Profile, profileToMarkdown } from '../../core/index';
import { explain } from '../annotations/explain';
import { encodeText } from '../annotations/utf8';
import { fileName } from '../fileNames';
import { say } from '../translate';

/** Asks where to, and writes a profile there as Markdown. */
export async function saveMarkdown(profile: Profile): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `${profile.name.replace(/[\\/:*?"<>|…]+/g, ' ').trim()}.md`;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save as Markdown'),
    filters: { '.md': ['md'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (target === undefined) {
    return;
  }
  try {
    const text = profileToMarkdown(profile, say);
    await vscode.workspace.fs.writeFile(target, encodeText({ text, bom: false }));
  } catch (error) {
    const why = say(explain(error, 'write'));
    const message = vscode.l10n.t('{0} could not be written. {1}', fileName(target), why);
    vscode.window.showErrorMessage(message);
    return;
  }
  const open = vscode.l10n.t('Open');
  const done = vscode.l10n.t('The profile was saved as {0}.', fileName(target));
  if ((await vscode.window.showInformationMessage(done, open)) === open) {
    await vscode.commands.executeCommand('vscode.open', target);
  }
}
