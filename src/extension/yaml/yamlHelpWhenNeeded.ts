import * as vscode from 'vscode';
import { Part } from '../base/part';
import { isOurYaml } from '../documents/fileNames';
import type { DossierState } from '../dossier/dossierStore';
import type { YamlHelpSources } from './yamlHelp';

/**
 * Helps with annotation files and dossiers from the first on that has text or cannot be read, and
 * from the first that is opened.
 */
export function yamlHelpWhenNeeded(
  sources: YamlHelpSources,
  extensionUri: vscode.Uri,
): vscode.Disposable {
  const { store, dossiers } = sources;
  const part = new Part([], async () => {
    const { helpWithYaml } = await import('./yamlHelp');
    return () => helpWithYaml(sources, extensionUri);
  });
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
