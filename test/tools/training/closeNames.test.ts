import assert from 'node:assert/strict';
import { closeNames } from '../../../scripts/training/recogniser/examples';
import { labelOf, OUTSIDE, Role } from '../../../src/core/recognition/tagger/labels';

const [B, I, L, U] = [Role.begin, Role.inside, Role.last, Role.unit].map((role) =>
  labelOf(1, role),
) as [number, number, number, number];
const O = OUTSIDE;

describe('labels of a run', () => {
  const cases: [why: string, labels: number[], closed: number[]][] = [
    ['stay where no name goes beyond it', [O, U, B, I, L, U], [O, U, B, I, L, U]],
    ['end a name that goes on behind it', [O, B, I], [O, B, L]],
    ['make a single word of one that begins at its end', [O, B], [O, U]],
    ['begin a name that has begun before it', [I, L, O], [B, L, O]],
    ['make a single word of one that ends at its beginning', [L, U], [U, U]],
    ['take in a name that goes on at both sides', [I, I, I], [B, I, L]],
  ];
  for (const [why, labels, closed] of cases) {
    it(why, () => assert.deepEqual([...closeNames(Uint8Array.from(labels))], closed));
  }
});
