import { type Asset, decodeAsset } from './asset';
import { createGazetteer, type Gazetteer } from './gazetteer';
import { createWordTable, type WordTable } from './words';

/** What the recogniser knows before it reads: made once, used for every report. */
export interface RecognitionResources {
  /** Absent where no trained asset was given: names are then found by rules alone. */
  readonly trained?: TrainedResources;
}

/** Lists and words, which training has as well, before there are weights. */
export interface Resources {
  readonly gazetteer: Gazetteer;
  readonly words: WordTable;
}

export interface TrainedResources extends Resources {
  readonly weights: Weights;
}

export type Weights = Pick<
  Asset,
  'bits' | 'scale' | 'slope' | 'intercept' | 'transitions' | 'weights' | 'rows'
>;

/**
 * @param bytes the contents of `media/recogniser.bin`. Without them, or where they are of another
 *   format, the recogniser works by its rules and short built-in lists.
 */
export function createResources(bytes?: Uint8Array): RecognitionResources {
  const asset = bytes === undefined ? undefined : decodeAsset(bytes);
  if (asset === undefined) {
    return {};
  }
  return { trained: { ...createLists(asset.names, asset.commonWords), weights: asset } };
}

export function createLists(
  names: Iterable<readonly [string, number]>,
  commonWords: Iterable<string>,
): Resources {
  const gazetteer = createGazetteer(names);
  return { gazetteer, words: createWordTable(gazetteer, new Set(commonWords)) };
}
