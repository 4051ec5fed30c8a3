import { findWords } from '../../text/wordIndex';
import { WEAK_CONTEXT } from './context';
import type { Pattern } from './pattern';
import type { Place } from './places';
import { UNIQUE_WORDS } from './quoteShape';
import { isSentence } from './sentenceBoundary';
import type { TextIndex } from './textIndex';

// The figures were chosen on texts and edits whose truth is known, see docs/anchoring.md.

/** Shorter sentences, such as lines of a list or captions, have to be confirmed. In words. */
const SENTENCE_WORDS = 5;
/** Shorter ones are not looked for. */
const SHORTEST_SENTENCE = 2;
/** The borders of sentences this long are not checked. */
const LONG_SENTENCE = 12;

/** A place that has the whole sentence of the quote. */
export interface MovedSentence {
  readonly place: Place;
  /** Whether the reader should confirm it, because the sentence is short. */
  readonly doubtful: boolean;
}

/**
 * The only place that has the whole sentence of the quote, from border to border: the sentence was
 * moved, or everything around it has changed.
 */
export function findMovedSentence(
  index: TextIndex,
  pattern: Pattern,
  places: readonly Place[],
): MovedSentence | undefined {
  const { quoteWords, quote, sentenceBefore, sentenceAfter } = pattern;
  const size =
    quoteWords.length + findWords(sentenceBefore).length + findWords(sentenceAfter).length;
  if (size < SHORTEST_SENTENCE) {
    return undefined;
  }
  const sentence = sentenceBefore + quote + sentenceAfter;
  const [place, ...others] = places.filter(({ start }) => {
    const from = start - sentenceBefore.length;
    const range = { start: from, end: from + sentence.length };
    return (
      index.folded.text.startsWith(sentence, from) &&
      (size >= LONG_SENTENCE || isSentence(index, range))
    );
  });
  if (place === undefined || others.length > 0) {
    return undefined;
  }
  const short = size < SENTENCE_WORDS;
  const alone = place.both < WEAK_CONTEXT && quoteWords.length < UNIQUE_WORDS;
  return { place, doubtful: short || alone };
}
