import * as vscode from 'vscode';
import { commandsOf } from './base/manifest';
import { isOurYaml, OUR_YAML_FILES } from './documents/fileNames';
import { isReport } from './documents/isReport';
import type { Reading } from './reading';

export interface StartedWhenNeeded extends vscode.Disposable {
  /** Starts the features, and begins to read a text that is about to be a report. */
  readonly prepare: (document: vscode.TextDocument) => Promise<void>;
  /** Resolves when what the reader has said is written, or cannot be. */
  readonly settled: () => Promise<void>;
}

/**
 * Starts the features with the first report. Until they are there stand-ins are in the place of the
 * commands and views: the first use of one starts the features, too, and goes on with what they bring.
 *
 * VS Code activates the extension for a plain text file, since only its text tells whether it is a
 * report, for any YAML file, and for text of its own, such as a box to type into. It does not say why.
 * Without a report, the features are wanted at once where the workspace has files of ours: they follow
 * reports that are renamed, and find names in them.
 *
 * @param manifest the extension's package.json, which names the commands
 * @param load loads the features; what it resolves to starts them
 */
export function startWhenNeeded(
  manifest: unknown,
  load: () => Promise<() => Reading>,
): StartedWhenNeeded {
  let starting: Promise<Reading> | undefined;
  const start = async () => {
    const make = await load();
    // In one turn: no command is missing in between.
    standIns.dispose();
    return make();
  };
  const go = (): Promise<Reading> => {
    starting ??= start();
    return starting;
  };
  // For good: VS Code may ask for the view while its provider changes, and would find none.
  const view = vscode.window.registerWebviewViewProvider('dossier.annotations', {
    resolveWebviewView: async (...asked) => {
      const { annotationsView } = await go();
      await annotationsView.resolveWebviewView(...asked);
    },
  });
  const profiles = vscode.window.registerWebviewPanelSerializer('dossier.profile', {
    deserializeWebviewPanel: async (...asked) => {
      await (await go()).profiles.deserializeWebviewPanel(...asked);
    },
  });
  const standIns = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (needsFeatures(document)) {
        void go();
      }
    }),
    ...commandsOf(manifest).map((id) =>
      vscode.commands.registerCommand(id, async (...args: unknown[]) => {
        await go();
        return vscode.commands.executeCommand(id, ...args);
      }),
    ),
    vscode.window.registerTreeDataProvider('dossier.entities', {
      getChildren: () => {
        void go();
        return [];
      },
      getTreeItem: () => new vscode.TreeItem(''),
    }),
  );
  const { textDocuments, workspaceFolders } = vscode.workspace;
  if (textDocuments.some(needsFeatures)) {
    void go();
  } else if (workspaceFolders !== undefined) {
    void vscode.workspace.findFiles(OUR_YAML_FILES, undefined, 1).then(([found]) => found && go());
  }
  return {
    prepare: async (document) => (await go()).prepare(document),
    settled: async () => (await starting)?.settled(),
    dispose: () => {
      view.dispose();
      profiles.dispose();
      standIns.dispose();
    },
  };
}

function needsFeatures(document: vscode.TextDocument): boolean {
  return isReport(document) || isOurYaml(document.uri);
}
