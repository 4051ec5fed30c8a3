import { commonEnds, commonPlaces } from '../../text/common';
import { findWords, type Word } from '../../text/wordIndex';
import { isWithin, SHORTEST_SIMILAR, wordSimilarity } from './wordSimilarity';

/** Words that turn what is said into its opposite; "didn't" is the words "didn" and "t". */
const NEGATION =
  /^(?:no|not|nor|none|never|neither|nobody|nothing|nowhere|without|cannot|t|nicht|nie|ohne|kein\p{L}*)$/u;

/** Small words that begin sentences, and then have a capital letter as names do. */
const OPENS_SENTENCE = /^(?:an?|the|this|that|in|on|at|of|for|by|and|but|as|it|we|they|his|her)$/;
/** Shorter names are too easily another name; in UTF-16 code units. */
const SHORTEST_NAME = 5;
/** "Million" and "billion". */
const LARGE_NUMBER = /^\p{L}+illions?$/u;
/** More pairs of words are not compared. */
const MOST_PAIRS = 500_000;

/**
 * Whether a passage still says what a quote said, as far as words tell: apart from slips of the pen and
 * words that were split or joined, no word was replaced, and no negation, name or number came or went.
 * Quadratic in the words between the first and the last that differ. Where they are too many to be
 * compared, it cannot tell, and the answer is false.
 *
 * @param quote folded, as the passage
 */
export function saysTheSame(quote: string, passage: string): boolean {
  const [before, after] = [tokensOf(quote), tokensOf(passage)];
  const isSame = (a: number, b: number) => isSlip(before[a], after[b]);
  const ends = commonEnds(before.length, after.length, isSame);
  const common = ends.start + ends.tail;
  if ((before.length - common) * (after.length - common) > MOST_PAIRS) {
    return false;
  }
  let [i, j] = [0, 0];
  const places = commonPlaces(before.length, after.length, isSame, ends);
  for (const [nextI, nextJ] of [...places, [before.length, after.length] as const]) {
    const [gone, come] = [before.slice(i, nextI), after.slice(j, nextJ)];
    const isCut = i === 0 || nextI === before.length;
    if (!isHarmless(gone, come, isCut)) {
      return false;
    }
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return true;
}

interface Token {
  readonly word: string;
  /** Whether it may be a name: it begins with a capital letter. */
  readonly isName: boolean;
}

function tokensOf(text: string): readonly Token[] {
  return findWords(text).map(({ word, start }: Word) => ({
    word,
    isName: /^\p{Lu}/u.test(text.slice(start, start + 2)) && !OPENS_SENTENCE.test(word),
  }));
}

function isHarmless(gone: readonly Token[], come: readonly Token[], isCut: boolean): boolean {
  if (gone.length > 0 && come.length > 0) {
    return isSlip(joined(gone), joined(come));
  }
  return !(isCut && gone.length > 0) && ![...gone, ...come].some(isTelling);
}

function joined(tokens: readonly Token[]): Token {
  const word = tokens.map((token) => token.word).join('');
  return { word, isName: tokens.some(({ isName }) => isName) };
}

function isTelling({ word, isName }: Token): boolean {
  return isName || /\p{N}/u.test(word) || NEGATION.test(word);
}

/** Whether a word may be another with a slip of the pen. "Unlawful" is not "lawful", nor "Iraq" "Iran". */
function isSlip(a: Token | undefined, b: Token | undefined): boolean {
  if (a === undefined || b === undefined) {
    return false;
  }
  const [short, long] = a.word.length < b.word.length ? [a.word, b.word] : [b.word, a.word];
  if (short === long) {
    return true;
  }
  if (
    NEGATION.test(a.word) ||
    NEGATION.test(b.word) ||
    /\p{N}/u.test(short + long) ||
    (LARGE_NUMBER.test(short) && LARGE_NUMBER.test(long)) ||
    long === 'she'
  ) {
    return false;
  }
  if (a.isName && b.isName && long.length < SHORTEST_NAME && isReplaced(short, long)) {
    return false;
  }
  return short.length < SHORTEST_SIMILAR
    ? long.length > 1 && isWithin(short, long, 1)
    : wordSimilarity(short, long) > 0 && !(long.length > short.length + 1 && long.endsWith(short));
}

/** Whether words have other letters at some places, rather than more, fewer or swapped ones. */
function isReplaced(a: string, b: string): boolean {
  return a.length === b.length && [...a].sort().join('') !== [...b].sort().join('');
}
