import assert from 'node:assert/strict';
import fc from 'fast-check';
import { openAnnotations } from '../../src/core/annotations/annotationDocument';
import { editAnnotations, readAnnotations } from '../../src/core/index';
import { parseYaml } from '../../src/core/yaml/parse';
import { readPlainItem } from '../../src/core/yaml/plainItem';
import { isTreeMap, sameTree } from '../../src/core/yaml/tree';
import { annotation, hardText, sampleFile } from './support/annotationYaml';
import { runs } from './support/runs';

/** A text with a few stretches taken out, doubled or replaced, so that it may say anything. */
function damaged(text: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const damage = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat(12),
    put: fc.constantFrom(
      ...['', '\n', '\t', '  ', '- ', '&a ', '# ', ': ', '---\n'],
      ...['"', "'", '*a', '|', '{', ']'],
    ),
  });
  return fc.tuple(text, fc.array(damage, { maxLength: 3 })).map(([start, list]) =>
    list.reduce((result, { at, length, put }) => {
      const offset = Math.floor(at * result.length);
      return result.slice(0, offset) + put + result.slice(offset + length);
    }, start),
  );
}

/** What the library says of the whole text, and what reading by parts says. */
function bothViews(yaml: string) {
  const { content } = openAnnotations(yaml);
  const whole = parseYaml(yaml);
  return { content, tree: 'parsed' in whole ? (whole.parsed.tree ?? new Map()) : undefined };
}

describe('reading an annotation file', () => {
  it('gives what the yaml library gives for the whole text', () => {
    fc.assert(
      fc.property(damaged(sampleFile(true).map(({ yaml }) => yaml)), (yaml) => {
        const { content, tree } = bothViews(yaml);
        if (content === undefined) {
          return;
        }
        assert(isTreeMap(tree), 'read by parts, but not valid as a whole');
        const list = tree.get('annotations') ?? [];
        assert(
          sameTree(
            content.items.map((item) => item.tree),
            list,
          ),
        );
        const others = (map: typeof tree) =>
          new Map([...map].filter(([key]) => key !== 'annotations'));
        assert(sameTree(others(content.root), others(tree)));
      }),
      runs(5),
    );
  });

  it('finds no problem in what the generator of samples writes', () => {
    fc.assert(
      fc.property(sampleFile(false), ({ yaml, items }) => {
        const { content } = openAnnotations(yaml);
        assert(content, JSON.stringify(openAnnotations(yaml).problems));
        assert.equal(content.items.length, items.length);
      }),
      runs(),
    );
  });

  it('reads plain items as the library does', () => {
    const line = fc.oneof(
      fc.tuple(
        fc.constantFrom('id', 'quote', 'null', 'a-b'),
        fc.constantFrom(': ', ':', ':  '),
        hardText,
      ),
      fc.tuple(
        fc.constantFrom('x', 'y'),
        fc.constant(': '),
        fc.constantFrom('|', '|-', '[1, a]', "'a'"),
      ),
      fc.tuple(
        fc.constantFrom('  text', '    deeper', '', '# c', '  # c', ' '),
        fc.constant(''),
        fc.constant(''),
      ),
    );
    const item = fc
      .tuple(fc.constantFrom('- ', '  - ', ' -  '), fc.array(line, { minLength: 1, maxLength: 6 }))
      .map(([dash, lines]) =>
        lines
          .map((parts, index) => (index === 0 ? dash : ' '.repeat(dash.length)) + parts.join(''))
          .join('\n'),
      );
    fc.assert(
      fc.property(fc.oneof(item, damaged(item)), (text) => {
        const plain = readPlainItem(text);
        if (plain !== undefined) {
          const result = parseYaml(text);
          assert('parsed' in result, JSON.stringify(result));
          assert(sameTree(result.parsed.tree, [plain]), JSON.stringify([text, [...plain]]));
        }
      }),
      runs(12),
    );
  });

  it('never throws, and lets no text be edited that it cannot read', () => {
    const bytes = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.uint8Array({ maxLength: 60 }).map((array) => new TextDecoder().decode(array)),
      damaged(sampleFile(true).map(({ yaml }) => yaml)),
      fc.nat(100).map((n) => `version: ${n + 2}\nannotations:\n  - id: a\n    quote: b\n`),
    );
    fc.assert(
      fc.property(bytes, annotation, (yaml, added) => {
        const { file, problems } = readAnnotations(yaml);
        const result = editAnnotations(yaml, [{ type: 'add', annotation: { id: 'zz', ...added } }]);
        if (file === undefined) {
          assert(problems.some(({ fatal }) => fatal));
          assert('problems' in result);
        } else if ('yaml' in result) {
          const after = readAnnotations(result.yaml).file?.annotations ?? [];
          assert.deepEqual(
            after.filter(({ id }) => id === 'zz'),
            [{ id: 'zz', ...added }],
          );
          assert.equal(after.length, file.annotations.length + 1);
        }
        for (const { range } of problems) {
          assert(0 <= range.start && range.start <= range.end && range.end <= yaml.length);
        }
      }),
      runs(3),
    );
  });

  it('gives the same with and without an earlier state', () => {
    fc.assert(
      fc.property(sampleFile(true), damaged(sampleFile(true).map(({ yaml }) => yaml)), (a, b) => {
        const fresh = openAnnotations(b);
        const { file, problems, ids } = openAnnotations(b, openAnnotations(a.yaml));
        assert.deepEqual(
          { file, problems, ids },
          { file: fresh.file, problems: fresh.problems, ids: fresh.ids },
        );
      }),
      runs(),
    );
  });
});
