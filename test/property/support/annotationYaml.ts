import fc from 'fast-check';
import { type Annotation, type Link, parseLinkEnd } from '../../../src/core/index';

/** Texts that YAML might take for something else, or lose a part of. */
export const hardText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...['', ' ', ' lead', 'tail ', 'a\nb\n', 'a\n\nb', '\na', 'a\n', 'a \nb', 'a\r\nb', '\r'],
    ...['\r\n', '\t', 'a\tb', '\0', '\u0085', '\u2028', '\ufeff', '\ud800', 'a: b', ': a', '- x'],
    ...['? a', ', a', 'a #b'],
  ),
  fc.constantFrom(
    ..."\" ' '' “q” yes no null ~ true 1 1.10 007 0x1F 1e3 .inf 1_000 12:30:45 2017-12-05".split(
      ' ',
    ),
    ...'2026-11-22T09:12:00Z --- ... - ? # a: [a] {a *x &x !x %x @x ` | > << = a,b `x 😀'.split(
      ' ',
    ),
    '__proto__',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc
    .array(fc.constantFrom('word', ' ', '\n', '  ', '#', ':', '- ', '"', "'", '\\', 'é', '\t'), {
      maxLength: 12,
    })
    .map((parts) => parts.join('')),
);

const word = fc.constantFrom('Omar', 'nine men', 'BMU', "O'Neill", 'a: b', '“all”', '3 men', 'yes');

const linkEnd = fc.oneof(
  fc.constantFrom('i0', 'i1', 'new0', '../b/c.txt#i0', 'https://example.org/x#y'),
  // Halves of surrogate pairs cannot be part of an address.
  hardText.filter((text) => parseLinkEnd(text) !== undefined && !/\p{Surrogate}/u.test(text)),
);
const link: fc.Arbitrary<Link> = fc.record(
  { to: linkEnd, relation: fc.oneof(fc.constantFrom('updates', 'explains'), hardText) },
  { requiredKeys: ['to'], noNullPrototype: true },
);

/** An annotation with any fields. The id is to be made unique by its user. */
export const annotation: fc.Arbitrary<Omit<Annotation, 'id'>> = fc.record(
  {
    quote: fc.oneof(
      word,
      hardText.filter((text) => text !== ''),
    ),
    prefix: hardText,
    suffix: hardText,
    position: fc
      .tuple(fc.nat(9999), fc.nat(99))
      .map(([start, length]): [number, number] => [start, start + length]),
    comment: fc.oneof(word, hardText),
    entity: word,
    tags: fc.array(word, { minLength: 1, maxLength: 3 }),
    links: fc.array(link, { minLength: 1, maxLength: 3 }),
    motivation: fc.constantFrom('commenting', 'assessing'),
    credibility: fc.constantFrom(1, 3, 6),
    orphan: fc.constant(true as const),
    created: fc.constant('2026-11-22T09:12:00Z'),
    modified: fc.constantFrom('2026-11-23T09:12:00Z', '2026-11-24T09:12:00Z'),
  },
  { requiredKeys: ['quote'] },
);

/** A file as people and programs write them, and the text of each item in it. */
export interface SampleFile {
  readonly yaml: string;
  readonly items: readonly string[];
  readonly hasAliases: boolean;
}

const FIELDS = [
  'quote: Omar',
  "quote: 'it''s'",
  'quote: "a \\"b\\" \\u2028 c"',
  'quote: nine men   # a comment',
  'quote: |\n  nine\n  men\n',
  'quote: >-\n  nine\n  men',
  'quote: |+ # kept\n  nine\n\n',
  'quote: nine\n  men',
  'quote: 1.10',
  'quote: "two\n  lines"',
  'comment:',
  'comment: Who?',
  'comment: |\n  one\n\n    two\n  three',
  'comment: >\n  folded\n  text',
  'tags: [a, b]',
  'links:\n- to: i0 # why\n  relation: updates\n- {to: "c.txt#i1", mood: 1}',
  'links: [{to: i1}]',
  'links:\n  - to: i0\n    relation: updates\n  - to: ../b/c.txt#i0',
  'links:\n    - relation: a b\n      to: ./c.txt#i0\n\n      # why\n  # or not',
  'tags:\n- a\n- b # c',
  'tags: [\n  a,\n  b, ]',
  'position: [1, 5]',
  'credibility: 3',
  'modified: 2026-11-22T09:12:00Z',
  'mood: {a: 1, b: [c]}',
  '# a comment of its own',
  '"odd key": 1',
  '? explicit\n: key',
  'deep:\n  deeper:\n    - x\n    - y: 1\n',
  'creator: &me analyst',
  'creator: *me',
];

const FLOW_ITEMS = [
  '{quote: a}',
  '{ quote: "b", tags: [x] , }',
  '{quote: c,\n        comment: d}',
  '{quote: e, mood}',
];

const HEADS = [
  '',
  'version: 1\n',
  '# about the file\nversion: 1\nsource: raid.txt\n',
  '---\nversion: 1\n',
  '\ufeffversion: 1\n',
  '%YAML 1.2\n---\nversion: 1\n',
  'version: 1\nreport:\n  title: A raid # so they say\n  # later\n  author: [A, B]\n\n',
  'version: 1\nreport: {title: A raid}\n',
  'version: 1\nnotes: |\n  annotations:\n    - quote: not one\n\n',
  '"version": 1\nteam: &me someone\n',
];
const TAILS = [
  '',
  '\n',
  'rejected:\n  - quote: Tags\n',
  '\n# names\nrejected:\n- quote: Tags # no name\n- Photo\n\n',
  'rejected: [{quote: Tags}]\n',
  '...\n',
  'extra: *me\n',
  '# the end',
];
const GAPS = ['', '\n', '\n\n', '# between\n', '\n    # between\n'];

/** Annotation files in many layouts, all of them valid. */
export function sampleFile(withAliases: boolean): fc.Arbitrary<SampleFile> {
  const usable = (text: string) => withAliases || !/[&*]me/.test(text);
  const field = fc.constantFrom(...FIELDS.filter(usable));
  const block = fc.record({
    kind: fc.constant('block' as const),
    fields: fc.uniqueArray(field, {
      minLength: 1,
      maxLength: 6,
      selector: (text) => (text.startsWith('#') ? text : text.split(':')[0]),
    }),
    id: fc.boolean(),
    gap: fc.constantFrom(1, 1, 1, 3),
    anchor: fc.constantFrom('', '', '', ...(withAliases ? ['&item '] : [])),
  });
  const flow = fc.constantFrom(...FLOW_ITEMS).map((text) => ({ kind: 'flow' as const, text }));
  const scalar = fc
    .constantFrom('just text', '', ...(withAliases ? ['*item'] : []))
    .map((text) => ({ kind: 'flow' as const, text }));
  const item = fc.oneof(
    { arbitrary: block, weight: 8 },
    { arbitrary: flow, weight: 2 },
    { arbitrary: scalar, weight: 1 },
  );
  return fc
    .record({
      head: fc.constantFrom(...HEADS.filter((text) => withAliases || !text.includes('&'))),
      items: fc.array(fc.tuple(item, fc.constantFrom(...GAPS)), { maxLength: 5 }),
      indent: fc.constantFrom(0, 2, 4),
      empty: fc.constantFrom('annotations: []\n', 'annotations:\n', 'annotations: # none\n', ''),
      keyComment: fc.constantFrom('', ' # all of them'),
      tail: fc.constantFrom(...TAILS.filter(usable)),
      crlf: fc.boolean(),
    })
    .map(({ head, items, indent, empty, keyComment, tail, crlf }): SampleFile => {
      const pad = ' '.repeat(indent);
      const texts = items.map(([part], index) => {
        if (part.kind === 'flow') {
          return `${pad}- ${part.text}`.trimEnd();
        }
        const gap = ' '.repeat(part.gap);
        const column = `${pad} ${gap}`;
        const id = part.id ? [`id: i${index}`] : [];
        const lines = [...id, ...part.fields].flatMap((text) => text.split('\n'));
        const [first = '', ...rest] = lines.map((line) => (line === '' ? '' : column + line));
        const start =
          part.anchor === ''
            ? `${pad}-${gap}${first.trimStart()}`
            : `${pad}- ${part.anchor.trim()}\n${first}`;
        return [start, ...rest].join('\n');
      });
      const list =
        texts.length === 0
          ? empty
          : `annotations:${keyComment}\n${texts.map((text, index) => `${text}\n${items[index]?.[1] ?? ''}`).join('')}`;
      const yaml = `${head}${list}${tail}`;
      const convert = (text: string) => (crlf ? text.replaceAll('\n', '\r\n') : text);
      return {
        yaml: convert(yaml),
        items: texts.map(convert),
        hasAliases: /[*]/.test(yaml),
      };
    });
}
