import { numbered } from '../text/numbered';
import { countLeading } from '../text/search';
import type { Change, Insertion, ListChange } from '../yaml/change';
import { changeTo } from '../yaml/changeTo';
import { asMap, canonical, isTreeMap, sameTree, type TreeMap, type YamlTree } from '../yaml/tree';
import type { AnnotationDocument } from './annotationDocument';
import { commentsAbove, itemLines, linesWithId } from './itemLines';
import { matchItems } from './matchItems';
import type { MergeConflict } from './mergeAnnotations';
import { keepsId, mergeFields } from './mergeFields';
import { TARGET_KEYS } from './model';

/** An item of one side. */
interface SideItem {
  readonly key: string;
  readonly index: number;
  readonly tree: YamlTree;
  readonly document: AnnotationDocument;
}

type Side = ReadonlyMap<string, SideItem>;

/** The change of their list that brings our changes into it. */
export interface MergedItems {
  readonly change: ListChange;
  readonly conflicts: readonly MergeConflict[];
}

/** Three-way merge of the items of files, as a change of `theirs`. */
export function mergeItems(
  base: AnnotationDocument,
  ours: AnnotationDocument,
  theirs: AnnotationDocument,
): MergedItems {
  const keys = matchItems(base, ours, theirs);
  const was = sideOf(base, keys.base);
  const mine = sideOf(ours, keys.ours);
  const other = sideOf(theirs, keys.theirs);
  const items = new Map<number, Change>();
  const insert: Insertion[] = [];
  const conflicts: MergeConflict[] = [];
  const taken = new Set([...was.keys(), ...mine.keys(), ...other.keys()]);
  for (const id of [base, ours, theirs].flatMap(({ ids }) => ids)) {
    taken.add(id);
  }
  const placeOf = placesIn(mine, other);
  const isThere = copiesIn(mine, other);
  for (const item of mine.values()) {
    const [before, now] = [was.get(item.key), other.get(item.key)];
    if (now === undefined) {
      const isOurs = before === undefined || !saysTheSame(item.tree, before.tree);
      if (isOurs) {
        insert.push({ ...written(item, base), ...placeOf(item) });
      }
      if (isOurs && before !== undefined) {
        conflicts.push(removal(item.key, 'theirs'));
      }
      continue;
    }
    const outcome = mergeItem(before, item, now, taken);
    if (outcome.change !== undefined) {
      items.set(now.index, outcome.change);
    }
    if (outcome.copy !== undefined && !isThere(outcome.copy.value)) {
      insert.push({ ...outcome.copy, before: now.index + 1 });
    }
    conflicts.push(...outcome.conflicts);
  }
  for (const [key, before] of was) {
    const now = other.get(key);
    if (mine.has(key) || now === undefined) {
      continue;
    }
    if (saysTheSame(now.tree, before.tree)) {
      items.set(now.index, { kind: 'remove' });
    } else {
      conflicts.push(removal(key, 'ours'));
    }
  }
  return { change: { kind: 'list', items, insert }, conflicts };
}

/**
 * Whether an item says what it said before. Context and position, which are refreshed whenever the
 * report is saved, hold nothing that the reader said; neither does what completes an item that was
 * written by hand.
 */
function saysTheSame(now: YamlTree, before: YamlTree): boolean {
  return sameTree(whatItSays(now, before), whatItSays(before, now));
}

function whatItSays(tree: YamlTree, other: YamlTree): YamlTree {
  const isCompletion = (key: YamlTree) => COMPLETED.has(key) && !asMap(other).has(key);
  return isTreeMap(tree)
    ? new Map([...tree].filter(([key]) => !HINTS.has(key) && !isCompletion(key)))
    : tree;
}

const HINTS: ReadonlySet<YamlTree> = new Set(TARGET_KEYS.filter((key) => key !== 'quote'));
const COMPLETED: ReadonlySet<YamlTree> = new Set(['id', 'created']);

function removal(id: string, removedBy: 'ours' | 'theirs'): MergeConflict {
  return { kind: 'changed-and-removed', id, keptAs: id, removedBy };
}

interface ItemOutcome {
  readonly change?: Change;
  readonly copy?: Insertion;
  readonly conflicts: readonly MergeConflict[];
}

function mergeItem(
  before: SideItem | undefined,
  mine: SideItem,
  now: SideItem,
  taken: Set<string>,
): ItemOutcome {
  const unchanged = before !== undefined && isUntouched(before, now);
  if (sameTree(mine.tree, now.tree)) {
    // Comments below it may have been those of an item that we removed.
    const isRewritten = unchanged && !isUntouched(before, mine, false);
    return { ...(isRewritten && { change: replacement(mine, now) }), conflicts: [] };
  }
  if (before !== undefined && sameTree(mine.tree, before.tree)) {
    return { conflicts: [] };
  }
  if (before !== undefined && sameTree(now.tree, before.tree)) {
    const change = unchanged ? replacement(mine, now) : changeTo(now.tree, mine.tree);
    return { change, conflicts: [] };
  }
  const id = mine.key;
  if (isTreeMap(mine.tree) && isTreeMap(now.tree)) {
    const { tree, clashes, revived } = mergeFields(asMap(before?.tree), mine.tree, now.tree);
    if (clashes.length === 0) {
      const kept = { kind: 'changed-and-removed', id, keptAs: id, fields: revived } as const;
      return {
        change: changeTo(now.tree, tree),
        conflicts: revived.length > 0 ? [kept] : [],
      };
    }
    return keepBoth(mine, now, clashes, taken);
  }
  return keepBoth(mine, now, [], taken);
}

/** Keeps both versions: one under the id, the other behind it under a new id. */
function keepBoth(
  mine: SideItem,
  now: SideItem,
  fields: readonly string[],
  taken: Set<string>,
): ItemOutcome {
  const id = mine.key;
  const keptAs = numbered(id, (name) => taken.has(name));
  taken.add(keptAs);
  const wins = keepsId(mine.tree, now.tree);
  const loser = wins ? now : mine;
  const lines = itemLinesOf(loser);
  const renamed = lines && linesWithId(lines, keptAs);
  const copy: Insertion = {
    value: isTreeMap(loser.tree) ? withId(loser.tree, keptAs) : loser.tree,
    ...(renamed !== undefined && { lines: renamed }),
  };
  return {
    ...(wins && { change: replacement(mine, now) }),
    copy,
    conflicts: [{ kind: 'changed-twice', id, keptAs, fields }],
  };
}

function withId(tree: TreeMap, id: string): TreeMap {
  const rest = [...tree].filter(([key]) => key !== 'id');
  return new Map<YamlTree, YamlTree>([['id', id], ...rest]);
}

/** Tells whether an equal copy was kept by an earlier merge, under another number. */
function copiesIn(...sides: readonly Side[]): (copy: YamlTree) => boolean {
  const bare = (tree: YamlTree) => canonical(isTreeMap(tree) ? withId(tree, '') : tree);
  let keys: Map<string, string[]> | undefined;
  return (copy) => {
    if (keys === undefined) {
      keys = new Map();
      for (const { key, tree } of sides.flatMap((side) => [...side.values()])) {
        const content = bare(tree);
        const equal = keys.get(content) ?? [];
        equal.push(key);
        keys.set(content, equal);
      }
    }
    const id = isTreeMap(copy) ? copy.get('id') : undefined;
    const stem = typeof id === 'string' ? id.replace(/-[0-9]+$/, '') : '';
    const equal = keys.get(bare(copy)) ?? [];
    return equal.some((key) => key !== stem && key.startsWith(`${stem}-`));
  };
}

/** Our version in place of theirs, as it is written in ours. */
function replacement(mine: SideItem, now: SideItem): Change {
  const lines = itemLinesOf(mine, true);
  return lines === undefined
    ? changeTo(now.tree, mine.tree)
    : { kind: 'set', value: mine.tree, lines };
}

function sideOf(document: AnnotationDocument, keys: readonly string[]): Side {
  const items = document.content?.items ?? [];
  return new Map(
    items.map(({ tree }, index): [string, SideItem] => {
      const key = keys[index] ?? '';
      return [key, { key, index, tree, document }];
    }),
  );
}

function itemLinesOf(
  { document, index }: SideItem,
  withBelow = false,
): readonly string[] | undefined {
  return document.content && itemLines(document.content, index, withBelow);
}

/**
 * Whether an item is still written as it was.
 *
 * @param withBelow whether the comments right below it count
 */
function isUntouched(before: SideItem, now: SideItem, withBelow = true): boolean {
  const texts = [before, now].map(({ document, index }) => document.content?.items[index]?.text);
  if (texts[0] !== undefined && texts[0] === texts[1]) {
    return true;
  }
  const [a, b] = [before, now].map((item) => itemLinesOf(item, withBelow));
  return a !== undefined && b !== undefined && a.join('\n') === b.join('\n');
}

/** An item of ours as it is written, with the comments above it that the base does not have. */
function written(item: SideItem, base: AnnotationDocument): Pick<Insertion, 'value' | 'lines'> {
  const { content } = item.document;
  const lines = itemLinesOf(item);
  if (content === undefined || lines === undefined) {
    return { value: item.tree };
  }
  const comments = commentsAbove(content, item.index).filter((line) => !base.yaml.includes(line));
  return { value: item.tree, lines: [...comments, ...lines] };
}

/** Tells where a new item of ours goes: behind the item before it in ours, or at the end. */
function placesIn(mine: Side, other: Side): (item: SideItem) => Pick<Insertion, 'before'> {
  const shared = [...mine.values()].flatMap(({ key, index }) => {
    const now = other.get(key);
    return now === undefined ? [] : [{ index, place: now.index }];
  });
  return ({ index }) => {
    const behind = countLeading(shared, (item) => item.index < index);
    const [previous, next] = [shared[behind - 1], shared[behind]];
    if (next === undefined) {
      return {};
    }
    return { before: previous === undefined ? next.place : previous.place + 1 };
  };
}
