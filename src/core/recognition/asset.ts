import { packRows, type RowList } from './tagger/rows';
import { TRANSITIONS } from './tagger/viterbi';
import type { Weights } from './tagger/weights';
import type { Column, StoredLexicon } from './words/lexicon';

/**
 * The trained recogniser as one binary file, little-endian: `DSR4`, u8 bits, f32 scale, u8 number
 * of points of the calibration, f32 margin and f32 probability of each, i16 transitions [links ·
 * labels²], then blocks, each a u32 length and its bytes. Lexicon: gaps between keys (low bytes;
 * the rest as LEB128), the distinct values (u32, no more than {@link MOST_VALUES}), which one each
 * key has (low bytes, then high ones), and its two classes (a byte each, all of the first before
 * those of the second). Weights: gaps between rows (LEB128), the mask of the labels that a row has
 * (LEB128), their values (i8).
 */
export interface Asset extends Weights {
  readonly lexicon: StoredLexicon;
}

const MAGIC = 0x34525344;
const MOST_BITS = 22;
export const MOST_VALUES = 2 ** 15;

/** Reads an asset; `undefined` where the bytes are not one of this format. */
export function decodeAsset(bytes: Uint8Array): Asset | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 16 || view.getUint32(0, true) !== MAGIC) {
    return undefined;
  }
  const bits = view.getUint8(4);
  const points = view.getUint8(9);
  const transitionsAt = 10 + 8 * points;
  const headLength = transitionsAt + 2 * TRANSITIONS;
  if (bits > MOST_BITS || bytes.length < headLength) {
    return undefined;
  }
  const blocks = readBlocks(view, bytes, headLength);
  const [keysLow, keysHigh, values, valuesLow, valuesHigh, topics, uses, gaps, masks, steps] =
    blocks;
  if (!keysLow || !keysHigh || !values || !valuesLow || !valuesHigh || !topics || !uses) {
    return undefined;
  }
  if (!gaps || !masks || !steps || valuesHigh.length !== valuesLow.length) {
    return undefined;
  }
  const at = (offset: number) => view.getFloat32(offset, true);
  return {
    bits,
    scale: at(5),
    calibration: {
      margins: Float32Array.from({ length: points }, (_, index) => at(10 + 8 * index)),
      probabilities: Float32Array.from({ length: points }, (_, index) => at(14 + 8 * index)),
    },
    transitions: Int32Array.from({ length: TRANSITIONS }, (_, index) =>
      view.getInt16(transitionsAt + 2 * index, true),
    ),
    lexicon: {
      keys: readKeys(keysLow, keysHigh),
      values: new Chosen(valuesLow.slice(), valuesHigh.slice(), readTable(values)),
      classes: new BytePairs(topics.slice(), uses.slice()),
    },
    ...packRows(readRows(gaps, masks, steps), bits),
  };
}

function readBlocks(view: DataView, bytes: Uint8Array, from: number): readonly Uint8Array[] {
  const blocks: Uint8Array[] = [];
  for (let at = from; at + 4 <= bytes.length; ) {
    const length = view.getUint32(at, true);
    if (at + 4 + length > bytes.length) {
      break;
    }
    blocks.push(bytes.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return blocks;
}

// Kept plain: a reader waits for it, and it runs before the engine has compiled it.

/**
 * Ascending numbers from the gaps between them, of which the low bytes and the remaining bits are
 * apart.
 */
function readKeys(low: Uint8Array, high: Uint8Array): Uint32Array {
  const keys = new Uint32Array(low.length);
  let key = 0;
  let at = 0;
  for (let index = 0; index < low.length; index++) {
    let byte = high[at++] ?? 0;
    let rest = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = high[at++] ?? 0;
      rest |= (byte & 127) << shift;
    }
    key += (low[index] ?? 0) + (rest << 8);
    keys[index] = key;
  }
  return keys;
}

function readTable(table: Uint8Array): Uint32Array {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  return Uint32Array.from({ length: table.length >> 2 }, (_, index) =>
    view.getUint32(index * 4, true),
  );
}

/** Numbers of two bytes which are apart. */
class BytePairs implements Column {
  readonly #low: Uint8Array;
  readonly #high: Uint8Array;

  constructor(low: Uint8Array, high: Uint8Array) {
    this.#low = low;
    this.#high = high;
  }

  at(index: number): number {
    return (this.#low[index] ?? 0) | ((this.#high[index] ?? 0) << 8);
  }
}

/** Numbers of a table, by their places in it. */
class Chosen implements Column {
  readonly #places: BytePairs;
  readonly #table: Uint32Array;

  constructor(low: Uint8Array, high: Uint8Array, table: Uint32Array) {
    this.#places = new BytePairs(low, high);
    this.#table = table;
  }

  at(index: number): number {
    return this.#table[this.#places.at(index)] ?? 0;
  }
}

function readRows(gaps: Uint8Array, masks: Uint8Array, steps: Uint8Array): RowList {
  // Each number ends with its one byte below 128.
  const count = gaps.reduce((sum, byte) => sum + (byte < 128 ? 1 : 0), 0);
  const list = { features: new Uint32Array(count), masks: new Uint32Array(count) };
  let feature = -1;
  let [gapAt, maskAt] = [0, 0];
  for (let row = 0; row < count; row++) {
    let byte = gaps[gapAt++] ?? 0;
    let gap = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = gaps[gapAt++] ?? 0;
      gap |= (byte & 127) << shift;
    }
    byte = masks[maskAt++] ?? 0;
    let mask = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = masks[maskAt++] ?? 0;
      mask |= (byte & 127) << shift;
    }
    feature += gap;
    list.features[row] = feature;
    list.masks[row] = mask;
  }
  return { ...list, steps: new Int8Array(steps.buffer, steps.byteOffset, steps.length) };
}
