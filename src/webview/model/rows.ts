import { isNameAlone } from '../../core/annotations/model';
import type { AnnotationItem } from '../protocol';
import type { Strings } from '../strings';
import { gradeRank } from './grading';

export const GROUPINGS = ['position', 'entity', 'tag'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const ORDERS = ['position', 'created', 'modified', 'grade'] as const;
export type Order = (typeof ORDERS)[number];

/** One card of the list. With tags as groups an item has one row for each of its tags. */
export interface Row {
  /** Unique in the list, stable from one snapshot to the next. */
  readonly key: string;
  readonly item: AnnotationItem;
  /** Set where the row opens a group. */
  readonly heading?: { readonly title: string; readonly count: number };
}

interface Group {
  readonly title: string | undefined;
  readonly items: readonly AnnotationItem[];
}

/**
 * The list as it is shown: orphans on top, then the groups, each in the order asked for, and then the
 * names of which nothing is said, which a review makes many of.
 */
export function buildRows(
  items: readonly AnnotationItem[],
  grouping: Grouping,
  order: Order,
  strings: Strings,
): readonly Row[] {
  const sorted = [...items].sort(COMPARE[order]);
  const orphans = sorted.filter(needsPlace);
  const placed = sorted.filter((item) => !needsPlace(item) && !isNameAlone(item));
  const names = sorted.filter((item) => !needsPlace(item) && isNameAlone(item));
  const groups: Group[] = [];
  if (orphans.length > 0) {
    groups.push({ title: strings.withoutPlace, items: orphans });
  }
  groups.push(...groupPlaced(placed, grouping, orphans.length > 0, strings));
  if (names.length > 0) {
    groups.push({ title: strings.confirmedNames, items: names });
  }
  return rowsOf(groups);
}

/** An orphan that waits for the reader's word; one that is kept as it is does not. */
function needsPlace({ orphan }: AnnotationItem): boolean {
  return orphan !== undefined && !orphan.kept;
}

function groupPlaced(
  placed: readonly AnnotationItem[],
  grouping: Grouping,
  besideOrphans: boolean,
  strings: Strings,
): readonly Group[] {
  if (grouping === 'position') {
    const title = besideOrphans ? strings.inReport : undefined;
    return placed.length === 0 ? [] : [{ title, items: placed }];
  }
  const byTitle = new Map<string, AnnotationItem[]>();
  const rest: AnnotationItem[] = [];
  for (const item of placed) {
    const titles =
      grouping === 'tag' ? new Set(item.tags.map((tag) => `#${tag}`)) : entityTitle(item);
    let grouped = false;
    for (const title of titles) {
      grouped = true;
      const group = byTitle.get(title);
      if (group === undefined) {
        byTitle.set(title, [item]);
      } else {
        group.push(item);
      }
    }
    if (!grouped) {
      rest.push(item);
    }
  }
  const named = [...byTitle]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([title, items]): Group => ({ title, items }));
  const without = grouping === 'tag' ? strings.noTag : strings.noEntity;
  return rest.length === 0 ? named : [...named, { title: without, items: rest }];
}

function entityTitle({ entity }: AnnotationItem): readonly string[] {
  return entity === undefined ? [] : [entity.name];
}

function rowsOf(groups: readonly Group[]): readonly Row[] {
  const seen = new Set<string>();
  const rows: Row[] = [];
  for (const { title, items } of groups) {
    items.forEach((item, index) => {
      const key = seen.has(item.id) ? `${item.id}\n${title}` : item.id;
      seen.add(item.id);
      const heading = index === 0 && title !== undefined && { title, count: items.length };
      rows.push(heading ? { key, item, heading } : { key, item });
    });
  }
  return rows;
}

type Compare = (a: AnnotationItem, b: AnnotationItem) => number;

/** Items of one line keep the order in which they come, which is that of their places. */
const byPosition: Compare = (a, b) => (a.line ?? 0) - (b.line ?? 0);

/** The latest first. RFC 3339 in UTC sorts as text. */
const latest =
  (timeOf: (item: AnnotationItem) => string): Compare =>
  (a, b) => {
    const [timeA, timeB] = [timeOf(a), timeOf(b)];
    return timeA < timeB ? 1 : timeA > timeB ? -1 : byPosition(a, b);
  };

const COMPARE: Readonly<Record<Order, Compare>> = {
  position: byPosition,
  created: latest(({ created }) => created ?? ''),
  modified: latest(({ modified, created }) => modified ?? created ?? ''),
  grade: (a, b) => gradeRank(a) - gradeRank(b) || byPosition(a, b),
};

/**
 * The index of the row that is to be active, given the one that was: itself, or what took its place.
 */
export function activeIndex(
  rows: readonly Row[],
  before: readonly Row[],
  active: string | undefined,
): number {
  if (active === undefined || rows.length === 0) {
    return -1;
  }
  const index = rows.findIndex(({ key }) => key === active);
  if (index >= 0) {
    return index;
  }
  const id = active.split('\n')[0];
  const same = rows.findIndex(({ item }) => item.id === id);
  const former = before.findIndex(({ key }) => key === active);
  return same >= 0 ? same : former < 0 ? -1 : Math.min(former, rows.length - 1);
}

/** The index of the first row of an item that had none before; −1 where there is none. */
export function comeIndex(rows: readonly Row[], before: readonly Row[]): number {
  const known = new Set(before.map(({ item }) => item.id));
  return rows.findIndex(({ item }) => !known.has(item.id));
}
