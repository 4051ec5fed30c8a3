/**
 * A half-open stretch of a text, `[start, end)`, in UTF-16 code units of the text as given (line
 * ends included as they are). `start === end` is an empty range, a place between two units.
 */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Whether two half-open ranges share at least one code unit. Ranges that only touch do not. */
export function overlaps(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Whether `offset` lies in `range`, its end included: a cursor behind the last letter counts. */
export function touches(range: TextRange, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** What stands before an offset: the last `length` code units, fewer at the beginning of the text. */
export function textBefore(text: string, offset: number, length: number): string {
  return text.slice(Math.max(0, offset - length), offset);
}

/** A stretch of a text in one line: white space of any kind and length is one space. */
export function foldSpace(stretch: string): string {
  return stretch.replace(/\s+/g, ' ');
}
