import * as vscode from 'vscode';
import type { Part } from '../base/part';
import type { AnnotationStore } from './annotationStore';
import type { FileWork } from './fileWork/fileWork';

/** From when a report without annotations is shown: its names go first. */
const REST_MS = 1500;

/** Lets files be looked for that fit a report without annotations, once it is shown and at rest. */
export function fittingWhenNeeded(store: AnnotationStore, part: Part<FileWork>): vscode.Disposable {
  const asked = new WeakSet<vscode.TextDocument>();
  const ask = (document: vscode.TextDocument) => {
    const state = store.get(document.uri);
    if (state?.yaml !== '' || state.problems.length > 0) {
      asked.delete(document);
    } else if (!asked.has(document) && !document.isUntitled && isShown(document)) {
      asked.add(document);
      setTimeout(async () => {
        if (!document.isClosed) {
          await (await part.get()).fitting.look(document);
        }
      }, REST_MS);
    }
  };
  return vscode.Disposable.from(
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
