import * as vscode from 'vscode';
import { Analyses } from './analysis/analyses';
import { LargeReportsWhenNeeded } from './analysis/largeReportsWhenNeeded';
import { createRecogniserLoader } from './analysis/recogniser';
import { createRejections } from './analysis/rejections';
import { ReviewMode } from './analysis/reviewMode';
import { AnnotationStore } from './annotations/annotationStore';
import { Vocabulary } from './annotations/vocabulary';
import { Part } from './base/part';
import { mayBecomeReport } from './documents/detection';
import { ShownReport } from './documents/shownReport';
import { BackgroundKnowledge } from './dossier/backgroundKnowledge';
import { DossierStore } from './dossier/dossierStore';
import { createCardContexts } from './entities/cardContext';
import { Files, type HostFiles } from './files/files';

/**
 * What the features show and change: what the reader has said, what is known, and what reports say.
 *
 * @param storage where the reader's choices are kept
 * @param hostFiles the host's own way to files, where it has one
 */
export function createSources(
  extensionUri: vscode.Uri,
  storage: vscode.Memento,
  hostFiles?: HostFiles,
) {
  const files = new Files(hostFiles);
  const store = new AnnotationStore(storage, hostFiles);
  const background = new BackgroundKnowledge(extensionUri, files);
  const dossiers = new DossierStore(files, background);
  const vocabulary = new Vocabulary(
    store,
    async (report) => (await dossiers.load(report)).file.tags,
  );
  const loadKnowledge = async (report: vscode.Uri) => {
    const { known, file } = await dossiers.load(report);
    return { known, rejected: file.rejected };
  };
  const loadRecogniser = createRecogniserLoader(extensionUri, files);
  const large = new LargeReportsWhenNeeded();
  const analyses = new Analyses(
    ({ uri }) => store.decisions(uri),
    loadRecogniser,
    loadKnowledge,
    (document) => large.allows(document),
  );
  /** Whether a file may become a report when it is opened. */
  const mayBecome = (file: vscode.Uri) => mayBecomeReport(storage, file);
  const index = new Part([], async () => {
    const { WorkspaceIndex } = await import('./analysis/workspaceIndex');
    return () =>
      new WorkspaceIndex(analyses, {
        loadRecogniser,
        loadKnowledge,
        onDidChangeKnowledge: dossiers.onDidChange,
        dossierOf: (report) => dossiers.peek(report)?.uri.toString(),
        mayBecomeReport: mayBecome,
      });
  });
  const mode = new ReviewMode();
  const shown = new ShownReport();
  const disposable = vscode.Disposable.from(
    store,
    dossiers,
    vocabulary,
    large,
    analyses,
    index,
    mode,
    shown,
    store.onDidChange((document) => analyses.refresh(document)),
    dossiers.onDidChange(() => analyses.refreshKnowledge()),
    large.onDidWant((document) => analyses.schedule(document, 0)),
  );
  return {
    files,
    store,
    background,
    dossiers,
    vocabulary,
    loadKnowledge,
    loadRecogniser,
    large,
    analyses,
    mayBecome,
    index,
    mode,
    shown,
    contextOf: createCardContexts(store, dossiers, index),
    rejectionsOf: createRejections(store, dossiers),
    dispose: () => disposable.dispose(),
  };
}
