import * as vscode from 'vscode';
import type { AnnotationStore } from './annotationStore';
import { reportProblems } from './annotations/diagnostics';
import { createQuickFixes } from './annotations/quickFixes';
import type { BackgroundKnowledge } from './dossier/backgroundKnowledge';
import { createDossierLanguage } from './dossier/dossierLanguage';
import type { DossierStore } from './dossier/dossierStore';
import type { Vocabulary } from './vocabulary';
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
