import type { TextRange } from './range';

/** A range, and how deep it lies in others; 0 for the outermost. */
export interface NestedRange<T extends TextRange> {
  readonly range: T;
  readonly depth: number;
}

/**
 * How deeply ranges are nested, so that overlaps can be told apart: of two that share text, the one
 * that starts later, or else is shorter, is the deeper. Sorted by start, longer ones first.
 *
 * @param deepest the depth of all that are deeper too
 */
export function nestRanges<T extends TextRange>(
  ranges: readonly T[],
  deepest: number,
): readonly NestedRange<T>[] {
  /** By depth: where the last range ends. */
  const ends: number[] = [];
  return [...ranges]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((range) => {
      let depth = 0;
      while (depth < deepest && (ends[depth] ?? 0) > range.start) {
        depth += 1;
      }
      ends[depth] = range.end;
      return { range, depth };
    });
}
