/** A stretch of the list, half-open, in indexes of rows. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * Where each row starts, in px; one entry more than rows, the last being the height of all.
 *
 * @param heightOf the measured height of a row, or an estimate
 */
export function rowOffsets(count: number, heightOf: (index: number) => number): Float64Array {
  const offsets = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) {
    offsets[index + 1] = (offsets[index] ?? 0) + heightOf(index);
  }
  return offsets;
}

/** The rows that meet the viewport, all in px, with `overscan` px more on both sides. */
export function visibleRows(
  offsets: Float64Array,
  scrollTop: number,
  viewportHeight: number,
  overscan: number,
): RowWindow {
  const count = offsets.length - 1;
  const from = rowAt(offsets, scrollTop - overscan);
  const to = rowAt(offsets, scrollTop + viewportHeight + overscan) + 1;
  return { from: Math.min(from, count), to: Math.min(to, count) };
}

/**
 * The scroll position, nearest to the present one, that shows a row whole; its top, where the row is
 * taller than the viewport.
 */
export function scrollToShow(
  offsets: Float64Array,
  index: number,
  scrollTop: number,
  viewportHeight: number,
): number {
  const top = offsets[index] ?? 0;
  const bottom = offsets[index + 1] ?? top;
  if (top < scrollTop || bottom - top > viewportHeight) {
    return top;
  }
  return bottom > scrollTop + viewportHeight ? bottom - viewportHeight : scrollTop;
}

/** The row at a height in px: the last that starts there or before; the first, above all. */
export function rowAt(offsets: Float64Array, position: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= position) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}

/** What the height of a row depends on before it was ever measured. */
export interface RowShape {
  readonly quoteLength: number;
  readonly comment: string;
  readonly hasHeading: boolean;
  readonly isOrphan: boolean;
}

const LINE_PX = 18;
const CHARACTER_PX = 6.6;

/** A guess at a row's height in px; the row is measured when it is first shown. */
export function estimateHeight(shape: RowShape, widthPx: number): number {
  const perLine = Math.max(12, (widthPx - 40) / CHARACTER_PX);
  const linesOf = (length: number) => Math.ceil(length / perLine);
  const quoteLines = Math.min(3, linesOf(shape.quoteLength));
  let commentLines = 0;
  for (const line of shape.comment === '' ? [] : shape.comment.split('\n')) {
    commentLines += Math.max(1, linesOf(line.length));
  }
  const extra = (shape.hasHeading ? 28 : 0) + (shape.isOrphan ? 160 : 0);
  return 48 + (quoteLines + commentLines) * LINE_PX + extra;
}
