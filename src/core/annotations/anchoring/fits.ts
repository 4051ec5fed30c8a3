import { overlaps, type TextRange } from '../../text/range';
import type { Place } from './places';
import type { QuoteShape } from './quoteShape';
import type { Region } from './regions';

// How good a region is for a quote that may have changed, and a place for one that has not. The figures
// were chosen on texts and edits whose truth is known, see docs/anchoring.md.

/** A region that has a place for the quote. */
export type Fit = Region & { readonly range: TextRange };

/** Regions with a good enough range for the quote, the best first, none overlapping another. */
export function distinctFits(
  regions: readonly Region[],
  shape: QuoteShape,
  quoteStands: boolean,
): readonly Fit[] {
  const fits = regions
    .flatMap((region) => (region.range ? [{ ...region, range: region.range }] : []))
    // A short quote that is unchanged has been judged as a place already.
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

/** Whether a region is good enough: the fewer words a quote has, the more its context has to agree. */
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

/** Whether nothing in a region resembles the quote. */
export function isWithoutQuote({ range, junction, quoteLikeness }: Region): boolean {
  return range === undefined || junction || quoteLikeness < 0.4;
}

/** Whether a region's range for the quote overlaps a place. */
export function meets({ range }: Region, place: TextRange): boolean {
  return range !== undefined && overlaps(range, place);
}

/**
 * The value of a region, 0 to 1. The words of a long quote count half, those of a short one little,
 * since names occur everywhere.
 */
export function valueOfFit(
  { quoteWords, quoteLikeness, both }: Region,
  { long }: QuoteShape,
): number {
  return long ? 0.5 * quoteWords + 0.5 * both : 0.25 * quoteLikeness + 0.75 * both;
}

/** The value of a place, on the scale of {@link valueOfFit}. */
export function valueOfPlace({ both }: Place, { long }: QuoteShape): number {
  return long ? 0.5 + 0.5 * both : 0.25 + 0.75 * both;
}

/** How much more context another region needs to beat a place. */
const RIVAL_CONTEXT_LEAD = 0.05;

/**
 * Whether the context agrees better elsewhere, with the quote changed or gone there: then the place is
 * similar words in another sentence on the same subject.
 */
export function isBetterElsewhere(regions: readonly Region[], best: Place): boolean {
  return regions.some(
    (region) =>
      region.closed && !meets(region, best) && region.both > best.both + RIVAL_CONTEXT_LEAD,
  );
}
