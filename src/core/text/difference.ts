/** `[start, end)` of one version of a text became `[start, newEnd)` of the next. */
export interface Difference {
  readonly start: number;
  readonly end: number;
  readonly newEnd: number;
}

/** How much is compared at once, in UTF-16 code units. */
const CHUNK = 4_096;

/** The shortest range outside of which two texts are the same. Linear, with a small constant. */
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

/** Whether two texts are the same between two distances from their ends, the longer distance first. */
function endsAlike(a: string, b: string, from: number, to: number): boolean {
  return a.slice(a.length - from, a.length - to) === b.slice(b.length - from, b.length - to);
}

/** Whether `[from, to)` of the earlier text is unchanged; changes at its borders do not count. */
export function isOutside({ start, end }: Difference, from: number, to: number): boolean {
  return to <= start || from >= end;
}
