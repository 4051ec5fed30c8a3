import type * as vscode from 'vscode';
import { activate as activateAnywhere, deactivate } from '../extension/extension';
import { nodeFile } from './nodeFile';

export { deactivate };

/** The extension in the Node host: as everywhere, but files on disk are locked while they are written. */
export function activate(context: vscode.ExtensionContext): void {
  activateAnywhere(context, (uri) => (uri.scheme === 'file' ? nodeFile(uri.fsPath) : undefined));
}
