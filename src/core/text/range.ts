/**
 * A half-open range of a text, `[start, end)`, in UTF-16 code units of the text as given, with its line
 * ends as they are. Where `start === end` it is empty: a place between two units.
 */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Whether two half-open ranges share at least one code unit. Ranges that only touch do not. */
export function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `offset` lies in `range` or at its end, as a cursor behind the last letter does. */
export function touches(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** The last `length` code units before an offset; fewer at the beginning of the text. */
export function textBefore(text: string, offset: number, length: number): string {
  return text.slice(Math.max(0, offset - length), offset);
}

/** The text with every run of white space as one space. */
export function foldSpace(stretch: string): string {
  return stretch.replace(/\s+/g, ' ');
}

/** Words with quotation marks, as they stand within a quotation: with single ones. */
export function innerQuotes(words: string): string {
  return words.replace(/“|(?<![^\s([—])"/g, '‘').replace(/[”"]/g, '’');
}
