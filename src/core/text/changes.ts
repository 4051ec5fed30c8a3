import type { TextRange } from './range';

/**
 * Replaces a range by `text`. Offsets are those of the text before the change. The changes of one step
 * all refer to the same text and do not overlap; their order does not matter.
 */
export interface TextChange extends TextRange {
  readonly text: string;
}

/** On which side of text that is inserted at an offset the offset ends up. */
export type Side = 'before' | 'after';

/**
 * Where an offset is after changes. An offset at the border of a replaced range stays at that border;
 * `side` decides only for an insertion right there, and for an offset inside the replaced range.
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
 * replaced inside belongs to it, and text replaced across a border is outside. A range with none of its
 * text left becomes empty, at the place where it was.
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
