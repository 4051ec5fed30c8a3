// What would take longer than a test may if its work grew faster than its input.
import assert from 'node:assert/strict';
import { anchor } from '../../src/core/annotations/anchoring/anchor';
import { saysTheSame } from '../../src/core/annotations/anchoring/sameWords';
import { openAnnotations } from '../../src/core/annotations/annotationDocument';
import { mergeItems } from '../../src/core/annotations/mergeItems';

describe('a merge of many items', () => {
  // With work for each pair of items, these would take longer than a test may.
  const file = (count: number, item: (at: number) => string) =>
    openAnnotations(`annotations:\n${Array.from({ length: count }, (_, at) => item(at)).join('')}`);

  it('keeps what both sides added', () => {
    const added = (side: string) => (at: number) =>
      `  - id: ${side}${at}\n    quote: ${side} ${at}\n`;
    const base = openAnnotations('annotations:\n  - id: a\n    quote: x\n');
    const { change } = mergeItems(base, file(60_000, added('b')), file(60_000, added('c')));
    assert.equal(change.insert.length, 60_000);
  });

  it('keeps both versions of what both sides changed', () => {
    const said = (comment: string) => (at: number) =>
      `  - id: a${at}\n    quote: x ${at}\n    comment: ${comment} ${at}\n`;
    const [base, ours, theirs] = ['was', 'ours', 'theirs'].map((word) => file(18_000, said(word)));
    assert(base && ours && theirs);
    assert.equal(mergeItems(base, ours, theirs).conflicts.length, 18_000);
  });
});

describe('a text that repeats itself', () => {
  // Looking at each place, or mark, for each other one would take longer than a test may.
  it('has a few of the places of a quote that overlaps itself', () => {
    for (const unit of ['.', 'x ']) {
      const found = anchor(unit.repeat(300_000), { quote: unit.repeat(150_000), position: [0, 9] });
      assert('range' in found && found.review === true);
      assert.equal(found.range.start, 0);
    }
  });

  it('may repeat a word, or a part of one, around a long quote', () => {
    for (const unit of ['a', '中文字', 'a ']) {
      const text = unit.repeat(1_000_000 / unit.length);
      for (const [prefix, suffix] of [
        [' ', unit.repeat(9)],
        [unit.repeat(9), '! '],
      ] as const) {
        const quote = `${prefix === ' ' ? '' : '!'}${unit.repeat(150_000)}`;
        const found = anchor(text, { quote, prefix, suffix, position: [9, 150_009] });
        assert('orphan' in found || found.review === true);
      }
    }
  });

  it('may be all that is beside a quote', () => {
    const context = 'abc\n'.repeat(60);
    const position = [9, 12] as const;
    for (let i = 0; i < 10; i++) {
      const found = anchor('abc\n'.repeat(250_000), {
        quote: 'abc',
        prefix: `${context}x`,
        suffix: `x${context}`,
        position,
      });
      assert('orphan' in found);
    }
  });

  it('may have any number of marks on a letter', () => {
    const text = `a${'\u0301\u0316'.repeat(500_000)} Varash left.`;
    const found = anchor(text, { quote: 'Varash' });
    assert('range' in found);
    assert.equal(found.range.start, text.indexOf('Varash'));
  });
});

describe('whether a passage says what a quote said', () => {
  const words = Array.from({ length: 20_000 }, (_, index) => `word${index % 7}`);
  const withWord = (word: string) => words.with(10_000, word).join(' ');

  it('is told of many words of which one has a slip of the pen, or is another', () => {
    assert.equal(saysTheSame(withWord('arrested'), withWord('arrestde')), true);
    assert.equal(saysTheSame(withWord('arrested'), withWord('released')), false);
  });

  it('is not known where very many would have to be compared with each other', () => {
    const quote = ['arrested', ...words, 'yesterday'].join(' ');
    const passage = ['in', 'Marsa', ...words, 'again', 'and', 'again'].join(' ');
    assert.equal(saysTheSame(quote, passage), false);
  });
});
