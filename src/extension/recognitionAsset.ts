import * as vscode from 'vscode';
import { createResources, type RecognitionResources } from '../core/index';

/**
 * Reads the trained recogniser when it is first asked for, and once. Where it cannot be read, names
 * are found by rules alone.
 */
export function createResourceLoader(
  extensionUri: vscode.Uri,
): () => Promise<RecognitionResources> {
  let loading: Promise<RecognitionResources> | undefined;
  return () => {
    loading ??= readResources(vscode.Uri.joinPath(extensionUri, 'media', 'recogniser.bin'));
    return loading;
  };
}

async function readResources(uri: vscode.Uri): Promise<RecognitionResources> {
  try {
    return createResources(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    console.warn('Dossier: the trained recogniser could not be read.', error);
    return createResources();
  }
}
