import assert from 'node:assert/strict';
import {
  applyCompletion,
  completeFilter,
  matchChoices,
} from '../../../src/webview/model/completion';
import {
  filterItems,
  filterWord,
  parseFilter,
  toggleWord,
  withoutToken,
} from '../../../src/webview/model/filter';
import { item, ORPHAN } from './support';

const ITEMS = [
  item('a1', {
    quote: 'three boats were seized',
    comment: 'No figure is given',
    tags: ['casualties', 'two words'],
    creator: 'analyst',
    reliability: 'B',
    credibility: 2,
    motivation: 'assessing',
    entity: { id: 'omar-khetab', name: 'Omar Khetab', type: 'person' },
  }),
  item('b2', { tags: ['boats'], creator: 'M. Osei', credibility: 3, motivation: 'commenting' }),
  item('c3', { orphan: ORPHAN, motivation: 'highlighting' }),
  item('d4', {
    review: true,
    links: [
      { to: 'a1', relation: 'updates', words: 'aktualisiert', text: 'seized', kind: 'passage' },
    ],
  }),
];
const idsOf = (filter: string) =>
  filterItems(ITEMS, filter)
    .map(({ id }) => id)
    .join(' ');

describe('The filter', () => {
  it('takes links of which nothing is known but what the file says', () => {
    const linked = { quote: 'x', tags: [], links: [{ to: 'a.txt#b', relation: 'updates' }] };
    for (const filter of ['link:upd', 'is:linked', 'a.txt updates']) {
      assert.equal(filterItems([linked], filter).length, 1, filter);
    }
    assert.equal(filterItems([linked], 'link:contradicts').length, 0);
  });

  for (const [filter, ids] of [
    ['', 'a1 b2 c3 d4'],
    ['figure', 'a1'],
    ['FIGURE boats', 'a1'],
    ['boats', 'a1 b2'],
    ['"three boats"', 'a1'],
    ['tag:boats', 'b2'],
    ['tag:"two words"', 'a1'],
    ['tag:boat', ''],
    ['by:analyst', 'a1'],
    ['by:"m. osei"', 'b2'],
    ['grade:B2', 'a1'],
    ['grade:b', 'a1'],
    ['grade:3', 'b2'],
    ['grade:none', 'c3 d4'],
    ['type:assessing', 'a1'],
    ['entity:omar-khetab', 'a1'],
    ['entity:"Omar Khetab"', 'a1'],
    ['is:orphan', 'c3'],
    ['is:review', 'd4'],
    ['is:linked', 'd4'],
    ['-is:linked -is:orphan', 'a1 b2'],
    ['link:updates', 'd4'],
    ['link:aktual', 'd4'],
    ['link:contradicts', ''],
    ['aktualisiert seized', 'd4'],
    ['-tag:boats', 'a1 c3 d4'],
    ['-is:orphan -is:review', 'a1 b2'],
    ['tag:boats figure', ''],
    // As annotations are typed, and as cards show them.
    ['#boats', 'b2'],
    ['#boa', 'b2'],
    ['#figure', ''],
    ['#"two words"', 'a1'],
    ['#"two wo', 'a1'],
    ['-#boats', 'a1 c3 d4'],
    ['@omar-khetab', 'a1'],
    ['@"omar khetab"', 'a1'],
    ['@khetab', 'a1'],
    ['@analyst', ''],
    ['!B2', 'a1'],
    ['!b', 'a1'],
    ['!2', 'a1'],
    ['!3 #boats', 'b2'],
    // What is still being typed says nothing yet.
    ['tag:', 'a1 b2 c3 d4'],
    ['boats -', 'a1 b2'],
    ['boats #', 'a1 b2'],
    ['boats -@"', 'a1 b2'],
    // Words of a text that only begin like these.
    ['!important', ''],
  ] as const) {
    it(`“${filter}” shows ${ids || 'nothing'}`, () => assert.equal(idsOf(filter), ids));
  }

  it('gives the same list object if it is empty', () => {
    assert.equal(filterItems(ITEMS, '  '), ITEMS);
  });

  it('takes words in and out', () => {
    const with1 = toggleWord('boats', filterWord('tag', 'two words'));
    assert.equal(with1, 'boats tag:"two words"');
    assert.equal(toggleWord(with1, 'tag:"two words"'), 'boats');
    const [first] = parseFilter('by:analyst tag:x');
    assert.equal(first && withoutToken('by:analyst tag:x', first), 'tag:x');
  });
});

describe('Completion of the filter', () => {
  const values = (filter: string, caret = filter.length) =>
    completeFilter(filter, caret, ITEMS).map(({ value }) => value);

  it('offers the keys', () => {
    assert.deepEqual(values('t'), ['tag:', 'type:']);
    assert.deepEqual(values('-e'), ['-entity:']);
    assert.equal(values('').length, 7);
    assert.deepEqual(values('is:'), ['is:linked', 'is:orphan', 'is:review']);
    assert.deepEqual(values('link:'), ['link:updates']);
  });

  it('offers the values that occur, quoted where they have to be', () => {
    assert.deepEqual(values('tag:'), ['tag:boats', 'tag:casualties', 'tag:"two words"']);
    assert.deepEqual(values('tag:"two w'), ['tag:"two words"']);
    assert.deepEqual(values('x -by:m'), ['-by:"M. Osei"']);
    assert.deepEqual(values('grade:'), ['grade:none', 'grade:3', 'grade:B2']);
    assert.deepEqual(values('http://x'), []);
    assert.deepEqual(values('tag:boats'), []);
    assert.deepEqual(values('#bo'), ['tag:boats']);
    assert.deepEqual(values('-#"two w'), ['-tag:"two words"']);
    assert.deepEqual(values('@'), ['entity:"Omar Khetab"']);
    assert.deepEqual(values('!b'), ['grade:B2']);
  });

  it('puts the choice in the place of the word at the caret', () => {
    assert.deepEqual(applyCompletion('ta boats', 2, 'tag:'), { filter: 'tag:boats', caret: 4 });
    assert.deepEqual(applyCompletion('by:x tag:b', 10, 'tag:boats'), {
      filter: 'by:x tag:boats ',
      caret: 15,
    });
  });

  it('ranks choices that begin with what was typed first', () => {
    const choices = ['Abu Marwan', 'Marwan', 'Solano'].map((label) => ({ value: label, label }));
    assert.deepEqual(
      matchChoices(choices, 'mar').map(({ label }) => label),
      ['Marwan', 'Abu Marwan'],
    );
  });
});
