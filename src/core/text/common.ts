/**
 * The places of what two lists have in common in the same order, ascending: their longest common
 * subsequence. Quadratic in what is between their common beginning and end.
 *
 * @param isSame whether the items at two places are the same; asked for places in the lists only
 * @param ends of the lists, for callers that know them already
 */
export function commonPlaces(
  length: number,
  otherLength: number,
  isSame: (i: number, j: number) => boolean,
  ends: CommonEnds = commonEnds(length, otherLength, isSame),
): readonly (readonly [number, number])[] {
  const { start, tail } = ends;
  const [end, otherEnd] = [length - tail, otherLength - tail];
  const width = otherEnd - start + 1;
  const counts = new Uint32Array((end - start + 1) * width);
  const at = (i: number, j: number) => (i - start) * width + j - start;
  const count = (i: number, j: number) => counts[at(i, j)] ?? 0;
  for (let i = end - 1; i >= start; i--) {
    for (let j = otherEnd - 1; j >= start; j--) {
      counts[at(i, j)] = isSame(i, j)
        ? count(i + 1, j + 1) + 1
        : Math.max(count(i + 1, j), count(i, j + 1));
    }
  }
  const places: (readonly [number, number])[] = [];
  for (let i = 0; i < start; i++) {
    places.push([i, i]);
  }
  for (let [i, j] = [start, start]; i < end && j < otherEnd; ) {
    if (isSame(i, j)) {
      places.push([i, j]);
      i += 1;
      j += 1;
    } else if (count(i + 1, j) > count(i, j + 1)) {
      i += 1;
    } else {
      j += 1;
    }
  }
  for (let at = end, other = otherEnd; at < length; at++, other++) {
    places.push([at, other]);
  }
  return places;
}

/** How many items two lists have in common at their beginnings, and at their ends. */
export interface CommonEnds {
  readonly start: number;
  readonly tail: number;
}

/** What two lists have in common at both ends. No item counts twice. */
export function commonEnds(
  length: number,
  otherLength: number,
  isSame: (i: number, j: number) => boolean,
): CommonEnds {
  const shorter = Math.min(length, otherLength);
  let start = 0;
  while (start < shorter && isSame(start, start)) {
    start += 1;
  }
  let tail = 0;
  while (tail < shorter - start && isSame(length - 1 - tail, otherLength - 1 - tail)) {
    tail += 1;
  }
  return { start, tail };
}
