import * as vscode from 'vscode';
import type { Part } from '../base/part';
import { sameWords } from '../documents/documents';
import { hasTab, reportEditor } from '../documents/reports';
import type { FileWork } from './fileWork/fileWork';

/** Follows reports that are renamed, deleted, copied or saved under another name in VS Code. */
export function followFiles(part: Part<FileWork>): vscode.Disposable {
  const moves = async () => (await part.get()).moves;
  return vscode.Disposable.from(
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
