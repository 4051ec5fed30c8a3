import type { YamlPath } from './locate';
import { asList, asMap, type TreeMap, type YamlTree } from './tree';

/**
 * A change of a value in a YAML document. Changes nest as the document does; what a change does not
 * mention stays as it is.
 */
export type Change = SetChange | { readonly kind: 'remove' } | MapChange | ListChange;

/**
 * A new value. `lines` is how it is written elsewhere, which is kept where possible; for an item of a
 * list, with the comments below that are indented further than its dash.
 */
export interface SetChange {
  readonly kind: 'set';
  readonly value: YamlTree;
  readonly lines?: readonly string[];
}

/** Changes below the keys of a mapping. An absent or empty value counts as an empty mapping. */
export interface MapChange {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Change>;
}

/** Changes to the items of a list, by their index before the change, and new items. */
export interface ListChange {
  readonly kind: 'list';
  readonly items: ReadonlyMap<number, Change>;
  readonly insert: readonly Insertion[];
}

/** A new item of a list. */
export interface Insertion {
  /** The index, before the change, of the item behind it; absent for the end of the list. */
  readonly before?: number;
  readonly value: YamlTree;
  /**
   * The item as it is written elsewhere: its lines from the dash on, with the comments above, the dash
   * in column 0. Used where they read back as `value`.
   */
  readonly lines?: readonly string[];
}

/** The change of the value at a path from the root, which begins with a key. */
export function changeAt(path: YamlPath, change: Change): MapChange {
  let result = change;
  for (const step of [...path].reverse()) {
    result =
      typeof step === 'string'
        ? { kind: 'map', entries: new Map([[step, result]]) }
        : { kind: 'list', items: new Map([[step, result]]), insert: [] };
  }
  return result.kind === 'map' ? result : { kind: 'map', entries: new Map() };
}

/** Whether a change changes no value at all. */
export function isNoChange(change: Change): boolean {
  if (change.kind === 'map') {
    return [...change.entries.values()].every(isNoChange);
  }
  if (change.kind === 'list') {
    return change.insert.length === 0 && [...change.items.values()].every(isNoChange);
  }
  return false;
}

/**
 * The value after the change; `undefined` where nothing remains. This defines what a change means:
 * every edit of a text is checked against it. A mapping or list change of a value of another kind
 * replaces it.
 */
export function changedTree(tree: YamlTree | undefined, change: Change): YamlTree | undefined {
  switch (change.kind) {
    case 'set':
      return change.value;
    case 'remove':
      return undefined;
    case 'map':
      return isNoChange(change) ? tree : changedMap(asMap(tree), change);
    case 'list':
      return isNoChange(change) ? tree : changedList(asList(tree), change);
  }
}

function changedMap(map: TreeMap, change: MapChange): YamlTree {
  const result = new Map(map);
  for (const [key, entry] of change.entries) {
    const value = changedTree(map.get(key), entry);
    if (value === undefined) {
      result.delete(key);
    } else {
      result.set(key, value);
    }
  }
  return result;
}

function changedList(list: readonly YamlTree[], change: ListChange): YamlTree {
  const result: YamlTree[] = [];
  for (let index = 0; index <= list.length; index++) {
    for (const { before = list.length, value } of change.insert) {
      if (Math.min(before, list.length) === index) {
        result.push(value);
      }
    }
    const item = list[index];
    const entry = change.items.get(index);
    const value = entry === undefined || item === undefined ? item : changedTree(item, entry);
    if (value !== undefined) {
      result.push(value);
    }
  }
  return result;
}
