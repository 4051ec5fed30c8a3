import assert from 'node:assert/strict';
import { describe as describeTarget } from '../../../src/core/annotations/anchoring/describe';
import { openAnnotations } from '../../../src/core/annotations/annotationDocument';
import { changeFile } from '../../../src/core/annotations/changeFile';
import { completeAnnotations } from '../../../src/core/annotations/completeAnnotations';
import { type AnnotationEdit, editDocument } from '../../../src/core/annotations/editAnnotations';
import {
  EMPTY_HISTORY,
  moveRedone,
  moveUndone,
  recordStep,
} from '../../../src/core/annotations/history';
import { itemRange } from '../../../src/core/annotations/itemRange';
import type { AnnotationFile } from '../../../src/core/annotations/model';
import { NO_ANNOTATIONS } from '../../../src/core/annotations/noAnnotations';
import { outstandingEdits } from '../../../src/core/annotations/outstanding';
import { placeAnnotations, placeSteps } from '../../../src/core/annotations/placing';
import { refreshEdits, refreshSteps } from '../../../src/core/annotations/refresh';
import { hasContext } from '../../../src/core/annotations/rejectedNames';
import { lineChanges } from '../../../src/core/text/lineChanges';
import { createLineIndex } from '../../../src/core/text/lines';
import { runToEnd } from '../../../src/core/text/steps';

const step = (label: string, size = 1) => ({ label, before: 'x'.repeat(size), after: '' });

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

  it('forgets what could be redone with the next command', () => {
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

describe('edits that could not be written', () => {
  const file: AnnotationFile = {
    version: 1,
    report: { title: 'A' },
    annotations: [{ id: 'k', quote: 'q', comment: 'c' }],
    rejected: [{ quote: 'Tags' }],
  };

  it('are not made twice', () => {
    const edits = outstandingEdits(file, [
      { type: 'add', annotation: { id: 'k', quote: 'q' } },
      { type: 'update', id: 'k', set: { comment: 'c' }, unset: ['tags'] },
      { type: 'remove', id: 'gone' },
      { type: 'reject', quote: 'Tags' },
      { type: 'report', set: { title: 'A' } },
    ]);
    assert.deepEqual(edits, []);
  });

  it('are still to be made where the file says something else', () => {
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

describe('the places of annotations', () => {
  const text = 'Killed in Ghazni. Seen in Kabul.';

  it('are taken over where an annotation is known with the same selectors', () => {
    const annotation = { id: 'a', quote: 'Ghazni' };
    const known = [{ annotation, range: { start: 0, end: 6 } }];
    const changed = { ...annotation, comment: 'new' };
    const [placed] = placeAnnotations(text, [changed], known);
    assert.deepEqual(placed, { annotation: changed, range: { start: 0, end: 6 } });
  });

  it('are looked for where the selectors are others', () => {
    const known = [{ annotation: { id: 'a', quote: 'Ghazni' }, range: { start: 0, end: 6 } }];
    const [placed] = placeAnnotations(text, [{ id: 'a', quote: 'Kabul' }], known);
    assert.deepEqual(placed?.range, { start: 26, end: 31 });
  });
});

describe('context at the border of the text', () => {
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

  it('is none, and is not written', () => {
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

  it('was written before, and can be taken back all the same', () => {
    const yaml = `${bare}rejected:\n  - quote: Ghazni\n    prefix: ""\n`;
    assert.doesNotMatch(changed(yaml, [{ type: 'unreject', quote: 'Ghazni' }]).yaml, /rejected/);
  });

  it('goes where the passage has come to the border', () => {
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

  it('is completed where nothing else is written', () => {
    const byHand = openAnnotations(`${bare}    prefix: ""\n`);
    const [edit] = completeAnnotations(byHand, text);
    assert(edit?.type === 'update');
    assert.equal(edit.set.suffix, first.suffix);
  });

  it('does not keep an edit outstanding that the file shows', () => {
    const annotation = { id: 'a', ...first };
    const { file } = changed('', [{ type: 'add', annotation }]);
    assert.deepEqual(outstandingEdits(file, [{ type: 'add', annotation }]), []);
  });

  it('lets a rejection hold everywhere that says nothing else', () => {
    assert.equal(hasContext({ quote: 'Ghazni', prefix: '', suffix: '' }), false);
    assert.equal(hasContext(first), true);
  });
});

describe('looking for lost passages', () => {
  it('can be interrupted after each', () => {
    const placed = { annotation: { id: 'a', quote: 'Ghazni' }, range: { start: 0, end: 6 } };
    const lost = Array.from({ length: 50 }, (_, n) => ({ id: `b${n}`, quote: `Herat ${n}` }));
    const all = [placed.annotation, ...lost];
    const steps = placeSteps('Ghazni is quiet.', all, [placed]);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      count += 1;
    }
    assert.equal(count, lost.length);
    assert.deepEqual(step.value, placeAnnotations('Ghazni is quiet.', all, [placed]));
  });
});

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

  it('takes a few dozen items at a time, and comes to what all at once do', () => {
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

  it('writes nothing where all is as it should be, or the file cannot be read', () => {
    const { value } = refreshSteps(openAnnotations('version: 1\n'), text, [], now).next();
    assert.equal(value, undefined);
    assert.equal(runToEnd(refreshSteps(openAnnotations('a: ['), text, placed, now)), undefined);
  });
});

describe('the changes that make one text of another', () => {
  const table: readonly [what: string, before: string, after: string, count: number][] = [
    ['nothing', 'a\nb\n', 'a\nb\n', 0],
    ['a line more', 'a\nb\nc\n', 'a\nb\nx\nc\n', 1],
    ['a line less', 'a\nb\nc\n', 'a\nc\n', 1],
    ['two lines apart', 'a\nb\nc\nd\ne\nf\n', 'a\nB\nc\nd\nE\nf\n', 2],
    ['all of it', 'a\n', 'b\nc', 1],
    ['from nothing', '', 'a\n', 1],
    ['to nothing', 'a\n', '', 1],
    ['no last line end', 'a\nb', 'a\nb\n', 1],
  ];
  for (const [what, before, after, count] of table) {
    it(`are few: ${what}`, () => {
      const changes = lineChanges(before, after);
      assert.equal(changes.length, count);
      let text = before;
      for (const { start, end, text: inserted } of [...changes].reverse()) {
        text = text.slice(0, start) + inserted + text.slice(end);
      }
      assert.equal(text, after);
    });
  }
});

it('lines are found by offsets', () => {
  const at = createLineIndex('ab\n\ncd');
  assert.deepEqual([0, 2, 3, 4, 6, 99].map(at), [
    { line: 0, character: 0 },
    { line: 0, character: 2 },
    { line: 1, character: 0 },
    { line: 2, character: 0 },
    { line: 2, character: 2 },
    { line: 2, character: 2 },
  ]);
});

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

  it('can be done on what is there where what was seen does not fit', () => {
    const edit = { type: 'update', id: 'a', set: { comment: 'new' } } as const;
    const result = changeFile(openAnnotations(''), yaml, [edit], context);
    assert('document' in result);
    assert.match(result.document.yaml, /comment: new\n/);
  });

  it('takes a file that is not there for an empty one, without reading it', () => {
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

  it('points at an item by its quote', () => {
    const document = openAnnotations(`# Ghazni\n${yaml}`);
    const [annotation] = document.file?.annotations ?? [];
    assert(annotation);
    const { start, end } = itemRange(document, annotation);
    assert.equal(document.yaml.slice(start, end), 'Ghazni');
    assert.equal(document.yaml.slice(start - 7, start), 'quote: ');
  });
});
