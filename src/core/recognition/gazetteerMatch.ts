import type { DocumentToken, Run } from './document';
import { type Gazetteer, LISTED_PLACE, Listed } from './gazetteer';

/** The longest name that the lists know, in words. */
const LONGEST_NAME = 8;

/** Marks the longest gazetteer names of two words and more, left to right. */
export function matchGazetteer(
  tokens: readonly DocumentToken[],
  runs: readonly Run[],
  gazetteer: Gazetteer,
): void {
  for (const { from, to } of runs) {
    for (let index = from; index < to; ) {
      const { length, bits } = longestName(tokens, index, to, gazetteer);
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
  tokens: readonly DocumentToken[],
  from: number,
  to: number,
  gazetteer: Gazetteer,
): { readonly length: number; readonly bits: number } {
  let key = tokens[from]?.word.folded ?? '';
  let best = { length: 0, bits: 0 };
  for (let length = 1; length <= LONGEST_NAME; length++) {
    const bits = gazetteer.get(key) & (LISTED_PLACE | Listed.group);
    if (bits !== 0) {
      best = { length, bits };
    }
    const next = tokens[from + length];
    if (
      next === undefined ||
      from + length >= to ||
      next.breaksBefore ||
      !gazetteer.isPrefix(key)
    ) {
      break;
    }
    key += ` ${next.word.folded}`;
  }
  return best;
}
