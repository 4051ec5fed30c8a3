import assert from 'node:assert/strict';
import { pack, sumOf, unpack } from '../../../src/core/resolution/odds';

describe('odds', () => {
  const weights = new Map([
    ['head=baker', 1.17],
    ['head=cook', -0.2],
    ['class=role&path=is', 3],
    ['guessed', 4.25],
  ]);

  it('adds up the weights of the features that it knows', () => {
    assert.equal(sumOf({ bias: -1, weights }, ['guessed', 'head=cook', 'head=unheard']), 3.05);
  });

  it('packs each beginning of features once', () => {
    assert.deepEqual(pack(weights), {
      'head=': 'baker`117`cook`-20',
      'class=role&path=': 'is`300',
      '': 'guessed`425',
    });
  });

  it('unpacks what it has packed', () => {
    assert.deepEqual(new Map(unpack(pack(weights))), weights);
  });

  it('keeps features of an empty value, and of digits', () => {
    const odd = new Map([
      ['before=', 0.5],
      ['length=1', -0.25],
      ['length=11', 0.75],
    ]);
    assert.deepEqual(new Map(unpack(pack(odd))), odd);
  });
});
