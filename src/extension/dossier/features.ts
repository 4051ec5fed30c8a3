import * as vscode from 'vscode';
import type { Analyses } from '../analyses';
import type { AnnotationStore } from '../annotationStore';
import { createHoverProvider } from '../hover';
import { createSymbols } from '../symbols';
import type { WorkspaceIndex } from '../workspaceIndex';
import { createAmbiguousNames } from './ambiguousNames';
import type { BackgroundKnowledge } from './backgroundKnowledge';
import { registerCardCommands } from './cardCommands';
import { createCardContexts } from './cardContext';
import { createDossierLanguage } from './dossierLanguage';
import type { DossierStore } from './dossierStore';
import { registerEntityCommands } from './entityCommands';

/** All that makes names of reports known: cards, commands on entities, the dossier's own file. */
export function createDossierFeatures(
  analyses: Analyses,
  store: AnnotationStore,
  dossiers: DossierStore,
  background: BackgroundKnowledge,
  index: WorkspaceIndex,
): vscode.Disposable {
  const contexts = createCardContexts(store, dossiers, index);
  const hover = createHoverProvider(analyses, store, contexts);
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider('report', hover),
    registerCardCommands(analyses, contexts),
    registerEntityCommands(analyses, dossiers),
    createDossierLanguage(dossiers, background),
    createAmbiguousNames(analyses, store, dossiers),
    createSymbols(analyses, dossiers, index),
    dossiers.onDidChange(() => analyses.refreshKnowledge()),
  );
}
