/** A text with `|` where the cursor is: the text without it, and the offset of the cursor. */
export function atCaret(source: string): { readonly text: string; readonly offset: number } {
  const offset = source.indexOf('|');
  if (offset < 0) {
    throw new Error(`One | expected: ${source}`);
  }
  return { text: source.replace('|', ''), offset };
}
