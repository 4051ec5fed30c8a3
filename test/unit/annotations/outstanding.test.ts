import assert from 'node:assert/strict';
import type { AnnotationFile } from '../../../src/core/annotations/model';
import { changeGone, lostEdits, outstandingEdits } from '../../../src/core/annotations/outstanding';

describe('edits that could not be written', () => {
  const file: AnnotationFile = {
    version: 1,
    report: { title: 'A' },
    annotations: [{ id: 'k', quote: 'q', comment: 'c' }],
    rejected: [{ quote: 'Tags' }],
  };

  it('are dropped if the file says so already', () => {
    const edits = outstandingEdits(file, [
      { type: 'add', annotation: { id: 'k', quote: 'q' } },
      { type: 'update', id: 'k', set: { comment: 'c' }, unset: ['tags'] },
      { type: 'remove', id: 'gone' },
      { type: 'reject', quote: 'Tags' },
      { type: 'report', set: { title: 'A' } },
    ]);
    assert.deepEqual(edits, []);
  });

  it('are kept if the file says something else', () => {
    const edits = [
      { type: 'add', annotation: { id: 'l', quote: 'q' } },
      { type: 'update', id: 'k', set: { comment: 'd' } },
      { type: 'update', id: 'k', set: {}, unset: ['comment'] },
      { type: 'remove', id: 'k' },
      { type: 'reject', quote: 'Share' },
      { type: 'report', set: { title: 'B' } },
    ] as const;
    assert.deepEqual(outstandingEdits(file, edits), edits);
  });
});

describe('edits of an annotation that is gone', () => {
  it('are told from others', () => {
    const file = {
      version: 1,
      report: {},
      annotations: [{ id: 'k', quote: 'q' }],
      rejected: [],
    } as const;
    const update = (id: string) => ({ type: 'update', id, set: { comment: 'c' } }) as const;
    assert.equal(changeGone(file, [update('k'), update('gone')]), true);
    assert.equal(changeGone(file, [update('k'), { type: 'remove', id: 'gone' }]), false);
  });
});

describe('edits among unsaved changes', () => {
  const file = (...comments: readonly string[]): AnnotationFile => ({
    version: 1,
    report: {},
    annotations: comments.map((comment) => ({ id: comment.slice(0, 1), quote: 'q', comment })),
    rejected: [],
  });
  const add = { type: 'add', annotation: { id: 'b', quote: 'q', comment: 'b' } } as const;
  const update = { type: 'update', id: 'a', set: { comment: 'a!' } } as const;
  const reject = { type: 'reject', quote: 'Tags' } as const;

  it('are lost where the changes are discarded', () => {
    const unsaved = { ...file('a!', 'b'), rejected: [{ quote: 'Tags' }] };
    assert.deepEqual(lostEdits(unsaved, file('a'), [add, update, reject]), [add, update, reject]);
  });

  it('are lost with what the reader has made of them', () => {
    assert.deepEqual(lostEdits(file('a!!', 'b, and more'), file('a'), [add, update]), [
      add,
      update,
    ]);
  });

  it('are not lost where they are saved, or were taken out before', () => {
    const saved = { ...file('a!', 'b, and more'), rejected: [{ quote: 'Tags' }] };
    assert.deepEqual(lostEdits(saved, saved, [add, update, reject]), []);
    assert.deepEqual(lostEdits(file('a'), file('a'), [add, update, reject]), []);
  });
});
