import assert from 'node:assert/strict';
import { LABEL_COUNT } from '../../../src/core/recognition/tagger/labels';
import {
  addPacked,
  addRows,
  MOST_STEPS,
  PACKED,
  packRows,
  unpack,
} from '../../../src/core/recognition/tagger/rows';

/** Weights of features, by number; of each the steps of all labels. */
function weightsOf(rows: Readonly<Record<number, readonly number[]>>, bits = 10) {
  const all = Object.values(rows);
  return packRows(
    {
      features: Uint32Array.from(Object.keys(rows), Number),
      masks: Uint32Array.from(all, (steps) =>
        steps.reduce((mask, step, label) => mask | (step === 0 ? 0 : 1 << label), 0),
      ),
      steps: Int8Array.from(all.flat().filter((step) => step !== 0)),
    },
    bits,
  );
}

const packed = (...rows: readonly (readonly number[])[]) => weightsOf(rows, 20);

const features = (...numbers: readonly number[]) => ({
  features: Uint32Array.from(numbers),
  length: numbers.length,
});

/** What each label has more than the first. */
function relative(steps: readonly number[], times = 1): readonly number[] {
  return steps.map((step) => times * (step - (steps[0] ?? 0)));
}

function unpacked(sums: Int32Array): readonly number[] {
  const into = new Int32Array(LABEL_COUNT);
  unpack(sums, into, 0);
  return [...into];
}

const LABELS = Array.from({ length: LABEL_COUNT }, (_, label) => label);
const none = LABELS.map(() => 0);
const rising = LABELS.map((label) => Math.min(label * 8 - MOST_STEPS, MOST_STEPS));
const falling = rising.map((step) => -step);

describe('packed rows of weights', () => {
  const only = (label: number, step: number) => none.with(label, step);
  const cases: Readonly<Record<string, readonly number[]>> = {
    'of all labels': rising,
    'of all labels, the other way': falling,
    'of the first label': only(0, -7),
    'of one label': only(5, MOST_STEPS),
    'of the last label': only(LABEL_COUNT - 1, -MOST_STEPS),
    'of two labels': only(3, 4).with(9, -2),
    'of the first label and another': only(0, 1).with(8, -1),
    'of three labels': only(0, 9).with(4, 2).with(16, -3),
  };
  const weights = weightsOf(Object.values(cases));
  Object.entries(cases).forEach(([what, steps], feature) => {
    it(`add up ${what}`, () => {
      const sums = new Int32Array(PACKED);
      addRows(weights, features(...new Array<number>(100).fill(feature)), sums, 0);
      addRows(weights, features(...new Array<number>(100).fill(feature)), sums, 0);
      assert.deepEqual(unpacked(sums), relative(steps, 200));
    });
  });

  it('are shared by features with the same one or two weights', () => {
    const few = [only(4, 2), only(4, 2).with(9, 1), only(4, 2), rising, only(4, 2).with(9, 1)];
    assert.equal(packed(...few).rows.length, 3 * (PACKED / 2));
  });

  it('may be more than 65,536', () => {
    const all = Array.from({ length: 70_000 }, (_, number) =>
      LABELS.map((label) => ((number >> label) & 1 ? label + 1 : 0)).with(0, 1),
    );
    const many = packed(...all);
    for (const number of [0, 1, 4_711, 65_535, 65_536, 69_999]) {
      const sums = new Int32Array(PACKED);
      addRows(many, features(number), sums, 0);
      assert.deepEqual(unpacked(sums), relative(all[number] ?? []));
    }
  });

  it('add nothing for features without weights', () => {
    const some = weightsOf({ 0: rising, 5: only(2, 3), 31: falling, 32: rising, 1000: falling });
    const sums = new Int32Array(PACKED);
    addRows(some, features(6, 0, 1023, 31, 4, 33, 999), sums, 0);
    assert.deepEqual(unpacked(sums), none);
    addRows(some, features(5, 32, 1000), sums, 0);
    assert.deepEqual(unpacked(sums), only(2, 3));
  });

  it('can be added up as sums that are already packed', () => {
    const [sums, more] = [new Int32Array(PACKED), new Int32Array(PACKED)];
    addRows(weights, features(0, 0, 0), sums, 0);
    addRows(weights, features(1), more, 0);
    addPacked(more, 0, sums);
    assert.deepEqual(unpacked(sums), relative(rising, 2));
  });
});
