import { countLeading, lowerBound } from './search';

/**
 * Converts between code points of a text with its line ends normalised to LF, which annotation files
 * hold, and UTF-16 offsets of the text as given, which editors count. Nothing else does.
 */
export interface PositionIndex {
  /** The number of code points of the LF-normalised text. */
  readonly codePointCount: number;
  /**
   * The code point at a UTF-16 offset. An offset inside a surrogate pair or a CRLF counts as the
   * place before it; one outside the text as the nearest in it.
   */
  toCodePoint(offset: number): number;
  /** The UTF-16 offset where a code point starts; the nearest in the text where there is none. */
  toOffset(codePoint: number): number;
}

/**
 * Stores only the units that have no code point of their own: the first of each surrogate pair, and the
 * CR of each CRLF. Linear to build; a lookup is logarithmic in their number.
 */
export function createPositionIndex(text: string): PositionIndex {
  const silent = silentUnits(text);
  const codePointCount = text.length - silent.length;
  return {
    codePointCount,
    toCodePoint(offset) {
      const inside = Math.max(0, Math.min(offset, text.length));
      return inside - lowerBound(silent, inside);
    },
    toOffset(codePoint) {
      const inside = Math.max(0, Math.min(codePoint, codePointCount));
      return inside + countLeading(silent, (unit, before) => unit - before < inside);
    },
  };
}

/** The text with CRLF as LF. A CR alone is kept. */
export function normaliseLineEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
}

/** Whether `offset` lies inside a surrogate pair or a CRLF. */
export function splitsPair(text: string, offset: number): boolean {
  return offset > 0 && isPair(text.charCodeAt(offset - 1), text.charCodeAt(offset));
}

function isPair(first: number, second: number): boolean {
  return first === 0x0d
    ? second === 0x0a
    : first >= 0xd800 && first <= 0xdbff && second >= 0xdc00 && second <= 0xdfff;
}

function silentUnits(text: string): readonly number[] {
  const silent: number[] = [];
  const firsts = /[\r\uD800-\uDBFF]/g;
  for (let match = firsts.exec(text); match; match = firsts.exec(text)) {
    if (isPair(text.charCodeAt(match.index), text.charCodeAt(match.index + 1))) {
      silent.push(match.index);
    }
  }
  return silent;
}
