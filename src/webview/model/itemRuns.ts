import type { AnnotationItem, ItemRun } from '../protocol';

/**
 * How to make one list of items from another: ranges of the former list, and between them the items
 * that are new or changed. Unchanged items must have the same fields in both, by identity, but for
 * their line.
 *
 * @returns `undefined` where the lists are the same
 */
export function runsBetween(
  before: readonly AnnotationItem[],
  after: readonly AnnotationItem[],
): readonly ItemRun[] | undefined {
  const places = new Map(before.map(({ id }, index) => [id, index]));
  const runs: ItemRun[] = [];
  let stretch: { from: number; to: number; linesOn: number } | undefined;
  let fresh: AnnotationItem[] | undefined;
  for (const item of after) {
    const index = places.get(item.id) ?? -1;
    const linesOn = linesBetween(before[index], item);
    if (linesOn === undefined) {
      stretch = undefined;
      if (fresh === undefined) {
        fresh = [];
        runs.push({ items: fresh });
      }
      fresh.push(item);
    } else if (stretch?.to === index && stretch.linesOn === linesOn) {
      stretch.to += 1;
    } else {
      fresh = undefined;
      stretch = { from: index, to: index + 1, linesOn };
      runs.push(stretch);
    }
  }
  const [only, ...others] = runs;
  const same =
    only === undefined
      ? before.length === 0
      : others.length === 0 &&
        'from' in only &&
        only.to - only.from === before.length &&
        only.linesOn === 0;
  return same ? undefined : runs;
}

/** Makes the new list from the former one; `undefined` where the runs belong to another list. */
export function applyRuns(
  before: readonly AnnotationItem[],
  runs: readonly ItemRun[],
): readonly AnnotationItem[] | undefined {
  if (runs.some((run) => 'from' in run && run.to > before.length)) {
    return undefined;
  }
  return runs.flatMap((run) =>
    'items' in run
      ? run.items
      : before.slice(run.from, run.to).map((item) => moved(item, run.linesOn)),
  );
}

function moved(item: AnnotationItem, linesOn: number): AnnotationItem {
  return linesOn === 0 || item.line === undefined ? item : { ...item, line: item.line + linesOn };
}

/** How many lines an item has moved down; `undefined` where more than its line has changed. */
function linesBetween(
  before: AnnotationItem | undefined,
  after: AnnotationItem,
): number | undefined {
  if (before === after) {
    return 0;
  }
  if (before?.line === undefined || after.line === undefined) {
    return undefined;
  }
  const keys = Object.keys(after) as (keyof AnnotationItem)[];
  const same =
    keys.length === Object.keys(before).length &&
    keys.every((key) => key === 'line' || before[key] === after[key]);
  return same ? after.line - before.line : undefined;
}
