import * as vscode from 'vscode';
import type { AnnotationStore } from '../annotations/annotationStore';
import { Part } from '../base/part';
import { isOurYaml } from '../documents/fileNames';
import type { DossierState, DossierStore } from '../dossier/dossierStore';

/**
 * Helps with annotation files and dossiers from the first on that has text or cannot be read, and
 * from the first that is opened.
 *
 * @param load as a {@link Part} takes it
 */
export function yamlHelpWhenNeeded(
  store: AnnotationStore,
  dossiers: DossierStore,
  load: () => Promise<() => vscode.Disposable>,
): vscode.Disposable {
  const part = new Part([], load);
  const onReport = ({ uri }: vscode.TextDocument) => {
    const state = store.get(uri);
    if (state !== undefined && (state.yaml !== '' || state.problems.length > 0)) {
      void part.get();
    }
  };
  const onDossier = ({ yaml, read }: DossierState) => {
    if (yaml !== '' || read.problems.length > 0) {
      void part.get();
    }
  };
  const onOpen = ({ uri }: vscode.TextDocument) => {
    if (isOurYaml(uri)) {
      void part.get();
    }
  };
  vscode.workspace.textDocuments.forEach(onOpen);
  return vscode.Disposable.from(
    part,
    store.onDidChange(onReport),
    dossiers.onDidRead(onDossier),
    vscode.workspace.onDidOpenTextDocument(onOpen),
  );
}
