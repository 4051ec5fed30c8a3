import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createPositionIndex, normaliseLineEnds, splitsPair } from '../../src/core/text/positions';
import { reportText } from './support/reportText';
import { runs } from './support/runs';

describe('positions of any text', () => {
  it('count the code points of the text with LF', () => {
    fc.assert(
      fc.property(reportText(), fc.nat(), (text, at) => {
        const offset = at % (text.length + 1);
        fc.pre(!splitsPair(text, offset));
        const positions = createPositionIndex(text);
        const expected = [...normaliseLineEnds(text.slice(0, offset))].length;
        assert.equal(positions.toCodePoint(offset), expected);
        assert.equal(positions.toOffset(expected), offset);
      }),
      runs(),
    );
  });
});
