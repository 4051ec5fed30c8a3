import { anchorIn } from './anchoring/anchor';
import { createTextIndex } from './anchoring/textIndex';
import type { Annotation } from './model';

/** This many annotations are enough to tell whether a file is about a text. */
const MOST_LOOKED_FOR = 100;
/**
 * How much text has to be found in all, in UTF-16 code units: a name or two occur in many reports on
 * one subject.
 */
const LEAST_FOUND = 20;
/** From this score on, the context agrees too, and counts as found. */
const CONTEXT_FOUND = 0.9;

/**
 * Whether annotations were made on this very text, which may have been edited since: most of them are
 * found in it, and what is found is more than a name. Yields after each annotation.
 */
export function* fitSteps(
  text: string,
  annotations: readonly Annotation[],
): Generator<undefined, boolean> {
  const wanted = annotations.filter(({ orphan }) => orphan !== true).slice(0, MOST_LOOKED_FOR);
  // Most files that are about something else are told by this alone.
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
      words.add(place.score >= CONTEXT_FOUND ? prefix + quote + suffix : quote);
    }
    yield;
  }
  const length = [...words].reduce((sum, one) => sum + one.length, 0);
  return found * 2 > wanted.length && length >= LEAST_FOUND;
}

function firstLine(quote: string): string {
  return quote.split('\n', 1)[0] ?? '';
}
