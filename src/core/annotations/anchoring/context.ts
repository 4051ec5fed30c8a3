import type { TextRange } from '../../text/range';
import type { WordIndex } from '../../text/wordIndex';
import { mixSides, type Pattern, type PatternWord } from './pattern';
import type { TextIndex } from './textIndex';

/** How much of the context is found beside a place: 0 to 1, on each side and over both. */
export interface ContextAgreement {
  readonly left: number;
  readonly right: number;
  readonly both: number;
}

/** With less agreement over both sides, a place may belong to another target; see docs/anchoring.md. */
export const WEAK_CONTEXT = 0.34;

/** The direction in which context is read, away from a place. */
type Direction = -1 | 1;

/** A word of the context may be this many words further away than it was. */
const SLACK_WORDS = 6;
/** A word counts this much less for each place that it has moved, down to a floor. */
const SHIFT_LOSS = 0.08;
const SHIFT_FLOOR = 0.4;

/**
 * Compares the words beside a place with the context of a pattern: their heaviest common subsequence.
 *
 * @param place in the folded text
 * @param similar whether words that are only similar count too; slower
 */
export function agreeOnContext(
  { words }: TextIndex,
  pattern: Pattern,
  place: TextRange,
  similar: boolean,
): ContextAgreement {
  const { prefixWords, suffixWords, prefixWeight, suffixWeight } = pattern;
  const before = words.firstFrom(place.start) - 1;
  const after = words.firstFrom(place.end);
  const left =
    prefixWeight &&
    commonWeight(words, prefixWords.toReversed(), before, -1, similar) / prefixWeight;
  const right = suffixWeight && commonWeight(words, suffixWords, after, 1, similar) / suffixWeight;
  return {
    left: prefixWeight ? left : right,
    right: suffixWeight ? right : left,
    both: mixSides(pattern, left, right),
  };
}

/** A cheap upper bound of {@link agreeOnContext} without similar words. */
export function createContextBound(
  { words }: TextIndex,
  pattern: Pattern,
): (place: TextRange) => number {
  const prefix = heaviestById(pattern.prefixWords);
  const suffix = heaviestById(pattern.suffixWords);
  return (place) => {
    const before = words.firstFrom(place.start) - 1;
    const after = words.firstFrom(place.end);
    const left = weightAround(words, prefix, pattern.prefixWords.length, before, -1);
    const right = weightAround(words, suffix, pattern.suffixWords.length, after, 1);
    return mixSides(
      pattern,
      pattern.prefixWeight && Math.min(1, left / pattern.prefixWeight),
      pattern.suffixWeight && Math.min(1, right / pattern.suffixWeight),
    );
  };
}

/** Weights by id, behind a small filter, since most words beside a place are not in the context. */
interface WeightTable {
  readonly weights: ReadonlyMap<number, number>;
  readonly filter: Uint8Array;
}

const FILTER_MASK = 4095;

function heaviestById(words: readonly PatternWord[]): WeightTable {
  const weights = new Map<number, number>();
  const filter = new Uint8Array(FILTER_MASK + 1);
  for (const { id, weight } of words) {
    if (id >= 0) {
      weights.set(id, Math.max(weight, weights.get(id) ?? 0));
      filter[id & FILTER_MASK] = 1;
    }
  }
  return { weights, filter };
}

function weightAround(
  words: WordIndex,
  { weights, filter }: WeightTable,
  length: number,
  first: number,
  direction: Direction,
): number {
  let sum = 0;
  const width = windowWidth(words, length, first, direction);
  for (let step = 0; step < width; step++) {
    const id = words.ids[first + direction * step] ?? 0;
    if (filter[id & FILTER_MASK] === 1) {
      sum += weights.get(id) ?? 0;
    }
  }
  return sum;
}

function windowWidth(
  words: WordIndex,
  length: number,
  first: number,
  direction: Direction,
): number {
  const available = direction < 0 ? first + 1 : words.count - first;
  return Math.max(0, Math.min(length + SLACK_WORDS, available));
}

/** @param pattern the context's words, nearest first */
function commonWeight(
  words: WordIndex,
  pattern: readonly PatternWord[],
  first: number,
  direction: Direction,
  similar: boolean,
): number {
  const width = windowWidth(words, pattern.length, first, direction);
  let previous = new Float64Array(width + 1);
  let current = new Float64Array(width + 1);
  pattern.forEach((wanted, i) => {
    for (let j = 0; j < width; j++) {
      const id = words.ids[first + direction * j] ?? -1;
      const alike = wanted.id === id ? 1 : similar ? wanted.similarity(id) : 0;
      const shift = Math.max(SHIFT_FLOOR, 1 - SHIFT_LOSS * Math.abs(i - j));
      const taken = alike && (previous[j] ?? 0) + alike * shift * wanted.weight;
      current[j + 1] = Math.max(taken, previous[j + 1] ?? 0, current[j] ?? 0);
    }
    [previous, current] = [current, previous];
  });
  return previous[width] ?? 0;
}
