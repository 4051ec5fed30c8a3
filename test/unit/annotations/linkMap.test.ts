import assert from 'node:assert/strict';
import {
  type Annotation,
  inEnglish,
  LinkMap,
  linkedReport,
  withFirstWords,
} from '../../../src/core/index';

const report = (path: string, ...annotations: Annotation[]) => linkedReport(path, { annotations });

const RAIDS = report(
  '/w/april/raids.txt',
  {
    id: 'a',
    quote: 'Three\nboats came',
    links: [
      { to: 'b', relation: 'contradicts' },
      { to: '../march/boats.txt#k7', relation: 'updates' },
      { to: 'https://example.org/x' },
      { to: 'no' },
      { to: '../march/no.txt#no' },
    ],
  },
  { id: 'b', quote: 'two boats' },
);
const BOATS = report(
  '/w/march/boats.txt',
  { id: 'k7', quote: 'four boats', links: [{ to: '../april/raids.txt#b', relation: 'mine' }] },
  { id: 'b', quote: 'the same id' },
);

function mapOf(...reports: ReturnType<typeof report>[]) {
  const map = new LinkMap();
  for (const one of reports) {
    map.set(one);
  }
  return map;
}

describe('The links of a report', () => {
  it('are shown at both ends', () => {
    const map = mapOf(RAIDS, BOATS);
    const lines = map.linesOf(RAIDS, true, inEnglish);
    assert.deepEqual(lines.get('a'), [
      {
        to: 'b',
        relation: 'contradicts',
        words: 'contradicts',
        text: 'two boats',
        kind: 'passage',
      },
      {
        ...{ to: '../march/boats.txt#k7', relation: 'updates', words: 'updates' },
        ...{ text: 'four boats', report: 'boats.txt', kind: 'passage' },
      },
      {
        ...{ to: 'https://example.org/x', words: 'links to', text: 'https://example.org/x' },
        kind: 'web',
      },
      { to: 'no', words: 'links to', text: 'no', kind: 'gone' },
      {
        ...{ to: '../march/no.txt#no', words: 'links to', text: '../march/no.txt#no' },
        ...{ report: 'no.txt', kind: 'gone' },
      },
    ]);
    assert.deepEqual(lines.get('b'), [
      {
        ...{ to: 'a', relation: 'contradicts', words: 'is contradicted by', isBack: true },
        ...{ text: 'Three boats came', kind: 'passage' },
      },
      {
        ...{ to: '../march/boats.txt#k7', relation: 'mine', words: '← mine', isBack: true },
        ...{ text: 'four boats', report: 'boats.txt', kind: 'passage' },
      },
    ]);
    assert.deepEqual(map.linesOf(BOATS, true, inEnglish).get('k7')?.[1], {
      ...{ to: '../april/raids.txt#a', relation: 'updates', words: 'is updated by', isBack: true },
      ...{ text: 'Three boats came', report: 'raids.txt', kind: 'passage' },
    });
  });

  it('are not said to lead nowhere while other reports are not known', () => {
    const lines = mapOf(RAIDS).linesOf(RAIDS, false, inEnglish).get('a') ?? [];
    assert.deepEqual(
      lines.map(({ kind }) => kind),
      ['passage', 'passage', 'web', 'gone', 'passage'],
    );
  });

  it('are found where a report is called otherwise by now, if one alone has the id', () => {
    const moved = report('/w/old/boats.txt', { id: 'k7', quote: 'four boats' });
    const [, there] = mapOf(RAIDS, moved).linesOf(RAIDS, true, inEnglish).get('a') ?? [];
    assert.deepEqual([there?.kind, there?.text], ['passage', 'four boats']);
    const copy = report('/w/old/copy.txt', { id: 'k7', quote: 'four boats' });
    const [, lost] = mapOf(RAIDS, moved, copy).linesOf(RAIDS, true, inEnglish).get('a') ?? [];
    assert.equal(lost?.kind, 'gone');
    // What leads to a report is found as well once that has got another name.
    const renamed = { ...RAIDS, path: '/w/april/raid.txt' };
    const other = report('/w/march/boats.txt', {
      ...{ id: 'k7', quote: 'four boats', links: [{ to: '../april/raids.txt#a' }] },
    });
    const lines = mapOf(renamed, other).linesOf(renamed, true, inEnglish);
    assert.equal(lines.get('a')?.at(-1)?.to, '../march/boats.txt#k7');
  });

  it('are not taken to lead to another report while there is the one that they name', () => {
    const other = report('/w/march/more.txt', { id: 'k8', quote: 'five boats' });
    const from = report('/w/april/x.txt', {
      ...{ id: 'x', quote: 'x', links: [{ to: '../march/boats.txt#k8' }] },
    });
    const map = mapOf(from, BOATS, other);
    assert.equal(map.linesOf(from, true, inEnglish).get('x')?.[0]?.kind, 'gone');
    assert.equal(map.linesOf(other, true, inEnglish).size, 0);
  });

  it('are shown with the first words of a passage, however much of it is kept', () => {
    const quote = `${'so many  words\n'.repeat(400)}end`;
    const long = report('/w/a.txt', { id: 'x', quote, links: [{ to: 'b.txt#y' }] });
    const other = report('/w/b.txt', { id: 'y', quote: 'no' });
    for (const one of [long, withFirstWords(long)]) {
      const [line] = mapOf(one, other).linesOf(other, true, inEnglish).get('y') ?? [];
      assert.equal(line?.text, `${'so many words '.repeat(7)}so…`);
    }
    assert.deepEqual(withFirstWords(long).links, long.links);
    const letters = report('/w/a.txt', { id: 'x', quote: 'x'.repeat(200) });
    for (const one of [letters, withFirstWords(letters)]) {
      const from = report('/w/b.txt', { id: 'y', quote: 'no', links: [{ to: 'a.txt#x' }] });
      const [line] = mapOf(one, from).linesOf(from, true, inEnglish).get('y') ?? [];
      assert.equal(line?.text, `${'x'.repeat(100)}…`);
    }
  });

  it('may lead in circles, and to themselves', () => {
    const own = report(
      '/w/a.txt',
      { id: 'a', quote: 'x', links: [{ to: 'a' }, { to: 'b' }, { to: 'a.txt#b' }] },
      { id: 'b', quote: 'y', links: [{ to: 'a' }] },
    );
    const lines = mapOf(own).linesOf(own, true, inEnglish);
    assert.equal(lines.get('a')?.length, 4);
    assert.equal(lines.get('b')?.length, 3);
  });
});
