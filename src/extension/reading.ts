import * as vscode from 'vscode';
import { Analyses } from './analysis/analyses';
import { LargeReportsWhenNeeded } from './analysis/largeReportsWhenNeeded';
import { createRecogniserLoader } from './analysis/recogniser';
import { createRejections } from './analysis/rejections';
import { ReviewMode } from './analysis/review';
import { AnnotationStore } from './annotations/annotationStore';
import { fittingWhenNeeded } from './annotations/fittingWhenNeeded';
import { followFiles } from './annotations/followFiles';
import { followUnwritten } from './annotations/unwritten';
import { Vocabulary } from './annotations/vocabulary';
import { COMPOSE_COMMAND, commandsOnDemand, PROFILE_COMMAND } from './base/commandIds';
import { Part } from './base/part';
import { Drafts } from './commands/drafts';
import { mayBecomeReport } from './documents/detection';
import { reportEditor } from './documents/reports';
import { BackgroundKnowledge } from './dossier/backgroundKnowledge';
import { DossierStore } from './dossier/dossierStore';
import { createDossierFeatures } from './editor/features';
import { highlight } from './editor/highlighting/highlighting';
import { createStatusBar } from './editor/statusBar';
import { createCardContexts } from './entities/cardContext';
import { AnnotationFiles, type HostFiles } from './files/annotationFiles';
import { createEntitiesView } from './views/entities/entitiesView';
import { yamlHelpWhenNeeded } from './yaml/yamlHelpWhenNeeded';

/** From the first report that was read until commands, and the index of the others, are loaded. */
const REST_MS = 500;

/** What other code asks of the features once they are there. */
export interface Reading {
  readonly annotationsView: vscode.WebviewViewProvider;
  /** Fills profiles that were open when VS Code was closed. */
  readonly profiles: vscode.WebviewPanelSerializer;
  /** Begins to read a text that is about to be a report. */
  readonly prepare: (document: vscode.TextDocument) => Promise<void>;
  /** Resolves when what the reader has said is written, or cannot be. */
  readonly settled: () => Promise<void>;
}

/**
 * Wires the features together; the same in the node host and in the web worker.
 *
 * @param storage where the reader's choices are kept
 * @param hostFiles the host's own way to files, where it has one
 */
export function startReading(
  context: vscode.ExtensionContext,
  storage: vscode.Memento,
  hostFiles?: HostFiles,
): Reading {
  const store = new AnnotationStore(storage, hostFiles);
  const files = new AnnotationFiles(hostFiles ?? (() => undefined));
  const background = new BackgroundKnowledge(context.extensionUri, files);
  const dossiers = new DossierStore(files, background);
  const large = new LargeReportsWhenNeeded(async (want) => {
    const { LargeReports } = await import('./analysis/largeReports');
    return () => new LargeReports(want);
  });
  const loadRecogniser = createRecogniserLoader(context.extensionUri, files);
  const loadKnowledge = async (uri: vscode.Uri) => {
    const { known, file } = await dossiers.load(uri);
    return { known, rejected: file.rejected };
  };
  const analyses = new Analyses(
    ({ uri }) => store.decisions(uri),
    loadRecogniser,
    loadKnowledge,
    (document) => large.allows(document),
  );
  const mayBecome = (file: vscode.Uri) => mayBecomeReport(storage, file);
  const index = new Part([], async () => {
    const { WorkspaceIndex } = await import('./analysis/workspaceIndex');
    const dossierOf = (report: vscode.Uri) => dossiers.peek(report)?.uri.toString();
    const { onDidChange } = dossiers;
    return () =>
      new WorkspaceIndex(
        analyses,
        loadRecogniser,
        loadKnowledge,
        onDidChange,
        dossierOf,
        mayBecome,
      );
  });
  const vocabulary = new Vocabulary(
    store,
    async (report) => (await dossiers.load(report)).file.tags,
  );
  const mode = new ReviewMode();
  const contextOf = createCardContexts(store, dossiers, index);
  const rejectionsOf = createRejections(store, dossiers);
  const shownReport = () => panel.peek()?.report() ?? reportEditor()?.document;
  const drafts = new Drafts(storage);
  const tools = { analyses, store, vocabulary, drafts, shownReport, mayBecome };
  const commands = new Part(commandsOnDemand(context.extension.packageJSON), async () => {
    const { registerCommands } = await import('./commands/commands');
    return () => registerCommands(context, tools, dossiers, contextOf, rejectionsOf, index, mode);
  });
  // Before the first command, so that its box is there when the reader types into it.
  const whenRead = analyses.onDidChange(() => {
    whenRead.dispose();
    setTimeout(() => void Promise.all([commands.get(), index.get()]), REST_MS);
  });
  const panel = new Part([COMPOSE_COMMAND], async () => {
    const { AnnotationsView } = await import('./views/annotations/annotationsView');
    const { extensionUri } = context;
    return () => new AnnotationsView(extensionUri, analyses, store, vocabulary, dossiers);
  });
  const profiles = new Part([PROFILE_COMMAND], async () => {
    const { Profiles } = await import('./views/profile/profiles');
    const sources = { analyses, store, dossiers, index, loadRecogniser, loadKnowledge };
    return () => new Profiles(context.extensionUri, sources, contextOf);
  });
  const yamlHelp = yamlHelpWhenNeeded(store, dossiers, async () => {
    const { helpWithYaml } = await import('./yaml/yamlHelp');
    return () => helpWithYaml(context.extensionUri, store, vocabulary, dossiers, background);
  });
  const fileWork = new Part([], async () => {
    const { createFileWork } = await import('./annotations/fileWork/fileWork');
    return () => createFileWork(store, files);
  });
  const annotationsView: vscode.WebviewViewProvider = {
    resolveWebviewView: async (view) => (await panel.get()).resolveWebviewView(view),
  };
  context.subscriptions.push(
    store,
    dossiers,
    large,
    analyses,
    highlight(analyses, store, dossiers, context.extensionUri),
    index,
    createDossierFeatures(analyses, store, dossiers, index, contextOf),
    vocabulary,
    commands,
    whenRead,
    mode,
    large.onDidWant((document) => analyses.schedule(document, 0)),
    createStatusBar(analyses, store, mode, large),
    followUnwritten(store),
    yamlHelp,
    fileWork,
    followFiles(fileWork),
    fittingWhenNeeded(store, fileWork),
    createEntitiesView(
      analyses,
      contextOf,
      rejectionsOf,
      store.onDidChange,
      mode,
      storage,
      index,
      dossiers,
    ),
    panel,
    profiles,
    vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) {
        await drafts.move(oldUri, newUri);
      }
    }),
    store.onDidChange((document) => analyses.refresh(document)),
  );
  return {
    annotationsView,
    profiles: {
      deserializeWebviewPanel: async (page, state) =>
        (await profiles.get()).deserializeWebviewPanel(page, state),
    },
    prepare: (document) => analyses.prepare(document),
    settled: () => store.settled(),
  };
}
