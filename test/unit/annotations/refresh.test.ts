import assert from 'node:assert/strict';
import { openAnnotations } from '../../../src/core/annotations/annotationDocument';
import { completeAnnotations } from '../../../src/core/annotations/completeAnnotations';
import { editDocument } from '../../../src/core/annotations/editAnnotations';
import { placeAnnotations } from '../../../src/core/annotations/placing';
import { refreshEdits, refreshSteps } from '../../../src/core/annotations/refresh';
import { runToEnd } from '../../../src/core/text/steps';

describe('refreshing selectors', () => {
  const text = 'Killed in Ghazni.';

  it('completes what was written by hand and corrects what has moved, once', () => {
    const annotation = { id: 'a', quote: 'Ghazni' };
    const [edit] = refreshEdits(text, [{ annotation, range: { start: 10, end: 16 } }]);
    assert(edit?.type === 'update');
    assert.deepEqual(edit.set, {
      quote: 'Ghazni',
      prefix: 'Killed in ',
      suffix: '.',
      position: [10, 16],
    });
    const refreshed = { annotation: { ...annotation, ...edit.set }, range: { start: 10, end: 16 } };
    assert.deepEqual(refreshEdits(text, [refreshed]), []);
  });

  it('leaves orphans alone, and what the reader has yet to confirm', () => {
    const annotation = { id: 'a', quote: 'Herat' };
    assert.deepEqual(refreshEdits(text, [{ annotation, orphan: 'not-found' }]), []);
    const range = { start: 10, end: 16 };
    assert.deepEqual(refreshEdits(text, [{ annotation, range, review: true }]), []);
  });
});

describe('refreshing the selectors of a whole file', () => {
  const now = '2026-11-22T10:00:00Z';
  const text = Array.from({ length: 130 }, (_, n) => `Passage number ${n} stands here.\n`).join('');
  const ranges = Array.from({ length: 130 }, (_, n) => {
    const start = text.indexOf(`number ${n} `);
    return { start, end: start + `number ${n}`.length };
  });
  const yaml = `annotations:\n${ranges.map((range, n) => `  - id: a${n}\n    quote: ${text.slice(range.start, range.end)}\n`).join('')}`;
  const document = openAnnotations(yaml);
  const placed = placeAnnotations(text, document.file?.annotations ?? []);

  it('takes a few dozen items at a time, with the same result as all at once', () => {
    const steps = refreshSteps(document, text, placed, now);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      count += 1;
    }
    assert(count > 2, `${count} steps`);
    const atOnce = editDocument(document, [
      ...completeAnnotations(document, text, now),
      ...refreshEdits(text, placed),
    ]);
    assert(step.value && 'document' in atOnce);
    assert.equal(step.value.document.yaml, atOnce.document.yaml);
    assert.deepEqual([...step.value.ids], document.ids);
    const found = placeAnnotations(text, step.value.document.file?.annotations ?? []);
    assert.deepEqual(
      found.map(({ range }) => range),
      ranges,
    );
  });

  it('writes nothing if nothing has changed, or the file cannot be read', () => {
    const { value } = refreshSteps(openAnnotations('version: 1\n'), text, [], now).next();
    assert.equal(value, undefined);
    assert.equal(runToEnd(refreshSteps(openAnnotations('a: ['), text, placed, now)), undefined);
  });
});
