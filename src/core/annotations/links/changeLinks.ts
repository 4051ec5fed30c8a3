import type { Change } from '../../yaml/change';
import {
  asList,
  asMap,
  isTreeList,
  sameTree,
  type TreeMap,
  toTree,
  type YamlTree,
} from '../../yaml/tree';
import type { Link } from '../model';
import { linkPlaces } from './linkFindings';

/**
 * The change that makes an item hold other links. A link that leads where one did before is that one: what
 * differs is changed in it, and the reader’s own keys and comments in it stay. So do items of the list that
 * are no links, or cannot be read as such.
 *
 * @param item as it is written
 * @param links as they were read from it
 * @param wanted a list of links
 */
export function changeLinks(item: TreeMap, links: readonly Link[], wanted: YamlTree): Change {
  const old = item.get('links');
  const places = linkPlaces(item);
  const read = links.map((link) => toTree({ ...link }));
  const list = asList(wanted);
  const found = matched(read, list);
  const isNothingKept = found.every((index) => index === undefined);
  if (!isTreeList(old) || (isNothingKept && old.length === places.length)) {
    return list.length > 0 ? { kind: 'set', value: wanted } : { kind: 'remove' };
  }
  const items = new Map(places.map((place): [number, Change] => [place, { kind: 'remove' }]));
  const insert: { readonly value: YamlTree; readonly before?: number }[] = [];
  for (const [at, value] of list.entries()) {
    const index = found[at];
    const place = places[index ?? Infinity];
    if (index === undefined || place === undefined) {
      const next = found.slice(at).find((one) => one !== undefined);
      const before = places[next ?? Infinity];
      insert.push({ value, ...(before !== undefined && { before }) });
    } else if (sameTree(relationOf(read[index]), relationOf(value))) {
      items.delete(place);
    } else {
      const relation = relationOf(value);
      const change: Change =
        relation === undefined ? { kind: 'remove' } : { kind: 'set', value: relation };
      items.set(place, { kind: 'map', entries: new Map([['relation', change]]) });
    }
  }
  return { kind: 'list', items, insert };
}

/** Which of the links before each that is wanted is; absent for new ones, and those that went forward. */
function matched(
  read: readonly YamlTree[],
  wanted: readonly YamlTree[],
): readonly (number | undefined)[] {
  const free = new Set(read.keys());
  const found = wanted.map((): number | undefined => undefined);
  for (const isSame of [sameTree, leadsThere]) {
    for (const [at, link] of wanted.entries()) {
      const index = found[at] ?? [...free].find((one) => isSame(read[one], link));
      if (index !== undefined) {
        found[at] = index;
        free.delete(index);
      }
    }
  }
  let last = -1;
  return found.map((index) => {
    const isBehind = index !== undefined && index > last;
    last = isBehind ? index : last;
    return isBehind ? index : undefined;
  });
}

function leadsThere(one: YamlTree | undefined, other: YamlTree): boolean {
  return sameTree(asMap(one).get('to'), asMap(other).get('to'));
}

function relationOf(link: YamlTree | undefined): YamlTree | undefined {
  return asMap(link).get('relation');
}
