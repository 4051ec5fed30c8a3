import assert from 'node:assert/strict';
import { scanTokens } from '../../../src/core/text/tokens';

const states = new Set(['Iran', 'Iraq', 'US']);
const places = new Set(['Dor', 'Velgrad', 'Hila', 'Hila-Dor']);
const acronyms = new Set(['KNF', 'ULO']);
const kindOf = (part: string) =>
  states.has(part)
    ? 'state'
    : acronyms.has(part)
      ? 'acronym'
      : places.has(part)
        ? 'place'
        : undefined;
const words = (text: string) => {
  const found: string[] = [];
  scanTokens(text, 0, text.length, kindOf, (start, end) => found.push(text.slice(start, end)));
  return found;
};

describe('The tokens of a text', () => {
  const cases: [why: string, text: string, tokens: string[]][] = [
    [
      'keeps articles and particles on',
      'al-Shabaab and Tehreek-e-Kuhsar',
      ['al-Shabaab', 'and', 'Tehreek-e-Kuhsar'],
    ],
    [
      'keeps a capitalised article on a small word of any length',
      'Al-shabaab, El-obeid, Al-hasakah',
      ['Al-shabaab', ',', 'El-obeid', ',', 'Al-hasakah'],
    ],
    ['keeps apostrophes inside a word', 'O’Neill, Qa’ida', ['O’Neill', ',', 'Qa’ida']],
    ['splits possessives', "Selim’s men, NDS's", ['Selim', '’s', 'men', ',', 'NDS', "'s"]],
    ['keeps dotted acronyms', 'the U.S. said', ['the', 'U.S.', 'said']],
    [
      'keeps the period of abbreviations',
      'Gen. John W. Harrow left.',
      ['Gen.', 'John', 'W.', 'Harrow', 'left', '.'],
    ],
    [
      'keeps the period of an initial that the name is written to',
      'S.Zorig met M.K.Stalin, Ö.Çelik and V.O’Brien.',
      'S. Zorig met M.K. Stalin , Ö. Çelik and V. O’Brien .'.split(' '),
    ],
    [
      'keeps the period of abbreviated units',
      '14th Inf. Regt., 4th Inf. Div. left',
      ['14th', 'Inf.', 'Regt.', ',', '4th', 'Inf.', 'Div.', 'left'],
    ],
    [
      'keeps the last syllables of a name on',
      'Soong Mei-ling and Li Ka-shing',
      ['Soong', 'Mei-ling', 'and', 'Li', 'Ka-shing'],
    ],
    [
      'keeps the beginning of a word on, of which the name of a body is made',
      'Anti-narcotics Force, Inter-district Court, Kabul-appointed',
      ['Anti-narcotics', 'Force', ',', 'Inter-district', 'Court', ',', 'Kabul', '-', 'appointed'],
    ],
    [
      'splits a name from a plain word',
      'Qatar-led, anti-Taliban, Ex-Dorn man',
      'Qatar - led , anti - Taliban , Ex - Dorn man'.split(' '),
    ],
    [
      'splits two countries, not two given names',
      'Iran-Iraq, Jean-Marie',
      ['Iran', '-', 'Iraq', ',', 'Jean-Marie'],
    ],
    [
      'splits two groups known by their acronyms, not a group and its wing',
      'a KNF-ULO pact, KNF-IM',
      ['a', 'KNF', '-', 'ULO', 'pact', ',', 'KNF-IM'],
    ],
    [
      'splits two places that a road or a border lies between',
      'Dor-Velgrad road, Dor-Velgrad market, Hila-Dor road',
      ['Dor', '-', 'Velgrad', 'road', ',', 'Dor-Velgrad', 'market', ',', 'Hila-Dor', 'road'],
    ],
    [
      'splits the party of an American politician from the state',
      'Royle, R-Calif., Ohm (I-NY, D-S.C.) and Dorn (D-Hila) on D-Day.',
      'Royle , R - Calif. , Ohm ( I - NY , D - S.C. ) and Dorn ( D - Hila ) on D-Day .'.split(' '),
    ],
    [
      'keeps the period of a state that reads like a word where the sentence goes on',
      'In Cade, La., and R-Ill. at all, ask Miss. Or Pa.',
      'In Cade , La. , and R - Ill. at all , ask Miss . Or Pa .'.split(' '),
    ],
    [
      'keeps the period of a month that is a name too only where the sentence goes on',
      'In Jan. 2014 and in Jan. he saw Wali Jan. He saw Gul Jan.',
      'In Jan. 2014 and in Jan. he saw Wali Jan . He saw Gul Jan .'.split(' '),
    ],
    ['keeps numbers whole', '1,250.5 at 10:30', ['1,250.5', 'at', '10:30']],
    ['keeps decomposed letters whole', 'Jose\u0301 said', ['Jose\u0301', 'said']],
    ['keeps pairs of surrogates whole', '🙂 ok', ['🙂', 'ok']],
  ];
  for (const [why, text, tokens] of cases) {
    it(why, () => assert.deepEqual(words(text), tokens));
  }

  it('are all that is not white space, whatever the line ends', () => {
    const text = 'Raid in Selim\r\n\r\n“We won’t,” he said.\r\n';
    assert.equal(words(text).join(''), text.replace(/\s/g, ''));
  });
});
