import assert from 'node:assert/strict';
import { reviewProgress } from '../../../src/core/annotations/reviewProgress';
import { NO_DECISIONS } from '../../../src/core/resolution/decisions';
import type { Mention } from '../../../src/core/resolution/entity';

const mention = (fields: Partial<Mention> = {}): Mention => ({
  start: 0,
  end: 1,
  type: 'person',
  confidence: 0.9,
  section: 'body',
  reason: 'tagger',
  entity: 'x',
  ...fields,
});

describe('The progress of a review', () => {
  it('is complete if nothing is to be decided', () => {
    assert.deepEqual(reviewProgress([], NO_DECISIONS), { total: 0, reviewed: 0, open: [] });
  });
  it('counts what was confirmed and what was rejected', () => {
    const decisions = { ...NO_DECISIONS, rejected: [{ start: 5, end: 9 }] };
    const mentions = [mention(), mention({ reason: 'reader' }), mention()];
    assert.deepEqual(reviewProgress(mentions, decisions), { total: 4, reviewed: 2, open: [0, 2] });
  });
  it('leaves out names of the page around the report, and names that are not shown', () => {
    const mentions = [
      mention({ section: 'tags' }),
      mention({ section: 'comments' }),
      mention({ confidence: 0.3 }),
      mention({ section: 'headline' }),
    ];
    assert.deepEqual(reviewProgress(mentions, NO_DECISIONS, 0.5), {
      total: 1,
      reviewed: 0,
      open: [3],
    });
  });
});
