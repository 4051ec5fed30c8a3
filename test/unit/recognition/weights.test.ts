import assert from 'node:assert/strict';
import { probabilityAt } from '../../../src/core/recognition/tagger/weights';

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
