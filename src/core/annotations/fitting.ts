import { anchorIn } from './anchoring/anchor';
import { createTextIndex } from './anchoring/textIndex';
import type { Annotation } from './model';

/** So many annotations tell whether a file is about a text. */
const MOST_LOOKED_FOR = 100;
/** So much of a text, in UTF-16 code units: a name or two stand in many reports on one subject. */
const LEAST_WORDS = 20;

/**
 * Whether annotations were made on this very text, which may have been edited since: of most of them
 * quote and context stand in it, and these are more than a name. Yields after each that was looked
 * for.
 */
export function* fitSteps(
  text: string,
  annotations: readonly Annotation[],
): Generator<undefined, boolean> {
  const wanted = annotations.filter(({ orphan }) => orphan !== true).slice(0, MOST_LOOKED_FOR);
  // One step for most files that are about something else, however long.
  if (!wanted.some(({ quote }) => text.includes(firstLine(quote)))) {
    return false;
  }
  const index = createTextIndex(text);
  let found = 0;
  const words = new Set<string>();
  for (const annotation of wanted) {
    const place = anchorIn(index, annotation);
    if ('range' in place && place.review === undefined && place.how !== 'fuzzy') {
      found += 1;
      const { prefix = '', quote, suffix = '' } = annotation;
      words.add(place.score >= LEAST_SCORE ? prefix + quote + suffix : quote);
    }
    yield;
  }
  const length = [...words].reduce((sum, one) => sum + one.length, 0);
  return found * 2 > wanted.length && length >= LEAST_WORDS;
}

/** Of a place whose context agrees as well. */
const LEAST_SCORE = 0.9;

function firstLine(quote: string): string {
  return quote.split('\n', 1)[0] ?? '';
}
