import * as vscode from 'vscode';
import { lostEdits, openAnnotations, outstandingEdits } from '../../../core/index';
import { annotationUri } from '../../documents/fileNames';
import { offer, unsavedNote } from '../../documents/unsavedNote';
import type { PendingEdit } from '../pendingEdits';
import type { WritingHost } from './writing';

/**
 * Keeps in mind what a command has put among the unsaved changes of an annotation file: told once, and
 * pending where the reader discards them. What the reader takes out by hand, or by undo, is gone.
 */
export async function followUnsaved(
  host: WritingHost,
  report: vscode.TextDocument,
  document: vscode.TextDocument,
  pending: PendingEdit,
): Promise<void> {
  const key = document.uri.toString();
  const known = host.unsaved.get(key);
  if (known !== undefined) {
    known.push(pending);
    return;
  }
  const edits = [pending];
  host.unsaved.set(key, edits);
  /** What it said when it was last unsaved: what the reader had taken out by then is not lost. */
  let unsavedText = document.getText();
  let isByUndo = false;
  const end = (): void => {
    listeners.dispose();
    host.unsaved.delete(key);
  };
  const maybeDiscarded = () => {
    const before = unsavedText;
    return host.enqueue(async () => {
      const isFollowed = host.unsaved.get(key) === edits;
      if (isFollowed && (await keepDiscarded(host, report, edits, before))) {
        end();
      }
    });
  };
  const listeners = vscode.Disposable.from(
    vscode.workspace.onDidSaveTextDocument(async (saved) => {
      if (saved === document && (await document.save())) {
        end();
      }
    }),
    vscode.workspace.onDidChangeTextDocument(({ document: changed, contentChanges, reason }) => {
      if (changed !== document) {
        return;
      }
      isByUndo = contentChanges.length > 0 ? reason !== undefined : isByUndo;
      if (document.isDirty) {
        unsavedText = document.getText();
      } else if (isByUndo) {
        end();
      } else {
        // It was saved or discarded: VS Code does not say which yet.
        void maybeDiscarded();
      }
    }),
    vscode.workspace.onDidCloseTextDocument((closed) => {
      if (closed === document) {
        void maybeDiscarded().finally(end);
      }
    }),
  );
  const note = await unsavedNote(document);
  if (note !== undefined && host.unsaved.get(key) === edits) {
    const choice = await offer(note.text, [note.save]);
    await choice?.run();
  }
}

/** Makes pending what the text said when it was unsaved, and the file does not; whether there is any. */
async function keepDiscarded(
  host: WritingHost,
  report: vscode.TextDocument,
  all: readonly PendingEdit[],
  unsavedText: string,
): Promise<boolean> {
  const unsaved = openAnnotations(unsavedText).file;
  const { file } = openAnnotations(await host.files.read(annotationUri(report.uri)));
  const why = vscode.l10n.t('Unsaved changes of the file were discarded, and it was one of them.');
  const lostOf = (edits: PendingEdit['edits']) => {
    if (file === undefined) {
      return edits;
    }
    return unsaved ? lostEdits(unsaved, file, edits) : outstandingEdits(file, edits);
  };
  const lost = all
    .map((one) => ({ ...one, edits: lostOf(one.edits), why }))
    .filter(({ edits }) => edits.length > 0);
  for (const pending of lost) {
    await host.unwritten.keep(report.uri.toString(), pending);
  }
  if (lost.length > 0) {
    host.tellChanged(report);
    host.tellFailed(report);
  }
  return lost.length > 0;
}
