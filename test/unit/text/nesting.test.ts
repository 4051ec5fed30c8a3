import assert from 'node:assert/strict';
import { nestRanges } from '../../../src/core/text/nesting';

/** Each line is a range: its place is where the digits stand, the digit is the depth expected. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  apart: ['000     ', '    000 '],
  touching: ['0000    ', '    0000'],
  nested: ['00000000', '  111   '],
  'nested twice': ['00000000', ' 11111  ', '  22    '],
  overlapping: ['00000   ', '   11111'],
  'overlapping in a chain': ['0000    ', '  1111  ', '     000'],
  'the same twice': ['0000    ', '1111    '],
  'of one start': ['000000  ', '111     '],
};

describe('Ranges in each other', () => {
  for (const [name, rows] of Object.entries(CASES)) {
    it(`have a depth each: ${name}`, () => {
      const expected = rows.map((row) => ({
        start: row.search(/\d/),
        end: row.trimEnd().length,
        depth: Number(row.trim().charAt(0)),
      }));
      const ranges = expected.map(({ start, end }) => ({ start, end }));
      const found = nestRanges([...ranges].reverse(), 9);
      assert.deepEqual(
        found.map(({ range, depth }) => ({ ...range, depth })),
        expected,
      );
    });
  }

  it('have the depth asked for at most, however many there are', () => {
    // Looking at all that are open for each of them would take longer than a test may.
    const ranges = Array.from({ length: 40_000 }, (_, at) => ({ start: at, end: 100_000 - at }));
    const depths = nestRanges(ranges, 2).map(({ depth }) => depth);
    assert.deepEqual(depths.slice(0, 4), [0, 1, 2, 2]);
    assert.equal(depths.at(-1), 2);
  });
});
