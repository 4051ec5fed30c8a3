import { commonPlaces } from '../text/common';
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
  const items = new Map<number, Change>();
  const insert: Insertion[] = [];
  const places = commonPlaces(list.length, wanted.length, (i, j) =>
    isSame(list[i] ?? null, wanted[j] ?? null),
  );
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...places, [list.length, wanted.length] as const]) {
    for (; i < nextI; i++) {
      if (!stays(list[i] ?? null)) {
        items.set(i, { kind: 'remove' });
      }
    }
    for (const value of wanted.slice(j, nextJ)) {
      insert.push(nextI < list.length ? { before: nextI, value } : { value });
    }
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return { kind: 'list', items, insert };
}
