import * as vscode from 'vscode';
import type { AnnotationStore } from '../annotationStore';

/** Lets annotation files go where their reports go. What undo moves back is told in the same way. */
export function followRenames(store: AnnotationStore): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      const { moveAlong } = await load();
      await moveAlong(files);
      for (const { oldUri, newUri } of files) {
        await store.moved(oldUri, newUri);
      }
    }),
    vscode.workspace.onDidDeleteFiles(async ({ files }) => {
      const { offerToDelete } = await load();
      for (const uri of files) {
        await offerToDelete(uri, files);
      }
    }),
  );
}

/** A part of its own: most readers rename nothing. */
const load = () => import('./fileWork');
