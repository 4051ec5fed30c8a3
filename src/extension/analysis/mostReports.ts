import * as vscode from 'vscode';
import { showInformation } from '../base/messages';

/** More text files than this setting says are left out of the index: it is kept in memory. */
export const MOST_REPORTS = 'dossier.maxIndexedReports';

/** How many text files the index may read. */
export function mostReports(): number {
  return vscode.workspace.getConfiguration().get<number>(MOST_REPORTS, 2000);
}

/** Says that there are more text files than the index reads. */
export async function tellMore(most: number): Promise<void> {
  const sentence = vscode.l10n.t(
    'There are more than {0} text files here. Who is named in the others is not known.',
    most,
  );
  const settings = vscode.l10n.t('Open Settings');
  if ((await showInformation(sentence, settings)) === settings) {
    await vscode.commands.executeCommand('workbench.action.openSettings', MOST_REPORTS);
  }
}
