import * as vscode from 'vscode';

/** Says of an undo or redo that others have changed the same since: their change stands. */
export function overtakenMessage(): string {
  return vscode.l10n.t('What was to be undone or redone has been changed since: that was kept.');
}
