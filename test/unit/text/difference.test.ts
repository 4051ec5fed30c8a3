import assert from 'node:assert/strict';
import { differenceOf, isOutside } from '../../../src/core/text/difference';

describe('differenceOf', () => {
  const long = 'a'.repeat(10_000);
  const cases: [
    why: string,
    before: string,
    after: string,
    start: number,
    end: number,
    newEnd: number,
  ][] = [
    ['is empty where nothing has changed', 'abc', 'abc', 3, 3, 3],
    ['is what was typed', 'ac', 'abc', 1, 1, 2],
    ['is what was deleted', 'abc', 'ac', 1, 2, 1],
    ['is what was replaced', 'abcde', 'abXYde', 2, 3, 4],
    ['is all of two texts that share nothing', 'ab', 'xyz', 0, 2, 3],
    ['counts what is repeated once', 'aaa', 'aaaa', 3, 3, 4],
    ['reaches from the first to the last of several changes', 'a-b-c', 'a+b+c', 1, 4, 4],
    ['is found far from both ends', `${long}b${long}`, `${long}cd${long}`, 10_000, 10_001, 10_002],
    ['is found in texts of one letter', long, `${long}a`, 10_000, 10_000, 10_001],
    ['is found next to an end', `b${long}`, `c${long}`, 0, 1, 1],
  ];
  for (const [why, before, after, start, end, newEnd] of cases) {
    it(why, () => assert.deepEqual(differenceOf(before, after), { start, end, newEnd }));
  }

  it('leaves out ranges that only touch it', () => {
    const difference = { start: 5, end: 8, newEnd: 9 };
    const outside = (from: number, to: number) => isOutside(difference, from, to);
    assert.deepEqual(
      [outside(2, 5), outside(8, 9), outside(2, 6), outside(7, 9)],
      [true, true, false, false],
    );
  });
});
