import type { Change, ListChange, MapChange } from '../yaml/change';
import { listDifference } from '../yaml/listDifference';
import {
  asMap,
  isTreeList,
  sameTree,
  type TreeMap,
  toTree,
  type YamlTree,
  type YamlValue,
} from '../yaml/tree';
import { ANNOTATION_KEYS } from './model';

/** Sets the fields that differ, and removes those of `unset`. */
export function changeFields(before: TreeMap, set: object, unset: readonly string[]): MapChange {
  const entries = new Map<string, Change>();
  for (const [key, value] of toItem(set)) {
    const old = before.get(key);
    if (typeof key === 'string' && !sameTree(old, value)) {
      entries.set(key, listChange(old, value) ?? { kind: 'set', value });
    }
  }
  for (const key of unset) {
    entries.set(key, { kind: 'remove' });
  }
  return { kind: 'map', entries };
}

/** The change of a list, whose other items stay as they are written. */
function listChange(old: YamlTree | undefined, value: YamlTree): ListChange | undefined {
  if (!isTreeList(old) || !isTreeList(value) || value.length === 0) {
    return undefined;
  }
  const change = listDifference(old, value, sameTree);
  // A list of which nothing stays, such as a position, is replaced.
  return old.length > 0 && change.items.size === old.length ? undefined : change;
}

/** Fields of the model, which are YAML values by their types, as a tree, in the order of new items. */
export function toItem(value: object): TreeMap {
  const order: readonly string[] = ANNOTATION_KEYS;
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const entries = Object.entries(value as Record<string, YamlValue | undefined>);
  const tree = toTree(Object.fromEntries(entries.sort(([a], [b]) => rank(a) - rank(b))));
  return asMap(tree);
}
