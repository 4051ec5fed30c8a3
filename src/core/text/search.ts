/** How many leading items satisfy a condition that, once false, stays false. Logarithmic. */
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

/** A place in a text as editors count it: line from 0, and UTF-16 units from its start. */
export interface LinePlace {
  readonly line: number;
  readonly character: number;
}

/**
 * Finds lines by UTF-16 offsets; a carriage return alone ends one too, as in VS Code. Linear to make,
 * logarithmic to ask; an offset outside the text is clamped.
 */
export function createLineIndex(text: string): (offset: number) => LinePlace {
  const starts = [0];
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n|\r|\n/g)) {
    starts.push(index + lineEnd.length);
  }
  return (offset) => {
    const inside = Math.max(0, Math.min(offset, text.length));
    const line = countLeading(starts, (start) => start <= inside) - 1;
    return { line, character: inside - (starts[line] ?? 0) };
  };
}
