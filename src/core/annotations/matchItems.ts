import { canonical, isTreeMap } from '../yaml/tree';
import type { AnnotationDocument } from './annotationDocument';
import type { Item } from './content';

/** A key for every item of each side, by index: equal for the same item. */
export interface MatchedItems {
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

/**
 * Says which items of three states of a file are the same. A written id decides, or a derived one that
 * the base has in writing. Another item without one is the same as an equal item of the base, else as one
 * that quotes the same and has no other counterpart; it is the same as a new item of the other side only
 * where both are equal.
 */
export function matchItems(
  base: AnnotationDocument,
  ours: AnnotationDocument,
  theirs: AnnotationDocument,
): MatchedItems {
  const sides = [ours, theirs].map((side) => matchSide(base, side));
  const [mine = [], other = []] = sides;
  return { base: base.ids, ours: mine, theirs: other };
}

function matchSide(base: AnnotationDocument, side: AnnotationDocument): readonly string[] {
  const items = side.content?.items ?? [];
  const keys = items.map((item, index) =>
    hasOwnId(item, side.ids[index]) ? side.ids[index] : undefined,
  );
  const taken = new Set(keys);
  // An item that got its derived id written is the same before that.
  const written = new Set(
    base.ids.filter((id, index) => {
      const item = base.content?.items[index];
      return item !== undefined && hasOwnId(item, id) && !taken.has(id);
    }),
  );
  for (const [index, id] of side.ids.entries()) {
    if (keys[index] === undefined && written.has(id)) {
      keys[index] = id;
      taken.add(id);
    }
  }
  const free = (base.content?.items ?? []).flatMap((item, index) => {
    const id = base.ids[index];
    return id === undefined || hasOwnId(item, id) || taken.has(id) ? [] : [{ id, item }];
  });
  for (const like of [canonicalOf, quoteOf]) {
    const open = new Map<string, string[]>();
    for (const { id, item } of free) {
      if (!taken.has(id)) {
        const list = open.get(like(item)) ?? [];
        open.set(like(item), [...list, id]);
      }
    }
    for (const [index, item] of items.entries()) {
      const [id] = keys[index] === undefined ? (open.get(like(item)) ?? []) : [];
      if (id !== undefined) {
        keys[index] = id;
        taken.add(id);
        open.set(like(item), (open.get(like(item)) ?? []).slice(1));
      }
    }
  }
  const ordinals = new Map<string, number>();
  return keys.map((key, index) => {
    const item = items[index];
    if (key !== undefined || item === undefined) {
      return key ?? '';
    }
    // A new item without an id is identified by all that it says.
    const content = canonicalOf(item);
    const ordinal = ordinals.get(content) ?? 0;
    ordinals.set(content, ordinal + 1);
    return `new:${ordinal}:${content}`;
  });
}

function hasOwnId({ reading }: Item, id: string | undefined): boolean {
  return reading.writtenId !== undefined && reading.writtenId === id;
}

function canonicalOf({ tree }: Item): string {
  return canonical(tree);
}

function quoteOf({ tree }: Item): string {
  const quote = isTreeMap(tree) ? tree.get('quote') : undefined;
  return quote === undefined || quote === null ? canonical(tree) : `quote ${canonical(quote)}`;
}
