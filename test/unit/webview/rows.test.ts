import assert from 'node:assert/strict';
import { countWords } from '../../../src/webview/model/countWords';
import { activeIndex, buildRows, type Grouping, type Order } from '../../../src/webview/model/rows';
import type { AnnotationItem } from '../../../src/webview/protocol';
import { ENGLISH } from '../../../src/webview/strings';
import { item, ORPHAN } from './support';

const MARWAN = { id: 'marwan', name: 'Abu Marwan' };
const ITEMS = [
  item('c3', { tags: ['x', 'y'], created: '2026-01-01T00:00:00Z', credibility: 1 }),
  item('a1', { entity: MARWAN, modified: '2026-03-01T00:00:00Z', reliability: 'B' }),
  item('b2', { tags: ['x'], created: '2026-02-01T00:00:00Z', reliability: 'A', credibility: 3 }),
];
const rowsOf = (
  grouping: Grouping = 'position',
  order: Order = 'position',
  items: readonly AnnotationItem[] = ITEMS,
) => buildRows(items, grouping, order, ENGLISH);
const told = (...args: Parameters<typeof rowsOf>) =>
  rowsOf(...args)
    .map(({ item: { id }, heading }) =>
      heading ? `[${heading.title} ${heading.count}] ${id}` : id,
    )
    .join(' ');

describe('The line above the list', () => {
  it('counts annotations, and apart from them names that are only confirmed', () => {
    const name = (id: string) => item(id, { motivation: 'identifying' });
    const told = (items: readonly AnnotationItem[], shown = items.length) =>
      countWords(items, items.length, shown, ENGLISH);
    assert.equal(told(ITEMS), '3 annotations');
    assert.equal(told([...ITEMS, name('d4')]), '3 annotations · 1 name');
    assert.equal(told([item('a1'), name('d4'), name('e5')]), '1 annotation · 2 names');
    assert.equal(told([name('d4')]), '1 name');
    assert.equal(told([name('d4'), item('a1', { review: true })]), '1 annotation · 1 to check');
    assert.equal(told([...ITEMS, name('d4')], 2), '2 of 4 shown');
    assert.equal(countWords(ITEMS, 500, 3, ENGLISH), '500 annotations');
  });
});

describe('The rows of the list', () => {
  it('stand in the order of the text', () => assert.equal(told(), 'a1 b2 c3'));

  it('are sorted by time and by grade, the best and the latest first', () => {
    assert.equal(told('position', 'created'), 'b2 c3 a1');
    assert.equal(told('position', 'modified'), 'a1 b2 c3');
    assert.equal(told('position', 'grade'), 'b2 a1 c3');
  });

  it('are grouped by entity and by tag', () => {
    assert.equal(told('entity'), '[Abu Marwan 1] a1 [No entity 2] b2 c3');
    assert.equal(told('tag'), '[#x 2] b2 c3 [#y 1] c3 [No tag 1] a1');
  });

  it('have a key each, also if an annotation has several rows', () => {
    const keys = rowsOf('tag').map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
  });

  it('begin with the annotations that need a place', () => {
    const lost = item('z9', { orphan: ORPHAN });
    const kept = item('k0', { orphan: { ...ORPHAN, kept: true } });
    const items = [...ITEMS, lost, kept];
    assert.equal(
      told('position', 'position', items),
      '[Without a place 1] z9 [In the report 4] k0 a1 b2 c3',
    );
  });
});

describe('Names that are confirmed, with nothing said of them', () => {
  const name = item('n1', { motivation: 'identifying', entity: MARWAN });
  const said = item('n2', { motivation: 'identifying', entity: MARWAN, tags: ['x'] });

  it('come last, however the list is grouped and sorted', () => {
    const items = [name, said, ...ITEMS];
    assert.equal(told('position', 'position', items), 'a1 n2 b2 c3 [Confirmed names 1] n1');
    assert.equal(
      told('entity', 'position', [name, said]),
      '[Abu Marwan 1] n2 [Confirmed names 1] n1',
    );
    assert.equal(told('tag', 'position', [name, said]), '[#x 1] n2 [Confirmed names 1] n1');
    assert.equal(told('position', 'position', [name]), '[Confirmed names 1] n1');
  });

  it('are among those that need a place if theirs is gone', () => {
    const lost = { ...name, orphan: ORPHAN };
    assert.equal(told('position', 'position', [lost]), '[Without a place 1] n1');
  });
});

describe('The active row', () => {
  it('stays on its annotation wherever that goes', () => {
    const before = rowsOf();
    assert.equal(activeIndex(rowsOf('position', 'grade'), before, 'a1'), 1);
  });

  it('is the one that took its place if it is gone', () => {
    const before = rowsOf();
    const without = (id: string) =>
      rowsOf(
        'position',
        'position',
        ITEMS.filter((i) => i.id !== id),
      );
    assert.equal(without('b2')[activeIndex(without('b2'), before, 'b2')]?.item.id, 'c3');
    assert.equal(without('c3')[activeIndex(without('c3'), before, 'c3')]?.item.id, 'b2');
    assert.equal(activeIndex([], before, 'a1'), -1);
  });

  it('is the same annotation in another group if its row is gone', () => {
    const before = rowsOf('tag');
    const key = before.find(({ key }) => key.includes('\n'))?.key;
    assert.equal(rowsOf()[activeIndex(rowsOf(), before, key)]?.item.id, 'c3');
  });
});
