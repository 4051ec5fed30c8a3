import { LABEL_COUNT } from './labels';

/**
 * The trained recogniser as one binary file, little-endian:
 * `DSR1`, u8 bits, f32 scale, f32 slope, f32 intercept, f32 transitions [labels²], then four blocks,
 * each a u32 length and its bytes: names (lines of `bits TAB name`), common words (lines), the rows
 * of the weights (LEB128: gap to the next row, mask of its labels), their values (i8). Texts are
 * Latin-1.
 */
export interface Asset {
  /** Features are hashed to this many bits. */
  readonly bits: number;
  /** What one step of a stored weight is worth. */
  readonly scale: number;
  /** Probability that a span and its type are right: `1 / (1 + exp(-(slope · margin + intercept)))`. */
  readonly slope: number;
  readonly intercept: number;
  readonly transitions: Float32Array;
  readonly names: readonly (readonly [string, number])[];
  readonly commonWords: readonly string[];
  /** `2^bits · LABEL_COUNT` weights, dense. */
  readonly weights: Int8Array;
  /** One bit per row: whether any of its weights is not 0. Small enough to stay in the cache. */
  readonly rows: Uint32Array;
}

const MAGIC = 0x31525344;
const MOST_BITS = 22;

/** Reads an asset; `undefined` where the bytes are not one of this format. */
export function decodeAsset(bytes: Uint8Array): Asset | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headLength = 17 + 4 * LABEL_COUNT * LABEL_COUNT;
  if (bytes.length < headLength || view.getUint32(0, true) !== MAGIC) {
    return undefined;
  }
  const bits = view.getUint8(4);
  const blocks = readBlocks(view, bytes, headLength);
  const [names, common, rows, values] = blocks;
  if (bits > MOST_BITS || !names || !common || !rows || !values) {
    return undefined;
  }
  const transitions = new Float32Array(LABEL_COUNT * LABEL_COUNT);
  for (let index = 0; index < transitions.length; index++) {
    transitions[index] = view.getFloat32(17 + 4 * index, true);
  }
  return {
    bits,
    scale: view.getFloat32(5, true),
    slope: view.getFloat32(9, true),
    intercept: view.getFloat32(13, true),
    transitions,
    names: readLines(names).map((line): [string, number] => {
      const tab = line.indexOf('\t');
      return [line.slice(tab + 1), Number.parseInt(line, 10) || 0];
    }),
    commonWords: readLines(common),
    ...readWeights(bits, rows, values),
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

function readLines(block: Uint8Array): readonly string[] {
  let text = '';
  for (let at = 0; at < block.length; at += 8192) {
    text += String.fromCharCode(...block.subarray(at, at + 8192));
  }
  return text.split('\n');
}

function readWeights(
  bits: number,
  rows: Uint8Array,
  values: Uint8Array,
): Pick<Asset, 'weights' | 'rows'> {
  const weights = new Int8Array(2 ** bits * LABEL_COUNT);
  const filled = new Uint32Array(Math.max(1, 2 ** bits / 32));
  let at = 0;
  let row = -1;
  let value = 0;
  const number = () => {
    let result = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = rows[at++] ?? 0;
      result |= (byte & 127) << shift;
      if (byte < 128) {
        break;
      }
    }
    return result;
  };
  while (at < rows.length) {
    row += number();
    const mask = number();
    const base = row * LABEL_COUNT;
    filled[row >> 5] = (filled[row >> 5] ?? 0) | (1 << (row & 31));
    for (let label = 0; label < LABEL_COUNT; label++) {
      if ((mask & (1 << label)) !== 0) {
        weights[base + label] = values[value++] ?? 0;
      }
    }
  }
  return { weights, rows: filled };
}
