import * as vscode from 'vscode';
import type { Analyses } from '../analysis/analyses';
import type { LargeReportsWhenNeeded } from '../analysis/largeReportsWhenNeeded';
import type { ReviewMode } from '../analysis/reviewMode';
import type { WorkspaceIndex } from '../analysis/workspaceIndex';
import type { AnnotationStore } from '../annotations/annotationStore';
import type { Part } from '../base/part';
import type { DossierStore } from '../dossier/dossierStore';
import type { CardContexts } from '../entities/cardContext';
import { highlight } from './highlighting/highlighting';
import { createHoverProvider } from './hover';
import { namesWhenRead } from './namesWhenRead';
import { createStatusBar } from './statusBar';

/** What is shown in the text of a report, and in the status bar below it. */
export function createEditorFeatures(
  {
    analyses,
    store,
    dossiers,
    index,
    large,
    mode,
    contextOf,
  }: {
    readonly analyses: Analyses;
    readonly store: AnnotationStore;
    readonly dossiers: DossierStore;
    readonly index: Part<WorkspaceIndex>;
    readonly large: LargeReportsWhenNeeded;
    readonly mode: ReviewMode;
    readonly contextOf: CardContexts;
  },
  extensionUri: vscode.Uri,
): vscode.Disposable {
  const hover = createHoverProvider(analyses, store, contextOf);
  return vscode.Disposable.from(
    highlight(analyses, store, dossiers, extensionUri),
    vscode.languages.registerHoverProvider('report', hover),
    namesWhenRead(analyses, dossiers, index),
    createStatusBar(analyses, store, mode, large),
  );
}
