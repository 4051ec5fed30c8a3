import { MOST_VALUES } from '../../../src/core/recognition/asset';
import { LABEL_COUNT } from '../../../src/core/recognition/tagger/labels';
import { MOST_STEPS, packRows, type RowList } from '../../../src/core/recognition/tagger/rows';
import type { Calibration, Weights } from '../../../src/core/recognition/tagger/weights';
import type { LexiconEntries } from '../../../src/core/recognition/words/lexicon';
import type { Model } from './field';

const NO_CALIBRATION: Calibration = {
  margins: new Float32Array(0),
  probabilities: new Float32Array(0),
};

/** How finely weights are stored. */
export interface Steps {
  /**
   * The steps of the largest weights, but for a few in ten thousand, which are cut to
   * {@link MOST_STEPS}.
   */
  readonly most: number;
  /** Weights of fewer steps are left out. */
  readonly least: number;
}

/** Weights as the recogniser looks them up, and as the file lists them. */
export interface StoredWeights extends Weights, RowList {}

/** Rounds weights to whole steps, each as large as the others. */
export function quantise(
  { features, weights, transitions }: Model,
  bits: number,
  { most, least }: Steps,
  calibration = NO_CALIBRATION,
): StoredWeights {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const scale = (sizes[Math.floor(sizes.length * 0.9995)] ?? most) / most;
  const kept: number[] = [];
  const masks: number[] = [];
  const steps: number[] = [];
  features.forEach((feature, row) => {
    let mask = 0;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const step = Math.round((weights[row * LABEL_COUNT + label] ?? 0) / scale);
      if (step !== 0 && Math.abs(step) >= least) {
        mask |= 1 << label;
        steps.push(Math.max(-MOST_STEPS, Math.min(MOST_STEPS, step)));
      }
    }
    if (mask !== 0) {
      kept.push(feature);
      masks.push(mask);
    }
  });
  const rows = {
    features: Uint32Array.from(kept),
    masks: Uint32Array.from(masks),
    steps: Int8Array.from(steps),
  };
  return {
    bits,
    scale,
    transitions: Int32Array.from(transitions, (value) => Math.round(value / scale)),
    ...rows,
    ...packRows(rows, bits),
    calibration,
  };
}

/** Writes the format that `decodeAsset` describes and reads. */
export function encodeAsset(weights: StoredWeights, lexicon: LexiconEntries): Buffer {
  const { margins, probabilities } = weights.calibration;
  const head = Buffer.alloc(10 + 8 * margins.length + 2 * weights.transitions.length);
  head.write('DSR4', 'latin1');
  head.writeUInt8(weights.bits, 4);
  head.writeFloatLE(weights.scale, 5);
  head.writeUInt8(margins.length, 9);
  margins.forEach((margin, index) => {
    head.writeFloatLE(margin, 10 + 8 * index);
    head.writeFloatLE(probabilities[index] ?? 0, 14 + 8 * index);
  });
  weights.transitions.forEach((value, index) => {
    head.writeInt16LE(value, 10 + 8 * margins.length + 2 * index);
  });
  const blocks = [...lexiconBlocks(lexicon), ...weightBlocks(weights)];
  return Buffer.concat([
    head,
    ...blocks.flatMap((block) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(block.length);
      return [length, Buffer.from(block)];
    }),
  ]);
}

function lexiconBlocks({ keys, values, classes }: LexiconEntries): readonly Uint8Array[] {
  const counts = new Map<number, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const distinct = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([value]) => value);
  if (distinct.length > MOST_VALUES) {
    throw new Error(`More than ${MOST_VALUES} distinct values.`);
  }
  const indexOf = new Map(distinct.map((value, index) => [value, index]));
  const table = Buffer.alloc(4 * distinct.length);
  distinct.forEach((value, index) => {
    table.writeUInt32LE(value, 4 * index);
  });
  const gaps = [...keys].map((key, index) => key - (keys[index - 1] ?? 0));
  const indices = [...values].map((value) => indexOf.get(value) ?? 0);
  const topics = Uint8Array.from(classes, (both) => both & 255);
  const uses = Uint8Array.from(classes, (both) => both >> 8);
  return [...split(gaps), table, ...split(indices), topics, uses];
}

/** The lowest byte of each number, and what is above it as LEB128. */
function split(numbers: readonly number[]): readonly [Uint8Array, Uint8Array] {
  const high: number[] = [];
  for (const number of numbers) {
    pushNumber(high, number >>> 8);
  }
  return [Uint8Array.from(numbers, (number) => number & 255), Uint8Array.from(high)];
}

function weightBlocks({ features, masks, steps }: RowList): readonly Uint8Array[] {
  const gaps: number[] = [];
  const labels: number[] = [];
  features.forEach((feature, row) => {
    pushNumber(gaps, feature - (features[row - 1] ?? -1));
    pushNumber(labels, masks[row] ?? 0);
  });
  return [
    Uint8Array.from(gaps),
    Uint8Array.from(labels),
    new Uint8Array(steps.buffer, steps.byteOffset, steps.length),
  ];
}

function pushNumber(into: number[], value: number): void {
  let rest = value;
  for (; rest > 127; rest >>>= 7) {
    into.push((rest & 127) | 128);
  }
  into.push(rest);
}
