import * as vscode from 'vscode';
import type { Analyses } from '../analyses';
import type { AnnotationStore } from '../annotationStore';
import { createHoverProvider } from '../hover';
import { createSymbols } from '../symbols';
import type { WorkspaceIndex } from '../workspaceIndex';
import { createAmbiguousNames } from './ambiguousNames';
import type { BackgroundKnowledge } from './backgroundKnowledge';
import type { CardContexts } from './cardContext';
import { createDossierLanguage } from './dossierLanguage';
import type { DossierStore } from './dossierStore';

/** All that makes names of reports known: cards, symbols, open names, the dossier's own file. */
export function createDossierFeatures(
  analyses: Analyses,
  store: AnnotationStore,
  dossiers: DossierStore,
  background: BackgroundKnowledge,
  index: WorkspaceIndex,
  contextOf: CardContexts,
): vscode.Disposable {
  const hover = createHoverProvider(analyses, store, contextOf);
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider('report', hover),
    createDossierLanguage(dossiers, background),
    createAmbiguousNames(analyses, dossiers),
    createSymbols(analyses, dossiers, index),
    dossiers.onDidChange(() => analyses.refreshKnowledge()),
  );
}
