import { findWords } from '../../text/wordIndex';
import { WEAK_CONTEXT } from './context';
import type { Pattern } from './pattern';
import type { Place } from './places';
import { UNIQUE_WORDS } from './quoteShape';
import { isSentence } from './sentenceBoundary';
import type { TextIndex } from './textIndex';

// The figures were chosen on texts and edits with known truth, see docs/anchoring.md.

/** Shorter sentences, down to the next figure, are places to be confirmed: lines of a list, captions. */
const SENTENCE_WORDS = 5;
const SHORTEST_SENTENCE = 2;
/** A sentence this long is looked for without checking its borders. */
const LONG_SENTENCE = 12;

/** A place where all of the quote's sentence stands. */
export interface MovedSentence {
  readonly place: Place;
  /** Whether the sentence is too short to be believed without the reader. */
  readonly doubtful: boolean;
}

/**
 * The one place where all of the quote's sentence stands, from border to border: it was moved, or all
 * around it changed.
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
