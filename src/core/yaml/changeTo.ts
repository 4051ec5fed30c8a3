import type { Change } from './change';
import { listDifference } from './listDifference';
import { isTreeList, isTreeMap, sameTree, type TreeMap, type YamlTree } from './tree';

/**
 * The change that makes a value another one. Of lists and mappings it holds what differs, so that all
 * else in them stays as it is written, with its comments.
 */
export function changeTo(from: YamlTree | undefined, to: YamlTree): Change {
  const set = { kind: 'set', value: to } as const;
  if (isTreeList(from) && isTreeList(to) && to.length > 0) {
    const change = listDifference(from, to, sameTree);
    // A list of which nothing stays, such as a position, is replaced.
    return from.length > 0 && change.items.size === from.length ? set : change;
  }
  return isTreeMap(from) && isTreeMap(to) && to.size > 0 ? (mapDifference(from, to) ?? set) : set;
}

/** `undefined` where what differs has keys that are not texts. */
function mapDifference(from: TreeMap, to: TreeMap): Change | undefined {
  const entries = new Map<string, Change>();
  for (const key of new Set([...to.keys(), ...from.keys()])) {
    const [before, value] = [from.get(key), to.get(key)];
    if (sameTree(before, value)) {
      continue;
    }
    if (typeof key !== 'string') {
      return undefined;
    }
    entries.set(key, value === undefined ? { kind: 'remove' } : changeTo(before, value));
  }
  return { kind: 'map', entries };
}
