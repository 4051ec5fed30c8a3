import { normaliseLineEnds } from '../../text/positions';
import type { TextRange } from '../../text/range';
import type { Target } from '../model';
import type { TextIndex } from './textIndex';

/**
 * With less context, agreement may be chance, unless quote and context are the whole text. In UTF-16
 * code units.
 */
const ENOUGH_CONTEXT = 16;

/**
 * The range at a target's position, if quote and context are there literally (but for line ends). Needs
 * no index of words, so that anchoring in an unchanged text costs next to nothing.
 */
export function findByPosition(index: TextIndex, target: Target): TextRange | undefined {
  const { text, positions } = index;
  const { position, prefix = '', suffix = '' } = target;
  if (!position || target.quote === '') {
    return undefined;
  }
  const range = { start: positions.toOffset(position[0]), end: positions.toOffset(position[1]) };
  // With CRLF, a text is at most twice as long as with LF.
  const from = Math.max(0, range.start - 2 * prefix.length);
  const to = Math.min(text.length, range.end + 2 * suffix.length);
  const before = normaliseLineEnds(text.slice(from, range.start));
  const after = normaliseLineEnds(text.slice(range.end, to));
  const isWholeText = from === 0 && to === text.length && before === prefix && after === suffix;
  const agrees =
    (prefix.length + suffix.length >= ENOUGH_CONTEXT || isWholeText) &&
    normaliseLineEnds(text.slice(range.start, range.end)) === target.quote &&
    before.endsWith(prefix) &&
    after.startsWith(suffix);
  return agrees ? range : undefined;
}

/** The target with LF as line ends, as texts are compared. */
export function normaliseTarget(target: Target): Target {
  return {
    ...target,
    quote: normaliseLineEnds(target.quote),
    ...(target.prefix !== undefined && { prefix: normaliseLineEnds(target.prefix) }),
    ...(target.suffix !== undefined && { suffix: normaliseLineEnds(target.suffix) }),
  };
}
