import assert from 'node:assert/strict';
import { mapRange, restoreRange, type TextChange } from '../../../src/core/text/changes';
import { mark, markedOne } from '../support/markedOne';

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

describe('a range after undo', () => {
  it('comes back where all of it was deleted', () => {
    const { text, range } = markedOne('Killed in [[Ghazni]] today');
    const deletion = replace(text, ' in Ghazni', '');
    const left = mapRange(range, [deletion]);
    const undo = insertAt(deletion.start, ' in Ghazni');
    assert.deepEqual(restoreRange(text, left, 'Ghazni', [undo]), range);
  });

  it('comes back where its end was deleted bit by bit', () => {
    const { text, range } = markedOne('In [[Ghazni]] today');
    const deletion = replace(text, 'zni', '');
    const left = mapRange(range, [deletion]);
    const undo = insertAt(deletion.start, 'zni');
    assert.deepEqual(restoreRange(text, left, 'Ghazni', [undo]), range);
  });

  it('stays lost where two places could be meant, and where none is', () => {
    const left = { start: 0, end: 0 };
    assert.equal(restoreRange('a b a', left, 'a', [insertAt(0, 'a b a')]), undefined);
    assert.equal(restoreRange('c', left, 'a', [insertAt(0, 'c')]), undefined);
  });
});
