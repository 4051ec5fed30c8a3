import * as vscode from 'vscode';
import { editDossier, renameEntity, type Subject } from '../../core/index';
import { editTo, openDocument } from '../documents';
import { exists } from '../fileExists';
import { say } from '../translate';
import { type DossierPlan, type DossierState, NOT_EDITABLE } from './dossierStore';

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
  if (!(openDocument(uri) || (await exists(uri)))) {
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { contents: new TextEncoder().encode(edited.yaml) });
    return edit;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  if (!document.isDirty) {
    saveOnce(document, edited.yaml);
  }
  return editTo(document, edited.yaml);
}

/**
 * Saves a document once VS Code has made the edit that leads to a text. By itself it saves what a
 * refactoring has changed only where that is several files. Any other change means that the reader has
 * thought better of it.
 */
function saveOnce(document: vscode.TextDocument, text: string): void {
  const listeners = vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(async (event) => {
      if (event.document === document && event.contentChanges.length > 0) {
        listeners.dispose();
        if (document.getText() === text) {
          await document.save();
        }
      }
    }),
    vscode.workspace.onDidCloseTextDocument((closed) => {
      if (closed === document) {
        listeners.dispose();
      }
    }),
  );
}
