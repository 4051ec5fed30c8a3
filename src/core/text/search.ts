/** How many of the leading items satisfy a condition that, once false, stays false. Logarithmic. */
export function countLeading<T>(
  items: ArrayLike<T>,
  holds: (item: T, index: number) => boolean,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // `middle` is below the length, so there is an item.
    if (holds(items[middle] as T, middle)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** The index of the first of ascending numbers that is at least `value`; their count if none is. */
export function lowerBound(ascending: ArrayLike<number>, value: number): number {
  return countLeading(ascending, (item) => item < value);
}
