import assert from 'node:assert/strict';
import { mapRange, type TextChange } from '../../../src/core/text/changes';
import { mark, markedOne } from '../support/marked';

/** The change that turns `before` into `after` by replacing the first `old`. */
function replace(before: string, old: string, text: string): TextChange {
  const start = before.indexOf(old);
  return { start, end: start + old.length, text };
}

function insertAt(start: number, text: string): TextChange {
  return { start, end: start, text };
}

function apply(text: string, { start, end, text: inserted }: TextChange): string {
  return text.slice(0, start) + inserted + text.slice(end);
}

describe('a range in a text that changes', () => {
  const table: readonly [what: string, before: string, old: string, text: string, after: string][] =
    [
      ['moves with text before it', 'In [[Ghazni]] today', 'In ', 'Near ', 'Near [[Ghazni]] today'],
      ['stays for text after it', 'In [[Ghazni]] today', ' today', '', 'In [[Ghazni]]'],
      ['grows with text inside', 'In [[Ghazni]]', 'zn', 'zzn', 'In [[Ghazzni]]'],
      ['keeps a replaced beginning', 'x [[Omar Hartan]]', 'Omar', 'Umar', 'x [[Umar Hartan]]'],
      ['keeps a replaced end', '[[Omar Hartan]] x', 'Hartan', 'Harten', '[[Omar Harten]] x'],
      ['leaves out what crosses its start', 'the [[old town]]', 'the old', 'a', 'a[[ town]]'],
      ['leaves out what crosses its end', '[[old town]] hall', 'town hall', 'fort', '[[old ]]fort'],
      ['is empty when all is gone', 'In [[Ghazni]].', 'In Ghazni', '', '[[]].'],
      ['is empty when all is replaced', 'In [[Ghazni]].', 'Ghazni', 'Kabul', 'In [[]]Kabul.'],
    ];
  for (const [what, before, old, inserted, after] of table) {
    it(what, () => {
      const { text, range } = markedOne(before);
      const change = replace(text, old, inserted);
      assert.equal(mark(apply(text, change), mapRange(range, [change])), after);
    });
  }

  it('leaves out what is typed at its borders', () => {
    const { text, range } = markedOne('In [[Ghazni]].');
    const before = insertAt(range.start, 'old ');
    const after = insertAt(range.end, ' city');
    const mapped = mapRange(range, [after, before]);
    assert.equal(mark(apply(apply(text, after), before), mapped), 'In old [[Ghazni]] city.');
  });
});
