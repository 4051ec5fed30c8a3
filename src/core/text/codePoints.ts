/**
 * Code points of a text with its line ends normalised to LF, against UTF-16 offsets of the text as
 * given. The one place where the two meet. Both directions are linear in the distance.
 */
export function toCodePoint(text: string, offset: number): number {
  let count = 0;
  for (let i = 0; i < offset; i++) {
    const unit = text.charCodeAt(i);
    const low = unit >= 0xdc00 && unit <= 0xdfff && isHigh(text.charCodeAt(i - 1));
    const carriage = unit === 13 && text.charCodeAt(i + 1) === 10;
    if (!low && !carriage) {
      count++;
    }
  }
  return count;
}

/** The UTF-16 offset of a code point; the end of the text where there is no such code point. */
export function toOffset(text: string, codePoint: number): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const low = unit >= 0xdc00 && unit <= 0xdfff && isHigh(text.charCodeAt(i - 1));
    const carriage = unit === 13 && text.charCodeAt(i + 1) === 10;
    if (!low && !carriage) {
      if (count === codePoint) {
        // The place before a CRLF's LF is the place before its CR.
        return unit === 10 && text.charCodeAt(i - 1) === 13 ? i - 1 : i;
      }
      count++;
    }
  }
  return text.length;
}

/** Line ends as LF. */
export function normaliseLineEnds(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
