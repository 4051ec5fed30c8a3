import { LABEL_COUNT } from './labels';

/**
 * Sums of weights are kept two to a number, so that they are added two at a time: those of labels
 * 2n and 2n + 1 as `even + 65536 · odd`. Each stays well within 16 bits.
 */
export const PACKED = (LABEL_COUNT + 1) >> 1;

/** What a weight of a label adds to its packed number. */
export function packed(label: number, step: number): number {
  return (label & 1) === 0 ? step : step << 16;
}

/** Adds the packed sums, `PACKED` of them, at `row` of `from` to those at `at` of `into`. */
export function addPacked(from: Int32Array, row: number, into: Int32Array, at: number): void {
  into[at] = (into[at] ?? 0) + (from[row] ?? 0);
  into[at + 1] = (into[at + 1] ?? 0) + (from[row + 1] ?? 0);
  into[at + 2] = (into[at + 2] ?? 0) + (from[row + 2] ?? 0);
  into[at + 3] = (into[at + 3] ?? 0) + (from[row + 3] ?? 0);
  into[at + 4] = (into[at + 4] ?? 0) + (from[row + 4] ?? 0);
  into[at + 5] = (into[at + 5] ?? 0) + (from[row + 5] ?? 0);
  into[at + 6] = (into[at + 6] ?? 0) + (from[row + 6] ?? 0);
  into[at + 7] = (into[at + 7] ?? 0) + (from[row + 7] ?? 0);
  into[at + 8] = (into[at + 8] ?? 0) + (from[row + 8] ?? 0);
}

/** Writes the sums of every label, those packed at `row` of `from`, to `into` from `at` on. */
export function unpack(from: Int32Array, row: number, into: Int32Array, at: number): void {
  for (let label = 0; label < LABEL_COUNT; label += 2) {
    const both = from[row + (label >> 1)] ?? 0;
    const even = (both << 16) >> 16;
    into[at + label] = even;
    if (label + 1 < LABEL_COUNT) {
      into[at + label + 1] = (both - even) >> 16;
    }
  }
}

/** Where the confidence of a mention comes from: margins and the probabilities measured at them. */
export interface Calibration {
  readonly margins: Float32Array;
  readonly probabilities: Float32Array;
}

/** The trained weights: packed rows of steps for those hashed features that have any. */
export interface Weights {
  /** Features are hashed to this many bits. */
  readonly bits: number;
  /** What one step of a stored weight is worth. */
  readonly scale: number;
  /** `LABEL_COUNT²` scores in steps, `[before · LABEL_COUNT + label]`. */
  readonly transitions: Int32Array;
  /** Which features have a row, and where: see {@link indexRows}. */
  readonly index: Uint32Array;
  /** `PACKED` numbers a row. */
  readonly rows: Int32Array;
  readonly calibration: Calibration;
}

/**
 * For every 32 features one number with a bit for each that has a row, and one with the count of
 * rows before them, side by side.
 *
 * @param features those that have rows, ascending
 */
export function indexRows(features: Uint32Array, bits: number): Uint32Array {
  const index = new Uint32Array(Math.max(2, 2 ** bits / 16));
  for (const feature of features) {
    const at = (feature >>> 5) * 2;
    index[at] = (index[at] ?? 0) | (1 << (feature & 31));
  }
  let count = 0;
  for (let at = 0; at < index.length; at += 2) {
    index[at + 1] = count;
    count += bitCount(index[at] ?? 0);
  }
  return index;
}

/** Where the row of a feature begins, -1 where it has none. */
export function rowOf(index: Uint32Array, feature: number): number {
  const at = (feature >>> 5) << 1;
  const bits = index[at] ?? 0;
  const bit = 1 << (feature & 31);
  return (bits & bit) === 0 ? -1 : ((index[at + 1] ?? 0) + bitCount(bits & (bit - 1))) * PACKED;
}

export function bitCount(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The probability that a mention with this margin, in steps, is right. */
export function probabilityAt({ margins, probabilities }: Calibration, margin: number): number {
  const last = margins.length - 1;
  if (last < 0) {
    return 0.5;
  }
  let to = 0;
  while (to <= last && (margins[to] ?? 0) < margin) {
    to++;
  }
  if (to === 0 || to > last) {
    return probabilities[Math.min(to, last)] ?? 0.5;
  }
  const left = margins[to - 1] ?? 0;
  const right = margins[to] ?? 0;
  const part = right > left ? (margin - left) / (right - left) : 1;
  const low = probabilities[to - 1] ?? 0;
  return low + part * ((probabilities[to] ?? 0) - low);
}
