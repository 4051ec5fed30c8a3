import { overlaps, type TextRange, textBefore } from '../../text/range';
import { findWords } from '../../text/wordIndex';
import type { Target } from '../model';
import { createPattern, type Pattern } from './pattern';
import { type Place, rankPlaces } from './places';
import { type QuoteShape, shapeOf } from './quoteShape';
import { findRegions, type Region } from './regions';
import type { Anchor } from './result';
import { isSentence } from './sentenceBoundary';
import { type TextIndex, unfold } from './textIndex';

/**
 * The figures were chosen on texts and edits with known truth, see docs/anchoring.md: in doubt an
 * orphan rather than a place, and a place to be confirmed rather than a silent one.
 */
const SURE_CONTEXT = 0.85;
/** With less on one side, the sentence may be a like one. */
const SURE_SIDE = 0.68;
/** Above this, no other place is asked for. */
const CERTAIN_CONTEXT = 0.9;
const STRONG_CONTEXT = 0.5;
const WEAK_CONTEXT = 0.34;
const ONE_STRONG_SIDE = 0.8;
const CLEAR_MARGIN = 0.12;
const SMALL_MARGIN = 0.05;
const TIE = 0.03;
/** The context may have grown by so much, in UTF-16 units. */
const CONTEXT_SLACK = 24;
/** So near, a like name is easily taken for the other, in UTF-16 units. */
const NEIGHBOUR_LENGTH = 8;
const RIVAL_LEAD = 0.1;
const RIVAL_CONTEXT_LEAD = 0.05;
const RIVAL_VALUE_LEAD = 0.03;
const RIVAL_CONTEXT = 0.5;
const REVIEW_CONTEXT = 0.67;
/** Of a quote that stands nowhere else. */
const ONLY_REVIEW_CONTEXT = 0.6;
/** Of a headline, whose words a report begins with again. */
const EDGE_REVIEW_CONTEXT = 0.76;
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
/** Shorter ones, down to this, are places to be confirmed: lines of a list, captions, headings. */
const LONG_WORDS = 4;
const SHORTEST_SENTENCE = 2;
/** A sentence that long is looked for without asking for its borders. */
const LONG_SENTENCE = 12;
/** A sentence that long hardly stands twice in one report. */
const UNIQUE_WORDS = 8;

/** A region that has a place for the quote. */
type Fit = Region & { readonly range: TextRange };

/**
 * Whether the context stands better elsewhere, be the quote there changed or gone: what was found is
 * then its like in a sentence on the same matter.
 */
function isBetterElsewhere(regions: readonly Region[], best: Place): boolean {
  return regions.some(
    (region) =>
      region.closed && !meets(region, best) && region.both > best.both + RIVAL_CONTEXT_LEAD,
  );
}

/** A region that both sides of the context point to, and that the quote is gone from. */
function isLeft(region: Region, best: Place | undefined): boolean {
  return region.closed && isWithoutQuote(region) && !(best && meets(region, best));
}

/**
 * Whether the quote also stands in its own context, but not in that of a place: the place may then be
 * the one that was context ("Iodine" gone, "iodine" in the sentence before still there).
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
  const moved = findSentence(index, pattern, places);
  if (moved) {
    return byQuote(index, moved.place, moved.doubtful);
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

/** A place where all of the quote's sentence stands. */
interface Moved {
  readonly place: Place;
  /** Whether the sentence is too short to be believed without the reader. */
  readonly doubtful: boolean;
}

/**
 * The one place where all of the quote's sentence stands, from border to border: it was moved, or all
 * around it changed.
 */
function findSentence(
  index: TextIndex,
  pattern: Pattern,
  places: readonly Place[],
): Moved | undefined {
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
  const other = isTheOther(index, pattern, fit.range);
  return score < enough || interspersed || other ? { ...found, review: true } : found;
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
