import * as vscode from 'vscode';
import { detectReports } from './documents/detection';
import type { HostFiles } from './files/files';
import { type StartedWhenNeeded, startWhenNeeded } from './startWhenNeeded';

/** VS Code hands nothing to the end of an extension. */
let started: StartedWhenNeeded | undefined;

/**
 * Tells reports from other text, and loads everything else with the first report, or when the reader
 * asks for it: whoever opens other text files pays next to nothing.
 *
 * @param hostFiles the host's own way to files, where it has one
 */
export function activate(context: vscode.ExtensionContext, hostFiles?: HostFiles): void {
  const { workspaceState, globalState, subscriptions, extension } = context;
  const storage = vscode.workspace.workspaceFolders === undefined ? globalState : workspaceState;
  started = startWhenNeeded(extension.packageJSON, async () => {
    const { startReading } = await import('./reading');
    return () => startReading(context, storage, hostFiles);
  });
  subscriptions.push(started, detectReports(storage, started.prepare));
}

/** VS Code waits for what is being written, some seconds at most. */
export function deactivate(): Promise<void> | undefined {
  return started?.settled();
}
