import * as vscode from 'vscode';
import { Analyses } from './analyses';
import { AnnotationStore } from './annotationStore';
import { AnnotationFiles, type HostFiles } from './annotations/annotationFiles';
import { registerAnnotationCommands } from './annotations/commands';
import { createAnnotationsView } from './annotationsView';
import { registerCommands } from './commands';
import { detectReports } from './detection';
import { BackgroundKnowledge } from './dossier/backgroundKnowledge';
import { DossierStore } from './dossier/dossierStore';
import { createEntitiesView } from './entitiesView';
import { highlight } from './highlighting';
import { createHoverProvider } from './hover';
import { createResourceLoader } from './recognitionAsset';

/**
 * Wires the features together; the same in the node host and in the web worker.
 *
 * @param hostFiles the host's own way to files, where it has one
 */
export function activate(context: vscode.ExtensionContext, hostFiles?: HostFiles): void {
  const { workspaceState, globalState } = context;
  const storage = vscode.workspace.workspaceFolders === undefined ? globalState : workspaceState;
  const store = new AnnotationStore(storage, hostFiles);
  const background = new BackgroundKnowledge(context.extensionUri);
  const dossiers = new DossierStore(
    new AnnotationFiles(hostFiles ?? (() => undefined)),
    background,
  );
  const analyses = new Analyses(
    (uri) => (store.get(uri)?.file?.rejected ?? []).map(({ quote }) => quote),
    createResourceLoader(context.extensionUri),
    async (uri) => {
      const { known, file } = await dossiers.load(uri);
      return { known, rejected: file.rejected };
    },
  );
  context.subscriptions.push(
    store,
    dossiers,
    analyses,
    highlight(analyses, store),
    vscode.languages.registerHoverProvider('report', createHoverProvider(analyses, store)),
    registerCommands(analyses, store),
    registerAnnotationCommands(store),
    createEntitiesView(analyses),
    createAnnotationsView(context.extensionUri, analyses, store),
    store.onDidChange((document) => analyses.refresh(document)),
    dossiers.onDidChange(() => analyses.refreshKnowledge()),
  );
  detectReports(context);
}
