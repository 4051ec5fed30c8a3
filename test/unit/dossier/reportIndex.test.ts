import assert from 'node:assert/strict';
import { nameFound } from '../../../src/core/dossier/nameSearch';
import { indexReport, ReportIndex } from '../../../src/core/dossier/reportIndex';
import type { KnownEntity } from '../../../src/core/resolution/entity';
import { resolveNamed } from '../support/named';

const KNOWN: readonly KnownEntity[] = [
  { id: 'ours', type: 'group', name: 'Blue Front', aliases: ['BF'], source: 'dossier' },
];
const report = (key: string, source: string, known = KNOWN, dossier = 'dossier.yaml') => {
  const { text, ...resolution } = resolveNamed(source, known);
  return indexReport(key, text, resolution, dossier);
};
const A = report('a.txt', 'In [[l1:Tamsur]],\n[[p1:Omar Hartan]] met [[p2:Petrov]] of [[g1:BF]].');
const B = report('b.txt', '[[p1:Hartan]] left. [[p1:Omar Hartan]] is in the [[g1:Blue Front]].');
const C = report('c.txt', '[[p3:Petrov]] and [[l1:Tamsur]]; [[l1:Tamsur]] again.');
const indexOf = (...reports: readonly (typeof A)[]) => {
  const made = new ReportIndex();
  for (const one of reports) {
    made.set(one);
  }
  return made;
};
const index = indexOf(A, B, C);
const found = (in_: ReportIndex, from: typeof A, name: string) => {
  const entity = from.entities.find((one) => one.name === name);
  assert(entity, name);
  return in_.find(entity, from.key).map((hit) => `${hit.key}: ${hit.entity.mentionCount}`);
};

describe('ReportIndex', () => {
  it('finds the reports that name someone by a full name, and not by half of one', () => {
    assert.deepEqual(found(index, A, 'Omar Hartan'), ['b.txt: 2']);
    assert.deepEqual(found(index, A, 'Petrov'), []);
    assert.deepEqual(found(index, A, 'Tamsur'), ['c.txt: 2']);
  });

  it('tells who is named in other reports alone, by a full name, without entries and other dossiers', () => {
    const all = indexOf(
      A,
      report(
        'd.txt',
        '[[p1:Omar Hartan]] and [[p2:Salim Khan Darwaz]], also known as [[p2:Salim Darwaz]]; [[p3:Petrov]].',
      ),
      report('e.txt', '[[p1:SALIM DARWAZ]] left the [[g1:Blue Front]] and the [[g2:Red Front]].'),
      report('o/f.txt', '[[p1:Ana Ruiz]].', [], 'o/dossier.yaml'),
    );
    assert.deepEqual(all.elsewhere('a.txt'), [
      { type: 'person', name: 'Salim Khan Darwaz', aliases: ['Salim Darwaz'], reports: ['d.txt'] },
      { type: 'person', name: 'SALIM DARWAZ', aliases: [], reports: ['e.txt'] },
      { type: 'group', name: 'Red Front', aliases: [], reports: ['e.txt'] },
    ]);
    assert.deepEqual(all.elsewhere('none.txt'), []);
  });

  it('lists everybody with an identifying name, but those of a report and of its dossier', () => {
    const all = indexOf(A, B, report('o/f.txt', '[[p1:Ana Ruiz]].', [], 'o/dossier.yaml'));
    const names = (own?: string) => all.everyone(own).map(({ name }) => name);
    assert.deepEqual(names('a.txt'), ['Ana Ruiz']);
    assert.deepEqual(
      new Set(names()),
      new Set(['Omar Hartan', 'Blue Front', 'Tamsur', 'Ana Ruiz']),
    );
  });

  it('finds an entry by whatever name a report uses', () => {
    assert.deepEqual(found(index, A, 'Blue Front'), ['b.txt: 1']);
  });

  it('finds somebody by name if another dossier has no entry, or one with another id', () => {
    const theirs = KNOWN.map((entity) => ({ ...entity, id: 'theirs' }));
    const others = [
      report('b/1.txt', '[[g1:Blue Front]].', [], 'b/dossier.yaml'),
      report('c/1.txt', '[[g1:Blue Front]].', theirs, 'c/dossier.yaml'),
    ];
    const all = indexOf(A, B, C, ...others);
    assert.deepEqual(found(all, A, 'Blue Front'), ['b.txt: 1', 'b/1.txt: 1', 'c/1.txt: 1']);
    assert.deepEqual(found(all, others[0] ?? A, 'Blue Front'), [
      'a.txt: 1',
      'b.txt: 1',
      'c/1.txt: 1',
    ]);
  });

  it('keeps apart whom a dossier keeps apart, and entries of two dossiers that share only an id', () => {
    const namesake: KnownEntity = {
      id: 'ours',
      type: 'group',
      name: 'Red Front',
      aliases: [],
      source: 'dossier',
    };
    const two: readonly KnownEntity[] = [
      ...KNOWN,
      { ...namesake, id: 'others', name: 'Blue Front' },
    ];
    const all = indexOf(
      A,
      report('b/1.txt', '[[g1:Red Front]].', [namesake], 'b/dossier.yaml'),
      report('a/2.txt', '[[g1:Blue Front]].', two.slice(1)),
    );
    assert.deepEqual(found(all, A, 'Blue Front'), []);
  });

  it('finds the same reports whichever of the names that another report has for both', () => {
    const all = indexOf(
      report('1.txt', '[[p1:Salim Darwaz]] left.'),
      report('2.txt', '[[p1:Omar Hartan]] (a.k.a. [[p1:Salim Darwaz]]) left.'),
      report('3.txt', '[[p1:Omar Hartan]] left.'),
      report('4.txt', '[[p1:Omar Hartan]] left, [[p1:Hartan]] said.'),
      report('5.txt', '[[p1:Hartan]] left.'),
    );
    const reached = ['1.txt', '2.txt', '3.txt', '4.txt'].map((key) => {
      const [entity] = all.get(key)?.entities ?? [];
      assert(entity);
      return [key, ...all.find(entity, key).map((hit) => hit.key)].sort();
    });
    for (const keys of reached) {
      assert.deepEqual(keys, ['1.txt', '2.txt', '3.txt', '4.txt']);
    }
  });

  it('joins no two entries of a dossier by way of a report without it', () => {
    const two: readonly KnownEntity[] = [
      { id: 'blue', type: 'group', name: 'Blue Front', source: 'dossier' },
      { id: 'red', type: 'group', name: 'Red Front', source: 'dossier' },
    ];
    const both = '[[g1:Blue Front]] (also known as the [[g1:Red Front]]) left.';
    const blue = report('a/1.txt', '[[g1:Blue Front]].', two);
    const all = indexOf(
      blue,
      report('a/2.txt', '[[g2:Red Front]].', two),
      report('b/1.txt', both, [], 'b/dossier.yaml'),
    );
    assert.deepEqual(found(all, blue, 'Blue Front'), ['b/1.txt: 2']);
  });

  it('follows reports that change and that go', () => {
    const changed = indexOf(A, B, C, report('b.txt', 'Nobody.'), report('d.txt', '[[l1:Tamsur]].'));
    changed.delete('c.txt');
    changed.delete('none.txt');
    assert.deepEqual(found(changed, A, 'Omar Hartan'), []);
    assert.deepEqual(found(changed, A, 'Tamsur'), ['d.txt: 1']);
    assert.equal(changed.size, 3);
    changed.set(B);
    changed.set(B);
    assert.deepEqual(found(changed, A, 'Omar Hartan'), ['b.txt: 2']);
    const names = changed.search('hart').map(({ key }) => key);
    assert.deepEqual(names, ['a.txt', 'b.txt']);
  });

  it('searches by letters in order, as the reader types them', () => {
    const names = (query: string) => index.search(query).map(({ entity }) => entity.name);
    assert.deepEqual(names('hart'), ['Omar Hartan', 'Omar Hartan']);
    assert.deepEqual(names('ohtn'), ['Omar Hartan', 'Omar Hartan']);
    assert.deepEqual(names('bf'), ['Blue Front', 'Blue Front']);
    assert.deepEqual(names('xyz'), []);
  });

  it('gives 500 hits at most', () => {
    const reports = Array.from({ length: 501 }, (_, n) => report(`r${n}.txt`, '[[l1:Tamsur]].'));
    assert.equal(indexOf(...reports).search('tamsur').length, 500);
  });

  it('shows what it finds under the name that was looked for, since VS Code hides other symbols', () => {
    const d = report('d.txt', '[[p1:Omar Hartan]] (a.k.a. [[p1:Salim Darwaz]]) left.');
    const names = (query: string) =>
      indexOf(d)
        .search(query)
        .map(({ entity }) => nameFound(entity, query));
    assert.deepEqual(names('hart'), ['Omar Hartan']);
    assert.deepEqual(names('darwaz'), ['Omar Hartan (Salim Darwaz)']);
  });

  it('keeps places by line and column', () => {
    const [place] = A.entities.find(({ name }) => name === 'Omar Hartan')?.places ?? [];
    assert.deepEqual([place?.line, place?.character, place?.length], [1, 0, 11]);
  });

  it('keeps no more than a bounded number of places', () => {
    const many = report('m.txt', '[[l1:Tamsur]] '.repeat(500));
    assert.deepEqual(
      many.entities.map(({ mentionCount, places }) => [mentionCount, places.length]),
      [[500, 100]],
    );
  });
});
