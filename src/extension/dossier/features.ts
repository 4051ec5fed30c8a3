import * as vscode from 'vscode';
import type { Analyses } from '../analyses';
import type { AnnotationStore } from '../annotationStore';
import { createHoverProvider } from '../hover';
import type { Part } from '../part';
import { symbolsWhenNeeded } from '../symbolsWhenNeeded';
import type { WorkspaceIndex } from '../workspaceIndex';
import { createAmbiguousNames } from './ambiguousNames';
import type { CardContexts } from './cardContext';
import type { DossierStore } from './dossierStore';

/** All that makes names of reports known: cards, symbols, open names. */
export function createDossierFeatures(
  analyses: Analyses,
  store: AnnotationStore,
  dossiers: DossierStore,
  index: Part<WorkspaceIndex>,
  contextOf: CardContexts,
): vscode.Disposable {
  const hover = createHoverProvider(analyses, store, contextOf);
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider('report', hover),
    createAmbiguousNames(analyses, dossiers),
    symbolsWhenNeeded(analyses, dossiers, index),
    dossiers.onDidChange(() => analyses.refreshKnowledge()),
  );
}
