import { normaliseLineEnds } from '../../text/positions';
import type { TextRange } from '../../text/range';
import type { Target } from '../model';
import type { TextIndex } from './textIndex';

/** With less context than this, agreement is chance; unless quote and context are the whole text. */
const ENOUGH_CONTEXT = 16;

/**
 * The place that a target's position names, if quote and context are there to the letter (line ends
 * aside). Asks for no words, so that unchanged texts cost next to nothing.
 */
export function findByPosition(index: TextIndex, target: Target): TextRange | undefined {
  const { text, positions } = index;
  const { position, prefix = '', suffix = '' } = target;
  if (!position || target.quote === '') {
    return undefined;
  }
  const range = { start: positions.toOffset(position[0]), end: positions.toOffset(position[1]) };
  const whole =
    prefix.length + target.quote.length + suffix.length >= text.length &&
    range.start <= prefix.length;
  const agrees =
    (prefix.length + suffix.length >= ENOUGH_CONTEXT || whole) &&
    normaliseLineEnds(text.slice(range.start, range.end)) === target.quote &&
    // With CRLF, a stretch of the text has at most twice the length that its LF form has.
    normaliseLineEnds(
      text.slice(Math.max(0, range.start - 2 * prefix.length), range.start),
    ).endsWith(prefix) &&
    normaliseLineEnds(text.slice(range.end, range.end + 2 * suffix.length)).startsWith(suffix);
  return agrees ? range : undefined;
}

/** A target's texts with their line ends as LF, as they are compared. */
export function normaliseTarget(target: Target): Target {
  return {
    ...target,
    quote: normaliseLineEnds(target.quote),
    ...(target.prefix !== undefined && { prefix: normaliseLineEnds(target.prefix) }),
    ...(target.suffix !== undefined && { suffix: normaliseLineEnds(target.suffix) }),
  };
}
