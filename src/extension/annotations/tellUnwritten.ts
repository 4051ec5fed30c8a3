import * as vscode from 'vscode';
import { showError, showInformation, showWarning } from '../base/messages';
import { openDocument } from '../documents/documents';
import { annotationUri, fileName } from '../documents/fileNames';
import { exists } from '../files/fileExists';
import type { AnnotationStore } from './annotationStore';

/** Says once why something was not written, with a way on. It stays pending whatever the answer. */
export async function showFailure(
  store: AnnotationStore,
  document: vscode.TextDocument,
  why: string,
): Promise<void> {
  if (document.isUntitled) {
    await tellUnsaved(store, document);
    return;
  }
  const file = annotationUri(document.uri);
  const retry = vscode.l10n.t('Retry');
  const open = vscode.l10n.t('Open File');
  const canOpen = openDocument(file) ?? (await exists(file));
  const choice = await showError(
    vscode.l10n.t(
      'The annotation could not be written to {0}. {1} What you said is kept, and can be written later.',
      fileName(file),
      why,
    ),
    ...(canOpen ? [retry, open] : [retry]),
  );
  if (choice === retry) {
    const again = await store.retry(document);
    if (again !== undefined) {
      await showFailure(store, document, again);
    }
  } else if (choice === open) {
    try {
      await vscode.window.showTextDocument(file);
    } catch {
      showInformation(vscode.l10n.t('The annotation file cannot be opened.'));
    }
  }
}

/** Says where the annotations of a report that was never saved will be, and offers to save it. */
export async function tellUnsaved(
  store: AnnotationStore,
  document: vscode.TextDocument,
): Promise<void> {
  const save = vscode.l10n.t('Save…');
  const answer = await showWarning(
    store.get(document.uri)?.pending.length
      ? vscode.l10n.t('Annotations are kept beside the report. Yours are written once it is saved.')
      : vscode.l10n.t('Save the report first: its annotations are kept beside it.'),
    save,
  );
  if (answer === save) {
    await store.retry(document);
  }
}

/** Offers once more what is pending of a report whose file can be read. */
export async function offerToWrite(
  store: AnnotationStore,
  document: vscode.TextDocument,
): Promise<void> {
  const pending = store.get(document.uri)?.pending ?? [];
  const write = vscode.l10n.t('Write Now');
  const discard = vscode.l10n.t('Discard…');
  const name = fileName(document.uri);
  const message =
    pending.length === 1
      ? vscode.l10n.t('A change of the annotations of {0} has not been written yet.', name)
      : vscode.l10n.t(
          '{0} changes of the annotations of {1} have not been written yet.',
          pending.length,
          name,
        );
  const answer = await showWarning(message, write, discard);
  if (answer === write) {
    const why = await store.retry(document);
    if (why !== undefined) {
      await showFailure(store, document, why);
    }
  } else if (answer === discard) {
    await vscode.commands.executeCommand('dossier.discardPending', {
      report: document.uri.toString(),
    });
  }
}
