import * as vscode from 'vscode';
import type { analyzeSteps, entitySteps, nameSteps, RecognitionResources } from '../../core/index';
import type { Files } from '../files/files';

/** What finds names: the code, and the trained weights and lists that it goes by. */
export interface Recogniser {
  readonly nameSteps: typeof nameSteps;
  readonly resources: RecognitionResources;
  /** Loads what goes on from there. It is most of the code, which names do not wait for. */
  readonly loadResolver: () => Promise<Resolver>;
}

/** What tells who is who, from names or from a text. */
interface Resolver {
  readonly analyzeSteps: typeof analyzeSteps;
  readonly entitySteps: typeof entitySteps;
}

/**
 * Loads the recogniser when it is first asked for, and once: in the Node host its code is a bundle
 * of its own, so that a text file that is no report does not pay for it. Where the trained weights
 * cannot be read, names are found by rules alone.
 */
export function createRecogniserLoader(
  extensionUri: vscode.Uri,
  files: Files,
): () => Promise<Recogniser> {
  let loading: Promise<Recogniser> | undefined;
  return () => {
    loading ??= loadRecogniser(vscode.Uri.joinPath(extensionUri, 'media', 'recogniser.bin'), files);
    return loading;
  };
}

async function loadRecogniser(asset: vscode.Uri, files: Files): Promise<Recogniser> {
  const reading = readAsset(asset, files);
  const { createResources, nameSteps } = await import('./recogniserBundle');
  const recogniser = { nameSteps, loadResolver: () => import('./resolverBundle') };
  const bytes = await reading;
  const { trained } = bytes === undefined ? {} : createResources(bytes);
  if (trained !== undefined) {
    return { ...recogniser, resources: { trained } };
  }
  const { recogniseByRules } = await import('./recogniserRules');
  return { ...recogniser, resources: { untrained: recogniseByRules } };
}

async function readAsset(uri: vscode.Uri, files: Files): Promise<Uint8Array | undefined> {
  try {
    return await files.bytes(uri);
  } catch (error) {
    console.warn('Dossier: the trained recogniser could not be read.', error);
    return undefined;
  }
}
