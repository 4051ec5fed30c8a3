import { Sign } from './signs';

/**
 * What passes over a whole report ask of most of its words, as one number: a word's `lowerId` above these
 * bits. They look at a word itself only where its number says so.
 */
export const WordCode = {
  /** A capital and letters. */
  capital: 1,
  /** Letters without a capital. */
  small: 2,
  /** An opening parenthesis. */
  opening: 4,
  /** It begins with an Arabic article. */
  article: 8,
  /** It stands in a run. */
  inRun: 16,
  /** No name runs over its beginning. */
  breaks: 32,
} as const;

const BITS = 6;

/** What its signs and its word's `lowerId` say of a token. */
export function codeOf(signs: number, lowerId: number): number {
  const capital = (signs & Sign.capital) !== 0 ? WordCode.capital : WordCode.small;
  return (
    (lowerId << BITS) |
    ((signs & Sign.letter) !== 0 ? capital : 0) |
    ((signs & Sign.opening) !== 0 ? WordCode.opening : 0) |
    ((signs & Sign.article) !== 0 ? WordCode.article : 0)
  );
}

/** The word's `lowerId`; negative for words that their table had no more room for. */
export function idOf(code: number): number {
  return code >> BITS;
}
