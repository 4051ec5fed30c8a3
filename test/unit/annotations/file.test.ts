import assert from 'node:assert/strict';
import {
  completeAnnotations,
  editAnnotations,
  editDocument,
  mergeAnnotations,
  openAnnotations,
  readAnnotations,
} from '../../../src/core/index';

const idOf = (yaml: string, index: number) =>
  readAnnotations(yaml).file?.annotations[index]?.id ?? '';

describe('an edit of the annotation file', () => {
  const FILE = `# kept by hand
version: 1
annotations:
  - id: a1   # first
    quote: 'Hartan'
    mood: unknown to us

  - quote: nine men
`;
  const edit = (yaml: string, ...edits: Parameters<typeof editAnnotations>[1]) => {
    const result = editAnnotations(yaml, edits, 'raid.txt');
    assert('yaml' in result, JSON.stringify(result));
    return result.yaml;
  };

  it('begins the file with its first annotation', () => {
    const yaml = edit('', {
      type: 'add',
      annotation: { id: 'b1', quote: 'x: #y', position: [1, 6] },
    });
    assert.equal(
      yaml,
      'version: 1\nsource: raid.txt\nannotations:\n  - id: b1\n    quote: "x: #y"\n    position: [1, 6]\n',
    );
  });

  it('keeps every other line when an item is added, changed or removed', () => {
    const added = edit(FILE, { type: 'add', annotation: { id: 'b1', quote: 'new' } });
    assert.equal(added, `${FILE}  - id: b1\n    quote: new\n`);
    const changed = edit(FILE, { type: 'update', id: 'a1', set: { comment: 'Who?' } });
    assert.equal(changed, FILE.replace('to us\n', 'to us\n    comment: Who?\n'));
    const removed = edit(FILE, { type: 'remove', id: idOf(FILE, 1) });
    assert.equal(removed, FILE.replace('  - quote: nine men\n', ''));
  });

  it('reads back just what was written', () => {
    const hard = [
      'a\nb\n',
      ' lead',
      'tail ',
      '- x',
      '"',
      "'",
      '“q”',
      'yes',
      '1',
      '#',
      'a: b',
      '\t',
      '😀',
    ];
    for (const comment of hard) {
      const yaml = edit('', { type: 'add', annotation: { id: 'h', quote: comment, comment } });
      const [item] = readAnnotations(yaml).file?.annotations ?? [];
      assert.deepEqual([item?.quote, item?.comment], [comment, comment]);
    }
  });

  it('is refused if the file does not parse or has a newer version', () => {
    for (const yaml of ['annotations: [', '- a', 'version: 99\n']) {
      assert.equal(readAnnotations(yaml).file, undefined);
      assert('problems' in editAnnotations(yaml, [{ type: 'remove', id: 'a' }]));
    }
  });

  it('changes the valid item of two with one id', () => {
    const list = '  - id: a\n    comment: not a quote yet\n  - id: a\n    quote: nine men\n';
    const yaml = `version: 1\nannotations:\n${list}`;
    const removed = edit(yaml, { type: 'remove', id: 'a' });
    assert.equal(removed, yaml.replace('  - id: a\n    quote: nine men\n', ''));
  });

  it('merges our change to an item without touching the rest of it', () => {
    const ours = edit(FILE, { type: 'update', id: 'a1', set: { comment: 'Who?' } });
    const theirs = edit(FILE, { type: 'add', annotation: { id: 't1', quote: 'theirs' } });
    const merged = mergeAnnotations(FILE, ours, theirs);
    assert('yaml' in merged);
    assert.equal(merged.yaml, theirs.replace('to us\n', 'to us\n    comment: Who?\n'));
    const cleared = edit(ours, { type: 'update', id: 'a1', set: {}, unset: ['comment'] });
    const back = mergeAnnotations(ours, cleared, merged.yaml);
    assert('yaml' in back);
    assert.equal(back.yaml, theirs);
  });

  it('merges by id and loses no item', () => {
    const ours = edit(FILE, { type: 'add', annotation: { id: 'o1', quote: 'ours' } });
    const theirs = edit(FILE, { type: 'add', annotation: { id: 't1', quote: 'theirs' } });
    const merged = mergeAnnotations(FILE, ours, theirs);
    assert('yaml' in merged);
    const ids = readAnnotations(merged.yaml).file?.annotations.map(({ id }) => id);
    assert.deepEqual(ids, ['a1', idOf(FILE, 1), 't1', 'o1']);
  });
});

describe('reading an annotation file', () => {
  it('keeps a carriage return at the end of the last value', () => {
    const { file } = readAnnotations('annotations:\r\n- quote: Omar\r');
    assert.deepEqual(
      file?.annotations.map(({ quote }) => quote),
      ['Omar\r'],
    );
  });
});

describe('an item made by hand', () => {
  const REPORT = 'Officials said that nine men were killed. The men were from Ghazni.\n';
  const FILE = 'annotations:\n  - quote: nine men   # how many?\n    comment: Who?\n';

  it('is completed, once its quote is found', () => {
    const document = openAnnotations(FILE);
    const id = document.file?.annotations[0]?.id;
    const edits = completeAnnotations(document, REPORT, '2026-11-22T09:12:00Z');
    const result = editDocument(document, edits);
    assert('document' in result);
    assert.equal(
      result.document.yaml,
      `annotations:
  - id: ${id}
    quote: nine men   # how many?
    prefix: "Officials said that "
    suffix: " were killed. The men were from Ghazni.\\n"
    position: [20, 28]
    comment: Who?
    created: 2026-11-22T09:12:00Z
`,
    );
    assert.deepEqual(completeAnnotations(result.document, REPORT, '2027-01-01T00:00:00Z'), []);
  });

  it('gets only an id if its quote is not found for certain', () => {
    for (const quote of ['men', 'no such words']) {
      const document = openAnnotations(`annotations:\n  - quote: ${quote}\n`);
      const id = document.file?.annotations[0]?.id;
      assert.deepEqual(completeAnnotations(document, REPORT), [
        { type: 'update', id, set: { id } },
      ]);
    }
  });
});
