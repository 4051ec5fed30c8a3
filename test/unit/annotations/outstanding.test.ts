import assert from 'node:assert/strict';
import type { AnnotationFile } from '../../../src/core/annotations/model';
import { outstandingEdits } from '../../../src/core/annotations/outstanding';

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
