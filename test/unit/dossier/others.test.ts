import assert from 'node:assert/strict';
import { freshId, othersThan } from '../../../src/core/dossier/others';
import { createKnown } from '../../../src/core/resolution/known/known';
import { resolveNamed } from '../support/named';

const REPORT = resolveNamed(
  '[[p1:Daoud Varash]] met [[p2:Idris Qandar]] of the [[g1:Blue Front]] twice. [[p2:Qandar]] knows [[p3:Mullah Varash]].',
);
const KNOWN = createKnown([
  { id: 'hamid', type: 'person', name: 'Hamid Varash', source: 'dossier' },
  {
    id: 'petrov',
    type: 'person',
    name: 'Ilya Petrov',
    aliases: ['the Chemist'],
    source: 'dossier',
  },
  { id: 'aqis', type: 'group', name: 'AQIS', source: 'background' },
]);
const names = (asked?: Parameters<typeof othersThan>[0]) =>
  othersThan(asked, REPORT.entities, KNOWN).map(({ entity }) => entity.name);

describe('who else a name may be', () => {
  it('lists those who share a word with it first, then those of its type', () => {
    const [varash] = REPORT.entities;
    assert(varash);
    assert.deepEqual(names(varash), [
      'Mullah Varash',
      'Hamid Varash',
      'Idris Qandar',
      'Ilya Petrov',
      'Blue Front',
    ]);
  });

  it('lists those first whom the report itself says it may be', () => {
    const asked = { type: 'person', name: 'X', aliases: [], candidates: ['petrov'] } as const;
    assert.equal(names(asked)[0], 'Ilya Petrov');
  });

  it('lists everybody of the report and of the dossier, nobody of the background knowledge', () => {
    assert.deepEqual(names().sort(), [
      'Blue Front',
      'Daoud Varash',
      'Hamid Varash',
      'Idris Qandar',
      'Ilya Petrov',
      'Mullah Varash',
    ]);
  });

  it('lists who is named in other reports by ids that nobody has, those in the most reports first', () => {
    const [varash] = REPORT.entities;
    const elsewhere = [
      { type: 'person', name: 'Ana Ruiz', aliases: [], reports: ['a'] },
      { type: 'person', name: 'Hamid', aliases: ['Kofi Ben Adu'], reports: ['a', 'b'] },
      { type: 'person', name: 'Varash Khan', aliases: ['Khan'], reports: ['b'] },
      { type: 'group', name: 'Red Front', aliases: [], reports: ['b'] },
    ] as const;
    const others = othersThan(varash, REPORT.entities, KNOWN, elsewhere);
    assert.deepEqual(
      others.map(({ entity, group, reports }) => [entity.id, group, reports?.length]),
      [
        ['mullah-varash', 'near', undefined],
        ['varash-khan', 'near', 1],
        ['hamid', 'near', undefined],
        ['idris-qandar', 'report', undefined],
        ['petrov', 'dossier', undefined],
        ['hamid-2', 'elsewhere', 2],
        ['ana-ruiz', 'elsewhere', 1],
        ['blue-front', 'otherType', undefined],
        ['red-front', 'otherElsewhere', 1],
      ],
    );
    assert.equal(othersThan(undefined, [], KNOWN, elsewhere).length, 6);
  });

  it('lists those of another type elsewhere whose name is like it with those like it', () => {
    const asked = { type: 'place', name: 'Meridian Haulage', aliases: [] } as const;
    const elsewhere = [
      { type: 'group', name: 'Meridian Haulage', aliases: [], reports: ['a'] },
    ] as const;
    const [first] = othersThan(asked, [], createKnown([]), elsewhere);
    assert.deepEqual([first?.entity.type, first?.group], ['group', 'near']);
  });

  it('lists a bounded number of those elsewhere who share no word with it, and all who do', () => {
    const [varash] = REPORT.entities;
    const elsewhere = Array.from({ length: 3000 }, (_, i) => ({
      type: i % 3 === 2 ? ('place' as const) : ('person' as const),
      name: i % 3 === 0 ? `Varash ${i}` : `Ana Ruiz ${i}`,
      aliases: [],
      reports: ['a'],
    }));
    const others = othersThan(varash, [], createKnown([]), elsewhere);
    const count = (group: string) => others.filter((other) => other.group === group).length;
    const groups = ['near', 'elsewhere', 'otherElsewhere'];
    assert.deepEqual(groups.map(count), [1000, 500, 500]);
  });

  it('gives somebody new an id that nobody has', () => {
    assert.equal(freshId('Varash', 'person', ['daoud-varash']), 'varash');
    assert.equal(freshId('Varash', 'person', ['varash', 'varash-2']), 'varash-3');
    assert.equal(freshId('…', 'group', []), 'group');
  });
});
