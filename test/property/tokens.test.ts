import assert from 'node:assert/strict';
import fc from 'fast-check';
import { joinedEnd, makeFarWord, plainEnd } from '../../src/core/text/wordEnd';
import { reportText } from './support/reportText';
import { runs } from './support/runs';

describe('ends of words that are found without an expression', () => {
  const PIECES = [
    ...'U.S. U.S.A. W. a. Kabul. 2014. 1,500 12:30 3a 2014-15 1.5m Qatar-led Al-Qa’ida d’Ivoire'.split(
      ' ',
    ),
    ..."O'Brien rock'n'roll 's ’s x’ x' x- - -- ‐ ‑ – — … “ ” ‘ ’ ` ´ ʿ é Ö x́ 中 𝒜 ² ª".split(' '),
    ...' \n\t\u00a0\u2009\u2028().,:;/&0aZ_'.split(''),
  ];
  const texts = fc.oneof(
    reportText(),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );

  it('are those that the expression would find', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const word = makeFarWord();
        for (let at = 0; at < text.length; at++) {
          const code = text.charCodeAt(at);
          word.lastIndex = at;
          const match = word.exec(text);
          for (const endOf of [plainEnd, joinedEnd]) {
            const end = code <= 0x20 ? at : endOf(text, at, code);
            if (end > at) {
              assert.deepEqual([match?.index, match?.[0].length], [at, end - at]);
            }
          }
        }
      }),
      runs(),
    );
  });
});
