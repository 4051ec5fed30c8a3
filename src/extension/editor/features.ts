import * as vscode from 'vscode';
import type { Analyses } from '../analysis/analyses';
import type { WorkspaceIndex } from '../analysis/workspaceIndex';
import type { AnnotationStore } from '../annotations/annotationStore';
import type { Part } from '../base/part';
import type { DossierStore } from '../dossier/dossierStore';
import type { CardContexts } from '../entities/cardContext';
import { createAmbiguousNames } from './ambiguousNames';
import { createHoverProvider } from './hover';
import { symbolsWhenNeeded } from './symbolsWhenNeeded';

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
