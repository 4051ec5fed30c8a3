import { LABEL_COUNT } from './labels';

// Only the differences between the scores of labels matter, so weights are kept as differences from
// those of the first label, which then need no place. Reading them takes most of the time, and most
// of that is waiting for memory: so rows that many features share are kept once.

/** Weights as they are stored. */
export interface RowList {
  /** The features that have any, ascending. */
  readonly features: Uint32Array;
  /** For which labels each of them has one: a bit for each label. */
  readonly masks: Uint32Array;
  /** These weights, in steps of up to {@link MOST_STEPS}, in the order of features and labels. */
  readonly steps: Int8Array;
}

/** Weights as they are added up. */
export interface PackedRows {
  /**
   * For every 32 features one number with a bit for each that has weights, and one with the count of
   * those before them that have, side by side.
   */
  readonly index: Uint32Array;
  /** Of each feature that has weights, the number of its row. */
  readonly places: Uint16Array | Int32Array;
  /** Rows of weights, `ROW` numbers each, four weights to a number. */
  readonly rows: Int32Array;
}

/** The largest weight, in steps. */
export const MOST_STEPS = 63;
/**
 * Sums of weights are kept two to a number, so that they are added two at a time, as
 * `one + 65536 · other`: those of labels 4n + 1 and 4n + 3 in number 2n, those of 4n + 2 and 4n + 4 in
 * number 2n + 1. Each stays well within 16 bits.
 */
export const PACKED = (LABEL_COUNT - 1) >> 1;
const ROW = (LABEL_COUNT - 1) >> 2;
/** What stands for weights of 0: bytes are 128 more than their weights. */
const NO_WEIGHTS = 0x80808080 | 0;
/** One in every byte. */
const EVERY_LABEL = 0x01010101;
/** The bytes of a number that count as one packed sum. */
const EVERY_OTHER = 0x00ff00ff;
const BIAS = 0x00800080;

/**
 * Rows of weights as they are looked up.
 *
 * @param bits how many bits a feature has
 */
export function packRows({ features, masks, steps }: RowList, bits: number): PackedRows {
  const shared = new SharedRows();
  const places = new Int32Array(features.length);
  const index = new Uint32Array(Math.max(2, 2 ** bits / 16));
  let read = 0;
  for (let number = 0; number < places.length; number++) {
    const feature = features[number] ?? 0;
    const word = (feature >>> 5) << 1;
    index[word] = (index[word] ?? 0) | (1 << (feature & 31));
    const mask = masks[number] ?? 0;
    places[number] = shared.add(mask, steps, read);
    read += bitCount(mask);
  }
  countBefore(index);
  const isSmall = shared.count <= 2 ** 16;
  return { index, places: isSmall ? new Uint16Array(places) : places, rows: shared.all() };
}

/** Rows with three weights at most are shared: of those with more there are hardly two of one kind. */
const SHARED = 3;

/** Places for shared rows at first: more than the asset needs, since to grow takes long while loading. */
const SLOTS = 2 ** 17;

/** Rows, most of them once. */
class SharedRows {
  count = 0;
  #rows = new Int32Array(ROW << 16);
  /** Labels and steps of shared rows, and their numbers plus 1: three numbers a slot. */
  #slots = new Int32Array(3 * SLOTS);
  #shared = 0;

  /** The number of the row with the weights that stand from `at` on, for the labels of `mask`. */
  add(mask: number, steps: Int8Array, at: number): number {
    const weights = bitCount(mask);
    if (weights > SHARED) {
      return this.#append(mask, steps, at);
    }
    let key = 0;
    for (let read = at; read < at + weights; read++) {
      key = (key << 8) | ((steps[read] ?? 0) & 255);
    }
    let slot = this.#slotOf(mask, key);
    if (this.#slots[slot + 2] === 0) {
      if (++this.#shared * 6 > this.#slots.length) {
        this.#growSlots();
        slot = this.#slotOf(mask, key);
      }
      this.#slots[slot] = mask;
      this.#slots[slot + 1] = key;
      this.#slots[slot + 2] = this.#append(mask, steps, at) + 1;
    }
    return (this.#slots[slot + 2] ?? 0) - 1;
  }

  all(): Int32Array {
    return this.#rows.slice(0, this.count * ROW);
  }

  #append(mask: number, steps: Int8Array, at: number): number {
    const row = this.count * ROW;
    if (row === this.#rows.length) {
      const grown = new Int32Array(2 * row);
      grown.set(this.#rows);
      this.#rows = grown;
    }
    const rows = this.#rows;
    // All labels have so much less as the first has, which is the first of the mask.
    const least = (mask & 1) === 0 ? 0 : (steps[at] ?? 0);
    const start = NO_WEIGHTS - Math.imul(least, EVERY_LABEL);
    for (let number = row; number < row + ROW; number++) {
      rows[number] = start;
    }
    let read = at + (mask & 1);
    for (let rest = mask & ~1; rest !== 0; rest &= rest - 1) {
      const label = 30 - Math.clz32(rest & -rest);
      const number = row + (label >> 2);
      rows[number] = (rows[number] ?? 0) + ((steps[read++] ?? 0) << ((label & 3) << 3));
    }
    return this.count++;
  }

  #slotOf(mask: number, key: number): number {
    const slots = this.#slots;
    const hash = Math.imul(mask, 0x9e3779b1) ^ Math.imul(key, 0x85ebca6b);
    let slot = 3 * ((hash ^ (hash >>> 15)) & (slots.length / 3 - 1));
    while (slots[slot + 2] !== 0 && !(slots[slot] === mask && slots[slot + 1] === key)) {
      slot = slot + 3 === slots.length ? 0 : slot + 3;
    }
    return slot;
  }

  #growSlots(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length);
    for (let at = 0; at < old.length; at += 3) {
      const [mask, key, held] = [old[at] ?? 0, old[at + 1] ?? 0, old[at + 2] ?? 0];
      if (held !== 0) {
        this.#slots.set([mask, key, held], this.#slotOf(mask, key));
      }
    }
  }
}

/** Writes beside the bits of every 32 features how many are set before them. */
function countBefore(index: Uint32Array): void {
  let count = 0;
  for (let at = 0; at < index.length; at += 2) {
    index[at + 1] = count;
    count += bitCount(index[at] ?? 0);
  }
}

/** Makes the packed sums, `PACKED` of them, those of another. */
export function copyPacked(from: Int32Array, into: Int32Array): void {
  for (let number = 0; number < PACKED; number++) {
    into[number] = from[number] ?? 0;
  }
}

/** Makes the packed sums, `PACKED` of them, 0. */
export function clearPacked(sums: Int32Array): void {
  for (let number = 0; number < PACKED; number++) {
    sums[number] = 0;
  }
}

/** Adds the packed sums, `PACKED` of them, at `row` of `from` to those at the beginning of `into`. */
export function addPacked(from: Int32Array, row: number, into: Int32Array): void {
  into[0] = (into[0] ?? 0) + (from[row] ?? 0);
  into[1] = (into[1] ?? 0) + (from[row + 1] ?? 0);
  into[2] = (into[2] ?? 0) + (from[row + 2] ?? 0);
  into[3] = (into[3] ?? 0) + (from[row + 3] ?? 0);
  into[4] = (into[4] ?? 0) + (from[row + 4] ?? 0);
  into[5] = (into[5] ?? 0) + (from[row + 5] ?? 0);
  into[6] = (into[6] ?? 0) + (from[row + 6] ?? 0);
  into[7] = (into[7] ?? 0) + (from[row + 7] ?? 0);
}

/**
 * Adds the weights of features, no more than 256, to the packed sums at `at` of `into`. Overwrites the
 * features.
 */
export function addRows(
  { rows, places, index }: PackedRows,
  { features, length }: FeatureList,
  into: Int32Array,
  at: number,
): void {
  // First find out which rows there are, without a branch that depends on it: the addresses are
  // then known early, and rows that are far away in memory are waited for together.
  let count = 0;
  for (let number = 0; number < length; number++) {
    const feature = features[number] ?? 0;
    const word = (feature >>> 5) << 1;
    const bits = index[word] ?? 0;
    const below = bits & ~(-1 << (feature & 31));
    features[count] = (places[(index[word + 1] ?? 0) + bitCount(below)] ?? 0) * ROW;
    count += (bits >>> (feature & 31)) & 1;
  }
  // Sums are kept in variables: an addition that waits for the last sum to reach memory takes far
  // longer.
  let [a, b, c, d, e, f, g, h] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let number = 0; number < count; number++) {
    const row = features[number] ?? 0;
    const w0 = rows[row] ?? 0;
    const w1 = rows[row + 1] ?? 0;
    const w2 = rows[row + 2] ?? 0;
    const w3 = rows[row + 3] ?? 0;
    a = (a + (w0 & EVERY_OTHER)) | 0;
    b = (b + ((w0 >>> 8) & EVERY_OTHER)) | 0;
    c = (c + (w1 & EVERY_OTHER)) | 0;
    d = (d + ((w1 >>> 8) & EVERY_OTHER)) | 0;
    e = (e + (w2 & EVERY_OTHER)) | 0;
    f = (f + ((w2 >>> 8) & EVERY_OTHER)) | 0;
    g = (g + (w3 & EVERY_OTHER)) | 0;
    h = (h + ((w3 >>> 8) & EVERY_OTHER)) | 0;
  }
  const bias = Math.imul(count, BIAS);
  into[at] = (into[at] ?? 0) + a - bias;
  into[at + 1] = (into[at + 1] ?? 0) + b - bias;
  into[at + 2] = (into[at + 2] ?? 0) + c - bias;
  into[at + 3] = (into[at + 3] ?? 0) + d - bias;
  into[at + 4] = (into[at + 4] ?? 0) + e - bias;
  into[at + 5] = (into[at + 5] ?? 0) + f - bias;
  into[at + 6] = (into[at + 6] ?? 0) + g - bias;
  into[at + 7] = (into[at + 7] ?? 0) + h - bias;
}

/** Features of a word, the first `length` of them. */
export interface FeatureList {
  readonly features: Uint32Array;
  readonly length: number;
}

/** Writes the sums of every label, which are packed in `from`, to `into` from `at` on. */
export function unpack(from: Int32Array, into: Int32Array, at: number): void {
  into[at] = 0;
  for (let number = 0; number < PACKED; number++) {
    const both = from[number] ?? 0;
    const one = (both << 16) >> 16;
    const label = at + 1 + ((number >> 1) << 2) + (number & 1);
    into[label] = one;
    into[label + 2] = (both - one) >> 16;
  }
}

function bitCount(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
