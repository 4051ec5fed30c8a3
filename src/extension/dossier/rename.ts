import * as vscode from 'vscode';
import { editDossier, lineChanges, renameEntity, type Subject } from '../../core/index';
import { exists } from '../fileExists';
import { say } from '../translate';
import { type DossierPlan, type DossierState, isOpen, NOT_EDITABLE } from './dossierStore';

/** Gives someone another name in a dossier. Rejects where it cannot be edited. */
export function renameEdit(
  dossier: DossierState,
  subject: Subject,
  name: string,
): Promise<vscode.WorkspaceEdit> {
  return dossierEditOf(dossier, (file) => renameEntity(file, subject, name));
}

/**
 * What a plan makes of a dossier, as an edit that VS Code makes and undoes itself. Rejects where the
 * dossier cannot be edited.
 */
async function dossierEditOf(
  { uri, yaml, read }: DossierState,
  plan: DossierPlan,
): Promise<vscode.WorkspaceEdit> {
  const edited =
    read.file &&
    editDossier(
      yaml,
      plan(read.file, () => false),
    );
  if (edited === undefined || 'problems' in edited) {
    const [problem] = edited?.problems ?? read.problems;
    throw new Error(say(problem?.message ?? NOT_EDITABLE));
  }
  const edit = new vscode.WorkspaceEdit();
  if (!(isOpen(uri) || (await exists(uri)))) {
    edit.createFile(uri, { contents: new TextEncoder().encode(edited.yaml) });
    return edit;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  for (const { start, end, text } of lineChanges(document.getText(), edited.yaml)) {
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    edit.replace(uri, range, text);
  }
  return edit;
}
