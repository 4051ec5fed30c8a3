import assert from 'node:assert/strict';
import { Letters } from '../../../src/core/text/letters';

describe('Letters', () => {
  const WORD = new Letters('[\\p{L}\\p{M}]+');
  const cases: [why: string, text: string, word: string][] = [
    ['finds words of ASCII', '1. Omar said', 'Omar'],
    ['finds words of Latin-1', '“Élan” said', 'Élan'],
    ['finds words of other Latin letters', '1. Łódź said', 'Łódź'],
    ['finds words with combining marks', '“E\u0301lan” said', 'E\u0301lan'],
    ['finds words of other scripts', '1. Москва said', 'Москва'],
    ['finds words of letters beyond the basic plane', '1. 𐐀𐐨 said', '𐐀𐐨'],
  ];
  for (const [why, text, word] of cases) {
    it(why, () => assert.equal(WORD.exec(text)?.[0], word));
  }

  it('tells capitals from other characters', () => {
    const capitals = new Letters('\\p{Lu}', 'g');
    const others = new Letters('\\P{Lu}', 'g');
    for (const text of ['aBÉß1', 'aBÉßŁ1']) {
      assert.equal(others.replace(text, ''), text.replace(/\P{Lu}/gu, ''));
      assert.equal(capitals.countIn(text), text.length - others.countIn(text));
    }
  });

  it('ignores case where it is told to', () => {
    const word = new Letters('^\\p{Ll}+ named$', 'i');
    assert.deepEqual(
      ['OMAR Named', 'ÉLAN named', 'ŁUKASZ NAMED', '123 named'].map((text) => word.test(text)),
      [true, true, true, false],
    );
  });

  it('has no marks in Latin-1', () => {
    const mark = new Letters("[\\p{M}]|[^\\p{M}'\\n]", 'g');
    assert.equal(mark.replace("a'b\n", 'x'), "x'x\n");
    assert.equal(mark.replace("a\u0301'b\n", 'x'), "xx'x\n");
  });

  it('throws for properties that it does not support', () => {
    assert.throws(() => new Letters('\\p{Script=Arabic}').test('a'), /Script|Not written/);
    assert.throws(() => new Letters('\\p{Sc}').test('a'), /Not written for Latin-1: \\p\{Sc\}/);
    assert.throws(() => new Letters('[\\P{L}]').test('a'), /Not written for Latin-1: \\P\{L\}/);
  });
});
