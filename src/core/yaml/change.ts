import { isTreeList, isTreeMap, toTree, type YamlTree, type YamlValue } from './tree';

/**
 * What shall become of a value in a YAML document. Changes nest as the document does; what a change
 * does not mention stays as it is.
 */
export type Change =
  | { readonly kind: 'set'; readonly value: YamlValue }
  | { readonly kind: 'remove' }
  | MapChange
  | ListChange;

/** Changes below the keys of a mapping. An absent or empty value counts as an empty mapping. */
export interface MapChange {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Change>;
}

/** Changes to the items of a list, by their index before the change, and items added at its end. */
export interface ListChange {
  readonly kind: 'list';
  readonly items: ReadonlyMap<number, Change>;
  readonly append: readonly YamlValue[];
}

/** Whether a change changes nothing whatever it meets. */
export function isNoChange(change: Change): boolean {
  if (change.kind === 'map') {
    return [...change.entries.values()].every(isNoChange);
  }
  if (change.kind === 'list') {
    return change.append.length === 0 && [...change.items.values()].every(isNoChange);
  }
  return false;
}

/**
 * The value after the change; `undefined` where nothing remains. This is the meaning of a change,
 * that every edit of a text is measured by. A mapping or list change on a value of another kind
 * replaces it.
 */
export function changedTree(tree: YamlTree | undefined, change: Change): YamlTree | undefined {
  switch (change.kind) {
    case 'set':
      return toTree(change.value);
    case 'remove':
      return undefined;
    case 'map':
      return isNoChange(change) ? tree : changedMap(isTreeMap(tree) ? tree : new Map(), change);
    case 'list':
      return isNoChange(change) ? tree : changedList(isTreeList(tree) ? tree : [], change);
  }
}

function changedMap(map: ReadonlyMap<YamlTree, YamlTree>, change: MapChange): YamlTree {
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
  const kept = list.flatMap((item, index) => {
    const entry = change.items.get(index);
    const value = entry === undefined ? item : changedTree(item, entry);
    return value === undefined ? [] : [value];
  });
  return [...kept, ...change.append.map(toTree)];
}
