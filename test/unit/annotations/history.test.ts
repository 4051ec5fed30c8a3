import assert from 'node:assert/strict';
import {
  EMPTY_HISTORY,
  moveRedone,
  moveUndone,
  recordStep,
} from '../../../src/core/annotations/history';

const step = (label: string, size = 1) => ({
  label,
  before: 'x'.repeat(size),
  after: '',
  isNew: false,
});

describe('the history of annotation commands', () => {
  it('undoes the newest first, and redoes what was undone last', () => {
    const history = recordStep(recordStep(EMPTY_HISTORY, step('a')), step('b'));
    const undone = moveUndone(moveUndone(history));
    assert.deepEqual(undone.done, []);
    const redone = moveRedone(undone);
    assert.deepEqual(
      redone.done.map(({ label }) => label),
      ['a'],
    );
    assert.deepEqual(
      redone.undone.map(({ label }) => label),
      ['b'],
    );
  });

  it('can redo nothing any more after the next command', () => {
    const history = moveUndone(recordStep(EMPTY_HISTORY, step('a')));
    assert.deepEqual(recordStep(history, step('b')).undone, []);
  });

  it('keeps the newest steps, as far as their texts are not too large', () => {
    const large = recordStep(recordStep(EMPTY_HISTORY, step('a', 9e6)), step('b', 9e6));
    assert.deepEqual(
      large.done.map(({ label }) => label),
      ['b'],
    );
    const one = recordStep(EMPTY_HISTORY, step('a', 2e7));
    assert.equal(one.done.length, 1, 'the newest is kept whatever its size');
  });
});
