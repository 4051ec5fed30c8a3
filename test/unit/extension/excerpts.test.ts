import assert from 'node:assert/strict';
import { asQuotation, inOneLine } from '../../../src/extension/base/excerpts';

describe('inOneLine', () => {
  it('cuts at a word, and says that something is left out', () => {
    assert.equal(inOneLine('Two boats\n  sank', 40), 'Two boats sank');
    assert.equal(inOneLine('Two boats sank', 14), 'Two boats sank');
    assert.equal(inOneLine('Two boats sank', 12), 'Two boats…');
    assert.equal(inOneLine('Two boats sank', 9), 'Two boats…');
  });

  it('cuts a long word anywhere but within a character', () => {
    assert.equal(inOneLine('a Donaudampfschiff', 10), 'a Donaudam…');
    assert.equal(inOneLine('abc😀def', 4), 'abc…');
  });
});

describe('asQuotation', () => {
  it('has single marks within those around it', () => {
    assert.equal(asQuotation('“He was there,” said "X"', 40), '‘He was there,’ said ‘X’');
  });
});
