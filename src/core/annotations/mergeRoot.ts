import type { Change, ListChange, MapChange } from '../yaml/change';
import { changeTo } from '../yaml/changeTo';
import {
  asList,
  asMap,
  canonical,
  isTreeList,
  isTreeMap,
  sameTree,
  type TreeMap,
  type YamlTree,
} from '../yaml/tree';
import type { MergeConflict } from './mergeAnnotations';
import { greater } from './mergeFields';

/** The change of their mapping that brings our changes into it. */
export interface MergedMap {
  readonly change: MapChange;
  readonly conflicts: readonly MergeConflict[];
}

/** The paths of lists whose order tells nothing. */
const SETS: ReadonlySet<string> = new Set(['rejected', 'report.tags']);

/**
 * Three-way merge of a mapping, key by key and down into mappings. Where both sides changed a value in
 * different ways, one stays, the same whichever side is ours, and the other is kept beside it under its
 * key and a number. Lists of rejected names and of tags are merged as sets.
 *
 * @param path of the mapping
 */
export function mergeMaps(
  base: TreeMap,
  ours: TreeMap,
  theirs: TreeMap,
  path: readonly string[] = [],
): MergedMap {
  const entries = new Map<string, Change>();
  const conflicts: MergeConflict[] = [];
  for (const key of new Set([...ours.keys(), ...base.keys()])) {
    if (typeof key !== 'string' || (path.length === 0 && key === 'annotations')) {
      continue;
    }
    const [b, o, t] = [base.get(key), ours.get(key), theirs.get(key)];
    if (sameTree(o, b) || sameTree(o, t)) {
      continue;
    }
    const id = [...path, key].join('.');
    if (isTreeMap(o) && isTreeMap(t)) {
      const inner = mergeMaps(asMap(b), o, t, [...path, key]);
      entries.set(key, inner.change);
      conflicts.push(...inner.conflicts);
    } else if (sameTree(t, b)) {
      entries.set(key, o === undefined ? { kind: 'remove' } : changeTo(t, o));
    } else if (SETS.has(id) && [b, o, t].every(isListOrNothing)) {
      entries.set(key, mergeList(b, o, t));
    } else if (o === undefined || t === undefined) {
      const removedBy = o === undefined ? 'ours' : 'theirs';
      conflicts.push({ kind: 'changed-and-removed', id, keptAs: id, removedBy });
      if (o !== undefined) {
        entries.set(key, { kind: 'set', value: o });
      }
    } else if (id === 'version' && typeof o === 'number' && typeof t === 'number') {
      entries.set(key, { kind: 'set', value: Math.max(o, t) });
    } else {
      const winner = greater(o, t);
      const { name, isNew } = nameBeside(key, winner === o ? t : o, ours, theirs);
      entries.set(key, changeTo(t, winner));
      if (isNew) {
        entries.set(name, { kind: 'set', value: winner === o ? t : o });
      }
      const keptAs = [...path, name].join('.');
      conflicts.push({ kind: 'changed-twice', id, keptAs, fields: [key] });
    }
  }
  return { change: { kind: 'map', entries }, conflicts };
}

/** The first key that is free on both sides, or the one under which the value is kept already. */
function nameBeside(
  key: string,
  value: YamlTree,
  ours: TreeMap,
  theirs: TreeMap,
): { readonly name: string; readonly isNew: boolean } {
  for (let number = 2; ; number++) {
    const name = `${key}-${number}`;
    if (!ours.has(name) && !theirs.has(name)) {
      return { name, isNew: true };
    }
    if (sameTree(theirs.get(name), value)) {
      return { name, isNew: false };
    }
  }
}

function isListOrNothing(tree: YamlTree | undefined): boolean {
  return tree === undefined || tree === null || isTreeList(tree);
}

/** Adds the items that we added, and removes those that we removed. */
function mergeList(
  base: YamlTree | undefined,
  ours: YamlTree | undefined,
  theirs: YamlTree | undefined,
): ListChange {
  const was = new Set(asList(base).map(canonical));
  const mine = new Set(asList(ours).map(canonical));
  const other = new Set(asList(theirs).map(canonical));
  const items = new Map<number, Change>();
  for (const [index, item] of asList(theirs).entries()) {
    const key = canonical(item);
    if (was.has(key) && !mine.has(key)) {
      items.set(index, { kind: 'remove' });
    }
  }
  const added = asList(ours).filter(
    (item) => !was.has(canonical(item)) && !other.has(canonical(item)),
  );
  return { kind: 'list', items, insert: added.map((value) => ({ value })) };
}
