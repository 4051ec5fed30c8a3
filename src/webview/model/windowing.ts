/** A stretch of the list, half-open, in indexes of rows. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/**
 * Where each row starts, in px; one entry more than rows, the last being the height of all.
 * @param heightOf The measured height of a row, or an estimate.
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
  const from = lastAtOrBefore(offsets, scrollTop - overscan);
  const to = lastAtOrBefore(offsets, scrollTop + viewportHeight + overscan) + 1;
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

function lastAtOrBefore(offsets: Float64Array, position: number): number {
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
