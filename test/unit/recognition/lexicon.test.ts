import assert from 'node:assert/strict';
import { Listed } from '../../../src/core/recognition/words/gazetteer';
import { hashText } from '../../../src/core/recognition/words/hash';
import {
  Classes,
  createLexicon,
  Lexical,
  lexiconEntries,
} from '../../../src/core/recognition/words/lexicon';

const lexicon = createLexicon(
  lexiconEntries(
    [
      ['deir ez-zor', Listed.city],
      ['kabul', Listed.city],
      ['kabul', Listed.region],
    ],
    ['raid', 'kabul'],
    [['raid', 5]],
    [
      ['raid', 3 | (9 << Classes.useShift)],
      ['raided', 4],
    ],
  ),
);
const value = (text: string) => lexicon.get(hashText(text));

describe('lexicon', () => {
  it('holds all that the lists say of a name', () => {
    assert.equal(value('kabul') & Lexical.listedMask, Listed.city | Listed.region);
  });
  it('knows common words and their class', () => {
    assert(value('raid') & Lexical.common);
    assert.equal((value('raid') >>> Lexical.senseShift) & Lexical.senseMask, 5);
  });
  it('knows the classes of words, also of those that no list has', () => {
    const classes = (text: string) => lexicon.classesOf(hashText(text));
    assert.equal(classes('raid') & Classes.mask, 3);
    assert.equal(classes('raid') >>> Classes.useShift, 9);
    assert.equal(classes('raided'), 4);
    assert.equal(value('raided'), 0);
    assert.equal(classes('kabul'), 0);
    assert.equal(classes('qalat'), 0);
  });
  it('knows words that longer names begin with', () => {
    assert.equal(value('deir'), Lexical.prefix);
    assert.equal(value('deir ez-zor'), Listed.city);
  });
  it('knows nothing of other words', () => assert.equal(value('ghazni'), 0));
});
