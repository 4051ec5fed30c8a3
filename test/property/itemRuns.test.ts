import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyRuns, runsBetween } from '../../src/webview/model/itemRuns';
import type { AnnotationItem } from '../../src/webview/protocol';
import { runs } from './support/runs';

const item = (id: number, comment: string, line: number | undefined): AnnotationItem => ({
  id: `a${id}`,
  quote: 'q',
  comment,
  tags: NO_TAGS,
  ...(line === undefined ? { orphan: ORPHAN } : { line }),
});
const NO_TAGS: readonly string[] = [];
const ORPHAN = { prefix: '', suffix: '', kept: false };

const items = fc.uniqueArray(
  fc
    .tuple(
      fc.nat(12),
      fc.constantFrom('one', 'two'),
      fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    )
    .map(([id, comment, line]) => item(id, comment, line)),
  { selector: ({ id }) => id, maxLength: 10 },
);

/** What comes out of a message. */
const sent = <T>(value: T): T => JSON.parse(JSON.stringify(value));

describe('Runs between two lists of items', () => {
  it('turn the first into the second', () => {
    fc.assert(
      fc.property(items, items, (before, after) => {
        const between = runsBetween(before, after);
        const made = between === undefined ? before : applyRuns(sent(before), sent(between));
        assert.deepEqual(sent(made), sent(after));
      }),
      runs(),
    );
  });

  it('are none between a list and itself', () => {
    fc.assert(
      fc.property(items, (list) => {
        assert.equal(runsBetween(list, list), undefined);
      }),
      runs(),
    );
  });
});
