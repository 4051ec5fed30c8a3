import { LISTED_PLACE, Listed } from '../words/gazetteer';
import { hashOn } from '../words/hash';
import { Lexical, type Lexicon } from '../words/lexicon';
import type { Run } from './block';
import type { BlockToken } from './token';

/** The longest name that the lists know, in words. */
const LONGEST_NAME = 8;

/** Marks the longest gazetteer names of two words and more, left to right. */
export function matchGazetteer(
  tokens: readonly BlockToken[],
  runs: readonly Run[],
  lexicon: Lexicon,
): void {
  for (const { from, to } of runs) {
    for (let index = from; index < to; ) {
      if (((tokens[index]?.word.lexical ?? 0) & Lexical.prefix) === 0) {
        index++;
        continue;
      }
      const { length, bits } = longestName(tokens, index, to, lexicon);
      if (length < 2) {
        index++;
        continue;
      }
      const type = (bits & Listed.group) !== 0 ? 1 : (bits & Listed.country) !== 0 ? 2 : 3;
      for (let offset = 0; offset < length; offset++) {
        const token = tokens[index + offset];
        if (token !== undefined) {
          token.match = 4 * type + (offset === 0 ? 0 : offset === length - 1 ? 2 : 1);
        }
      }
      index += length;
    }
  }
}

/** The longest listed group or place that starts at `from`: its words, 0 for none. */
export function longestName(
  tokens: readonly Readonly<BlockToken>[],
  from: number,
  to: number,
  lexicon: Lexicon,
): { readonly length: number; readonly bits: number } {
  const first = tokens[from]?.word;
  if (first === undefined) {
    return { length: 0, bits: 0 };
  }
  let hash = first.foldedHash;
  let value = first.lexical;
  let length = 0;
  let bits = 0;
  for (let words = 1; words <= LONGEST_NAME; words++) {
    const listed = value & (LISTED_PLACE | Listed.group);
    if (listed !== 0) {
      length = words;
      bits = listed;
    }
    const next = tokens[from + words];
    if (
      (value & Lexical.prefix) === 0 ||
      next === undefined ||
      from + words >= to ||
      next.breaksBefore
    ) {
      break;
    }
    hash = hashOn(hashOn(hash, ' '), next.word.folded);
    value = lexicon.get(hash);
  }
  return { length, bits };
}
