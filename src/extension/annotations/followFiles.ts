import * as vscode from 'vscode';
import { Part } from '../base/part';
import { sameWords } from '../documents/documents';
import { hasTab, reportEditor } from '../documents/reportEditors';
import type { Files } from '../files/files';
import type { AnnotationStore } from './annotationStore';
import { fittingWhenNeeded } from './fittingWhenNeeded';

/**
 * Follows reports that are renamed, deleted, copied or saved under another name in VS Code, and looks
 * for the file of one that another program has renamed.
 */
export function followFiles(store: AnnotationStore, files: Files): vscode.Disposable {
  const part = new Part([], async () => {
    const { createFileWork } = await import('./fileWork/fileWork');
    return () => createFileWork(store, files);
  });
  const moves = async () => (await part.get()).moves;
  return vscode.Disposable.from(
    part,
    fittingWhenNeeded(store, part),
    vscode.workspace.onDidRenameFiles(async ({ files }) => (await moves()).renamed(files)),
    vscode.workspace.onWillDeleteFiles(({ files, waitUntil }) =>
      waitUntil(moves().then((known) => known.willDelete(files))),
    ),
    vscode.workspace.onDidDeleteFiles(async ({ files }) => (await moves()).deleted(files)),
    vscode.workspace.onDidCreateFiles(async ({ files }) => (await moves()).created(files)),
    vscode.workspace.onDidSaveTextDocument(async (copy) => {
      const report = reportEditor()?.document;
      // VS Code tells of no “Save As”: it saves the copy before it shows it in the place of the report.
      if (report && report !== copy && !hasTab(copy) && sameWords(report, copy)) {
        await (await moves()).savedAs(report, copy);
      }
    }),
  );
}
