import type { Section } from '../text/section';
import { decodeAsset } from './asset';
import type { NameMention } from './mention';
import { Tagger } from './tagger/tagger';
import type { Weights } from './tagger/weights';
import { createLexicon, type Lexicon, type StoredLexicon } from './words/lexicon';
import { WordTable } from './words/words';

/** What the recogniser knows before it reads: made once, used for every report. */
export interface RecognitionResources {
  /** Absent where no trained asset was given. */
  readonly trained?: TrainedResources;
  /** What finds names instead, such as `recogniseByRules`. Without it there are none. */
  readonly untrained?: NameFinder;
}

/** Finds the names of a text by its sections. Yields the fraction done, 0 to 1. */
export type NameFinder = (
  text: string,
  sections: readonly Section[],
) => Generator<number, readonly NameMention[]>;

/** Lists and words, which training has as well, before there are weights. */
export interface Resources {
  readonly lexicon: Lexicon;
  /** The words of a report that is to be read now: shared, or a fresh one when that is full. */
  words(): WordTable;
}

export interface TrainedResources extends Resources {
  /**
   * Tags with the weights, and with what has been worked out for the words of the current table.
   */
  tagger(words: WordTable): Tagger;
}

/**
 * @param bytes the contents of `media/recogniser.bin`. Where they are of another format, nothing is
 *   trained.
 */
export function createResources(bytes: Uint8Array): RecognitionResources {
  const asset = decodeAsset(bytes);
  return asset === undefined ? {} : { trained: createTrained(createLists(asset.lexicon), asset) };
}

/** Lists and weights, with a tagger that is kept as long as its words are. */
export function createTrained(lists: Resources, weights: Weights): TrainedResources {
  let tagger: Tagger | undefined;
  return {
    ...lists,
    tagger(words) {
      tagger = tagger?.words === words ? tagger : new Tagger(weights, words);
      return tagger;
    },
  };
}

/** Resources without weights. Their table of words is a new one once it is full. */
export function createLists(entries: StoredLexicon): Resources {
  const lexicon = createLexicon(entries);
  let table = new WordTable(lexicon);
  return {
    lexicon,
    words() {
      table = table.isFull ? new WordTable(lexicon) : table;
      return table;
    },
  };
}
