import { createLists } from '../../../src/core/recognition/resources';
import {
  Classes,
  type LexiconEntries,
  lexiconEntries,
} from '../../../src/core/recognition/words/lexicon';
import { clusterTwice } from '../common/clusters';
import type { WordVectors } from '../common/wordVectors';
import { type LabelledText, WRITTEN } from '../labelled/corpus';
import { wordUse } from './wordUse';

/** So many of the most frequent words have classes … */
export const CLASSED_WORDS = 120_000;
/** … which are made from so many of them. */
const MADE_FROM = 50_000;

/** What the lexicon is made of, apart from the texts. */
interface LexiconSources {
  /** See `readGazetteer`. */
  readonly names: ReadonlyMap<string, number>;
  /** See `readEnglishWords`. */
  readonly senses: ReadonlyMap<string, number>;
  readonly vectors: WordVectors;
  /** See {@link topicsOf}. */
  readonly topics: Uint16Array;
}

/** The class of each word by its vector alone: words of one class stand in similar texts. */
export function topicsOf(vectors: WordVectors): Uint16Array {
  return clusterTwice(vectors, MADE_FROM, Classes.coarse, Classes.fine);
}

/**
 * The class of each word by what it names and stands beside in labelled texts; words that are not
 * there are guessed by their vectors. The reports that were written to learn from are left out: most
 * training is on them, and a class must not tell more of them than of other texts.
 */
export function usesOf(
  { names, senses, vectors }: LexiconSources,
  texts: readonly LabelledText[],
): Uint16Array {
  const others = texts.filter(({ set }) => !WRITTEN.has(set));
  const lists = createLists(lexiconEntries(names, commonWordsOf(others), senses, []));
  return clusterTwice(wordUse(vectors, others, lists), MADE_FROM, Classes.coarse, Classes.fine);
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

/** Words that stand in the texts in lower case at least twice; only those of Latin-1 letters. */
function commonWordsOf(texts: readonly LabelledText[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { text } of texts) {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}'’-])\p{Ll}{2,40}(?![\p{L}\p{N}-])/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([word, count]) => count >= 2 && !/[^\x20-\xff]/.test(word))
    .map(([word]) => word);
}
