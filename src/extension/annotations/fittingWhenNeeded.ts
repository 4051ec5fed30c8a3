import * as vscode from 'vscode';
import { Part } from '../base/part';
import type { Files } from '../files/files';
import type { AnnotationStore } from './annotationStore';

/** From when a report without annotations is shown: its names go first. */
const REST_MS = 1500;

/** Lets files be looked for that fit a report without annotations, once it is shown and at rest. */
export function fittingWhenNeeded(store: AnnotationStore, files: Files): vscode.Disposable {
  const part = new Part([], async () => {
    const { FittingFiles } = await import('./fileWork/fitting');
    return () => new FittingFiles(store, files);
  });
  const asked = new WeakSet<vscode.TextDocument>();
  const ask = (document: vscode.TextDocument) => {
    const state = store.get(document.uri);
    if (state?.yaml !== '' || state.problems.length > 0) {
      asked.delete(document);
    } else if (!asked.has(document) && !document.isUntitled && isShown(document)) {
      asked.add(document);
      setTimeout(async () => {
        if (!document.isClosed) {
          await (await part.get()).look(document);
        }
      }, REST_MS);
    }
  };
  return vscode.Disposable.from(
    part,
    store.onDidChange(ask),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const { document } of editors) {
        ask(document);
      }
    }),
  );
}

function isShown(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}
