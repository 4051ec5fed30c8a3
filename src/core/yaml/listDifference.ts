import type { Change, Insertion, ListChange } from './change';
import type { YamlTree } from './tree';

/**
 * The change that makes a list hold other items: those that both have in the same order stay as they
 * are written, others are removed and put in. Quadratic in what is between their common beginning and
 * end.
 *
 * @param isSame whether an item, as it is written, says what is wanted
 * @param stays whether an item stays though it is not wanted, as one that could not be read
 */
export function listDifference(
  list: readonly YamlTree[],
  wanted: readonly YamlTree[],
  isSame: (written: YamlTree, item: YamlTree) => boolean,
  stays: (written: YamlTree) => boolean = () => false,
): ListChange {
  const alike = (i: number, j: number) => {
    const [written, item] = [list[i], wanted[j]];
    return written !== undefined && item !== undefined && isSame(written, item);
  };
  let start = 0;
  while (alike(start, start)) {
    start += 1;
  }
  let [end, newEnd] = [list.length, wanted.length];
  while (Math.min(end, newEnd) > start && alike(end - 1, newEnd - 1)) {
    end -= 1;
    newEnd -= 1;
  }
  /** How many items are in common from `i` and `j` on. */
  const width = newEnd - start + 1;
  const common = new Uint32Array((end - start + 1) * width);
  const place = (i: number, j: number) => (i - start) * width + j - start;
  for (let i = end - 1; i >= start; i--) {
    for (let j = newEnd - 1; j >= start; j--) {
      common[place(i, j)] = alike(i, j)
        ? (common[place(i + 1, j + 1)] ?? 0) + 1
        : Math.max(common[place(i + 1, j)] ?? 0, common[place(i, j + 1)] ?? 0);
    }
  }
  const items = new Map<number, Change>();
  const insert: Insertion[] = [];
  for (let [i, j] = [start, start]; i < end || j < newEnd; ) {
    const written = list[i];
    const value = wanted[j];
    if (i < end && j < newEnd && alike(i, j)) {
      i += 1;
      j += 1;
    } else if (
      i < end &&
      written !== undefined &&
      (j === newEnd || (common[place(i + 1, j)] ?? 0) > (common[place(i, j + 1)] ?? 0))
    ) {
      if (!stays(written)) {
        items.set(i, { kind: 'remove' });
      }
      i += 1;
    } else {
      if (value !== undefined) {
        insert.push({ ...(i < list.length && { before: i }), value });
      }
      j += 1;
    }
  }
  return { kind: 'list', items, insert };
}
