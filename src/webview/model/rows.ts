import type { AnnotationItem } from '../protocol';

export type Grouping = 'position' | 'entity' | 'tag';
export type Order = 'position' | 'changed';

/** One card of the list. With tags as groups an item has one row for each of its tags. */
export interface Row {
  /** Unique in the list, stable from one snapshot to the next. */
  readonly key: string;
  readonly item: AnnotationItem;
  /** Set where the row opens a group. */
  readonly heading?: { readonly title: string; readonly count: number };
  /** True for the first row of its item: the one that is edited in place. */
  readonly first: boolean;
}

interface Group {
  readonly title: string | undefined;
  readonly items: readonly AnnotationItem[];
}

/** The list as it is shown: orphans on top, then the groups, each in the order asked for. */
export function buildRows(
  items: readonly AnnotationItem[],
  grouping: Grouping,
  order: Order,
): readonly Row[] {
  const sorted = [...items].sort(order === 'position' ? byPosition : byChange);
  const orphans = sorted.filter((item) => item.orphan !== undefined);
  const placed = sorted.filter((item) => item.orphan === undefined);
  const groups: Group[] = [];
  if (orphans.length > 0) {
    groups.push({ title: 'Needs a place', items: orphans });
  }
  groups.push(...groupPlaced(placed, grouping, orphans.length > 0));
  return rowsOf(groups);
}

function groupPlaced(
  placed: readonly AnnotationItem[],
  grouping: Grouping,
  besideOrphans: boolean,
): readonly Group[] {
  if (grouping === 'position') {
    return placed.length === 0
      ? []
      : [{ title: besideOrphans ? 'In the report' : undefined, items: placed }];
  }
  const [titlesOf, without] =
    grouping === 'tag'
      ? [(item: AnnotationItem) => item.tags.map((tag) => `#${tag}`), 'No tag']
      : [(item: AnnotationItem) => (item.entity ? [item.entity.name] : []), 'No entity'];
  const byTitle = new Map<string, AnnotationItem[]>();
  const rest: AnnotationItem[] = [];
  for (const item of placed) {
    const titles = titlesOf(item);
    if (titles.length === 0) {
      rest.push(item);
    }
    for (const title of new Set(titles)) {
      const group = byTitle.get(title);
      if (group === undefined) {
        byTitle.set(title, [item]);
      } else {
        group.push(item);
      }
    }
  }
  const named = [...byTitle]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([title, items]): Group => ({ title, items }));
  return rest.length === 0 ? named : [...named, { title: without, items: rest }];
}

function rowsOf(groups: readonly Group[]): readonly Row[] {
  const seen = new Set<string>();
  const rows: Row[] = [];
  for (const { title, items } of groups) {
    items.forEach((item, index) => {
      const first = !seen.has(item.id);
      seen.add(item.id);
      rows.push({
        key: first ? item.id : `${item.id} ${title}`,
        item,
        first,
        ...(index === 0 && title !== undefined && { heading: { title, count: items.length } }),
      });
    });
  }
  return rows;
}

function byPosition(a: AnnotationItem, b: AnnotationItem): number {
  return (a.place?.offset ?? -1) - (b.place?.offset ?? -1);
}

/** Last changed first. RFC 3339 in UTC sorts as text. */
function byChange(a: AnnotationItem, b: AnnotationItem): number {
  const [timeA, timeB] = [a.modified ?? a.created ?? '', b.modified ?? b.created ?? ''];
  return timeA < timeB ? 1 : timeA > timeB ? -1 : byPosition(a, b);
}
