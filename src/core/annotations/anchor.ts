import { normaliseLineEnds, toCodePoint, toOffset } from '../text/codePoints';
import type { TextRange } from '../text/range';
import type { Target } from './model';

/** How a place was found again. */
export type AnchorMethod = 'position' | 'quote';

/** Why no place was found. */
export type OrphanReason = 'not-found' | 'ambiguous' | 'empty-quote';

/** An annotation's place in the text as it is now. */
export interface Anchored {
  readonly range: TextRange;
  readonly how: AnchorMethod;
  /** 0 to 1; 1 where quote and context agree entirely. */
  readonly score: number;
  /** Set where the reader should confirm the place. */
  readonly review?: true;
}

/** An annotation without a place. It is kept and shown, never dropped. */
export interface Orphaned {
  readonly orphan: OrphanReason;
}

export type Anchor = Anchored | Orphaned;

/** Context on each side, in UTF-16 code units, before it is cut at a word. */
const CONTEXT = 80;
const WORD = /[\p{L}\p{N}\p{M}\p{Surrogate}\u200d]/u;

/**
 * The selectors that say where `range` is. Context is cut at words and never inside a character.
 *
 * @param range UTF-16 offsets of `text` as given, half-open
 */
export function describe(text: string, { start, end }: TextRange): Target {
  const prefix = text.slice(Math.max(0, start - CONTEXT), start);
  const suffix = text.slice(end, end + CONTEXT);
  let from = 0;
  if (start > CONTEXT) {
    while (from < prefix.length && WORD.test(prefix.charAt(from))) {
      from++;
    }
  }
  let to = suffix.length;
  if (end + CONTEXT < text.length) {
    while (to > 0 && (WORD.test(suffix.charAt(to - 1)) || suffix[to - 1] === '\r')) {
      to--;
    }
  }
  const first = toCodePoint(text, start);
  return {
    quote: normaliseLineEnds(text.slice(start, end)),
    prefix: normaliseLineEnds(prefix.slice(from)),
    suffix: normaliseLineEnds(suffix.slice(0, to)),
    position: [first, first + toCodePoint(text.slice(start, end), end - start)],
  };
}

/** Finds a target again, or says why not. See {@link anchorAll}. */
export function anchor(text: string, target: Target): Anchor {
  return anchorAll(text, [target])[0] ?? { orphan: 'not-found' };
}

/**
 * Finds targets again in a text that may have changed. The position is trusted only where the quote
 * and its context agree; otherwise the occurrence of the quote whose context agrees best wins, if it
 * agrees clearly better than the next. In doubt a target is an orphan: a repeated name whose own
 * occurrence is gone is not the next one.
 */
export function anchorAll(text: string, targets: readonly Target[]): readonly Anchor[] {
  const plain = normaliseLineEnds(text);
  const back = (start: number, end: number): TextRange =>
    plain.length === text.length
      ? { start, end }
      : {
          start: toOffset(text, toCodePoint(plain, start)),
          end: toOffset(text, toCodePoint(plain, end)),
        };
  return targets.map((target) => {
    const found = locate(plain, target);
    return 'orphan' in found
      ? found
      : { ...found, range: back(found.range.start, found.range.end) };
  });
}

function locate(text: string, target: Target): Anchor {
  const { quote, prefix = '', suffix = '', position } = target;
  if (quote.trim() === '') {
    return { orphan: 'empty-quote' };
  }
  const expected = position && toOffset(text, position[0]);
  const at = (start: number) => ({ start, end: start + quote.length });
  if (
    expected !== undefined &&
    text.startsWith(quote, expected) &&
    agreement(text, expected, target) === 1
  ) {
    return { range: at(expected), how: 'position', score: 1 };
  }
  const places: { start: number; score: number }[] = [];
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    places.push({ start, score: agreement(text, start, target) });
    if (places.length > MAX_PLACES) {
      break;
    }
  }
  places.sort((a, b) => b.score - a.score);
  const [best, next] = places;
  if (best === undefined) {
    return { orphan: 'not-found' };
  }
  if (prefix === '' && suffix === '' && next !== undefined) {
    const near = places.find(({ start }) => start === expected);
    return near
      ? { range: at(near.start), how: 'position', score: 0.5, review: true }
      : { orphan: 'ambiguous' };
  }
  const long = quote.length >= LONG_QUOTE;
  if (best.score < 0.25 && !(long && next === undefined) && prefix + suffix !== '') {
    return { orphan: 'not-found' };
  }
  if (next !== undefined && best.score - next.score < 0.1) {
    return { orphan: 'ambiguous' };
  }
  const review = best.score < 0.5 && !long;
  return { range: at(best.start), how: 'quote', score: best.score, ...(review && { review }) };
}

const MAX_PLACES = 2000;
const LONG_QUOTE = 40;

/** The share, 0 to 1, of the context that stands unchanged right beside a place. */
function agreement(text: string, start: number, { quote, prefix = '', suffix = '' }: Target) {
  const total = prefix.length + suffix.length;
  if (total === 0) {
    return 1;
  }
  let left = 0;
  while (left < prefix.length && prefix.at(-1 - left) === text[start - 1 - left]) {
    left++;
  }
  let right = 0;
  while (right < suffix.length && suffix[right] === text[start + quote.length + right]) {
    right++;
  }
  return (left + right) / total;
}
