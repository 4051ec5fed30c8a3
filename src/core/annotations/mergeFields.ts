import {
  asList,
  canonical,
  isTreeList,
  isTreeMap,
  sameTree,
  type TreeMap,
  type YamlTree,
} from '../yaml/tree';
import { TARGET_KEYS } from './model';

/** The merge of an item that both sides changed. */
export interface MergedFields {
  readonly tree: TreeMap;
  /** Fields that both sides changed in different ways; if there are any, `tree` must not be used. */
  readonly clashes: readonly string[];
  /** Fields that one side changed and the other removed; they were kept. */
  readonly revived: readonly string[];
}

const TARGET: readonly string[] = TARGET_KEYS;

/**
 * Three-way merge of one item, field by field. Of times of change the later one counts, of those of
 * creation the earlier one; tags and links are merged as sets. Quote, context and position belong together: where
 * the quote is the same, those of the side that changed the item later are taken.
 */
export function mergeFields(base: TreeMap, ours: TreeMap, theirs: TreeMap): MergedFields {
  const tree = new Map<YamlTree, YamlTree>();
  const clashes: string[] = [];
  const revived: string[] = [];
  const target = mergeTarget(base, ours, theirs);
  if (target === undefined) {
    clashes.push('quote');
  }
  for (const key of new Set([...theirs.keys(), ...ours.keys(), ...base.keys()])) {
    const [b, o, t] = [base.get(key), ours.get(key), theirs.get(key)];
    let value: YamlTree | undefined;
    if (typeof key === 'string' && TARGET.includes(key)) {
      value = target?.get(key);
    } else if (sameTree(o, b) || sameTree(o, t)) {
      value = t;
    } else if (sameTree(t, b)) {
      value = o;
    } else if (key === 'modified') {
      value = later(o, t);
    } else if (key === 'created' && b === undefined && o !== undefined && t !== undefined) {
      // Both sides completed an item that was written by hand.
      value = greater(o, t) === o ? t : o;
    } else if (key === 'links' && isListOrNone(o) && isListOrNone(t)) {
      const links = mergeSet(asList(b), asList(o), asList(t));
      value = links.length > 0 ? links : undefined;
    } else if (o === undefined || t === undefined) {
      value = o ?? t;
      revived.push(String(key));
    } else if (key === 'tags' && isTreeList(o) && isTreeList(t)) {
      value = mergeSet(asList(b), o, t);
    } else {
      clashes.push(String(key));
    }
    if (value !== undefined) {
      tree.set(key, value);
    }
  }
  return { tree, clashes, revived };
}

function isListOrNone(tree: YamlTree | undefined): boolean {
  return tree === undefined || isTreeList(tree);
}

/** Whether version `a` of an item keeps the id: the one changed later, whichever side is ours. */
export function keepsId(a: YamlTree, b: YamlTree): boolean {
  const [timeOfA, timeOfB] = [timeOf(a), timeOf(b)];
  return timeOfA === timeOfB ? canonical(a) >= canonical(b) : timeOfA > timeOfB;
}

/** The value that sorts last, whichever side is ours. */
export function greater(a: YamlTree, b: YamlTree): YamlTree {
  return canonical(a) >= canonical(b) ? a : b;
}

function timeOf(tree: YamlTree): string {
  const time = isTreeMap(tree) ? (tree.get('modified') ?? tree.get('created')) : undefined;
  return typeof time === 'string' ? time : '';
}

function later(a: YamlTree | undefined, b: YamlTree | undefined): YamlTree | undefined {
  if (a === undefined || b === undefined) {
    return a ?? b;
  }
  return greater(a, b);
}

function mergeTarget(base: TreeMap, ours: TreeMap, theirs: TreeMap): TreeMap | undefined {
  const same = (a: TreeMap, b: TreeMap) => TARGET.every((key) => sameTree(a.get(key), b.get(key)));
  if (same(ours, base) || same(ours, theirs)) {
    return theirs;
  }
  if (same(theirs, base)) {
    return ours;
  }
  const quotes = [base, ours, theirs].map((side) => side.get('quote'));
  if (sameTree(quotes[1], quotes[2])) {
    return keepsId(ours, theirs) ? ours : theirs;
  }
  if (sameTree(quotes[1], quotes[0])) {
    return theirs;
  }
  return sameTree(quotes[2], quotes[0]) ? ours : undefined;
}

function mergeSet(
  base: readonly YamlTree[],
  ours: readonly YamlTree[],
  theirs: readonly YamlTree[],
): readonly YamlTree[] {
  const [b, o, t] = [base, ours, theirs].map((side) => new Set(side.map(canonical)));
  const kept = base.filter((item) => o?.has(canonical(item)) && t?.has(canonical(item)));
  const added = new Map(
    [...ours, ...theirs]
      .filter((item) => !b?.has(canonical(item)))
      .map((item): [string, YamlTree] => [canonical(item), item]),
  );
  return [...kept, ...[...added].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, item]) => item)];
}
