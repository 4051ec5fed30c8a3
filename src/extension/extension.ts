import * as vscode from 'vscode';
import { Analyses } from './analyses';
import { AnnotationStore } from './annotationStore';
import { createAnnotationsView } from './annotationsView';
import { registerCommands } from './commands';
import { detectReports } from './detection';
import { createEntitiesView } from './entitiesView';
import { highlight } from './highlighting';
import { createHoverProvider } from './hover';
import { createResourceLoader } from './recognitionAsset';

/** Wires the features together; the same in the node host and in the web worker. */
export function activate(context: vscode.ExtensionContext): void {
  const store = new AnnotationStore();
  const analyses = new Analyses(
    (uri) => (store.get(uri)?.file?.rejected ?? []).map(({ quote }) => quote),
    createResourceLoader(context.extensionUri),
  );
  context.subscriptions.push(
    store,
    analyses,
    highlight(analyses, store),
    vscode.languages.registerHoverProvider('report', createHoverProvider(analyses, store)),
    registerCommands(analyses, store),
    createEntitiesView(analyses),
    createAnnotationsView(context.extensionUri, analyses, store),
    store.onDidChange((document) => analyses.refresh(document)),
  );
  detectReports(context);
}
