import type { AnnotationItem } from '../protocol';

/**
 * The new items, with the old object in place of each that is equal to it: unchanged items are the same
 * objects, and need not be drawn again. The old list itself where nothing has changed.
 */
export function reconcile(
  before: readonly AnnotationItem[],
  after: readonly AnnotationItem[],
): readonly AnnotationItem[] {
  const known = new Map(before.map((item) => [item.id, item]));
  const items = after.map((item) => {
    const old = known.get(item.id);
    return old !== undefined && sameContent(old, item) ? old : item;
  });
  return items.length === before.length && items.every((item, index) => item === before[index])
    ? before
    : items;
}

/** Equality of plain data, as it comes out of a message. */
export function sameContent(a: unknown, b: unknown): boolean {
  if (a === b) {
    return true;
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return false;
  }
  const keys = Object.keys(a);
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) => Object.hasOwn(b, key) && sameContent(Reflect.get(a, key), Reflect.get(b, key)),
    )
  );
}
