import type { TextRange } from './range';

/** A range, and how many others it lies in or overlaps; 0 for none. */
export interface NestedRange<T extends TextRange> {
  readonly range: T;
  readonly depth: number;
}

/**
 * How deeply ranges are nested, so that overlaps can be told apart: of two that share text, the one
 * that starts later, or else is shorter, is the deeper. Sorted by start, longer ones first.
 */
export function nestRanges<T extends TextRange>(ranges: readonly T[]): readonly NestedRange<T>[] {
  const open: { readonly end: number; readonly depth: number }[] = [];
  return [...ranges]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((range) => {
      const still = open.filter(({ end }) => end > range.start);
      const taken = new Set(still.map(({ depth }) => depth));
      let depth = 0;
      while (taken.has(depth)) {
        depth += 1;
      }
      open.splice(0, open.length, ...still, { end: range.end, depth });
      return { range, depth };
    });
}
