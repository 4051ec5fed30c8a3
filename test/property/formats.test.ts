import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Annotation,
  describe as describeTarget,
  EXPORT_FORMATS,
  editAnnotations,
  exportAs,
  IMPORT_FORMATS,
  importFrom,
  parseLinkEnd,
  readAnnotations,
  writeLinkEnd,
} from '../../src/core/index';
import { annotation, hardText } from './support/annotationYaml';
import { runs } from './support/runs';

/** A text with characters outside the BMP and all kinds of line ends. */
const text = fc
  .array(
    fc.constantFrom(
      ...['boats', 'harbour', 'Ada', '😀', '𝒜b', 'é', ' ', ' ', '. ', '\n', '\r\n', '\r', '\t'],
      ...['\u2028', '\u0085', '\f', '“', ';', '|', '\ud800'],
    ),
    { minLength: 1, maxLength: 60 },
  )
  .map((parts) => parts.join(''));

/** A text, and annotations of passages in it that begin and end with what can be seen. */
const annotated = text.chain((report) =>
  fc.record({
    report: fc.constant(report),
    annotations: fc
      .uniqueArray(
        fc.record({
          id: fc.oneof(fc.stringMatching(/^[a-z]\w{1,8}$/), hardText),
          fields: annotation,
          at: fc.nat(report.length - 1),
          length: fc.integer({ min: 1, max: 30 }),
        }),
        { selector: ({ id }) => id, maxLength: 6 },
      )
      .map((items) =>
        items.flatMap(({ id, fields, at, length }): Annotation[] => {
          const { quote, prefix, suffix, position, ...said } = fields;
          const target = describeTarget(report, { start: at, end: at + length });
          const isShown =
            target.quote.trim() === target.quote && !/[\u0085\ud800]/.test(target.quote);
          return id !== '' && !/\p{Surrogate}/u.test(id) && isShown
            ? [withoutEmpty({ id, ...target, ...plainly(said) })]
            : [];
        }),
      ),
  }),
);

/** With links as Dossier itself writes them: of those that say the same, no other form is kept. */
function plainly<T extends Pick<Annotation, 'links'>>({ links, ...said }: T) {
  const written = links?.map(({ to, ...link }) => {
    const end = parseLinkEnd(to);
    return { ...link, to: end?.kind === 'here' ? writeLinkEnd(end.id) : to };
  });
  return { ...said, ...(written && { links: written }) };
}

function withoutEmpty(item: Annotation): Annotation {
  const { prefix, suffix, ...rest } = item;
  return { ...rest, ...(prefix && { prefix }), ...(suffix && { suffix }) };
}

function sourceOf(report: string, annotations: readonly Annotation[]) {
  const file = { version: 1, report: {}, annotations, rejected: [] } as const;
  return { text: report, file, name: 'a.txt' };
}

describe('Formats', () => {
  it('of import give back what was exported', () => {
    fc.assert(
      fc.property(annotated, fc.constantFrom('w3c', 'brat'), ({ report, annotations }, format) => {
        const { content, left } = exportAs(format, sourceOf(report, annotations));
        const result = importFrom(undefined, content === '' ? '[]' : content, report);
        assert('annotations' in result, JSON.stringify(result));
        const held = left === 0 ? annotations : annotations.filter(isIn(result.annotations));
        assert.deepEqual(result.annotations, held);
        assert.deepEqual(result.problems, []);
        const ids = annotations.map(({ id }) => id);
        const again = importFrom(format, content === '' ? '[]' : content, report, ids);
        if (content !== '') {
          assert.deepEqual('annotations' in again && again.annotations, []);
        }
      }),
      runs(),
    );
  });

  it('of export take every annotation', () => {
    fc.assert(
      fc.property(
        text,
        fc.uniqueArray(
          annotation.map((fields) => ({ id: fields.quote, ...fields })),
          { selector: ({ id }) => id, maxLength: 4 },
        ),
        fc.constantFrom(...EXPORT_FORMATS),
        (report, annotations, format) => {
          assert.equal(typeof exportAs(format, sourceOf(report, annotations)).content, 'string');
        },
      ),
      runs(),
    );
  });

  it('never throw, and give what the annotation file can hold', () => {
    const key = fc.constantFrom(
      ...['id', 'type', 'target', 'selector', 'exact', 'prefix', 'start', 'end', 'body', 'value'],
      ...['purpose', 'motivation', 'items', 'rows', 'first', 'uri', 'text', 'tags', 'references'],
      ...['creator', 'created', '__proto__', 'constructor', 'source', 'refinedBy', '@graph'],
    );
    const leaf = fc.oneof(
      hardText,
      fc.constantFrom('TextQuoteSelector', 'TextPositionSelector', 'tagging', 'boats', 'person'),
      fc.integer({ min: -2, max: 60 }),
      fc.constantFrom(null, true, 1.5, -0, 1e300),
    );
    const json = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 6 },
        leaf,
        fc.array(tie('value'), { maxLength: 3 }),
        fc.array(fc.tuple(key, tie('value')), { maxLength: 6 }).map(Object.fromEntries),
      ),
      annotation: fc.record(
        {
          id: leaf,
          motivation: leaf,
          body: tie('value'),
          created: leaf,
          target: fc.record({
            selector: fc.array(
              fc.record({
                type: fc.constantFrom('TextQuoteSelector', 'TextPositionSelector'),
                exact: leaf,
                prefix: leaf,
                start: leaf,
                end: leaf,
              }),
            ),
          }),
        },
        { requiredKeys: ['target'] },
      ),
    }));
    const brat = fc
      .array(
        fc.oneof(
          fc
            .tuple(
              fc.constantFrom('T1', 'T2', '#1', 'N1', 'A1', 'R1', '*', 'T', ''),
              fc.constantFrom(
                ...['Person 0 5', 'X 2 3;4 9', 'X 9 2', 'Dossier T1', 'AnnotatorNotes T1'],
                ...['Reference T1 dossier:a', 'Negation T1', ''],
              ),
              fc.oneof(hardText, fc.constant('{"id":"a","tags":[[1]],"created":"x"}')),
            )
            .map((columns) => columns.join('\t')),
          hardText,
        ),
      )
      .map((lines) => lines.join('\n'));
    const content = fc.oneof(
      json.value.map((value) => JSON.stringify(value)),
      fc.array(json.annotation, { maxLength: 3 }).map((value) => JSON.stringify(value)),
      brat,
      hardText,
    );
    const format = fc.constantFrom(undefined, ...IMPORT_FORMATS);
    fc.assert(
      fc.property(format, content, text, (as, given, report) => {
        const result = importFrom(as, given, report);
        if ('error' in result) {
          return;
        }
        const edits = result.annotations.map((item) => ({
          type: 'add' as const,
          annotation: item,
        }));
        const edited = editAnnotations('', edits, 'a.txt');
        assert('yaml' in edited, JSON.stringify(edited));
        const { file, problems } = readAnnotations(edited.yaml);
        assert.deepEqual(problems, []);
        assert.deepEqual(file?.annotations, result.annotations);
      }),
      runs(),
    );
  });
});

function isIn(list: readonly Annotation[]): (item: Annotation) => boolean {
  const ids = new Set(list.map(({ id }) => id));
  return ({ id }) => ids.has(id);
}
