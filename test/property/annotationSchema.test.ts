import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { readAnnotations } from '../../src/core/index';
import { runs } from './support/runs';

const isAnnotationFile = new Ajv({ strict: false }).compile(
  JSON.parse(readFileSync('media/schemas/annotations.schema.json', 'utf8')),
);

/** Values of any kind, those that some field takes among them. */
const value = fc.oneof(
  fc.constantFrom<unknown>('', 'text', 'A', 'f', 'person', 'assessing'),
  fc.constantFrom('2017-12-05', '2026-11-22T09:12:00Z', '2026-13-01', '2026-11-22 09:12'),
  fc.constantFrom(1, 6, 7, 0, -1, 1.5, true, false, null),
  fc.constantFrom<unknown>([], ['a'], ['a', 1], ['a', null], [['a']], {}, { a: 1 }),
  fc.constantFrom([1, 2], [2], [0, 0, 0], [-1, 2], [1, 'b']),
);

const fields = (keys: readonly string[]) =>
  fc.array(fc.tuple(fc.constantFrom(...keys), value), { maxLength: 4 }).map(Object.fromEntries);

const link = fc.oneof(
  fields(['to', 'relation', 'mood']),
  fc.constantFrom({ to: 'b.txt#' }, { to: '#' }, { to: 'b', relation: 'updates' }),
  value,
);
const target = ['quote', 'prefix', 'suffix', 'position'];
const item = fc.oneof(
  fields([
    ...target,
    ...'id motivation entity type comment tags reliability credibility orphan'.split(' '),
    ...'creator created modified mood'.split(' '),
  ])
    .chain((map) =>
      fc.oneof(
        fc.constant(map),
        fc.oneof(fc.array(link, { maxLength: 3 }), value).map((links) => ({ ...map, links })),
      ),
    )
    .map((map) => ({ quote: 'x', ...map })),
  fields(['id', 'quote']),
  value,
);
const report = fields(['title', 'author', 'publisher', 'published', 'url', 'reliability', 'mood']);

/** What the schema of one item cannot know, or leaves to the reader to hint at. */
const BEYOND = new Set([
  'duplicate-id',
  'missing-version',
  'unknown-key',
  'broken-link',
  'link-to-itself',
]);

describe('the schema of annotation files', () => {
  it('refuses what readAnnotations reports as a problem, and nothing else', () => {
    const file = fc.record(
      {
        version: fc.constantFrom<unknown>(1, 1, 1, 0, 'one', 2),
        source: value,
        report: fc.oneof(report, value),
        annotations: fc.oneof(fc.array(item, { maxLength: 2 }), value),
        rejected: fc.oneof(fc.array(fc.oneof(fields(target), value), { maxLength: 2 }), value),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(file, (data) => {
        const yaml = stringify(data);
        const problems = readAnnotations(yaml).problems.filter(({ code }) => !BEYOND.has(code));
        const isValid = isAnnotationFile(data);
        assert.equal(
          isValid,
          problems.length === 0,
          JSON.stringify([data, problems, isAnnotationFile.errors]),
        );
      }),
      runs(6),
    );
  });
});
