// The core as a library: dist/core.cjs. Its analyze() has the trained recogniser built in.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  type Analysis,
  type AnalyzeOptions,
  analyze as analyzeWith,
  createResources,
  type RecognitionResources,
  recogniseByRules,
} from './core/index';

export * from './core/index';

const ASSET = path.join(__dirname, '..', 'media', 'recogniser.bin');
let builtIn: RecognitionResources | undefined;

/** Finds sections, names and entities, with the trained recogniser unless told otherwise. */
export function analyze(text: string, options: AnalyzeOptions = {}): Analysis {
  builtIn ??= readResources();
  return analyzeWith(text, { resources: builtIn, ...options });
}

/** Where the library was copied without its asset, names are found by rules. */
function readResources(): RecognitionResources {
  const untrained = { untrained: recogniseByRules };
  try {
    return { ...createResources(readFileSync(ASSET)), ...untrained };
  } catch {
    return untrained;
  }
}
