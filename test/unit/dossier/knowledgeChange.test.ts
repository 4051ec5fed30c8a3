import assert from 'node:assert/strict';
import { compareKnowledge, concernsReport } from '../../../src/core/dossier/knowledgeChange';
import type { KnownEntity } from '../../../src/core/resolution/entity';
import { createKnown } from '../../../src/core/resolution/known/known';

const entry = (id: string, name: string, more: Partial<KnownEntity> = {}): KnownEntity => ({
  ...{ id, name, type: 'person', source: 'dossier' },
  ...more,
});
const HARTAN = entry('hartan', 'Omar Hartan');
const PETROV = entry('petrov', 'Ilya Petrov');
const knowledge = (entities: readonly KnownEntity[], ...rejected: readonly string[]) => ({
  known: createKnown(entities),
  rejected,
});
const NONE = knowledge([]);
const TEXT = 'Omar\nHartan met Umar Al-Hártani’s son in Tamsur, in the Blue Front.';

describe('A change of what is known', () => {
  const cases: Readonly<Record<string, readonly [boolean, ...(typeof NONE)[]]>> = {
    'nothing else': [false, knowledge([HARTAN], 'Mill'), knowledge([HARTAN], 'Mill')],
    'a new entry': [true, NONE, knowledge([HARTAN])],
    'an entry that is gone': [true, knowledge([HARTAN]), NONE],
    'an entry that is not named': [false, knowledge([HARTAN]), knowledge([HARTAN, PETROV])],
    'another name': [true, knowledge([PETROV]), knowledge([entry('petrov', 'Umar al-Hartani')])],
    'an alias': [true, NONE, knowledge([entry('front', 'The Front', { aliases: ['Blue Front'] })])],
    'another type': [true, knowledge([HARTAN]), knowledge([{ ...HARTAN, type: 'group' }])],
    'who is not the same': [
      true,
      knowledge([HARTAN]),
      knowledge([{ ...HARTAN, notSame: ['petrov'] }]),
    ],
    'an id of the report': [true, NONE, knowledge([entry('new', 'Nobody', { same: ['old'] })])],
    'a rejected name': [true, NONE, knowledge([], 'Tamsur')],
    'a rejected name that is restored': [true, knowledge([], 'Tamsur'), NONE],
    'a rejected name of other reports': [false, NONE, knowledge([], 'Mill')],
    'another order': [true, knowledge([HARTAN, PETROV]), knowledge([PETROV, HARTAN])],
  };
  for (const [name, [concerns, before = NONE, after = NONE]] of Object.entries(cases)) {
    it(`${name} ${concerns ? 'concerns' : 'does not concern'} a report`, () => {
      const change = compareKnowledge(before, after);
      const told = change === undefined || concernsReport(change, TEXT, [{ id: 'old' }]);
      assert.equal(told, concerns);
    });
  }
});
