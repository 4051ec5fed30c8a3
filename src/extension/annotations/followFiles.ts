import * as vscode from 'vscode';
import { Part } from '../base/part';
import { sameWords } from '../documents/documents';
import { hasTab, reportEditor } from '../documents/reportEditors';
import type { Files } from '../files/files';
import type { AnnotationStore } from './annotationStore';

/** Follows reports that are renamed, deleted, copied or saved under another name in VS Code. */
export function followFiles(store: AnnotationStore, files: Files): vscode.Disposable {
  const part = new Part([], async () => {
    const { FileMoves } = await import('./fileWork/fileMoves');
    return () => new FileMoves(store, files);
  });
  const { workspace } = vscode;
  return vscode.Disposable.from(
    part,
    workspace.onDidRenameFiles(async (event) => (await part.get()).renamed(event.files)),
    workspace.onWillDeleteFiles((event) =>
      event.waitUntil(part.get().then((moves) => moves.willDelete(event.files))),
    ),
    workspace.onDidDeleteFiles(async (event) => (await part.get()).deleted(event.files)),
    workspace.onDidCreateFiles(async (event) => (await part.get()).created(event.files)),
    workspace.onDidSaveTextDocument(async (copy) => {
      const report = reportEditor()?.document;
      // VS Code tells of no “Save As”: it saves the copy before it shows it in the place of the report.
      if (report && report !== copy && !hasTab(copy) && sameWords(report, copy)) {
        await store.savedAs(report, copy);
      }
    }),
  );
}
