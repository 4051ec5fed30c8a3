/**
 * The difference of two versions of a text: `[start, end)` of the one became `[start, newEnd)` of
 * the other.
 */
export interface Difference {
  readonly start: number;
  readonly end: number;
  readonly newEnd: number;
}

/** Compared in one go, in UTF-16 code units. */
const CHUNK = 4_096;

/** The shortest stretch outside of which two texts are the same; UTF-16 offsets. Linear, and fast. */
export function differenceOf(before: string, after: string): Difference {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (
    start + CHUNK <= shorter &&
    before.slice(start, start + CHUNK) === after.slice(start, start + CHUNK)
  ) {
    start += CHUNK;
  }
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) {
    start++;
  }
  const longest = shorter - start;
  let same = 0;
  while (same + CHUNK <= longest && endsAlike(before, after, same + CHUNK, same)) {
    same += CHUNK;
  }
  while (
    same < longest &&
    before.charCodeAt(before.length - same - 1) === after.charCodeAt(after.length - same - 1)
  ) {
    same++;
  }
  return { start, end: before.length - same, newEnd: after.length - same };
}

/** Whether two texts are the same between two distances from their ends, the further one first. */
function endsAlike(a: string, b: string, from: number, to: number): boolean {
  return a.slice(a.length - from, a.length - to) === b.slice(b.length - from, b.length - to);
}

/** Whether nothing of the stretch, of the text before, has changed; changes at its borders are outside. */
export function isOutside({ start, end }: Difference, from: number, to: number): boolean {
  return to <= start || from >= end;
}
