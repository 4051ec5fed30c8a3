import assert from 'node:assert/strict';
import { arrangeCast, type CastOrder, castOf } from '../../../src/core/dossier/cast';
import { indexReport, ReportIndex } from '../../../src/core/dossier/reportIndex';
import type { KnownEntity } from '../../../src/core/resolution/entity';
import { resolveNamed } from '../support/named';

const KNOWN: readonly KnownEntity[] = [
  { id: 'ours', type: 'group', name: 'Blue Front', aliases: ['BF'], source: 'dossier' },
];

/** The index of reports, by their keys, all of one dossier. */
function indexOf(reports: Readonly<Record<string, string>>): ReportIndex {
  const index = new ReportIndex();
  for (const [key, source] of Object.entries(reports)) {
    const { text, ...resolution } = resolveNamed(source, KNOWN);
    index.set(indexReport(key, text, resolution, 'dossier.yaml'));
  }
  return index;
}

/** Who is in the list, with the reports and the mentions in each. */
const list = (index: ReportIndex, order: CastOrder = 'count') =>
  arrangeCast(castOf(index), order).map(
    ({ best, hits }) =>
      `${best.entity.name}: ${hits.map(({ key, entity }) => `${key} ${entity.mentionCount}`).join(', ')}`,
  );

const INDEX = indexOf({
  a: 'In [[l1:Tamsur]], [[p1:Omar Hartan]] met [[p2:Petrov]] of [[g1:BF]]. [[p1:Hartan]] left.',
  b: '[[p1:Hartan]] left. [[p1:Omar Hartan]] is in the [[g1:Blue Front]], said [[p1:Omar Hartan]].',
  c: '[[p1:Omar Hartan]], [[p3:Petrov]], [[p4:Ana Ruiz]] and [[l1:Tamsur]]; [[l1:Tamsur]] again.',
});

describe('castOf', () => {
  it('lists those first that most reports name, then those with most mentions, then by name', () => {
    assert.deepEqual(list(INDEX), [
      'Omar Hartan: b 3, a 2, c 1',
      'Tamsur: c 2, a 1',
      'Blue Front: a 1, b 1',
      'Ana Ruiz: c 1',
      'Petrov: a 1',
      'Petrov: c 1',
    ]);
  });

  it('lists by name', () => {
    assert.deepEqual(
      list(INDEX, 'name').map((one) => one.replace(/:.*/, '')),
      ['Ana Ruiz', 'Blue Front', 'Omar Hartan', 'Petrov', 'Petrov', 'Tamsur'],
    );
  });

  it('joins nobody whom a report calls by half a name, and tells each apart', () => {
    const halves = castOf(INDEX).filter(({ isByHalfName }) => isByHalfName);
    assert.deepEqual(
      halves.map(({ id, hits }) => [id, hits.length]),
      [
        ['a petrov', 1],
        ['c petrov', 1],
      ],
    );
  });

  it('joins by the one with the most names, whichever report came first', () => {
    const index = indexOf({
      a: '[[p1:Salim Darwaz]] left.',
      b: '[[p1:Salim Khan Darwaz]] left.',
      c: '[[p1:Salim Khan Darwaz]], also known as [[p1:Salim Darwaz]], left.',
    });
    assert.deepEqual(list(index), ['Salim Khan Darwaz: c 2, a 1, b 1']);
  });

  it('counts an entity of a report once, and gives each member an id of its own', () => {
    const entity = { type: 'person', name: 'Omar Hartan', aliases: [], mentionCount: 1 } as const;
    const index = new ReportIndex();
    index.set({
      key: 'a',
      dossier: '',
      entities: [
        { ...entity, id: 'omar', places: [] },
        { ...entity, id: 'omar-2', places: [] },
      ],
    });
    index.set({ key: 'b', dossier: '', entities: [{ ...entity, id: 'omar', places: [] }] });
    const cast = castOf(index);
    assert.deepEqual(
      cast.map(({ hits }) => hits.map(({ key }) => key)),
      [['a', 'b'], ['a']],
    );
    assert.deepEqual(
      cast.map(({ id }) => id),
      ['person omar hartan', 'person omar hartan 1'],
    );
  });

  it('has nobody where there are no reports', () => {
    assert.deepEqual(castOf(new ReportIndex()), []);
  });
});
