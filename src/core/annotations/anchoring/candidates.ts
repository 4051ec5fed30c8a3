import { overlaps, type TextRange } from '../../text/range';
import { runToEnd } from '../../text/steps';
import type { Target } from '../model';
import { normaliseTarget } from './byPosition';
import { createPattern } from './pattern';
import { rankPlaces } from './places';
import { findRegions } from './regions';
import type { Candidate } from './result';
import { createTextIndex, unfold } from './textIndex';

/** The quote counts as much as all its context, where there is any. */
const QUOTE_SHARE = 0.5;
/** Places that are less alike are hardly ever the right ones; see docs/anchoring.md. */
const LEAST_ALIKE = 0.45;

/**
 * Places that an orphan may belong to, the best first, without overlaps: where the quote is, and where
 * most words of the quote or its context are. Empty where no place is alike enough to be likely.
 */
export function candidates(text: string, target: Target, limit: number): readonly Candidate[] {
  return runToEnd(candidateSteps(text, target, limit));
}

/** {@link candidates} in slices, since making the index of a long text takes seconds. */
export function* candidateSteps(
  text: string,
  target: Target,
  limit: number,
): Generator<undefined, readonly Candidate[]> {
  const index = createTextIndex(text);
  yield* index.makeSteps();
  const pattern = createPattern(index, normaliseTarget(target));
  if (pattern.quote === '') {
    return [];
  }
  const share = pattern.prefixWeight + pattern.suffixWeight === 0 ? 1 : QUOTE_SHARE;
  const scored: { range: TextRange; score: number; distance: number }[] = [];
  for (const place of rankPlaces(index, pattern)) {
    const score = share + (1 - share) * place.both;
    scored.push({ range: unfold(index, place), score, distance: place.distance });
  }
  for (const { range, quoteLikeness, both } of findRegions(index, pattern)) {
    if (range) {
      const place = unfold(index, range);
      const distance = Math.abs(place.start - (pattern.expected ?? place.start));
      const score = share * quoteLikeness + (1 - share) * both;
      scored.push({ range: place, score, distance });
    }
  }
  scored.sort((a, b) => b.score - a.score || a.distance - b.distance);
  const chosen: Candidate[] = [];
  for (const { range, score } of scored) {
    if (score < LEAST_ALIKE || chosen.length === limit) {
      break;
    }
    if (!chosen.some((other) => overlaps(other.range, range))) {
      chosen.push({ range, score });
    }
  }
  return chosen;
}
