import * as vscode from 'vscode';
import { msg, plainText, renameEntity, type Subject } from '../../core/index';
import { TELL_COMMAND } from '../base/commandIds';
import { say } from '../base/translate';
import { editTo, openDocument } from '../documents/documents';
import type { DossierChange, DossierPlan, DossierStore } from '../dossier/dossierStore';
import { planned } from '../dossier/planned';
import { whyUnchangeable } from '../dossier/whyUnchangeable';
import { isReadOnly } from '../files/changeInPlace';
import { exists } from '../files/fileExists';

/**
 * The dossier of a report. Rejects where VS Code could not edit it, or would fail to save it: asked before
 * the reader types a name, which would be lost.
 */
export async function editableDossier(
  dossiers: DossierStore,
  report: vscode.Uri,
): Promise<vscode.Uri> {
  const { uri } = await dossiers.load(report);
  if (uri.scheme === 'untitled') {
    throw new Error(vscode.l10n.t('Save the report first: the dossier is kept in its folder.'));
  }
  const why = await whyUnchangeable(dossiers, uri);
  if (why !== undefined) {
    throw notChanged(why);
  }
  if ((await isThere(uri)) && isReadOnly(await vscode.workspace.openTextDocument(uri))) {
    throw notChanged(
      vscode.l10n.t('It is read-only in VS Code. “Rename Entity…” changes it all the same.'),
    );
  }
  return uri;
}

/**
 * Gives someone another name in the dossier of a report, and tells of it once that is done. Rejects
 * where it cannot be edited.
 */
export async function renameEdit(
  dossiers: DossierStore,
  report: vscode.Uri,
  subject: Subject,
  name: string,
): Promise<vscode.WorkspaceEdit> {
  const uri = await editableDossier(dossiers, report);
  const { edit, ...change } = await dossierEditOf(dossiers, uri, (file) =>
    renameEntity(file, subject, name),
  );
  const [before, after] = [subject.entity.name, name].map(plainText);
  const done = vscode.l10n.t('{0} is {1} in the dossier.', before ?? '', after ?? '');
  tellOnce(dossiers, change, done);
  return edit;
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return openDocument(uri) !== undefined || (await exists(uri));
}

function notChanged(why: string): Error {
  return new Error(vscode.l10n.t('The dossier was not changed: {0}', why));
}

/** Tells of a change once the dossier has it; whatever else it says first means it was not made. */
function tellOnce(dossiers: DossierStore, change: DossierChange, done: string): void {
  const listener = dossiers.onDidChange(({ uri, yaml }) => {
    if (uri.toString() === change.uri.toString()) {
      listener.dispose();
      if (yaml === change.text) {
        void vscode.commands.executeCommand(TELL_COMMAND, change, done);
      }
    }
  });
}

/**
 * What a plan makes of a dossier as it is now, with what was typed into it a moment ago, as an edit that
 * VS Code makes and undoes itself. Rejects where the dossier cannot be edited.
 */
async function dossierEditOf(
  { files }: DossierStore,
  uri: vscode.Uri,
  plan: DossierPlan,
): Promise<DossierChange & { readonly edit: vscode.WorkspaceEdit }> {
  if (!(await isThere(uri))) {
    const text = edited('', plan);
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { contents: new TextEncoder().encode(text) });
    return { uri, before: '', text, isNew: true, edit };
  }
  await vscode.workspace.openTextDocument(uri);
  const document = await files.editable(uri);
  if (document === undefined) {
    throw notChanged(say(msg`Another program keeps changing the file.`));
  }
  const before = document.getText();
  const text = edited(before, plan);
  const edit = editTo(document, text);
  if (document.isDirty) {
    return { uri, before, text, unsaved: document, edit };
  }
  saveOnce(document, text);
  return { uri, before, text, edit };
}

/** The text of a dossier with what a plan makes of it; throws where it cannot be edited. */
function edited(yaml: string, plan: DossierPlan): string {
  const result = planned(yaml, plan, () => false);
  if ('refused' in result) {
    throw notChanged(result.refused);
  }
  return result.text;
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
