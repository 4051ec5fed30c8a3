import { Classes, type LexiconEntries, lexiconEntries } from '../../src/core/recognition/lexicon';
import { createLists } from '../../src/core/recognition/resources';
import { clusterTwice } from './clusters';
import { commonWordsOf } from './commonWords';
import { type LabelledText, WRITTEN } from './corpus';
import { wordUse } from './wordUse';
import type { WordVectors } from './wordVectors';

/** Words that have classes, and those of them from which the classes are made: the most frequent. */
export const CLASSED_WORDS = 120_000;
const LEARNT = 50_000;

/** What the lexicon is made of but for the classes. */
export interface LexiconSources {
  readonly names: ReadonlyMap<string, number>;
  readonly senses: ReadonlyMap<string, number>;
  readonly vectors: WordVectors;
  /** The coarse and fine class of each word by its vector alone. */
  readonly topics: Uint16Array;
}

/** Classes of words by their vectors: of words that stand in like texts. */
export function topicsOf(vectors: WordVectors): Uint16Array {
  return clusterTwice(vectors, LEARNT, Classes.coarse, Classes.fine);
}

/**
 * Classes of words by what they name and stand beside in these texts, guessed for all words by their
 * vectors. Reports written to learn from have no part in it: a word's class is to tell no more of the
 * texts that are mostly trained on than of others.
 */
export function usesOf(
  { names, senses, vectors }: LexiconSources,
  texts: readonly LabelledText[],
): Uint16Array {
  const others = texts.filter(({ set }) => !WRITTEN.has(set));
  const lists = createLists(lexiconEntries(names, commonWordsOf(others), senses, []));
  return clusterTwice(wordUse(vectors, others, lists), LEARNT, Classes.coarse, Classes.fine);
}

/** The lexicon for a training with these texts. */
export function createLexiconEntries(
  { names, senses, vectors, topics }: LexiconSources,
  texts: readonly LabelledText[],
  uses: Uint16Array,
): LexiconEntries {
  const classes = vectors.words.map((word, index): [string, number] => [
    word,
    (1 + (topics[index] ?? 0)) | ((1 + (uses[index] ?? 0)) << Classes.useShift),
  ]);
  return lexiconEntries(names, commonWordsOf(texts), senses, classes);
}
