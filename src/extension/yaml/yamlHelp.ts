import * as vscode from 'vscode';
import type { AnnotationStore } from '../annotations/annotationStore';
import type { Vocabulary } from '../annotations/vocabulary';
import type { BackgroundKnowledge } from '../dossier/backgroundKnowledge';
import type { DossierStore } from '../dossier/dossierStore';
import { assistYaml } from './annotationAssist';
import { createQuickFixes } from './annotationFixes';
import { reportProblems } from './annotationProblems';
import { createDossierLanguage } from './dossierLanguage';

/** What it is made from. */
export interface YamlHelpSources {
  readonly store: AnnotationStore;
  readonly vocabulary: Vocabulary;
  readonly dossiers: DossierStore;
  readonly background: BackgroundKnowledge;
}

/**
 * Problems of annotation files and dossiers, ways to mend them, completion and hover: a part of its
 * own, loaded with the first file that has text, or trouble.
 */
export function helpWithYaml(
  { store, vocabulary, dossiers, background }: YamlHelpSources,
  extensionUri: vscode.Uri,
): vscode.Disposable {
  return vscode.Disposable.from(
    reportProblems(store),
    createQuickFixes(store),
    createDossierLanguage(dossiers, background),
    assistYaml(extensionUri, vocabulary),
  );
}
