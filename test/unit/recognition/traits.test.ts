import assert from 'node:assert/strict';
import { traitsOf } from '../../../src/core/recognition/words/traits';

describe('traitsOf', () => {
  const shapes: [word: string, shape: string][] = [
    ['McNeil-2', 'XxXx+-d'],
    ['NDS', 'XX+'],
    ['AK', 'XX'],
    ['m23', 'xdd'],
    ['2017', 'd+'],
    ['Évora', 'Xx+'],
    ['U.S.', 'X.X.'],
  ];
  for (const [word, shape] of shapes) {
    it(`gives ${word} the shape ${shape}`, () => assert.equal(traitsOf(word).shape, shape));
  }

  it('says the same of words in ASCII and of like ones with marks', () => {
    const pairs: [plain: string, marked: string][] = [
      ['Elan', 'Élan'],
      ['ELAN', 'ÉLAN'],
      ['elan', 'élan'],
      ['elAn7', 'élAn7'],
      ['7elan', '7élan'],
      ['E', 'É'],
      ['e', 'é'],
      ['EEe777', 'ÉEe777'],
    ];
    for (const [plain, marked] of pairs) {
      assert.deepEqual(traitsOf(plain), traitsOf(marked));
    }
  });
});
