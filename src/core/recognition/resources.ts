import { decodeAsset } from './asset';
import { createLexicon, type Lexicon, type LexiconEntries } from './lexicon';
import { Scorer } from './scorer';
import type { Weights } from './weights';
import { WordTable } from './words';

/** What the recogniser knows before it reads: made once, used for every report. */
export interface RecognitionResources {
  /** Absent where no trained asset was given: names are then found by rules alone. */
  readonly trained?: TrainedResources;
}

/** Lists and words, which training has as well, before there are weights. */
export interface Resources {
  readonly lexicon: Lexicon;
  /** The words of a report that is to be read now: shared, or a fresh one when that is full. */
  words(): WordTable;
}

export interface TrainedResources extends Resources {
  readonly weights: Weights;
  /** What features are worth, with what has been worked out for words of the current table. */
  scorer(words: WordTable): Scorer;
}

/**
 * @param bytes the contents of `media/recogniser.bin`. Without them, or where they are of another
 *   format, the recogniser works by its rules and short built-in lists.
 */
export function createResources(bytes?: Uint8Array): RecognitionResources {
  const asset = bytes === undefined ? undefined : decodeAsset(bytes);
  if (asset === undefined) {
    return {};
  }
  return { trained: createTrained(createLists(asset.lexicon), asset) };
}

export function createTrained(lists: Resources, weights: Weights): TrainedResources {
  let scorer: Scorer | undefined;
  return {
    ...lists,
    weights,
    scorer(words) {
      scorer = scorer?.words === words ? scorer : new Scorer(weights, words);
      return scorer;
    },
  };
}

export function createLists(entries: LexiconEntries): Resources {
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
