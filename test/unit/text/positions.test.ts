import assert from 'node:assert/strict';
import { createPositionIndex } from '../../../src/core/text/positions';

describe('positions', () => {
  const table: readonly [what: string, text: string, offset: number, codePoint: number][] = [
    ['count ASCII alike', 'abc', 2, 2],
    ['count an emoji once', '🚨abc', 3, 2],
    ['count a CRLF once', 'a\r\nb', 3, 2],
    ['count a CR alone', 'a\rb', 2, 2],
    ['count combining marks apart', 'e\u0301x', 2, 2],
    ['know the end', '🚨\r\n', 4, 2],
  ];
  for (const [what, text, offset, codePoint] of table) {
    it(what, () => {
      const positions = createPositionIndex(text);
      assert.equal(positions.toCodePoint(offset), codePoint);
      assert.equal(positions.toOffset(codePoint), offset);
    });
  }

  it('take a place inside an emoji or CRLF for the place before it', () => {
    assert.equal(createPositionIndex('a🚨').toCodePoint(2), 1);
    assert.equal(createPositionIndex('a\r\n').toCodePoint(2), 1);
  });

  it('stay in the text', () => {
    const positions = createPositionIndex('🚨');
    assert.deepEqual([positions.toOffset(-1), positions.toOffset(9)], [0, 2]);
    assert.deepEqual([positions.toCodePoint(-1), positions.toCodePoint(9)], [0, 1]);
  });
});
