import * as vscode from 'vscode';
import type { AnnotationStore } from '../annotationStore';
import { annotationUri, fileName } from '../fileNames';
import { reportEditor } from '../reports';

/** Tells of what could not be written, offers it again, and lets the palette offer what can be done. */
export function followUnwritten(store: AnnotationStore): vscode.Disposable {
  return vscode.Disposable.from(
    store.onDidFail((document) => {
      const why = store.get(document.uri)?.pending.at(-1)?.why ?? '';
      void showFailure(store, document, why);
    }),
    contextKeys(store),
    offerAgain(store),
  );
}

/** Says once why something was not written, with a way on. It stays pending whatever the answer. */
export async function showFailure(
  store: AnnotationStore,
  document: vscode.TextDocument,
  why: string,
): Promise<void> {
  const retry = vscode.l10n.t('Retry');
  const open = vscode.l10n.t('Open File');
  const choice = await vscode.window.showErrorMessage(
    vscode.l10n.t(
      'The annotation could not be written to {0}. {1} What you said is kept, and can be written later.',
      fileName(annotationUri(document.uri)),
      why,
    ),
    retry,
    open,
  );
  if (choice === retry) {
    const again = await store.retry(document);
    if (again !== undefined) {
      await showFailure(store, document, again);
    }
  } else if (choice === open) {
    try {
      await vscode.window.showTextDocument(annotationUri(document.uri));
    } catch {
      vscode.window.showInformationMessage(vscode.l10n.t('The annotation file cannot be opened.'));
    }
  }
}

/**
 * Offers once more what could not be written: what another session left, when its report is opened,
 * and what an unreadable file kept out, when the file can be read again.
 */
function offerAgain(store: AnnotationStore): vscode.Disposable {
  const started = new Date().toISOString();
  const offered = new Set<string>();
  const blocked = new Set<string>();
  return store.onDidChange(async (document) => {
    const key = document.uri.toString();
    const { pending = [], file } = store.get(document.uri) ?? {};
    const old = pending.some(({ since }) => since < started) && !offered.has(key);
    if (pending.length === 0 || file === undefined) {
      if (pending.length > 0) {
        blocked.add(key);
      }
      return;
    }
    if (!old && !blocked.has(key)) {
      return;
    }
    offered.add(key);
    blocked.delete(key);
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
    const answer = await vscode.window.showWarningMessage(message, write, discard);
    if (answer === write) {
      const why = await store.retry(document);
      if (why !== undefined) {
        await showFailure(store, document, why);
      }
    } else if (answer === discard) {
      await vscode.commands.executeCommand('dossier.discardPending');
    }
  });
}

/** Lets the palette offer what there is to undo, and to write. */
function contextKeys(store: AnnotationStore): vscode.Disposable {
  const known = new Map<string, boolean>();
  const set = (key: string, value: boolean) => {
    if (known.get(key) !== value) {
      known.set(key, value);
      vscode.commands.executeCommand('setContext', `dossier.${key}`, value);
    }
  };
  const update = () => {
    const uri = reportEditor()?.document.uri;
    set('canUndo', uri !== undefined && store.nextUndo(uri) !== undefined);
    set('canRedo', uri !== undefined && store.nextRedo(uri) !== undefined);
    set('hasPending', uri !== undefined && (store.get(uri)?.pending.length ?? 0) > 0);
  };
  update();
  return vscode.Disposable.from(
    store.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
  );
}
