import assert from 'node:assert/strict';
import { derivedId } from '../../../src/core/annotations/itemIds';
import { editAnnotations, type MergeConflict, mergeAnnotations } from '../../../src/core/index';

interface Story {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  readonly merged: string;
  readonly conflicts?: readonly MergeConflict[];
}

const A = '  - id: a\n    quote: x\n';
const B = '  - id: b # second\n    quote: "y"\n';
const file = (...items: readonly string[]) => `version: 1\nannotations:\n${items.join('')}`;

const STORIES: Readonly<Record<string, Story>> = {
  'keeps different fields that both sides changed': {
    base: file(A, B),
    ours: file(`${A}    comment: ours\n    modified: 2026-11-22T09:00:00Z\n`, B),
    theirs: file(`${A}    tags: [theirs]\n    modified: 2026-11-23T09:00:00Z\n`, B),
    merged: file(
      `${A}    tags: [theirs]\n    modified: 2026-11-23T09:00:00Z\n    comment: ours\n`,
      B,
    ),
  },
  'keeps both versions of an item whose field both changed': {
    base: file(A, B),
    ours: file(`${A}    comment: ours\n`, B),
    theirs: file(`${A}    comment: theirs\n`, B),
    merged: file(`${A}    comment: theirs\n`, '  - id: a-2\n    quote: x\n    comment: ours\n', B),
    conflicts: [{ kind: 'changed-twice', id: 'a', keptAs: 'a-2', fields: ['comment'] }],
  },
  'keeps tags of both sides': {
    base: file(`${A}    tags: [one, two]\n`),
    ours: file(`${A}    tags: [one, two, ours]\n`),
    theirs: file(`${A}    tags: [two, theirs]\n`),
    merged: file(`${A}    tags: [two, ours, theirs]\n`),
  },
  'keeps links that either side added, without those that either removed': {
    base: file(`${A}    links: [{to: b}, {to: c}]\n`, B),
    ours: file(`${A}    links: [{to: b}, {to: c}, {to: o}]\n`, B),
    theirs: file(`${A}    links: [{to: c}, {to: t}]\n`, B),
    merged: file(`${A}    links: [{to: c}, {to: o}, {to: t}]\n`, B),
  },
  'keeps both relations of a link that both sides gave another': {
    base: file(`${A}    links:\n      - to: b # why\n`, B),
    ours: file(`${A}    links:\n      - to: b # why\n        relation: updates\n`, B),
    theirs: file(`${A}    links:\n      - to: b # why\n        relation: explains\n`, B),
    merged: file(
      `${A}    links:\n      - to: b # why\n        relation: explains\n      - to: b\n        relation: updates\n`,
      B,
    ),
  },
  'leaves a link removed whose annotation has got another': {
    base: file(`${A}    links: [{to: b}]\n`, B),
    ours: file(A, B),
    theirs: file(`${A}    links: [{to: b}, {to: t}]\n`, B),
    merged: file(`${A}    links: [{to: t}]\n`, B),
  },
  'keeps tags that both sides gave the report, and comments of both': {
    base: `version: 1\nreport:\n  tags: [one, two]\n`,
    ours: `version: 1\nreport:\n  tags: [one, two, ours]\n  comment: ours\n`,
    theirs: `version: 1\nreport:\n  tags: [two, theirs]\n  comment: theirs\n`,
    merged: `version: 1\nreport:\n  tags: [two, theirs, ours]\n  comment: theirs\n  comment-2: ours\n`,
    conflicts: [
      {
        kind: 'changed-twice',
        id: 'report.comment',
        keptAs: 'report.comment-2',
        fields: ['comment'],
      },
    ],
  },
  'keeps comments inside a list and a mapping that both sides changed': {
    base: file(`${A}    tags:\n      - one # why\n      - two\n    own:\n      a: 1 # first\n`),
    ours: file(
      `${A}    tags:\n      - one # why\n      - two\n      - ours\n    own:\n      a: 1 # first\n      b: 2\n`,
    ),
    theirs: file(
      `${A}    tags:\n      - one # why indeed\n    own:\n      a: 1 # first\n    comment: theirs\n`,
    ),
    merged: file(
      `${A}    tags:\n      - one # why indeed\n      - ours\n    own:\n      a: 1 # first\n      b: 2\n    comment: theirs\n`,
    ),
  },
  'keeps the comment above an item that is put back as the first': {
    base: file('\n  # later\n', B),
    ours: file(A, '\n  # later\n', B),
    theirs: file('\n  # later\n', B, '  - id: t\n    quote: t\n'),
    merged: file('\n  # later\n', A, B, '  - id: t\n    quote: t\n'),
  },
  'keeps one of a comment above an item that we removed': {
    base: file(A, '# later\n', B),
    ours: file(A, '# later\n'),
    theirs: file(A, '# later\n', B, '  - id: t\n    quote: t\n'),
    merged: file(A, '# later\n', '  - id: t\n    quote: t\n'),
  },
  'keeps a comment at the end of an item behind which fields came or went': {
    base: file(`${A}    # check\n    comment: new\n`, B),
    ours: file(`${A}    # check\n`, B),
    theirs: file(`${A}    # check\n    comment: new\n`, B, '  - id: t\n    quote: t\n'),
    merged: file(`${A}    # check\n`, B, '  - id: t\n    quote: t\n'),
  },
  'takes an item that has its derived id in writing for the same as without it': {
    base: file(`  - id: ${derivedId('"x"', 0)}\n    quote: x\n    comment: new\n`, B),
    ours: file('  - quote: x\n', B),
    theirs: file(
      `  - id: ${derivedId('"x"', 0)}\n    quote: x\n    comment: new\n    tags: [t]\n`,
      B,
    ),
    merged: file('  - quote: x\n    tags: [t]\n', B),
  },
  'leaves an item removed whose completion is taken back': {
    base: file(`  - id: ${derivedId('"x"', 0)}\n    quote: x\n    created: 2026-11-22\n`, B, A),
    ours: file('  - quote: x\n', B),
    theirs: file(B, A),
    merged: file(B),
  },
  'keeps comments inside a list of the report that we changed': {
    base: `${file(A)}report:\n  author:\n    - A # once\n`,
    ours: `${file(A)}report:\n  author:\n    - A # once\n    - B\n`,
    theirs: `${file(A)}report:\n  title: T\n  author:\n    - A # twice\n`,
    merged: `${file(A)}report:\n  title: T\n  author:\n    - A # twice\n    - B\n`,
  },
  'keeps an item that we changed and they removed': {
    base: file(A, B),
    ours: file(`${A}    comment: ours\n`, B),
    theirs: file(B),
    merged: file(`${A}    comment: ours\n`, B),
    conflicts: [{ kind: 'changed-and-removed', id: 'a', keptAs: 'a', removedBy: 'theirs' }],
  },
  'keeps an item that they changed and we removed': {
    base: file(A, B),
    ours: file(B),
    theirs: file(`${A}    comment: theirs\n`, B),
    merged: file(`${A}    comment: theirs\n`, B),
    conflicts: [{ kind: 'changed-and-removed', id: 'a', keptAs: 'a', removedBy: 'ours' }],
  },
  'removes an item of which the other side has moved the selectors alone, as saving a report does':
    {
      base: file(`${A}    position: [1, 2]\n`, B),
      ours: file(B),
      theirs: file(`${A}    position: [5, 6]\n    prefix: "new "\n`, B),
      merged: file(B),
    },
  'leaves an item removed of which we have moved the selectors alone': {
    base: file(`${A}    position: [1, 2]\n`, B),
    ours: file(`${A}    position: [5, 6]\n`, B),
    theirs: file(B),
    merged: file(B),
  },
  'keeps an item that one side put elsewhere, and the other removed': {
    base: file(`${A}    position: [1, 2]\n`, B),
    ours: file(B),
    theirs: file('  - id: a\n    quote: other words\n    position: [5, 6]\n', B),
    merged: file('  - id: a\n    quote: other words\n    position: [5, 6]\n', B),
    conflicts: [{ kind: 'changed-and-removed', id: 'a', keptAs: 'a', removedBy: 'ours' }],
  },
  'keeps new items of both sides as they are written': {
    base: file(A),
    ours: file(A, '  # about o\n  - id: o   # ours\n    mood: "unknown to us"\n    quote: o\n'),
    theirs: file(A, "  - id: t\n    quote: 't'\n"),
    merged: file(
      A,
      "  - id: t\n    quote: 't'\n",
      '  # about o\n  - id: o   # ours\n    mood: "unknown to us"\n    quote: o\n',
    ),
  },
  'keeps new items without id or quote, and does not take them for each other': {
    base: file(A),
    ours: file(
      A,
      '  - quote: same\n    comment: ours\n  - comment: ours, no quote\n  - just text\n',
    ),
    theirs: file(A, '  - quote: same\n    comment: theirs\n'),
    merged: file(
      A,
      '  - quote: same\n    comment: theirs\n',
      '  - quote: same\n    comment: ours\n  - comment: ours, no quote\n  - just text\n',
    ),
  },
  'knows an item that they completed for the one without an id': {
    base: file('  - quote: x\n'),
    ours: file('  - quote: x\n    comment: ours\n'),
    theirs: file('  - id: qy3rlp2n\n    quote: x\n'),
    merged: file('  - id: qy3rlp2n\n    quote: x\n    comment: ours\n'),
  },
  'keeps what we changed of the report, of rejections and of keys of our own': {
    base: 'version: 1\nreport:\n  title: T # so\nrejected:\n  - Tags\n  - quote: Photo\nmood: {a: 1, b: 2}\n',
    ours: 'version: 1\nreport:\n  title: T # so\n  url: u\nrejected:\n  - quote: Photo\n  - quote: By\nmood: {a: 3, b: 2}\nnew: ours\n',
    theirs:
      'version: 1\nreport:\n  title: Theirs # so\nrejected:\n  - Tags\n  - quote: Photo # caption\nmood: {a: 1, b: 4}\n',
    merged:
      'version: 1\nreport:\n  title: Theirs # so\n  url: u\nrejected:\n  - quote: Photo # caption\n  - quote: By\nmood: {a: 3, b: 4}\nnew: ours\n',
  },
  'keeps both values of the report that both sides changed': {
    base: 'version: 1\nreport:\n  title: T\n',
    ours: 'version: 1\nreport:\n  title: Ours\n',
    theirs: 'version: 1\nreport:\n  title: Theirs\n',
    merged: 'version: 1\nreport:\n  title: Theirs\n  title-2: Ours\n',
    conflicts: [
      { kind: 'changed-twice', id: 'report.title', keptAs: 'report.title-2', fields: ['title'] },
    ],
  },
  'begins a file anew that they deleted': {
    base: `version: 1\nsource: raid.txt\nannotations:\n${A}`,
    ours: `version: 1\nsource: raid.txt\nannotations:\n${A}${B}`,
    theirs: '',
    merged: `version: 1\nsource: raid.txt\nannotations:\n${B}`,
  },
  'keeps our comments above and below the items': {
    base: file(A),
    ours: `# ours\n${file(A)}# the end\n`,
    theirs: file(A, B),
    merged: `# ours\n${file(A, B)}# the end\n`,
  },
  'puts selectors right where one side moved them and the other wrote a comment': {
    base: file(`${A}    position: [1, 2]\n`),
    ours: file(`${A}    position: [5, 6]\n`),
    theirs: file(`${A}    position: [1, 2]\n    comment: theirs\n`),
    merged: file(`${A}    position: [5, 6]\n    comment: theirs\n`),
  },
};

describe('a merge', () => {
  for (const [name, { base, ours, theirs, merged, conflicts = [] }] of Object.entries(STORIES)) {
    it(name, () => {
      assert.deepEqual(mergeAnnotations(base, ours, theirs), { yaml: merged, conflicts });
    });
  }

  it('made again changes nothing', () => {
    for (const { base, ours, merged } of Object.values(STORIES)) {
      const again = mergeAnnotations(base, ours, merged);
      assert('yaml' in again && again.yaml === merged, JSON.stringify(again));
    }
  });

  it('is refused where a side cannot be read', () => {
    for (const broken of ['annotations: [', 'version: 2\n', '- a']) {
      for (const sides of [
        [broken, file(A), file(B)],
        [file(A), broken, file(B)],
        [file(A), file(B), broken],
      ] as const) {
        const result = mergeAnnotations(...sides);
        assert('problems' in result && result.problems[0]?.fatal);
      }
    }
  });
});

describe('undo, which is a merge', () => {
  const BEFORE = file(
    A,
    '  # about h\n  - id: h # by hand\n    mood: "unknown to us"\n    quote: x\n\n',
    B,
  );
  const removed = editAnnotations(BEFORE, [{ type: 'remove', id: 'h' }]);
  const after = 'yaml' in removed ? removed.yaml : '';
  const undo = (current: string) => {
    const result = mergeAnnotations(after, BEFORE, current);
    assert('yaml' in result);
    assert.deepEqual(result.conflicts, []);
    return result.yaml;
  };

  it('puts a removed item back to the letter', () => {
    assert.equal(undo(after), BEFORE);
  });

  it('puts it back where it stood, after others were changed', () => {
    const edited = editAnnotations(after, [
      { type: 'update', id: 'b', set: { comment: 'Since then.' } },
      { type: 'add', annotation: { id: 'c', quote: 'z' } },
    ]);
    assert('yaml' in edited);
    const lines = undo(edited.yaml).split('\n');
    const expected = BEFORE.split('\n').concat(
      '    comment: Since then.',
      '  - id: c',
      '    quote: z',
    );
    assert.deepEqual([...lines].sort(), expected.sort());
    const place = (text: string) => lines.findIndex((line) => line.includes(text));
    assert(place('id: a') < place('id: h') && place('id: h') < place('id: b'));
  });

  it('takes back an annotation of a report that was edited and saved since', () => {
    const added = file(A, '  - id: n\n    quote: z\n    prefix: "old "\n    position: [7, 8]\n');
    const saved = file(A, '  - id: n\n    quote: z\n    prefix: "new "\n    position: [9, 10]\n');
    assert.deepEqual(mergeAnnotations(added, file(A), saved), { yaml: file(A), conflicts: [] });
  });

  it('takes back a change of one field, and not another that came since', () => {
    const [first, since] = [
      file(`${A}    comment: one\n`),
      file(`${A}    comment: one\n    tags: [since]\n`),
    ];
    const result = mergeAnnotations(first, file(A), since);
    assert.deepEqual(result, { yaml: file(`${A}    tags: [since]\n`), conflicts: [] });
  });
});
