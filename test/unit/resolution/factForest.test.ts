import assert from 'node:assert/strict';
import { weigh } from '../../../src/core/resolution/facts/context';
import { sumOfTrees } from '../../../src/core/resolution/facts/forest';
import type { RatedFact } from '../../../src/core/resolution/facts/sectionFacts';
import { runToEnd } from '../../../src/core/text/steps';

describe('facts: the forest', () => {
  it('adds up the leaves that the values lead to', () => {
    const forest = { bias: 0.5, trees: [[0, 1, -1, [1, 0, 2, 4]] as const, 0.25] };
    assert.equal(sumOfTrees(forest, [1, 9]), -0.25);
    assert.equal(sumOfTrees(forest, [2, 0]), 2.75);
    assert.equal(sumOfTrees(forest, [2, 1]), 4.75);
  });
});

describe('facts: how a candidate stands among the others', () => {
  const fact = (kind: 'role' | 'describedAs', start: number, sum: number): RatedFact => {
    const range = { start, end: start + 10 };
    return {
      candidate: { entity: 'ivo', kind, value: range, evidence: range, features: [] },
      sum,
      key: `${kind} baker`,
      traits: [],
      plain: false,
    };
  };
  const weighed = runToEnd(
    weigh(
      [fact('role', 50, 1), fact('role', 0, 2), fact('describedAs', 0, 3)],
      'ivo',
      new Map(),
      [],
    ),
  );
  const [role, , repeated] = weighed.map(({ values }) => values);

  it('knows what else its words may say, and by how much that is likelier', () => {
    // The sum, the strongest of each of ten kinds, of all others, and the difference.
    assert.deepEqual(role?.slice(0, 1), [2]);
    assert.deepEqual(role?.slice(11, 13), [3, -1]);
    assert.deepEqual(repeated?.slice(11, 13), [-9, 10]);
  });

  it('counts where else the report says the same, and what it has said before', () => {
    // How many say so, how many before, the strongest of the others and of those before.
    assert.deepEqual(role?.slice(13, 17), [2, 0, 1, -9]);
    assert.deepEqual(repeated?.slice(13, 17), [2, 1, 2, 2]);
  });
});
