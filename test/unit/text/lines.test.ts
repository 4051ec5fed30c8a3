import assert from 'node:assert/strict';
import { createLineIndex } from '../../../src/core/text/lines';

describe('createLineIndex', () => {
  it('finds lines by offsets, and clamps those outside', () => {
    const at = createLineIndex('ab\n\ncd');
    assert.deepEqual([0, 2, 3, 4, 6, 99].map(at), [
      { line: 0, character: 0 },
      { line: 0, character: 2 },
      { line: 1, character: 0 },
      { line: 2, character: 0 },
      { line: 2, character: 2 },
      { line: 2, character: 2 },
    ]);
  });
});
