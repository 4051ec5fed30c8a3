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

  it('gives somebody new an id that nobody has', () => {
    assert.equal(freshId('Varash', 'person', ['daoud-varash']), 'varash');
    assert.equal(freshId('Varash', 'person', ['varash', 'varash-2']), 'varash-3');
    assert.equal(freshId('…', 'group', []), 'group');
  });
});
