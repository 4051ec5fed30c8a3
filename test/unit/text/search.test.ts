import assert from 'node:assert/strict';
import { occurrencesOf } from '../../../src/core/text/occurrences';
import { createLineIndex } from '../../../src/core/text/search';

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

  it('counts lines as editors do, whatever ends them', () => {
    const at = createLineIndex('a\r\nb\rc\nd');
    assert.deepEqual([3, 5, 7].map(at), [
      { line: 1, character: 0 },
      { line: 2, character: 0 },
      { line: 3, character: 0 },
    ]);
  });
});

describe('occurrencesOf', () => {
  it('finds all places of a part, also those that overlap', () => {
    const table: readonly (readonly [string, string, readonly number[]])[] = [
      ['aa', 'aaaa', [0, 1, 2]],
      ['abab', 'abababxabab', [0, 2, 7]],
      ['aab', 'aaaab', [2]],
      ['a', '', []],
      ['abc', 'ab', []],
    ];
    for (const [part, text, places] of table) {
      assert.deepEqual([...occurrencesOf(part, text)], places);
    }
  });
});
