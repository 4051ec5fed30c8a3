import type { TextRange } from './range';

/**
 * `text` in place of `[start, end)`. Offsets are UTF-16 code units of the text before the change. The
 * changes of one step are all given against the same text and do not overlap; their order is free.
 */
export interface TextChange extends TextRange {
  readonly text: string;
}

/** On which side of text inserted at its place, or around it, an offset stays. */
export type Side = 'before' | 'after';

/**
 * Where an offset is after changes. An offset at the border of a replaced stretch stays at that
 * border; `side` decides only for an insertion right there and for an offset within what was replaced.
 */
export function mapOffset(offset: number, changes: readonly TextChange[], side: Side): number {
  let shift = 0;
  for (const { start, end, text } of changes) {
    const insertion = start === end && start === offset;
    if (insertion || (start < offset && offset < end)) {
      if (side === 'after') {
        shift += text.length;
      }
      shift -= offset - start;
    } else if (end <= offset && start < offset) {
      shift += text.length - (end - start);
    }
  }
  return offset + shift;
}

/**
 * Where an annotated range is after changes. Text typed at its borders stays outside, text typed or
 * replaced within it belongs to it, and a stretch replaced across a border leaves it. A range of
 * whose text nothing is left becomes empty, at the place where it was.
 */
export function mapRange(range: TextRange, changes: readonly TextChange[]): TextRange {
  const place = mapOffset(range.start, changes, 'before');
  if (isGone(range, changes)) {
    return { start: place, end: place };
  }
  return {
    start: mapOffset(range.start, changes, 'after'),
    end: mapOffset(range.end, changes, 'before'),
  };
}

function isGone(range: TextRange, changes: readonly TextChange[]): boolean {
  let left = range.end - range.start;
  for (const { start, end } of changes) {
    left -= Math.max(0, Math.min(end, range.end) - Math.max(start, range.start));
  }
  return left <= 0;
}
