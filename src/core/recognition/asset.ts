import type { LexiconEntries } from './lexicon';
import { packRows, type RowList } from './rows';
import { TRANSITIONS } from './viterbi';
import type { Weights } from './weights';

/**
 * The trained recogniser as one binary file, little-endian: `DSR4`, u8 bits, f32 scale, u8 number
 * of points of the calibration, f32 margin and f32 probability of each, i16 transitions [links · labels²],
 * then blocks, each a u32 length and its bytes.
 * Lexicon: gaps between keys (low bytes; the rest as LEB128), the distinct values (u32), which one
 * each key has (low bytes; the rest as LEB128), and its two classes (a byte each, all of the first
 * before those of the second). Weights: gaps between rows (LEB128), the mask of
 * the labels that a row has (LEB128), their values (i8).
 */
export interface Asset extends Weights {
  readonly lexicon: LexiconEntries;
}

const MAGIC = 0x34525344;
const MOST_BITS = 22;

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
  if (!gaps || !masks || !steps) {
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
      keys: addUp(readSplit(keysLow, keysHigh)),
      values: lookUp(readSplit(valuesLow, valuesHigh), values),
      classes: bothClasses(topics, uses),
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

/** Numbers whose low bytes and remaining bits are apart. */
function readSplit(low: Uint8Array, high: Uint8Array): Uint32Array {
  const rest = new NumberReader(high);
  const numbers = new Uint32Array(low.length);
  for (let index = 0; index < low.length; index++) {
    numbers[index] = (low[index] ?? 0) + rest.next() * 256;
  }
  return numbers;
}

/** For each place in a table of little-endian numbers what stands there; 0 behind its end. */
function lookUp(places: Uint32Array, table: Uint8Array): Uint32Array {
  const view = new DataView(table.buffer, table.byteOffset, table.byteLength);
  const numbers = Uint32Array.from({ length: table.length >> 2 }, (_, index) =>
    view.getUint32(index * 4, true),
  );
  for (let index = 0; index < places.length; index++) {
    places[index] = numbers[places[index] ?? 0] ?? 0;
  }
  return places;
}

function bothClasses(topics: Uint8Array, uses: Uint8Array): Uint16Array {
  const classes = new Uint16Array(topics.length);
  for (let index = 0; index < classes.length; index++) {
    classes[index] = (topics[index] ?? 0) | ((uses[index] ?? 0) << 8);
  }
  return classes;
}

function addUp(gaps: Uint32Array): Uint32Array {
  for (let index = 1; index < gaps.length; index++) {
    gaps[index] = (gaps[index] ?? 0) + (gaps[index - 1] ?? 0);
  }
  return gaps;
}

/** Reads LEB128. */
class NumberReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): number {
    let result = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.#bytes[this.#at++] ?? 0;
      result |= (byte & 127) << shift;
      if (byte < 128) {
        break;
      }
    }
    return result;
  }
}

/** The features that have rows, ascending, from the gaps between them. */
function readFeatures(gaps: Uint8Array): Uint32Array {
  // Each number ends with its one byte below 128.
  let count = 0;
  for (let at = 0; at < gaps.length; at++) {
    count += (gaps[at] ?? 0) < 128 ? 1 : 0;
  }
  const gap = new NumberReader(gaps);
  const features = new Uint32Array(count);
  for (let at = 0, feature = -1; at < count; at++) {
    feature += gap.next();
    features[at] = feature;
  }
  return features;
}

function readRows(gaps: Uint8Array, masks: Uint8Array, steps: Uint8Array): RowList {
  const features = readFeatures(gaps);
  const mask = new NumberReader(masks);
  return {
    features,
    masks: features.map(() => mask.next()),
    steps: new Int8Array(steps.buffer, steps.byteOffset, steps.length),
  };
}
