import * as vscode from 'vscode';
import { fittingWhenNeeded } from './annotations/fittingWhenNeeded';
import { followFiles } from './annotations/followFiles';
import { followUnwritten } from './annotations/unwritten';
import { COMPOSE_COMMAND, commandsOnDemand, PROFILE_COMMAND } from './base/commandIds';
import { Part } from './base/part';
import { createEditorFeatures } from './editor/features';
import type { HostFiles } from './files/files';
import { createSources } from './sources';
import { Renames } from './views/annotations/renames';
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
  const { extensionUri } = context;
  const sources = createSources(extensionUri, storage, hostFiles);
  const { analyses, dossiers, files, index, shown, store } = sources;
  const renames = new Renames(context.workspaceState);
  const panel = new Part([COMPOSE_COMMAND], async () => {
    const { AnnotationsView } = await import('./views/annotations/annotationsView');
    return () => new AnnotationsView(extensionUri, sources, renames);
  });
  const profiles = new Part([PROFILE_COMMAND], async () => {
    const { Profiles } = await import('./views/profile/profiles');
    return () => new Profiles(extensionUri, sources, sources.contextOf);
  });
  const shownReport = () => shown.get();
  const commands = new Part(commandsOnDemand(context.extension.packageJSON), async () => {
    const { registerCommands } = await import('./commands/commands');
    return () => registerCommands(context, storage, { ...sources, shownReport });
  });
  // Before the first command, so that its box is there when the reader types into it.
  const whenRead = analyses.onDidChange(() => {
    whenRead.dispose();
    setTimeout(() => void Promise.all([commands.get(), index.get()]), REST_MS);
  });
  context.subscriptions.push(
    sources,
    createEditorFeatures(sources, extensionUri),
    commands,
    whenRead,
    followUnwritten(store),
    yamlHelpWhenNeeded(sources, extensionUri),
    followFiles(store, files),
    fittingWhenNeeded(store, files),
    createEntitiesView(sources, storage),
    panel,
    profiles,
    vscode.workspace.onDidRenameFiles(async ({ files: renamed }) => {
      const { Drafts } = await import('./commands/drafts');
      const drafts = new Drafts(storage);
      for (const { oldUri, newUri } of renamed) {
        await drafts.move(oldUri, newUri);
        await renames.keep({ from: oldUri.toString(), to: newUri.toString() });
      }
      panel.peek()?.tellRenames();
    }),
  );
  return {
    annotationsView: {
      resolveWebviewView: async (view) => (await panel.get()).resolveWebviewView(view),
    },
    profiles: {
      deserializeWebviewPanel: async (page, state) =>
        (await profiles.get()).deserializeWebviewPanel(page, state),
    },
    prepare: (document) => analyses.prepare(document),
    settled: async () => {
      await Promise.all([store.settled(), dossiers.settled()]);
    },
  };
}
