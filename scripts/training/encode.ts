import { LABEL_COUNT } from '../../src/core/recognition/labels';
import type { Weights } from '../../src/core/recognition/resources';
import type { Model } from './perceptron';

/**
 * Weights as 8-bit steps of one scale.
 *
 * @param least weights whose step is smaller are left out
 */
export function quantise({ weights, transitions }: Model, bits: number, least: number): Weights {
  const sizes = [...weights.filter((weight) => weight !== 0)].map(Math.abs).sort((a, b) => a - b);
  const scale = (sizes[Math.floor(sizes.length * 0.9995)] ?? 127) / 127;
  const steps = new Int8Array(weights.length);
  weights.forEach((weight, index) => {
    const step = Math.max(-127, Math.min(127, Math.round(weight / scale)));
    steps[index] = Math.abs(step) < least ? 0 : step;
  });
  const rows = new Uint32Array(2 ** bits / 32).fill(0xffffffff);
  return { rows, bits, scale, slope: 1, intercept: 0, transitions, weights: steps };
}

/** Writes the format that `decodeAsset` reads. */
export function encodeAsset(
  weights: Weights,
  names: ReadonlyMap<string, number>,
  commonWords: readonly string[],
): Buffer {
  const head = Buffer.alloc(17 + 4 * weights.transitions.length);
  head.write('DSR1', 'latin1');
  head.writeUInt8(weights.bits, 4);
  head.writeFloatLE(weights.scale, 5);
  head.writeFloatLE(weights.slope, 9);
  head.writeFloatLE(weights.intercept, 13);
  weights.transitions.forEach((value, index) => {
    head.writeFloatLE(value, 17 + 4 * index);
  });
  const lines = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows: number[] = [];
  const values: number[] = [];
  let last = -1;
  for (let row = 0; row * LABEL_COUNT < weights.weights.length; row++) {
    let mask = 0;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const value = weights.weights[row * LABEL_COUNT + label] ?? 0;
      if (value !== 0) {
        mask |= 1 << label;
        values.push(value & 255);
      }
    }
    if (mask !== 0) {
      pushNumber(rows, row - last);
      pushNumber(rows, mask);
      last = row;
    }
  }
  return Buffer.concat([
    head,
    ...[
      Buffer.from(lines.map(([name, bits]) => `${bits}\t${name}`).join('\n'), 'latin1'),
      Buffer.from([...commonWords].sort().join('\n'), 'latin1'),
      Buffer.from(rows),
      Buffer.from(values),
    ].flatMap((block) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(block.length);
      return [length, block];
    }),
  ]);
}

/** LEB128. */
function pushNumber(into: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest >>>= 7) {
    into.push((rest & 127) | 128);
  }
  into.push(rest);
}
