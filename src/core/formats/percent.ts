/** Percent-encodes any text; half a surrogate pair, which cannot be encoded, becomes `U+FFFD`. */
export function encode(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

/** The text with `U+FFFD` for each half of a surrogate pair that stands alone. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** The other way; a text that is not encoded stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
