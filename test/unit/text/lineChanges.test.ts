import assert from 'node:assert/strict';
import { lineChanges } from '../../../src/core/text/lineChanges';

describe('the changes that turn one text into another', () => {
  const table: readonly [what: string, before: string, after: string, count: number][] = [
    ['nothing', 'a\nb\n', 'a\nb\n', 0],
    ['a line more', 'a\nb\nc\n', 'a\nb\nx\nc\n', 1],
    ['a line less', 'a\nb\nc\n', 'a\nc\n', 1],
    ['two lines apart', 'a\nb\nc\nd\ne\nf\n', 'a\nB\nc\nd\nE\nf\n', 2],
    ['all of it', 'a\n', 'b\nc', 1],
    ['from nothing', '', 'a\n', 1],
    ['to nothing', 'a\n', '', 1],
    ['no last line end', 'a\nb', 'a\nb\n', 1],
  ];
  for (const [what, before, after, count] of table) {
    it(`are few: ${what}`, () => {
      const changes = lineChanges(before, after);
      assert.equal(changes.length, count);
      let text = before;
      for (const { start, end, text: inserted } of [...changes].reverse()) {
        text = text.slice(0, start) + inserted + text.slice(end);
      }
      assert.equal(text, after);
    });
  }
});
