import { LABEL_COUNT } from './labels';

/**
 * Sums of weights are kept two to a number, so that they are added two at a time, as
 * `one + 65536 · other`: those of labels 4n and 4n + 2 in number 2n, those of 4n + 1 and 4n + 3 in
 * number 2n + 1. Each stays well within 16 bits.
 */
export const PACKED = (LABEL_COUNT + 1) >> 1;
/** Rows of weights are kept four to a number: what is small is near, and reading them takes most of the time. */
export const ROW = (LABEL_COUNT + 3) >> 2;
/** What stands for a row without weights: bytes are 128 more than their weights. */
const NO_WEIGHTS = 0x80808080 | 0;
/** The bytes of a number that count as one packed sum. */
const EVERY_OTHER = 0x00ff00ff;
const BIAS = 0x00800080;

/** Rows without weights, `ROW` numbers each. */
export function createRows(count: number): Int32Array {
  return new Int32Array(count * ROW).fill(NO_WEIGHTS);
}

/** Sets the weight of a label, −127 to 127, in the row that begins at `row` and has none for it yet. */
export function setStep(rows: Int32Array, row: number, label: number, step: number): void {
  const at = row + (label >> 2);
  rows[at] = (rows[at] ?? 0) + (step << ((label & 3) << 3));
}

/** The weight of a label in the row that begins at `row`. */
export function stepOf(rows: Int32Array, row: number, label: number): number {
  return (((rows[row + (label >> 2)] ?? 0) >>> ((label & 3) << 3)) & 255) - 128;
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

/**
 * Adds the weights of features, the first `length` of them and no more than 256, to the packed sums
 * at `at` of `into`. Overwrites the features.
 */
export function addRows(
  { rows, index }: Pick<Weights, 'rows' | 'index'>,
  features: Uint32Array,
  length: number,
  into: Int32Array,
  at: number,
): void {
  // First which rows there are, without a branch that depends on it: what comes next is then known
  // early, and rows that are far away in memory are waited for together.
  let found = 0;
  for (let place = 0; place < length; place++) {
    const feature = features[place] ?? 0;
    const word = (feature >>> 5) << 1;
    const bits = index[word] ?? 0;
    const below = bits & ~(-1 << (feature & 31));
    features[found] = ((index[word + 1] ?? 0) + bitCount(below)) * ROW;
    found += (bits >>> (feature & 31)) & 1;
  }
  // Sums in variables: an addition that waits for the last one to be written takes far longer.
  let [a, b, c, d, e, f, g, h, i] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let place = 0; place < found; place++) {
    const row = features[place] ?? 0;
    const w0 = rows[row] ?? 0;
    const w1 = rows[row + 1] ?? 0;
    const w2 = rows[row + 2] ?? 0;
    const w3 = rows[row + 3] ?? 0;
    const w4 = rows[row + 4] ?? 0;
    a = (a + (w0 & EVERY_OTHER)) | 0;
    b = (b + ((w0 >>> 8) & EVERY_OTHER)) | 0;
    c = (c + (w1 & EVERY_OTHER)) | 0;
    d = (d + ((w1 >>> 8) & EVERY_OTHER)) | 0;
    e = (e + (w2 & EVERY_OTHER)) | 0;
    f = (f + ((w2 >>> 8) & EVERY_OTHER)) | 0;
    g = (g + (w3 & EVERY_OTHER)) | 0;
    h = (h + ((w3 >>> 8) & EVERY_OTHER)) | 0;
    i = (i + (w4 & EVERY_OTHER)) | 0;
  }
  const bias = Math.imul(found, BIAS);
  into[at] = (into[at] ?? 0) + a - bias;
  into[at + 1] = (into[at + 1] ?? 0) + b - bias;
  into[at + 2] = (into[at + 2] ?? 0) + c - bias;
  into[at + 3] = (into[at + 3] ?? 0) + d - bias;
  into[at + 4] = (into[at + 4] ?? 0) + e - bias;
  into[at + 5] = (into[at + 5] ?? 0) + f - bias;
  into[at + 6] = (into[at + 6] ?? 0) + g - bias;
  into[at + 7] = (into[at + 7] ?? 0) + h - bias;
  into[at + 8] = (into[at + 8] ?? 0) + i - bias;
}

/** Writes the sums of every label, those packed at `row` of `from`, to `into` from `at` on. */
export function unpack(from: Int32Array, row: number, into: Int32Array, at: number): void {
  for (let number = 0; number < PACKED; number++) {
    const both = from[row + number] ?? 0;
    const one = (both << 16) >> 16;
    const label = at + ((number >> 1) << 2) + (number & 1);
    into[label] = one;
    if (number + 1 < PACKED) {
      into[label + 2] = (both - one) >> 16;
    }
  }
}

/** Where the confidence of a mention comes from: margins and the probabilities measured at them. */
export interface Calibration {
  readonly margins: Float32Array;
  readonly probabilities: Float32Array;
}

/** The trained weights: rows of steps for those hashed features that have any. */
export interface Weights {
  /** Features are hashed to this many bits. */
  readonly bits: number;
  /** What one step of a stored weight is worth. */
  readonly scale: number;
  /** Scores in steps of a label after another: see `Viterbi`. */
  readonly transitions: Int32Array;
  /** Which features have a row, and where: see {@link indexRows}. */
  readonly index: Uint32Array;
  /** `ROW` numbers a row. */
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
  return (bits & bit) === 0 ? -1 : ((index[at + 1] ?? 0) + bitCount(bits & (bit - 1))) * ROW;
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
