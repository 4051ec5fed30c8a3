import * as vscode from 'vscode';
import { onReportEditor, reportEditor } from '../documents/reportEditors';
import type { AnnotationStore } from './annotationStore';

/** Tells of what could not be written, offers it again, and lets the palette offer what can be done. */
export function followUnwritten(store: AnnotationStore): vscode.Disposable {
  return vscode.Disposable.from(
    store.onDidFail(async (document) => {
      const why = store.get(document.uri)?.pending.at(-1)?.why ?? '';
      const { showFailure } = await load();
      await showFailure(store, document, why);
    }),
    contextKeys(store),
    offerAgain(store),
  );
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
    const { offerToWrite } = await load();
    await offerToWrite(store, document);
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
  return vscode.Disposable.from(store.onDidChange(update), onReportEditor(update));
}

/** A part of its own: mostly all is written. */
const load = () => import('./tellUnwritten');
