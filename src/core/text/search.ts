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

/**
 * Where a part occurs in a text, ascending; occurrences may overlap. Linear in both, whatever repeats in
 * them, where `indexOf` may take the product (Knuth–Morris–Pratt).
 *
 * @param part not empty
 */
export function* occurrencesOf(part: string, text: string): Generator<number> {
  // By length of a beginning of the part: that of the longest shorter one which is also its end.
  const shorter = new Uint32Array(part.length + 1);
  const extend = (length: number, unit: number): number => {
    let known = length;
    while (known > 0 && (known === part.length || part.charCodeAt(known) !== unit)) {
      known = shorter[known] ?? 0;
    }
    return part.charCodeAt(known) === unit ? known + 1 : 0;
  };
  for (let at = 1, length = 0; at < part.length; at++) {
    length = extend(length, part.charCodeAt(at));
    shorter[at + 1] = length;
  }
  for (let at = 0, length = 0; at < text.length; at++) {
    length = extend(length, text.charCodeAt(at));
    if (length === part.length) {
      yield at + 1 - length;
    }
  }
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
