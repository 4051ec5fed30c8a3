import assert from 'node:assert/strict';
import { openAnnotations } from '../../../src/core/annotations/annotationDocument';
import { changeFile } from '../../../src/core/annotations/changeFile';
import { NO_ANNOTATIONS } from '../../../src/core/annotations/noAnnotations';

describe('changing an annotation file', () => {
  const context = { report: 'Killed in Ghazni.', source: 'raids.txt', now: '2026-11-22T10:00:00Z' };
  const yaml = 'version: 1\nannotations:\n  - id: a\n    quote: Ghazni\n    prefix: "in "\n';
  const add = { type: 'add', annotation: { id: 'b', quote: 'Killed' } } as const;

  it('merges with what others did since it was seen', () => {
    const seen = openAnnotations(yaml);
    const theirs = `# theirs\n${yaml}`;
    const result = changeFile(seen, theirs, [add], context);
    assert('document' in result);
    assert.equal(result.document.yaml, `${theirs}  - id: b\n    quote: Killed\n`);
  });

  it('does not double an item that two windows complete at different times', () => {
    const byHand = 'version: 1\nannotations:\n  - quote: Killed\n';
    const seen = openAnnotations(byHand);
    const first = changeFile(seen, byHand, [{ type: 'reject', quote: 'A' }], context);
    assert('document' in first);
    const now = '2026-11-22T10:00:05Z';
    const second = changeFile(seen, first.document.yaml, [{ type: 'reject', quote: 'B' }], {
      ...context,
      now,
    });
    assert('document' in second);
    assert.equal(second.document.yaml, `${first.document.yaml}  - quote: B\n`);
    assert.deepEqual(second.conflicts, []);
  });

  it('does not bring back an item written by hand that was rewritten while it was completed', () => {
    const byHand = 'version: 1\nannotations:\n  - quote: Kil\n';
    const now = byHand.replace('Kil', 'Killed');
    const result = changeFile(openAnnotations(byHand), now, [{ type: 'reject', quote: 'A' }], {
      ...context,
      report: 'Kil. Killed in Ghazni.',
    });
    assert('document' in result);
    assert.equal(result.document.yaml, `${now}rejected:\n  - quote: A\n`);
    assert.deepEqual(result.conflicts, []);
  });

  it('makes an edit that only fits the file as it is now', () => {
    const edit = { type: 'update', id: 'a', set: { comment: 'new' } } as const;
    const result = changeFile(openAnnotations(''), yaml, [edit], context);
    assert('document' in result);
    assert.match(result.document.yaml, /comment: new\n/);
  });

  it('takes what is removed twice, or by others too, as removed', () => {
    const remove = { type: 'remove', id: 'a' } as const;
    const empty = 'version: 1\nannotations: []\n';
    for (const [seen, current] of [
      [empty, empty],
      [yaml, empty],
      ['', empty],
    ] as const) {
      const result = changeFile(openAnnotations(seen), current, [remove], context);
      assert('document' in result, `${seen} -> ${current}`);
      assert.equal(result.document.yaml, current);
    }
    const both = changeFile(openAnnotations(empty), empty, [remove, add], context);
    assert('document' in both && /id: b\n/.test(both.document.yaml));
  });

  it('treats a missing file as an empty one, without reading it', () => {
    const { content, ...read } = openAnnotations('');
    assert.deepEqual(NO_ANNOTATIONS, read);
    assert.deepEqual(
      changeFile(NO_ANNOTATIONS, yaml, [add], context),
      changeFile(openAnnotations(''), yaml, [add], context),
    );
  });

  it('never touches a file that cannot be read', () => {
    const result = changeFile(openAnnotations(yaml), 'annotations: [', [add], context);
    assert('problems' in result && result.problems.length > 0);
  });
});
