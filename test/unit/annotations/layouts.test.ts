import assert from 'node:assert/strict';
import { type AnnotationEdit, editAnnotations } from '../../../src/core/index';

const add: AnnotationEdit = { type: 'add', annotation: { id: 'new', quote: 'nine men' } };
const remove = (id: string): AnnotationEdit => ({ type: 'remove', id });
const comment = (id: string, text: string): AnnotationEdit => ({
  type: 'update',
  id,
  set: { comment: text },
});

/** What a layout is before and after an edit. */
const LAYOUTS: readonly (readonly [
  name: string,
  before: string,
  edit: AnnotationEdit,
  after: string,
])[] = [
  [
    'a file that holds only comments',
    '# mine\n',
    add,
    '# mine\nversion: 1\nsource: raid.txt\nannotations:\n  - id: new\n    quote: nine men\n',
  ],
  [
    'a document between marks',
    '---\n# mine\n...\n',
    add,
    '---\n# mine\nversion: 1\nsource: raid.txt\nannotations:\n  - id: new\n    quote: nine men\n...\n',
  ],
  [
    'a comment below that would become part of a block',
    'annotations:\n- id: a\n  quote: x\n\n    # later\nrejected: []\n',
    comment('a', 'two\nlines'),
    'annotations:\n- id: a\n  quote: x\n  comment: "two\\nlines"\n\n    # later\nrejected: []\n',
  ],
  [
    'an empty list with a comment',
    'annotations: [] # none yet\n',
    add,
    'annotations: # none yet\n  - id: new\n    quote: nine men\n',
  ],
  [
    'a key without a value',
    'annotations: # all\n  # none yet\n',
    add,
    'annotations: # all\n  - id: new\n    quote: nine men\n  # none yet\n',
  ],
  [
    'the only item',
    'annotations: # all\n  # about a\n  - id: a\n    quote: x\n# end\n',
    remove('a'),
    'annotations: [] # all\n  # about a\n# end\n',
  ],
  [
    'the first key of an item',
    'annotations:\n  - comment: Who? # why\n    # of the item\n    id: a\n    quote: x\n',
    { type: 'update', id: 'a', set: {}, unset: ['comment'] },
    'annotations:\n  - # of the item\n    id: a\n    quote: x\n',
  ],
  [
    'a comment behind a value that becomes long',
    'annotations:\n  - id: a\n    comment: short # why\n    quote: x\n',
    comment('a', 'one\ntwo\n'),
    'annotations:\n  - id: a\n    comment: | # why\n      one\n      two\n    quote: x\n',
  ],
  [
    'a comment behind a value that becomes short',
    'annotations:\n  - id: a\n    comment: | # why\n      one\n      two\n    quote: x\n',
    comment('a', 'short'),
    'annotations:\n  - id: a\n    comment: short # why\n    quote: x\n',
  ],
  [
    'a comment behind the last value of an item',
    'annotations:\n  - id: a\n    quote: x # so they say\n\n  # about b\n  - id: b\n    quote: y\n',
    comment('a', 'Who?'),
    'annotations:\n  - id: a\n    quote: x # so they say\n    comment: Who?\n\n  # about b\n  - id: b\n    quote: y\n',
  ],
  [
    'a flow item',
    'annotations:\n  - {id: a, quote: x} # short\n  - id: b\n    quote: "y"\n',
    comment('a', 'who, where'),
    'annotations:\n  - {id: a, quote: x, comment: "who, where"} # short\n  - id: b\n    quote: "y"\n',
  ],
  [
    'a flow list',
    'annotations: [ {id: a, quote: x}, {id: b, quote: y} , ]\n',
    remove('a'),
    'annotations: [ {id: b, quote: y} , ]\n',
  ],
  [
    'a list with a comment at an item',
    'annotations:\n  - id: a\n    quote: x\n    tags:\n      - p # keep\n      - q\n',
    { type: 'update', id: 'a', set: { tags: ['p', 'r'] } },
    'annotations:\n  - id: a\n    quote: x\n    tags:\n      - p # keep\n      - r\n',
  ],
  [
    'an item whose anchor is used elsewhere',
    'annotations:\n  - id: a\n    quote: x\n    creator: &me ann\n  - id: b\n    quote: y\n    creator: *me\n',
    remove('a'),
    'annotations:\n  - id: b\n    quote: y\n    creator: &me ann\n',
  ],
  [
    'an item that stands elsewhere as well',
    'annotations:\n  - &a\n    id: a\n    quote: x # c\nold: *a\nolder: *a\n',
    comment('a', 'Who?'),
    'annotations:\n  - &a\n    id: a\n    quote: x # c\n    comment: Who?\nold: &a {id: a, quote: x}\nolder: *a\n',
  ],
  [
    'an item that is an alias',
    'old: &a {id: a, quote: x}\nannotations:\n  - *a # that one\n',
    comment('a', 'Who?'),
    'old: &a {id: a, quote: x}\nannotations:\n  - id: a # that one\n    quote: x\n    comment: Who?\n',
  ],
  [
    'a file without a line end, with CRLF, a byte order mark and tabs',
    '\ufeffannotations:\r\n- id:\ta\t# tab\r\n  quote:\tx',
    add,
    '\ufeffannotations:\r\n- id:\ta\t# tab\r\n  quote:\tx\r\n- id: new\r\n  quote: nine men\r\n',
  ],
  [
    'a file with a version directive',
    '%YAML 1.1\n---\nannotations:\n  - id: yes\n    quote: x\n',
    comment('yes', 'Who?'),
    '%YAML 1.1\n---\nannotations:\n  - id: yes\n    quote: x\n    comment: Who?\n',
  ],
  [
    'a text above that keeps its empty lines',
    'annotations:\n  - id: a\n    quote: |+\n      x\n\n  - id: b\n    quote: y\n\n',
    remove('b'),
    'annotations:\n  - id: a\n    quote: |+\n      x\n\n',
  ],
  [
    'a file without details of the report',
    '# mine\nversion: 1\nannotations: []\n',
    { type: 'report', set: { title: 'A raid' } },
    '# mine\nversion: 1\nreport:\n  title: A raid\nannotations: []\n',
  ],
  [
    'the name of a report that was renamed',
    'version: 1 # of the format\nannotations: []\n',
    { type: 'source', source: 'raids.txt' },
    'version: 1 # of the format\nsource: raids.txt\nannotations: []\n',
  ],
  [
    'rejected names written in two ways',
    'rejected:\n  - Tags # no name\n  - quote: Photo\n',
    { type: 'unreject', quote: 'Tags' },
    'rejected:\n  - quote: Photo\n',
  ],
  [
    'what stands around the last rejected name, and leaves no empty list',
    'version: 1\n# names\nrejected:\n  - quote: Tags\n    prefix: x\nmood: calm\n',
    { type: 'unreject', quote: 'Tags', prefix: 'x' },
    'version: 1\n# names\nmood: calm\n',
  ],
  [
    'the only key of a file',
    'rejected:\n  - quote: Tags\n',
    { type: 'unreject', quote: 'Tags' },
    'rejected: []\n',
  ],
  [
    'a comment among rejected names',
    'rejected:\n  # of the page\n  - Tags\n',
    { type: 'unreject', quote: 'Tags' },
    'rejected: []\n  # of the page\n',
  ],
  [
    'a comment among rejected names, with CRLF',
    'annotations: []\r\nrejected:\r\n  # see mail of 3 May\r\n  - Tags\r\n',
    { type: 'unreject', quote: 'Tags' },
    'annotations: []\r\nrejected: []\r\n  # see mail of 3 May\r\n',
  ],
  [
    'a comment below a quoted key',
    'annotations: []\n"rejected":\n  # of the page\n  - Tags\n',
    { type: 'unreject', quote: 'Tags' },
    'annotations: []\n"rejected": []\n  # of the page\n',
  ],
  [
    'the comment behind a flow item when the last one goes',
    'annotations:\n  - id: a\n    tags: [\n      x, # seen twice\n      y # unsure\n    ]\n    quote: q\n',
    { type: 'update', id: 'a', set: { tags: ['x'] } },
    'annotations:\n  - id: a\n    tags: [\n      x # seen twice\n    ]\n    quote: q\n',
  ],
  [
    'the comment behind a flow item when another takes the place of the last one',
    'annotations:\n  - id: a\n    tags: [\n      x, # seen twice\n      y # unsure\n    ]\n    quote: q\n',
    { type: 'update', id: 'a', set: { tags: ['x', 'z'] } },
    'annotations:\n  - id: a\n    tags: [\n      x, # seen twice\n      z\n    ]\n    quote: q\n',
  ],
  [
    'the comment above a flow item when the one before goes',
    'annotations:\n  - id: a\n    tags: [\n      x, # seen twice\n      # of the map\n      y\n    ]\n    quote: q\n',
    { type: 'update', id: 'a', set: { tags: ['y'] } },
    'annotations:\n  - id: a\n    tags: [\n      # of the map\n      y\n    ]\n    quote: q\n',
  ],
  [
    'a comment in an empty flow list',
    'annotations:\n  - id: a\n    tags: [ # none\n    ]\n    quote: q\n',
    { type: 'update', id: 'a', set: { tags: ['x'] } },
    'annotations:\n  - id: a\n    tags: [ # none\n          x\n    ]\n    quote: q\n',
  ],
  [
    'a comment in an empty flow mapping',
    'report: { # keep\n }\nannotations: []\n',
    { type: 'report', set: { title: 'A raid' } },
    'report: { # keep\n        title: A raid\n }\nannotations: []\n',
  ],
  [
    'a comment in a flow mapping behind the entry that goes',
    'annotations:\n  - {\n      id: a, # mine\n      quote: q, # of page 2\n      comment: Who? # ask\n    }\n',
    { type: 'update', id: 'a', set: {}, unset: ['comment'] },
    'annotations:\n  - {\n      id: a, # mine\n      quote: q # of page 2\n    }\n',
  ],
];

describe('an edit keeps the layout of', () => {
  for (const [name, before, edit, after] of LAYOUTS) {
    it(name, () => {
      const result = editAnnotations(before, [edit], 'raid.txt');
      assert('yaml' in result, JSON.stringify(result));
      assert.equal(result.yaml, after);
    });
  }
});

it('an edit is made where one anchor is used two hundred times', () => {
  const items = Array.from(
    { length: 200 },
    (_, at) => `  - {id: a${at}, quote: x, creator: *me}\n`,
  );
  const before = `by: &me Ann\nannotations:\n${items.join('')}`;
  const result = editAnnotations(before, [remove('a1')]);
  assert('yaml' in result, JSON.stringify(result));
  assert.equal(result.yaml, before.replace(items[1] ?? '', ''));
});

describe('an edit is refused', () => {
  const FILE = 'version: 1\nannotations:\n  - id: a\n    quote: x\n';
  const refusals: readonly (readonly [string, string, AnnotationEdit, string])[] = [
    ['of several documents', 'a: 1\n---\nb: 2\n', add, 'several-documents'],
    ['where a key is there twice', 'version: 1\nversion: 1\n', add, 'duplicate-key'],
    ['of an annotation that is gone', FILE, remove('b'), 'unknown-id'],
    [
      'that takes an id twice',
      FILE,
      { type: 'add', annotation: { id: 'a', quote: 'y' } },
      'id-taken',
    ],
    [
      'that takes back what is not rejected',
      FILE,
      { type: 'unreject', quote: 'y' },
      'unknown-rejection',
    ],
  ];
  for (const [name, before, edit, code] of refusals) {
    it(name, () => {
      const result = editAnnotations(before, [edit]);
      assert('problems' in result);
      assert.equal(result.problems[0]?.code, code);
      assert.match(result.problems[0]?.message.template ?? '', /\.$/);
    });
  }
});
