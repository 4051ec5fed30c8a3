import * as vscode from 'vscode';
import { openAnnotations, outstandingEdits } from '../../core/index';
import { annotationUri } from '../fileNames';
import { offer, unsavedNote } from '../unsaved';
import type { PendingEdit } from './pendingEdits';
import type { WritingHost } from './writing';

/** VS Code says that a text is not unsaved any more before it says that it was saved. */
const SAID_MS = 300;

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
  let isByUndo = false;
  const end = (): void => {
    listeners.dispose();
    host.unsaved.delete(key);
  };
  const discarded = () => {
    if (host.unsaved.get(key) === edits) {
      end();
      void host.enqueue(() => keepDiscarded(host, report, edits));
    }
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
      if (!document.isDirty && isByUndo) {
        end();
      } else if (!document.isDirty) {
        setTimeout(() => document.isDirty || discarded(), SAID_MS);
      }
    }),
    vscode.workspace.onDidCloseTextDocument((closed) => closed === document && discarded()),
  );
  const note = await unsavedNote(document);
  if (note !== undefined && host.unsaved.get(key) === edits) {
    const choice = await offer(note.text, [note.save]);
    await choice?.run();
  }
}

/** What was discarded, and the file does not say, is pending. */
async function keepDiscarded(
  host: WritingHost,
  report: vscode.TextDocument,
  all: readonly PendingEdit[],
): Promise<void> {
  const { file } = openAnnotations(await host.files.read(annotationUri(report.uri)));
  const why = vscode.l10n.t('Unsaved changes of the file were discarded, and it was one of them.');
  const lost = all
    .map((one) => ({ ...one, edits: file ? outstandingEdits(file, one.edits) : one.edits, why }))
    .filter(({ edits }) => edits.length > 0);
  for (const pending of lost) {
    await host.unwritten.keep(report.uri.toString(), pending);
  }
  if (lost.length > 0) {
    host.tellChanged(report);
    host.tellFailed(report);
  }
}
