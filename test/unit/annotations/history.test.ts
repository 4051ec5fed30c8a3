import assert from 'node:assert/strict';
import {
  EMPTY_HISTORY,
  moveRedone,
  moveUndone,
  recordStep,
  stepToRedo,
  stepToUndo,
} from '../../../src/core/annotations/history';

const step = (label: string, size = 1) => ({
  id: `id of ${label}`,
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

  it('undoes a step by its id, whatever came after it, and once', () => {
    const history = ['a', 'b', 'c'].map((label) => step(label)).reduce(recordStep, EMPTY_HISTORY);
    assert.equal(stepToUndo(history, 'id of b')?.label, 'b');
    const undone = moveUndone(history, 'id of b');
    assert.deepEqual(
      undone.done.map(({ label }) => label),
      ['a', 'c'],
    );
    assert.equal(undone.undone.at(-1)?.label, 'b');
    assert.equal(stepToUndo(undone, 'id of b'), undefined);
    assert.deepEqual(moveUndone(undone, 'id of b'), undone);
  });

  it('redoes a step by its id, and once', () => {
    const history = ['a', 'b'].map((label) => step(label)).reduce(recordStep, EMPTY_HISTORY);
    const undone = moveUndone(moveUndone(history));
    assert.equal(stepToRedo(undone, 'id of b')?.label, 'b');
    const redone = moveRedone(undone, 'id of b');
    assert.deepEqual(
      [redone.done, redone.undone].map((steps) => steps.map(({ label }) => label)),
      [['b'], ['a']],
    );
    assert.equal(stepToRedo(redone, 'id of b'), undefined);
    assert.deepEqual(moveRedone(redone, 'id of b'), redone);
  });

  it('leaves the file that a step made to the step after it', () => {
    const made = recordStep(EMPTY_HISTORY, { ...step('a'), isNew: true });
    const { done } = moveUndone(recordStep(made, step('b')), 'id of a');
    assert.deepEqual(
      done.map(({ label, isNew }) => ({ label, isNew })),
      [{ label: 'b', isNew: true }],
    );
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
