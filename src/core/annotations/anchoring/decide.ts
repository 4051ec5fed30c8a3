import { type TextRange, textBefore } from '../../text/range';
import type { Target } from '../model';
import { WEAK_CONTEXT } from './context';
import {
  distinctFits,
  type Fit,
  isBetterElsewhere,
  isWithoutQuote,
  meets,
  valueOfFit,
  valueOfPlace,
} from './fits';
import { findMovedSentence } from './movedSentence';
import { createPattern, type Pattern } from './pattern';
import { type Place, rankPlaces } from './places';
import { LONG_WORDS, type QuoteShape, shapeOf, UNIQUE_WORDS } from './quoteShape';
import { findRegions, type Region } from './regions';
import type { Anchor } from './result';
import { saysTheSame } from './sameWords';
import { type TextIndex, unfold } from './textIndex';

// The thresholds were chosen on texts and edits whose truth is known, see docs/anchoring.md: in doubt
// an orphan rather than a place, and a place to be confirmed rather than one that is taken silently.
// They are shares of context, or values of `fits.ts`, from 0 to 1, unless they say otherwise.

const SURE_CONTEXT = 0.85;
/** With less agreement on one side, the sentence may be another similar one. */
const SURE_SIDE = 0.68;
/** Above this, no other place is considered. */
const CERTAIN_CONTEXT = 0.9;
const STRONG_CONTEXT = 0.5;
const ONE_STRONG_SIDE = 0.8;
const CLEAR_MARGIN = 0.12;
const SMALL_MARGIN = 0.05;
const TIE = 0.03;
/** How much the context may have grown, in UTF-16 code units. */
const CONTEXT_SLACK = 24;
/** A similar name within this distance is easily taken for the quote; in UTF-16 code units. */
const NEIGHBOUR_LENGTH = 8;
/** How much more context than a found place another region needs for the place to be given up. */
const RIVAL_LEAD = 0.1;
const RIVAL_VALUE_LEAD = 0.03;
const RIVAL_CONTEXT = 0.5;
const REVIEW_CONTEXT = 0.67;
/** For a quote that occurs once. */
const ONLY_REVIEW_CONTEXT = 0.6;
/** For a quote at the edge, such as a headline, whose words the report often repeats. */
const EDGE_REVIEW_CONTEXT = 0.76;
const ORPHAN_CONTEXT = 0.4;
/**
 * Where one side agrees less than this, it was edited; where both agree in part, it may be another
 * place.
 */
const LOPSIDED_CONTEXT = 0.5;
const LOPSIDED_REVIEW_CONTEXT = 0.6;
/**
 * For a changed quote: with one side of its context only; with both sides, if it is short, and if long.
 */
const REVIEW_VALUE = 0.75;
const REVIEW_SHORT = 0.68;
const REVIEW_LONG = 0.6;
const ORPHAN_VALUE = 0.55;
const FUZZY_MARGIN = 0.08;
const FUZZY_LENGTH = 60;
const FUZZY_WORDS = 0.6;
/** All words of the quote, but with others between them: maybe another sentence on the same subject. */
const ALL_WORDS = 0.9;
const ALL_TEXT = 0.75;

/**
 * Finds a target by its words.
 *
 * @param target with LF as line ends
 */
export function decide(index: TextIndex, target: Target): Anchor {
  const pattern = createPattern(index, target);
  if (pattern.quote === '') {
    return { orphan: 'empty-quote' };
  }
  const places = rankPlaces(index, pattern);
  if (pattern.prefixWeight + pattern.suffixWeight === 0) {
    return decideWithoutContext(index, pattern, places);
  }
  const [best, next] = places;
  const margin = best ? best.both - (next?.both ?? best.both - 1) : 0;
  if (best && best.both >= SURE_CONTEXT) {
    if (margin < SMALL_MARGIN) {
      return byTie(index, best, places);
    }
    if (isTheOther(index, pattern, best)) {
      return byQuote(index, best, true);
    }
    if (best.both >= CERTAIN_CONTEXT || !isBetterElsewhere(findRegions(index, pattern), best)) {
      const short = pattern.quoteWords.length < LONG_WORDS && places.length > 1;
      return byQuote(index, best, short && Math.min(best.left, best.right) < SURE_SIDE);
    }
    return decideByRegions(index, pattern, shapeOf(pattern, target), places, margin);
  }
  const moved = findMovedSentence(index, pattern, places);
  if (moved) {
    return byQuote(index, moved.place, moved.doubtful);
  }
  return decideByRegions(index, pattern, shapeOf(pattern, target), places, margin);
}

/**
 * Without context: the only occurrence of the quote, or the one nearest to its position, for review.
 */
function decideWithoutContext(
  index: TextIndex,
  pattern: Pattern,
  places: readonly Place[],
): Anchor {
  const [nearest, ...others] = places;
  if (!nearest) {
    return { orphan: 'not-found' };
  }
  const range = unfold(index, nearest);
  if (others.length === 0) {
    return { range, how: 'quote', score: 1 };
  }
  return pattern.expected === undefined
    ? { orphan: 'ambiguous' }
    : { range, how: 'quote', score: 0.5, review: true };
}

/**
 * No place has nearly all of the context. So the regions that the context points to, independently of
 * the quote, decide: the quote may have changed there, or be gone while similar words stand elsewhere.
 */
function decideByRegions(
  index: TextIndex,
  pattern: Pattern,
  shape: QuoteShape,
  places: readonly Place[],
  margin: number,
): Anchor {
  const [best] = places;
  const regions = findRegions(index, pattern);
  const fits = distinctFits(regions, shape, places.length > 0);
  const [fit, nextFit] = fits;
  const accepted = best !== undefined && isAccepted(best, margin, places.length, shape);
  const abandoned = regions
    .filter((region) => isLeft(region, best))
    .reduce((most, { both }) => Math.max(most, both), 0);
  const isAbandoned = (context: number) =>
    abandoned >= RIVAL_CONTEXT &&
    abandoned > context + RIVAL_LEAD &&
    !(shape.distinct && shape.movable);
  const placeValue = best ? valueOfPlace(best, shape) : 0;

  if (accepted && !isAbandoned(best.both)) {
    const beaten =
      fit && !meets(fit, best) && valueOfFit(fit, shape) > placeValue + RIVAL_VALUE_LEAD;
    if (!beaten) {
      const found = acceptPlace(index, places, best, margin, shape);
      return isTheOther(index, pattern, best) && 'range' in found
        ? { ...found, review: true }
        : found;
    }
  }
  const better = fit && !(best && accepted && meets(fit, best));
  if (better && (!accepted || valueOfFit(fit, shape) >= placeValue) && !isAbandoned(fit.both)) {
    return acceptFit(index, pattern, shape, fit, nextFit);
  }
  if (best && places.length === 1 && shape.wordCount >= UNIQUE_WORDS) {
    return byQuote(index, best, true);
  }
  return { orphan: 'not-found' };
}

function isAccepted(best: Place, margin: number, count: number, shape: QuoteShape): boolean {
  const side = Math.max(best.left, best.right);
  return (
    best.both >= STRONG_CONTEXT ||
    side >= ONE_STRONG_SIDE ||
    (shape.distinct && (best.both >= 0.2 || (shape.movable && count === 1))) ||
    (count === 1 && side >= 0.45 && best.both >= 0.25) ||
    (best.both >= WEAK_CONTEXT && margin >= 0.2)
  );
}

function acceptPlace(
  index: TextIndex,
  places: readonly Place[],
  best: Place,
  margin: number,
  { long, atEdge }: QuoteShape,
): Anchor {
  if (!long && best.both < ORPHAN_CONTEXT) {
    return { orphan: 'not-found' };
  }
  if (margin < CLEAR_MARGIN && !(margin >= 0.06 && best.both >= 0.8)) {
    return byTie(index, best, places);
  }
  const oneSided = best.left === best.right;
  const lopsided = Math.min(best.left, best.right) < LOPSIDED_CONTEXT;
  if (places.length === 1) {
    return byQuote(
      index,
      best,
      !long && best.both < (atEdge ? EDGE_REVIEW_CONTEXT : ONLY_REVIEW_CONTEXT),
    );
  }
  const enough = oneSided ? SURE_CONTEXT : lopsided ? LOPSIDED_REVIEW_CONTEXT : REVIEW_CONTEXT;
  return byQuote(index, best, !long && best.both < enough);
}

function acceptFit(
  index: TextIndex,
  pattern: Pattern,
  shape: QuoteShape,
  fit: Fit,
  next: Fit | undefined,
): Anchor {
  const score = valueOfFit(fit, shape);
  const found = { range: unfold(index, fit.range), how: 'fuzzy' as const, score };
  if (next && score - valueOfFit(next, shape) < FUZZY_MARGIN) {
    return { ...found, review: true };
  }
  const big = pattern.quote.length >= FUZZY_LENGTH && fit.quoteWords >= FUZZY_WORDS;
  if (!big && score < ORPHAN_VALUE) {
    return { orphan: 'not-found' };
  }
  const agreesOnBothSides = Math.min(fit.left, fit.right) >= LOPSIDED_CONTEXT;
  const enough = !agreesOnBothSides ? REVIEW_VALUE : shape.long ? REVIEW_LONG : REVIEW_SHORT;
  const interspersed = shape.long && fit.quoteWords >= ALL_WORDS && fit.quoteLikeness < ALL_TEXT;
  const doubtful =
    score < enough ||
    interspersed ||
    isTheOther(index, pattern, fit.range) ||
    !saysTheSame(pattern.quote, index.folded.text.slice(fit.range.start, fit.range.end));
  return doubtful ? { ...found, review: true } : found;
}

function byQuote(index: TextIndex, place: Place, review: boolean): Anchor {
  const found = { range: unfold(index, place), how: 'quote' as const, score: place.both };
  return review ? { ...found, review } : found;
}

/** The nearest of the best places, for review, where context does not tell them apart. */
function byTie(index: TextIndex, best: Place, places: readonly Place[]): Anchor {
  const tied = places.filter(({ both }) => best.both - both < TIE);
  const nearest = tied.reduce((a, b) => (b.distance < a.distance ? b : a), best);
  return byQuote(index, { ...nearest, both: best.both }, true);
}

/** Whether both sides of the context point to a region that the quote is gone from. */
function isLeft(region: Region, best: Place | undefined): boolean {
  return region.closed && isWithoutQuote(region) && !(best && meets(region, best));
}

/**
 * Whether the quote also occurs in its own context, but not beside a place: then the place may be the
 * occurrence that was context ("Iodine" is gone, "iodine" in the sentence before is still there).
 */
function isTheOther({ folded }: TextIndex, pattern: Pattern, { start, end }: TextRange): boolean {
  const quote = pattern.quote.toLowerCase();
  const { text } = folded;
  const reach = NEIGHBOUR_LENGTH + quote.length;
  const stands = (context: string) => context.toLowerCase().includes(quote);
  return (
    (stands(pattern.prefix.slice(-reach)) &&
      !stands(textBefore(text, start, reach + CONTEXT_SLACK))) ||
    (stands(pattern.suffix.slice(0, reach)) &&
      !stands(text.slice(end, end + reach + CONTEXT_SLACK)))
  );
}
