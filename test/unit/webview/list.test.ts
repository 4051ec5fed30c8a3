import assert from 'node:assert/strict';
import {
  commandFor,
  isDoneOnce,
  isEditingKey,
  type KeyPress,
  type Move,
  moveIndex,
} from '../../../src/webview/model/keyboard';
import { RowLayout } from '../../../src/webview/model/rowLayout';
import { buildRows } from '../../../src/webview/model/rows';
import {
  readOn,
  rowAt,
  rowOffsets,
  scrollToShow,
  visibleRows,
} from '../../../src/webview/model/virtual';
import { ENGLISH } from '../../../src/webview/strings';
import { item } from './support';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
});

describe('Keys on a card', () => {
  for (const [key, type] of [
    ['ArrowDown', 'move'],
    ['Enter', 'reveal'],
    ['e', 'edit'],
    ['t', 'edit'],
    ['g', 'edit'],
    ['Delete', 'remove'],
    ['/', 'filter'],
    ['Escape', 'leave'],
    ['a', 'acceptPlace'],
    ['3', 'acceptPlace'],
    ['?', 'help'],
    ['x', undefined],
  ] as const) {
    it(`${key}: ${type}`, () => assert.equal(commandFor(press(key))?.type, type));
  }

  it('Ctrl+Z, Ctrl+Shift+Z and Ctrl+Y undo and redo', () => {
    assert.equal(commandFor(press('z', { ctrlKey: true }))?.type, 'undo');
    assert.equal(commandFor(press('Z', { metaKey: true, shiftKey: true }))?.type, 'redo');
    assert.equal(commandFor(press('y', { ctrlKey: true }))?.type, 'redo');
    assert.equal(commandFor(press('e', { ctrlKey: true })), undefined);
    assert.equal(commandFor(press('e', { altKey: true })), undefined);
  });

  it('the key that a Mac calls “delete” deletes there', () => {
    assert.equal(commandFor(press('Backspace'), true)?.type, 'remove');
    assert.equal(commandFor(press('Backspace')), undefined);
  });

  it('that are held go on moving and undoing, and change one annotation only', () => {
    const onceOf = (key: string, more: Partial<KeyPress> = {}) => {
      const command = commandFor(press(key, more));
      return command && isDoneOnce(command);
    };
    for (const key of ['Delete', 'a', '3', 'y', 'r', 'k']) {
      assert.equal(onceOf(key), true, key);
    }
    assert.equal(onceOf('ArrowDown'), false);
    assert.equal(onceOf('z', { ctrlKey: true }), false);
  });

  it('edit text if they type, move or undo; the others are left to VS Code', () => {
    for (const key of ['e', 'Enter', 'Backspace', 'ArrowUp', 'Home', '/']) {
      assert(isEditingKey(press(key)), key);
    }
    for (const key of ['a', 'Z', 'Backspace', 'ArrowLeft']) {
      assert(isEditingKey(press(key, { ctrlKey: true })), key);
    }
    assert.deepEqual(
      [press('F1'), press('Escape'), press('p', { ctrlKey: true }), press('e', { altKey: true })]
        .concat(press('v', { metaKey: true }))
        .map(isEditingKey),
      [false, false, false, false, false],
    );
  });

  it('move inside the list', () => {
    assert.equal(moveIndex(-1, 3, 'next', 1), 0);
    assert.equal(moveIndex(2, 3, 'next', 1), 2);
    assert.equal(moveIndex(0, 3, 'previous', 1), 0);
    assert.equal(moveIndex(0, 30, 'pageDown', 8), 8);
    assert.equal(moveIndex(5, 30, 'pageUp', 8), 0);
    assert.equal(moveIndex(5, 30, 'last', 8), 29);
    assert.equal(moveIndex(-1, 0, 'first', 8), -1);
  });
});

describe('The window on the list', () => {
  const offsets = rowOffsets(4, (index) => [10, 20, 30, 40][index] ?? 0);

  it('knows where rows start', () => {
    assert.deepEqual([...offsets], [0, 10, 30, 60, 100]);
    assert.deepEqual(
      [-5, 0, 9, 10, 59, 60, 500].map((position) => rowAt(offsets, position)),
      [0, 0, 0, 1, 2, 3, 4],
    );
  });

  it('shows the rows that meet it', () => {
    assert.deepEqual(visibleRows(offsets, 15, 20, 0), { from: 1, to: 3 });
    assert.deepEqual(visibleRows(offsets, 0, 1000, 0), { from: 0, to: 4 });
    assert.deepEqual(
      visibleRows(
        rowOffsets(0, () => 0),
        0,
        100,
        50,
      ),
      { from: 0, to: 0 },
    );
  });

  it('scrolls no further than it has to', () => {
    assert.equal(scrollToShow(offsets, 1, 0, 50), 0);
    assert.equal(scrollToShow(offsets, 3, 0, 50), 50);
    assert.equal(scrollToShow(offsets, 0, 40, 50), 0);
    assert.equal(scrollToShow(offsets, 3, 0, 30), 60);
  });

  it('reads on in a row that is taller than it, until there is no more of that', () => {
    const tall = rowOffsets(3, (index) => [100, 500, 100][index] ?? 0);
    const on = (index: number, scrollTop: number, to: Move) =>
      readOn(tall, index, scrollTop, 200, to);
    assert.equal(on(1, 100, 'next'), 160);
    assert.equal(on(1, 260, 'pageDown'), 140);
    assert.equal(on(1, 399.6, 'next'), 0, 'browsers round');
    assert.equal(on(1, 400, 'previous'), -160);
    assert.equal(on(1, 140, 'pageUp'), -40);
    assert.equal(on(1, 100, 'previous'), 0);
    assert.deepEqual([on(1, 200, 'first'), on(1, 200, 'last')], [0, 0]);
    assert.deepEqual([on(0, 0, 'next'), on(-1, 0, 'next')], [0, 0], 'rows that fit, and none');
    assert.equal(on(1, 600, 'previous'), 0, 'a row that the reader has scrolled away from');
  });

  it('uses measured heights instead of guessed ones, until the width changes', () => {
    const rows = buildRows([item('a1'), item('b2'), item('c3')], 'position', 'position', ENGLISH);
    const layout = new RowLayout();
    layout.update(rows, 300);
    const guessed = layout.height;
    const difference = layout.measure(0, 500);
    assert(difference > 0);
    assert.equal(layout.height, guessed);
    layout.settle();
    assert.equal(layout.topOf(1), 500);
    assert.equal(layout.height, guessed + difference);
    assert.equal(layout.measure(0, 500.2), 0);
    layout.update(rows, 200);
    assert.notEqual(layout.topOf(1), 500);
  });

  it('guesses that a long comment is folded', () => {
    const heightOf = (lines: number) => {
      const comment = Array.from({ length: lines }, () => 'words').join('\n');
      const layout = new RowLayout();
      layout.update(buildRows([item('a1', { comment })], 'position', 'position', ENGLISH), 300);
      return layout.height;
    };
    assert(heightOf(10) > heightOf(9));
    assert.equal(heightOf(11), heightOf(9), 'eight lines and a button');
    assert.equal(heightOf(1000), heightOf(11));
  });
});
