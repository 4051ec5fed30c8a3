import assert from 'node:assert/strict';
import type { SnapshotContent } from '../../../src/extension/views/annotations/snapshot';
import { SnapshotFeed } from '../../../src/extension/views/annotations/snapshotFeed';
import { applyChange } from '../../../src/webview/model/snapshots';
import type { AnnotationItem, Snapshot } from '../../../src/webview/protocol';
import { item, snapshot } from './support';

const content = (items: readonly AnnotationItem[], more: Partial<Snapshot> = {}) => {
  const { revision: _, ...rest } = snapshot(0, items, more);
  return rest;
};
const MANY = Array.from({ length: 3000 }, (_, n) => item(`a${n}`));

/** A page that is told of contents, each message going through JSON as VS Code's do. */
function createPage() {
  const feed = new SnapshotFeed();
  let known: Snapshot | undefined;
  const sizes: number[] = [];
  const tell = (now: SnapshotContent): Snapshot | undefined => {
    for (let change = feed.next(now); change !== undefined; change = feed.next(now)) {
      const sent = JSON.stringify(change);
      sizes.push(sent.length);
      known = applyChange(known, JSON.parse(sent));
    }
    return known;
  };
  return {
    feed,
    tell,
    /** The sizes of the messages since this was asked last, in characters. */
    sizes: () => sizes.splice(0),
  };
}

describe('What the page is sent of a snapshot', () => {
  it('is everything at first, a long list in parts of which the first is small', () => {
    const page = createPage();
    const { revision: _, ...known } = page.tell(content(MANY)) ?? {};
    assert.deepEqual(known, content(MANY));
    const [first = 0, ...others] = page.sizes();
    assert.ok(others.length > 3);
    assert.ok(first < 10_000, `${first}`);
    assert.ok(page.feed.isComplete);
  });

  it('has the total number of annotations in its first part', () => {
    const feed = new SnapshotFeed();
    const change = feed.next(content(MANY));
    assert.equal(change?.total, 3000);
    assert.ok(!feed.isComplete);
  });

  it('is nothing if nothing has changed', () => {
    const page = createPage();
    page.tell(content(MANY));
    page.sizes();
    page.tell(content([...MANY]));
    assert.deepEqual(page.sizes(), []);
  });

  for (const [what, change] of [
    [
      'a changed annotation',
      (items) => items.map((one, n) => (n === 1500 ? item('a1500', { comment: 'c' }) : one)),
    ],
    ['a removed annotation', (items) => items.filter((_, n) => n !== 1500)],
    ['an added annotation', (items) => items.toSpliced(1500, 0, item('b1'))],
    [
      'lines that move below an edit',
      (items) => items.map((one, n) => (n < 1500 ? one : { ...one, line: (one.line ?? 0) + 1 })),
    ],
    [
      'a passage that is gone',
      (items) => [
        item('a9', { orphan: { prefix: '', suffix: '', kept: false } }),
        ...items.filter(({ id }) => id !== 'a9'),
      ],
    ],
  ] satisfies readonly (readonly [
    string,
    (items: readonly AnnotationItem[]) => readonly AnnotationItem[],
  ])[]) {
    it(`is small for ${what}`, () => {
      const page = createPage();
      page.tell(content(MANY));
      page.sizes();
      const after = content(change(MANY));
      const { revision: _, ...known } = page.tell(after) ?? {};
      assert.deepEqual(known, after);
      const [size = 0, ...others] = page.sizes();
      assert.deepEqual(others, []);
      assert.ok(size < 400, `${size}`);
    });
  }

  it('is everything again for a page that has been loaded again, or shows another report', () => {
    const page = createPage();
    page.tell(content([item('a1')]));
    page.feed.forget();
    const [again] = [page.feed.next(content([item('a1')]))];
    assert.equal(again?.base, 0);
    assert.equal(applyChange(undefined, again ?? assert.fail())?.items.length, 1);
    const report = { ...(content([]).report ?? assert.fail()), key: 'file:///b.txt' };
    assert.equal(page.feed.next(content([item('a1')], { report }))?.base, 0);
  });

  it('no longer has a problem that is over', () => {
    const page = createPage();
    const trouble = { kind: 'invalid', message: 'm' } as const;
    assert.deepEqual(page.tell(content([], { trouble }))?.trouble, trouble);
    assert.equal(page.tell(content([]))?.trouble, undefined);
  });

  it('is refused by a page that has missed an earlier part', () => {
    const feed = new SnapshotFeed();
    feed.next(content([item('a1')]));
    const change = feed.next(content([item('a1'), item('a2')]));
    assert.equal(applyChange(undefined, change ?? assert.fail()), undefined);
  });
});
