import { editDistance } from '../../text/editDistance';

/** The similarity of words that are similar but not equal. */
const SIMILAR = 0.8;
/** Shorter words are too easily similar; in UTF-16 code units, as the other lengths. */
export const SHORTEST_SIMILAR = 4;
const SHORTEST_WITH_TWO_EDITS = 8;
/** Longer runs of letters are no words, and comparing them is quadratic. */
const LONGEST_SIMILAR = 64;

/**
 * 1 for equal words, {@link SIMILAR} for words that are one typo apart (two in long words), else 0.
 * Short words and numbers are never similar: "2014" is not nearly "2015".
 */
export function wordSimilarity(a: string, b: string): number {
  if (a === b) {
    return 1;
  }
  const shorter = Math.min(a.length, b.length);
  if (shorter < SHORTEST_SIMILAR || shorter > LONGEST_SIMILAR) {
    return 0;
  }
  if (!isWithin(a, b, shorter >= SHORTEST_WITH_TWO_EDITS ? 2 : 1)) {
    return 0;
  }
  return /\d/.test(a) || /\d/.test(b) ? 0 : SIMILAR;
}

/** The share of characters that need no edit, 0 to 1. Quadratic: for short texts only. */
export function textSimilarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return a === b ? 1 : 1 - editDistance(a, b) / longer;
}

/** Whether at most `edits` edits turn `a` into `b`; swapping two neighbours counts as one. */
export function isWithin(a: string, b: string, edits: number): boolean {
  if (Math.abs(a.length - b.length) > edits) {
    return false;
  }
  let start = 0;
  while (start < a.length && a[start] === b[start]) {
    start++;
  }
  let endA = a.length;
  let endB = b.length;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const restA = a.slice(start, endA);
  const restB = b.slice(start, endB);
  if (Math.max(restA.length, restB.length) <= edits) {
    return true;
  }
  const swapped =
    restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
  return swapped || (edits > 1 && editDistance(restA, restB) <= edits);
}
