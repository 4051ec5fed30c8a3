/** A replacement of `[start, end)` of a text, in UTF-16 offsets. Empty ranges insert. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with all splices applied. They refer to the text as it was, in any order; of those at the
 * same place, the earlier in the list comes first. `undefined` where two overlap.
 */
export function spliceText(text: string, splices: readonly Splice[]): string | undefined {
  const ordered = [...splices].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let offset = 0;
  for (const splice of ordered) {
    if (splice.start < offset) {
      return undefined;
    }
    parts.push(text.slice(offset, splice.start), splice.text);
    offset = splice.end;
  }
  parts.push(text.slice(offset));
  return parts.join('');
}

/** Where the line that `offset` is on begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line after the one that `offset` is on begins; the end of the text at its last line. */
export function nextLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
}

/** The line end that a text uses: that of its first line, LF where it has none. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}
