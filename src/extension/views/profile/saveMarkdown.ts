import * as vscode from 'vscode';
import { type Profile, profileToMarkdown } from '../../../core/index';
import { say } from '../../base/translate';
import { fileName } from '../../documents/fileNames';
import { tellOfCopy, writeCopy } from '../../files/writeCopy';

/** Asks where to, and writes a profile there as Markdown. */
export async function saveMarkdown(profile: Profile): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `${profile.name.replace(/[\\/:*?"<>|…]+/g, ' ').trim()}.md`;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save as Markdown'),
    filters: { '.md': ['md'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (target !== undefined && (await writeCopy(target, profileToMarkdown(profile, say)))) {
    await tellOfCopy(target, vscode.l10n.t('The profile was saved as {0}.', fileName(target)));
  }
}
