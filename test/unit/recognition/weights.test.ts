import assert from 'node:assert/strict';
import { LABEL_COUNT } from '../../../src/core/recognition/labels';
import {
  addPacked,
  indexRows,
  PACKED,
  packed,
  probabilityAt,
  rowOf,
  unpack,
} from '../../../src/core/recognition/weights';

function pack(steps: readonly number[]): Int32Array {
  const sums = new Int32Array(PACKED);
  steps.forEach((step, label) => {
    sums[label >> 1] = (sums[label >> 1] ?? 0) + packed(label, step);
  });
  return sums;
}

function unpacked(sums: Int32Array): readonly number[] {
  const into = new Int32Array(LABEL_COUNT);
  unpack(sums, 0, into, 0);
  return [...into];
}

describe('packed weights', () => {
  const rising = Array.from({ length: LABEL_COUNT }, (_, label) => label * 15 - 127);
  const falling = rising.map((step) => -step);

  it('come out as they went in, whatever their signs', () => {
    assert.deepEqual(unpacked(pack(rising)), rising);
    assert.deepEqual(unpacked(pack(falling)), falling);
  });

  it('add up label by label', () => {
    const sums = pack(rising);
    for (let times = 0; times < 200; times++) {
      addPacked(pack(rising), 0, sums, 0);
    }
    assert.deepEqual(
      unpacked(sums),
      rising.map((step) => step * 201),
    );
  });
});

describe('rowOf', () => {
  it('finds the rows of features that have any', () => {
    const features = Uint32Array.from([0, 5, 31, 32, 1000]);
    const index = indexRows(features, 10);
    assert.deepEqual(
      [...features].map((feature) => rowOf(index, feature)),
      [0, 1, 2, 3, 4].map((row) => row * PACKED),
    );
    assert.equal(rowOf(index, 6), -1);
    assert.equal(rowOf(index, 1023), -1);
  });
});

describe('probabilityAt', () => {
  const curve = {
    margins: Float32Array.from([10, 20]),
    probabilities: Float32Array.from([0.5, 0.75]),
  };
  const cases: [margin: number, probability: number][] = [
    [-5, 0.5],
    [10, 0.5],
    [15, 0.625],
    [20, 0.75],
    [99, 0.75],
  ];
  for (const [margin, probability] of cases) {
    it(`is ${probability} at ${margin}`, () =>
      assert.equal(probabilityAt(curve, margin), probability));
  }
});
