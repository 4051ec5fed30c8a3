import assert from 'node:assert/strict';
import { countTags, groupAlike } from '../../../src/core/annotations/tagUses';

const tagged = (...lists: readonly (readonly string[])[]) => ({
  report: {},
  annotations: lists.map((tags, index) => ({ id: `a${index}`, quote: 'boats', tags })),
});

describe('the tags of several files', () => {
  it('are counted once in an annotation, and once in a file', () => {
    const bare = { report: {}, annotations: [{ id: 'b', quote: 'boats' }] };
    assert.deepEqual(
      countTags([tagged(['source', 'count', 'source'], ['source']), bare, tagged(['source'])]),
      [
        { tag: 'source', annotations: 3, files: 2 },
        { tag: 'count', annotations: 1, files: 1 },
      ],
    );
  });

  it('are those of the report as a whole, too', () => {
    assert.deepEqual(countTags([{ ...tagged(['count']), report: { tags: ['count', 'port'] } }]), [
      { tag: 'count', annotations: 2, files: 1 },
      { tag: 'port', annotations: 1, files: 1 },
    ]);
  });

  const groups = (uses: Readonly<Record<string, number>>) =>
    groupAlike(
      Object.entries(uses).map(([tag, annotations]) => ({ tag, annotations, files: 1 })),
    ).map((group) => group.map(({ tag }) => tag).join(' '));

  it('are beside those that look alike, the most used first', () => {
    assert.deepEqual(
      groups({ Sources: 2, count: 9, source: 5, port: 1, sourcs: 1, sources: 4, counts: 1 }),
      ['source sources Sources sourcs', 'count counts', 'port'],
    );
    assert.deepEqual(
      groups({ 'chain of command': 1, 'chain-of-command': 2, Räuber: 1, rauber: 2 }),
      ['chain-of-command chain of command', 'rauber Räuber'],
    );
  });

  it('are apart where short words, their beginnings or their numbers differ', () => {
    const apart = ['car', 'cat', 'count', 'mount', 'wave-1', 'wave-2', '2023', '2024', '!', '?'];
    assert.equal(groups(Object.fromEntries(apart.map((tag) => [tag, 1]))).length, apart.length);
  });

  it('are joined by one that looks like two others', () => {
    assert.deepEqual(groups({ sour: 1, sourcs: 1, sourc: 1, x: 9 }), ['x', 'sour sourc sourcs']);
  });
});
