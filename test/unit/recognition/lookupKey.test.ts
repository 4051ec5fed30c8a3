import assert from 'node:assert/strict';
import { lookupKey } from '../../../src/core/recognition/words/lookupKey';

describe('lookupKey', () => {
  const cases: [name: string, folded: string][] = [
    ['Al-Qa’ida', 'al-qaida'],
    ['Sanaá', 'sanaa'],
    ['Jose\u0301  Marti\u0301', 'jose marti'],
    ['Iran‑Iraq', 'iran-iraq'],
  ];
  for (const [name, folded] of cases) {
    it(`finds ${name} under ${folded}`, () => assert.equal(lookupKey(name), folded));
  }
});
