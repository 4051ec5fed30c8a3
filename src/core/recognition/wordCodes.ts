import type { BlockToken, Run } from './block';

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

export function codesOf(
  tokens: readonly Readonly<BlockToken>[],
  runs: readonly Run[],
): readonly number[] {
  const codes = tokens.map(({ word, text, breaksBefore }) => {
    const letters = word.letter ? (word.capital ? WordCode.capital : WordCode.small) : 0;
    const opening = text === '(' ? WordCode.opening : 0;
    const article = word.article ? WordCode.article : 0;
    const breaks = breaksBefore ? WordCode.breaks : 0;
    return (word.lowerId << BITS) | letters | opening | article | breaks;
  });
  for (const { from, to } of runs) {
    for (let index = from; index < to; index++) {
      codes[index] = (codes[index] ?? 0) | WordCode.inRun;
    }
  }
  return codes;
}

/** The word's `lowerId`; negative for words that their table had no more room for. */
export function idOf(code: number): number {
  return code >> BITS;
}

/** A set of words by their `lowerId`: of as many as the table of words had when it was made. */
export class WordSet {
  readonly #flags: Uint8Array;
  /** Whether nothing was added. */
  isEmpty = true;

  /** @param size of the table of words */
  constructor(size: number) {
    this.#flags = new Uint8Array(size);
  }

  add(lowerId: number): void {
    this.#flags[lowerId] = 1;
    this.isEmpty = false;
  }

  has(lowerId: number): boolean {
    return this.#flags[lowerId] === 1;
  }
}
