import type { Change, MapChange } from '../yaml/change';
import { changeTo } from '../yaml/changeTo';
import { asMap, sameTree, type TreeMap, toTree, type YamlValue } from '../yaml/tree';
import { changeLinks } from './links/changeLinks';
import { ANNOTATION_KEYS, type Link } from './model';

/**
 * Sets the fields that differ, and removes those of `unset`.
 *
 * @param links those of an item, as they were read
 */
export function changeFields(
  before: TreeMap,
  set: object,
  unset: readonly string[],
  links: readonly Link[] = [],
): MapChange {
  const entries = new Map<string, Change>();
  for (const [key, value] of toItem(set)) {
    const old = before.get(key);
    if (typeof key === 'string' && !sameTree(old, value)) {
      entries.set(key, key === 'links' ? changeLinks(before, links, value) : changeTo(old, value));
    }
  }
  for (const key of unset) {
    entries.set(key, key === 'links' ? changeLinks(before, links, []) : { kind: 'remove' });
  }
  return { kind: 'map', entries };
}

/** Fields of the model, which are YAML values by their types, as a tree, in the order of new items. */
export function toItem(value: object): TreeMap {
  const order: readonly string[] = ANNOTATION_KEYS;
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const entries = Object.entries(value as Record<string, YamlValue | undefined>);
  const tree = toTree(Object.fromEntries(entries.sort(([a], [b]) => rank(a) - rank(b))));
  return asMap(tree);
}
