import { occurrencesOf } from '../../text/occurrences';
import type { TextRange } from '../../text/range';
import { lowerBound } from '../../text/search';
import { findWords, isWordCharacter } from '../../text/wordIndex';
import { agreeOnContext, type ContextAgreement, createContextBound } from './context';
import type { Pattern } from './pattern';
import { type TextIndex, toFolded, unfold } from './textIndex';

/** An occurrence of the folded quote. The range is one of the folded text. */
export interface Place extends TextRange, ContextAgreement {
  /** The distance from the expected offset, in UTF-16 code units; 0 without a position. */
  readonly distance: number;
}

/** Of a quote that occurs more often, only the occurrences nearest to its position are considered. */
const MOST_OCCURRENCES = 20_000;
/** How many occurrences in a row may overlap the one before. */
const MOST_OVERLAPPING = 64;
/** How many UTF-16 code units are compared at most, before the text is searched in another way. */
const MOST_COMPARED = 100_000_000;
/** Of the occurrences, only so many of those that may have the best context are judged. */
const MOST_JUDGED = 1000;
/** How many of the best places are also compared by similar words. */
const MOST_RANKED = 8;
/**
 * With this much context, and this far ahead of the next one, a place is not compared by similar words.
 */
const SURE = 0.85;
const SURE_MARGIN = 0.3;
/** A place that agrees this much less than the best is neither chosen nor a close rival. */
const HOPELESS = 0.35;

/** The occurrences of the quote: best context first, then the nearest. */
export function rankPlaces(index: TextIndex, pattern: Pattern): readonly Place[] {
  const best = bestByEqualWords(index, pattern, findOccurrences(index, pattern));
  const [first, second] = best;
  if (!first || (first.both >= SURE && first.both - (second?.both ?? 0) >= SURE_MARGIN)) {
    return best;
  }
  return best.map((place) => judge(index, pattern, place, true)).sort(byAgreement);
}

/** Judges occurrences in the order of an upper bound, until none of the rest can be among the best. */
function bestByEqualWords(
  index: TextIndex,
  pattern: Pattern,
  occurrences: readonly TextRange[],
): Place[] {
  if (occurrences.length <= MOST_RANKED) {
    return occurrences.map((place) => judge(index, pattern, place, false)).sort(byAgreement);
  }
  const boundOf = createContextBound(index, pattern);
  const bounded = occurrences
    .map((place) => ({ place, bound: boundOf(place), distance: distanceOf(index, pattern, place) }))
    .sort((a, b) => b.bound - a.bound || a.distance - b.distance);
  let best: Place[] = [];
  for (const { place, bound } of bounded.slice(0, MOST_JUDGED)) {
    const last = best[MOST_RANKED - 1];
    if ((last && last.both >= bound) || (best[0]?.both ?? 0) - HOPELESS >= bound) {
      break;
    }
    best.push(judge(index, pattern, place, false));
    best = best.sort(byAgreement).slice(0, MOST_RANKED);
  }
  return best;
}

function judge(index: TextIndex, pattern: Pattern, place: TextRange, similar: boolean): Place {
  const { start, end } = place;
  const agreement = agreeOnContext(index, pattern, place, similar);
  return { start, end, ...agreement, distance: distanceOf(index, pattern, place) };
}

function distanceOf(index: TextIndex, { expected }: Pattern, place: TextRange): number {
  return expected === undefined ? 0 : Math.abs(unfold(index, place).start - expected);
}

function byAgreement(a: Place, b: Place): number {
  return b.both - a.both || a.distance - b.distance || a.start - b.start;
}

/**
 * The occurrences of the quote, in the order of the text. A quote that began at the border of a word
 * has to begin at one again, and likewise for its end.
 */
function findOccurrences(index: TextIndex, pattern: Pattern): readonly TextRange[] {
  const { quote, prefix, suffix } = pattern;
  const { text } = index.folded;
  const wholeStart = isWordCharacter(quote[0]) && !isWordCharacter(prefix.at(-1));
  const wholeEnd = isWordCharacter(quote.at(-1)) && !isWordCharacter(suffix[0]);
  const isOccurrence = (start: number) =>
    start >= 0 &&
    !(wholeStart && isWordCharacter(text[start - 1])) &&
    !(wholeEnd && isWordCharacter(text[start + quote.length])) &&
    text.startsWith(quote, start);
  const starts: number[] = [];
  // Of what overlaps itself again and again, as a line of dots does, a few places tell as much as all.
  let overlapping = 0;
  let free = 0;
  for (const start of possibleStarts(index, pattern, wholeStart, wholeEnd, () => free)) {
    if (start >= free && isOccurrence(start)) {
      const before = starts.at(-1) ?? Number.NEGATIVE_INFINITY;
      overlapping = start < before + quote.length ? overlapping + 1 : 0;
      free = overlapping < MOST_OVERLAPPING ? 0 : start + quote.length;
      starts.push(start);
    }
  }
  const expected = pattern.expected === undefined ? 0 : toFolded(index, pattern.expected);
  return nearest(starts, expected).map((start) => ({ start, end: start + quote.length }));
}

/**
 * Found by the rarest whole word of the quote, so that the text is not searched for each target.
 *
 * @param free where the next one may start; those before it need not be found
 */
function* possibleStarts(
  { folded, words }: TextIndex,
  { quote }: Pattern,
  wholeStart: boolean,
  wholeEnd: boolean,
  free: () => number,
): Iterable<number> {
  const anchors = findWords(quote)
    .filter(({ start, end }) => (wholeStart || start > 0) && (wholeEnd || end < quote.length))
    .map(({ start, word }) => ({ start, places: words.occurrences[words.idOf(word)] ?? [] }))
    .sort((a, b) => a.places.length - b.places.length);
  const [rarest] = anchors;
  const { text } = folded;
  const tries = rarest ? rarest.places.length : text.length;
  if (tries * quote.length > MOST_COMPARED) {
    yield* occurrencesOf(quote, text);
    return;
  }
  if (rarest) {
    for (const place of rarest.places) {
      yield (words.starts[place] ?? 0) - rarest.start;
    }
    return;
  }
  for (let start = text.indexOf(quote); start >= 0; ) {
    yield start;
    start = text.indexOf(quote, Math.max(start + 1, free()));
  }
}

function nearest(ascending: readonly number[], value: number): readonly number[] {
  const from = lowerBound(ascending, value) - MOST_OCCURRENCES / 2;
  const first = Math.max(0, Math.min(from, ascending.length - MOST_OCCURRENCES));
  return ascending.slice(first, first + MOST_OCCURRENCES);
}
