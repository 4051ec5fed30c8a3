import { overlaps, type TextRange } from '../../text/range';
import { findWords } from '../../text/wordIndex';
import type { Target } from '../model';
import { createPattern, type Pattern } from './pattern';
import { type Place, rankPlaces } from './places';
import { type QuoteShape, shapeOf } from './quoteShape';
import { findRegions, type Region } from './regions';
import type { Anchor } from './result';
import { type TextIndex, unfold } from './textIndex';

/**
 * The figures were chosen on texts and edits with known truth, see docs/anchoring.md: in doubt an
 * orphan rather than a place, and a place to be confirmed rather than a silent one.
 */
const SURE_CONTEXT = 0.85;
const STRONG_CONTEXT = 0.5;
const WEAK_CONTEXT = 0.34;
const ONE_STRONG_SIDE = 0.8;
const CLEAR_MARGIN = 0.12;
const SMALL_MARGIN = 0.05;
const TIE = 0.03;
const RIVAL_LEAD = 0.1;
const RIVAL_VALUE_LEAD = 0.03;
const RIVAL_CONTEXT = 0.5;
const REVIEW_CONTEXT = 0.67;
const ORPHAN_CONTEXT = 0.4;
/** One side agrees and the other does not: it was edited there. Both in part: it may be another place. */
const LOPSIDED_CONTEXT = 0.5;
const LOPSIDED_REVIEW_CONTEXT = 0.6;
/** Of a changed quote: with one side of its context only, with both and a short or a long quote. */
const REVIEW_VALUE = 0.75;
const REVIEW_SHORT = 0.68;
const REVIEW_LONG = 0.6;
const ORPHAN_VALUE = 0.55;
const FUZZY_MARGIN = 0.08;
const FUZZY_LENGTH = 60;
const FUZZY_WORDS = 0.6;
/** All words of the quote with others among them: maybe another sentence on the same matter. */
const ALL_WORDS = 0.9;
const ALL_TEXT = 0.75;
const SENTENCE_WORDS = 5;
/** A sentence that long hardly stands twice in one report. */
const UNIQUE_WORDS = 8;

/** A region that has a place for the quote. */
type Fit = Region & { readonly range: TextRange };

/** Finds a target by its words. @param target with line ends as LF */
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
    return margin >= SMALL_MARGIN ? byQuote(index, best) : byTie(index, best, places);
  }
  const moved = findSentence(index, pattern, places);
  if (moved) {
    return byQuote(
      index,
      moved,
      moved.both < WEAK_CONTEXT && pattern.quoteWords.length < UNIQUE_WORDS,
    );
  }
  return decideByRegions(index, pattern, shapeOf(pattern, target), places, margin);
}

/** A quote alone: its only place, or the one nearest to its position, to be confirmed. */
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

/** The one place where all of the quote's sentence stands: it was moved, or all around it changed. */
function findSentence(
  { folded }: TextIndex,
  { quoteWords, quote, sentenceBefore, sentenceAfter }: Pattern,
  places: readonly Place[],
): Place | undefined {
  const size =
    quoteWords.length + findWords(sentenceBefore).length + findWords(sentenceAfter).length;
  if (size < SENTENCE_WORDS) {
    return undefined;
  }
  const sentence = sentenceBefore + quote + sentenceAfter;
  const whole = places.filter(({ start }) =>
    folded.text.startsWith(sentence, start - sentenceBefore.length),
  );
  return whole.length === 1 ? whole[0] : undefined;
}

/**
 * No place has nearly all of its context. The context is asked, independently of the quote, where it
 * points to: the quote may have changed there, or be gone from there while its like stands elsewhere.
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
    .filter((region) => region.closed && isWithoutQuote(region) && !(best && meets(region, best)))
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
      return acceptPlace(index, places, best, margin, shape);
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
  { long }: QuoteShape,
): Anchor {
  if (!long && best.both < ORPHAN_CONTEXT) {
    return { orphan: 'not-found' };
  }
  if (margin < CLEAR_MARGIN && !(margin >= 0.06 && best.both >= 0.8)) {
    return byTie(index, best, places);
  }
  const oneSided = best.left === best.right;
  const lopsided = Math.min(best.left, best.right) < LOPSIDED_CONTEXT;
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
  return score < enough || interspersed ? { ...found, review: true } : found;
}

/** Regions with a good enough place for the quote, best first, one for each place. */
function distinctFits(
  regions: readonly Region[],
  shape: QuoteShape,
  quoteStands: boolean,
): readonly Fit[] {
  const fits = regions
    .flatMap((region) => (region.range ? [{ ...region, range: region.range }] : []))
    // A short quote that stands unchanged has been judged as a place already.
    .filter((region) => !(quoteStands && !shape.long && region.quoteLikeness > 0.999))
    .filter((region) => !region.junction && isFit(region, shape))
    .sort((a, b) => valueOfFit(b, shape) - valueOfFit(a, shape));
  const distinct: Fit[] = [];
  for (const fit of fits) {
    if (!distinct.some((other) => meets(other, fit.range))) {
      distinct.push(fit);
    }
  }
  return distinct;
}

/** The fewer words a quote has, the more its context has to agree. */
function isFit(region: Region, { long, wordCount }: QuoteShape): boolean {
  const { quoteLikeness, quoteWords, both } = region;
  if (long) {
    return (
      (quoteLikeness >= 0.5 && quoteWords >= 0.5 && (quoteWords >= 0.65 || both >= 0.3)) ||
      (quoteLikeness >= 0.45 && quoteWords >= 0.4 && both >= 0.6)
    );
  }
  if (wordCount > 1) {
    return (quoteLikeness >= 0.6 && both >= 0.45) || (quoteLikeness >= 0.45 && both >= 0.65);
  }
  return quoteLikeness >= 0.5 && both >= 0.5 && Math.min(region.left, region.right) >= 0.2;
}

function isWithoutQuote({ range, junction, quoteLikeness }: Region): boolean {
  return range === undefined || junction || quoteLikeness < 0.4;
}

function meets({ range }: Region, place: TextRange): boolean {
  return range !== undefined && overlaps(range, place);
}

/** Of long quotes the words count half, of short ones little: names stand everywhere. */
function valueOfFit({ quoteWords, quoteLikeness, both }: Region, { long }: QuoteShape): number {
  return long ? 0.5 * quoteWords + 0.5 * both : 0.25 * quoteLikeness + 0.75 * both;
}

function valueOfPlace({ both }: Place, { long }: QuoteShape): number {
  return long ? 0.5 + 0.5 * both : 0.25 + 0.75 * both;
}

function byQuote(index: TextIndex, place: Place, review = false): Anchor {
  const found = { range: unfold(index, place), how: 'quote' as const, score: place.both };
  return review ? { ...found, review } : found;
}

/** Context does not tell the best places apart: the nearest of them, to be confirmed. */
function byTie(index: TextIndex, best: Place, places: readonly Place[]): Anchor {
  const tied = places.filter(({ both }) => best.both - both < TIE);
  const nearest = tied.reduce((a, b) => (b.distance < a.distance ? b : a), best);
  return byQuote(index, { ...nearest, both: best.both }, true);
}
