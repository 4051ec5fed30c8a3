import * as vscode from 'vscode';
import type { AnnotationStore } from '../annotations/annotationStore';
import type { Vocabulary } from '../annotations/vocabulary';
import type { BackgroundKnowledge } from '../dossier/backgroundKnowledge';
import type { DossierStore } from '../dossier/dossierStore';
import { reportProblems } from './diagnostics';
import { createDossierLanguage } from './dossierLanguage';
import { createQuickFixes } from './quickFixes';
import { assistYaml } from './yamlAssist';

/**
 * Problems of annotation files and dossiers, ways to mend them, completion and hover: a part of its
 * own, loaded with the first file that has text, or trouble.
 */
export function helpWithYaml(
  extensionUri: vscode.Uri,
  store: AnnotationStore,
  vocabulary: Vocabulary,
  dossiers: DossierStore,
  background: BackgroundKnowledge,
): vscode.Disposable {
  return vscode.Disposable.from(
    reportProblems(store),
    createQuickFixes(store),
    createDossierLanguage(dossiers, background),
    assistYaml(extensionUri, vocabulary),
  );
}
