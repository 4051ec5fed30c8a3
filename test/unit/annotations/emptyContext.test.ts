import assert from 'node:assert/strict';
import { describe as describeTarget } from '../../../src/core/annotations/anchoring/describe';
import { openAnnotations } from '../../../src/core/annotations/annotationDocument';
import { changeFile } from '../../../src/core/annotations/changeFile';
import { completeAnnotations } from '../../../src/core/annotations/completeAnnotations';
import type { AnnotationEdit } from '../../../src/core/annotations/editAnnotations';
import { outstandingEdits } from '../../../src/core/annotations/outstanding';
import { placeAnnotations } from '../../../src/core/annotations/placing';
import { refreshSteps } from '../../../src/core/annotations/refresh';
import { hasContext } from '../../../src/core/annotations/rejectedNames';
import { runToEnd } from '../../../src/core/text/steps';

describe('a passage at the beginning or end of the text, which has no context there', () => {
  const text = 'Ghazni is quiet. So is Herat.';
  const first = describeTarget(text, { start: 0, end: 6 });
  const last = describeTarget(text, { start: 23, end: 29 });
  const bare = 'annotations:\n  - id: a\n    quote: Ghazni\n';
  const context = { report: text, source: 'raids.txt', now: '2026-11-22T10:00:00Z' };
  const changed = (yaml: string, edits: readonly AnnotationEdit[]) => {
    const result = changeFile(openAnnotations(yaml), yaml, edits, context);
    assert('document' in result && result.document.file);
    return { yaml: result.document.yaml, file: result.document.file };
  };

  it('is written without empty context', () => {
    assert.deepEqual([first.prefix, last.suffix], ['', '']);
    const { yaml, file } = changed('', [
      { type: 'add', annotation: { id: 'a', ...first } },
      { type: 'add', annotation: { id: 'b', ...last } },
      { type: 'reject', ...first },
    ]);
    assert.doesNotMatch(yaml, /(?:prefix|suffix): ""/);
    assert.deepEqual(
      placeAnnotations(text, file.annotations).map(({ range }) => range),
      [
        { start: 0, end: 6 },
        { start: 23, end: 29 },
      ],
    );
    assert.doesNotMatch(changed(yaml, [{ type: 'unreject', ...first }]).yaml, /rejected/);
  });

  it('can be accepted as a name again if it was rejected with empty context', () => {
    const yaml = `${bare}rejected:\n  - quote: Ghazni\n    prefix: ""\n`;
    assert.doesNotMatch(changed(yaml, [{ type: 'unreject', quote: 'Ghazni' }]).yaml, /rejected/);
  });

  it('loses the context that it had when it was elsewhere', () => {
    const yaml = `${bare}    prefix: "In "\n`;
    assert.doesNotMatch(changed(yaml, [{ type: 'update', id: 'a', set: first }]).yaml, /prefix/);
    const document = openAnnotations(yaml);
    const placed = (document.file?.annotations ?? []).map((annotation) => ({
      annotation,
      range: { start: 0, end: 6 },
    }));
    const refreshed = runToEnd(refreshSteps(document, text, placed, context.now));
    assert.doesNotMatch(refreshed?.document.yaml ?? 'prefix', /prefix/);
  });

  it('gets its other context if it was written with empty context by hand', () => {
    const byHand = openAnnotations(`${bare}    prefix: ""\n`);
    const [edit] = completeAnnotations(byHand, text);
    assert(edit?.type === 'update');
    assert.equal(edit.set.suffix, first.suffix);
  });

  it('is not added again if the file has it already', () => {
    const annotation = { id: 'a', ...first };
    const { file } = changed('', [{ type: 'add', annotation }]);
    assert.deepEqual(outstandingEdits(file, [{ type: 'add', annotation }]), []);
  });

  it('is rejected in the whole report if all that a rejection has is empty context', () => {
    assert.equal(hasContext({ quote: 'Ghazni', prefix: '', suffix: '' }), false);
    assert.equal(hasContext(first), true);
  });
});
