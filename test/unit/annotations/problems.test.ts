import assert from 'node:assert/strict';
import { fixesFor, readAnnotations } from '../../../src/core/index';
import { inEnglish } from '../../../src/core/text/message';
import type { TextRange } from '../../../src/core/text/range';
import { spliceText } from '../../../src/core/yaml/splice';

/** A file with `‹what is wrong›` marked, the code of the problem, and the file after each fix. */
interface Case {
  readonly file: string;
  readonly code: string;
  readonly severity?: 'error' | 'warning' | 'information';
  readonly fixed?: Readonly<Record<string, string>>;
}

/** Square brackets mean something in YAML, so that marks are others here. */
function marked(source: string): { readonly text: string; readonly range: TextRange } {
  const [before = '', inside = '', after = ''] = source.split(/[‹›]/);
  const end = before.length + inside.length;
  return { text: before + inside + after, range: { start: before.length, end } };
}

const item = (fields: string) => `version: 1\nannotations:\n  - id: a\n    quote: x\n${fields}`;
const field = (text: string) => item(`    ${text}\n`);

const CASES: readonly Case[] = [
  {
    file: field('motivation: ‹comenting› # a thought'),
    code: 'invalid-motivation',
    fixed: {
      'Change to “commenting”': field('motivation: commenting # a thought'),
      'Remove “motivation”': item(''),
    },
  },
  {
    file: field('reliability: ‹b›'),
    code: 'invalid-reliability',
    fixed: { 'Change to “B”': field('reliability: B'), 'Remove “reliability”': item('') },
  },
  {
    file: field('credibility: ‹"3"›'),
    code: 'invalid-credibility',
    fixed: { 'Change to “3”': field('credibility: 3'), 'Remove “credibility”': item('') },
  },
  {
    file: field('credibility: ‹7›'),
    code: 'invalid-credibility',
    fixed: { 'Remove “credibility”': item('') },
  },
  { file: field('position: ‹[5, 2]›'), code: 'invalid-position' },
  { file: field('position: ‹12›'), code: 'invalid-position' },
  { file: field('type: ‹persn›'), code: 'invalid-type' },
  { file: field('tags: [a, ‹{b: c}›]'), code: 'invalid-tags' },
  { file: field('tags: ‹{b: c}›'), code: 'invalid-tags' },
  { file: field('comment: ‹[a]›'), code: 'invalid-text' },
  { file: field('created: ‹yesterday›'), code: 'invalid-created' },
  { file: field('modified: ‹2026-13-45›'), code: 'invalid-modified' },
  { file: field('orphan: ‹maybe›'), code: 'invalid-orphan' },
  {
    file: field('‹coment›: Who?'),
    code: 'unknown-key',
    severity: 'information',
    fixed: { 'Change to “comment”': field('comment: Who?') },
  },
  {
    file: item('  - id: ‹a› # again\n    quote: y\n'),
    code: 'duplicate-id',
  },
  {
    file: item('  ‹- id: b\n    comment: no quote yet›\n'),
    code: 'missing-quote',
  },
  { file: item('  - id: b\n    quote: ‹{a: b}›\n'), code: 'invalid-quote' },
  {
    file: item('  - ‹nine men›\n'),
    code: 'not-an-annotation',
    fixed: {
      'Make this text the quote of an annotation': item('  - quote: nine men\n'),
      'Remove this item': item(''),
    },
  },
  {
    file: '# by hand\n‹annotations›:\n  - quote: x\n',
    code: 'missing-version',
    severity: 'information',
    fixed: { 'Add “version: 1”': '# by hand\nversion: 1\nannotations:\n  - quote: x\n' },
  },
  {
    file: 'version: ‹one›\nannotations: []\n',
    code: 'unknown-version',
    fixed: { 'Change to “1”': 'version: 1\nannotations: []\n' },
  },
  { file: 'version: ‹2›\n', code: 'newer-version', severity: 'error', fixed: {} },
  { file: 'version: 1\nsource: ‹[a]›\n', code: 'invalid-source' },
  { file: 'version: 1\nreport: ‹A raid›\n', code: 'invalid-report' },
  { file: 'version: 1\nreport:\n  published: ‹5 Dec›\n', code: 'invalid-published' },
  { file: 'version: 1\nreport:\n  reliability: ‹X›\n', code: 'invalid-reliability' },
  { file: 'version: 1\nreport:\n  author: ‹{a: b}›\n', code: 'invalid-author' },
  { file: 'version: 1\nrejected: ‹Tags›\n', code: 'invalid-rejected' },
  { file: 'version: 1\nrejected:\n  - Tags\n  ‹- {prefix: a}›\n', code: 'invalid-rejection' },
  {
    file: item('rejected:\n  - quote: Tags\n    position: ‹[1]›\n'),
    code: 'invalid-position',
  },
  { file: 'version: 1\nannotations: ‹{a: b}›\n', code: 'wrong-type', severity: 'error' },
  { file: '‹- quote: x›\n', code: 'not-a-mapping', severity: 'error' },
  {
    file: 'version: 1\n‹version›: 1\n',
    code: 'duplicate-key',
    severity: 'error',
    fixed: { 'Rename to “version-2”': 'version: 1\nversion-2: 1\n' },
  },
  {
    file: 'version: 1\nannotations:\n  - quote: a\n    comment: Two ‹#count›\n',
    code: 'hidden-text',
  },
  { file: 'version: 1\nannotations:\n  - quote: a\n    tags: ‹#count, b›\n', code: 'hidden-text' },
  { file: 'version: 1\n‹---›\nversion: 1\n', code: 'several-documents', severity: 'error' },
  { file: 'annotations:\n  - creator: ‹*me›\n', code: 'not-yaml', severity: 'error' },
  {
    file: 'annotations:\n  - quote: ‹"near the mill›\n    comment: a\n',
    code: 'not-yaml',
    severity: 'error',
  },
  { file: "annotations:\n  - quote: ‹'near the mill›\n", code: 'not-yaml', severity: 'error' },
  { file: '‹annotations: &a [*a]\n›', code: 'too-many-aliases', severity: 'error' },
];

describe('a problem of the annotation file', () => {
  for (const { file, code, severity = 'warning', fixed } of CASES) {
    it(`${code} is reported at ${JSON.stringify(/‹([^›]*)›/.exec(file)?.[1])}`, () => {
      const { text, range } = marked(file);
      const { problems } = readAnnotations(text);
      assert.deepEqual(
        problems.map((problem) => [
          problem.code,
          problem.severity,
          text.slice(problem.range.start, problem.range.end),
        ]),
        [[code, severity, text.slice(range.start, range.end)]],
      );
      const [problem] = problems;
      assert(problem);
      assert.deepEqual(problem.range, range);
      assert.equal(problem.fatal === true, severity === 'error');
      if (fixed !== undefined) {
        const fixes = fixesFor(text, problem).map(({ title, edits }) => [
          inEnglish(title),
          spliceText(text, edits),
        ]);
        assert.deepEqual(fixes, Object.entries(fixed));
      }
    });
  }

  it('is not reported in an empty or correct file', () => {
    for (const text of ['', '\ufeff', '# notes\n', '---\n', 'version: 1\n', field('mood: any')]) {
      assert.deepEqual(readAnnotations(text).problems, []);
    }
  });

  it('is gone after each of its fixes', () => {
    for (const { file, code } of CASES) {
      const { text } = marked(file);
      for (const problem of readAnnotations(text).problems) {
        for (const { edits, title } of fixesFor(text, problem)) {
          const after = readAnnotations(spliceText(text, edits) ?? '').problems;
          assert(
            !after.some((other) => other.code === code),
            `${inEnglish(title)}: ${JSON.stringify(after)}`,
          );
        }
      }
    }
  });
});

const BEHIND =
  'Text goes on behind a closing quotation mark or bracket: the whole value needs quotation marks.';

/** Lines of an annotation with the place between ‹ and ›, and what is said of it. */
const NOT_YAML: readonly (readonly [lines: string, said: string])[] = [
  ['    comment: ‹A note: late›', 'A value with a colon and a space in it needs quotation marks.'],
  ['    tags: ‹[a, b›', 'The bracket [ that opens here is not closed.'],
  ['    comment: ‹"never ends›', 'The quotation that begins here with " has no end.'],
  ['    comment: "he" ‹said so›', BEHIND],
  ['    comment: [sic] ‹he said›', BEHIND],
  ['    comment: ‹@mansour was here›', 'A value that begins with @ needs quotation marks.'],
  ['    tags: [‹#a, b]›', 'A value that begins with # needs quotation marks.'],
  ['    comment: ‹-› he said', 'A value that begins with - needs quotation marks.'],
  ['    comment: > ‹he said›', 'A value that begins with > needs quotation marks.'],
  ['‹   comment: x›', 'This line is not indented as the lines beside it are.'],
  ['     ‹comment: x›', 'This line is not indented as the lines beside it are.'],
  ['    ‹comment:x›', 'This line needs a key, a colon and a space before its value.'],
  ['‹\t›comment: x', 'Lines are indented by spaces here, not by tabs.'],
];

describe('Annotations with # in them', () => {
  it('have nothing wrong where YAML reads it, or a comment is meant', () => {
    const { problems } = readAnnotations(`version: 1
annotations:
  - quote: No.#2 # the second
    comment: "#1 of #all" # as he says
    tags: [a, "two #words"] # to be sorted
`);
    assert.deepEqual(problems, []);
  });
});

describe('Annotations that are not YAML', () => {
  for (const [lines, said] of NOT_YAML) {
    it(`are explained once, at the mistake: ${JSON.stringify(lines)}`, () => {
      const { text, range } = marked(
        `annotations:\n  - id: a\n${lines}\n    created: 2026-11-22\n  - id: b\n    quote: y\n`,
      );
      const { problems } = readAnnotations(text);
      assert.deepEqual(
        problems.map(({ code, message, range: at }) => [code, inEnglish(message), at]),
        [['not-yaml', said, range]],
      );
    });
  }

  it('have each mistake told that is one by itself', () => {
    const { problems } = readAnnotations(
      'annotations:\n  - quote: a: b\n    comment: c: d\n    tags: @e\n',
    );
    assert.deepEqual(
      problems.map(({ range }) => range.start),
      [24, 42, 57],
    );
  });
});
