import assert from 'node:assert/strict';
import { LABEL_COUNT } from '../../../src/core/recognition/labels';
import {
  addPacked,
  addRows,
  createRows,
  indexRows,
  PACKED,
  probabilityAt,
  ROW,
  rowOf,
  setStep,
  stepOf,
  unpack,
} from '../../../src/core/recognition/weights';

/** Weights in which feature `n` has the n-th row. */
function weightsOf(...rows: readonly (readonly number[])[]) {
  const kept = createRows(rows.length);
  rows.forEach((steps, row) => {
    steps.forEach((step, label) => {
      setStep(kept, row * ROW, label, step);
    });
  });
  return { rows: kept, index: indexRows(Uint32Array.from(rows.keys()), 10) };
}

function unpacked(sums: Int32Array): readonly number[] {
  const into = new Int32Array(LABEL_COUNT);
  unpack(sums, 0, into, 0);
  return [...into];
}

describe('rows of weights', () => {
  const rising = Array.from({ length: LABEL_COUNT }, (_, label) => Math.min(label * 16 - 127, 127));
  const falling = rising.map((step) => -step);
  const weights = weightsOf(rising, falling);

  it('hold every step of every label', () => {
    for (const [row, steps] of [rising, falling].entries()) {
      assert.deepEqual(
        steps.map((_, label) => stepOf(weights.rows, row * ROW, label)),
        steps,
      );
    }
  });

  it('add up label by label, whatever their signs', () => {
    for (const [feature, steps] of [rising, falling].entries()) {
      const sums = new Int32Array(PACKED);
      addRows(weights, new Uint32Array(100).fill(feature), 100, sums, 0);
      addRows(weights, new Uint32Array(100).fill(feature), 100, sums, 0);
      assert.deepEqual(
        unpacked(sums),
        steps.map((step) => step * 200),
      );
    }
  });

  it('are none for features that have no row', () => {
    const sums = new Int32Array(PACKED);
    addRows(weights, Uint32Array.from([7, 0, 9, 1]), 4, sums, 0);
    assert.deepEqual(
      unpacked(sums),
      rising.map(() => 0),
    );
  });

  it('are added as sums, too', () => {
    const [sums, more] = [new Int32Array(PACKED), new Int32Array(PACKED)];
    addRows(weights, Uint32Array.from([0, 0, 0]), 3, sums, 0);
    addRows(weights, Uint32Array.from([1]), 1, more, 0);
    addPacked(more, 0, sums, 0);
    assert.deepEqual(
      unpacked(sums),
      rising.map((step) => step * 2),
    );
  });
});

describe('rowOf', () => {
  it('finds the rows of features that have any', () => {
    const features = Uint32Array.from([0, 5, 31, 32, 1000]);
    const index = indexRows(features, 10);
    assert.deepEqual(
      [...features].map((feature) => rowOf(index, feature)),
      [0, 1, 2, 3, 4].map((row) => row * ROW),
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
