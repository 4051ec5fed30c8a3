import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BEHIND, CUES, IS } from '../../src/core/resolution/stating/cues';
import { PRONOUN_AS } from '../../src/core/resolution/stating/plain';
import { DIRECT, REVEALED, TOLD } from '../../src/core/resolution/stating/wordings';
import { Guarded } from '../../src/core/text/guarded';
import { Letters } from '../../src/core/text/letters';
import { reportText } from './support/reportText';
import { runs } from './support/runs';

const SOURCES = [
  '\\p{L}',
  '\\p{Lu}',
  '\\p{Ll}',
  '\\p{Lo}',
  '\\p{N}',
  '\\p{Nd}',
  '\\P{Lu}',
  '[\\p{M}\\p{Cf}.]',
  '[^\\p{L}\\p{N}]+',
  '^[\\p{Lu}\\p{N}-]{2,10}s?',
  '(\\p{L})\\1+',
  '\\b(?:\\p{Lu}\\p{Ll}+ ?){2,}',
];

describe('expressions written without Unicode properties', () => {
  const texts = fc.oneof(
    reportText(),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(fc.integer({ min: 0, max: 0xff }), { maxLength: 40 })
      .map((units) => String.fromCharCode(...units)),
  );
  for (const source of SOURCES) {
    it(`match the same in any text: ${source}`, () => {
      const [letters, all] = [new Letters(source, 'g'), new RegExp(source, 'gu')];
      fc.assert(
        fc.property(texts, (text) => {
          assert.equal(letters.replace(text, '#'), text.replace(all, '#'));
        }),
        runs(),
      );
    });
  }
});

describe('guarded expressions', () => {
  const WORDS =
    'the an who as is was also known knew by name alias a.k.a. nom de guerre kunya called calls call dubbed code-named of formerly born himself herself him her he she He goes went took uses assumed under signs listed identified passport records men short for , ( ) “ ’s . : — / in Kurdish French to his among maps press'.split(
      ' ',
    );
  const wording = fc
    .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', ' ', '')), {
      maxLength: 9,
    })
    .map((parts) => ` ${parts.flat().join('')}`);
  const guarded = new Map(
    [
      ...CUES,
      ...BEHIND.map(([name, cue]) => [`behind: ${name}`, cue] as const),
      ...Object.entries({ IS, PRONOUN_AS, DIRECT, REVEALED, TOLD }),
    ].flatMap(([name, cue]) => (cue instanceof Guarded ? [[name, cue] as const] : [])),
  );
  for (const [name, { guard, expression }] of guarded) {
    it(`match nothing that the guard does not match: ${name}`, () => {
      fc.assert(
        fc.property(wording, (text) => guard.test(text) || !expression.test(text)),
        runs(),
      );
    });
  }
});
