import type { Change } from '../../yaml/change';
import { changeTo } from '../../yaml/changeTo';
import { asMap, isTreeList, isTreeMap, sameTree, type YamlTree } from '../../yaml/tree';

/**
 * The change that makes a list of links hold others. A link that leads where one did before is that one:
 * what differs is changed in it, and the reader’s own keys and comments in it stay. So do items of the
 * list that are no links.
 */
export function changeLinks(old: YamlTree | undefined, wanted: YamlTree): Change {
  if (!isTreeList(old) || !isTreeList(wanted)) {
    return changeTo(old, wanted);
  }
  const items = new Map<number, Change>(
    old.flatMap((item, index): [number, Change][] =>
      isTreeMap(item) ? [[index, { kind: 'remove' }]] : [],
    ),
  );
  const places = matched(old, wanted);
  const isInOrder = places.every(
    (place, at) => place === Infinity || at === 0 || place > (places[at - 1] ?? 0),
  );
  if (!isInOrder || places.every((place) => place === Infinity)) {
    return changeTo(old, wanted);
  }
  const insert: { readonly value: YamlTree }[] = [];
  for (const [at, value] of wanted.entries()) {
    const place = places[at] ?? Infinity;
    const before = old[place];
    if (before === undefined) {
      insert.push({ value });
    } else if (isSameLink(before, value)) {
      items.delete(place);
    } else {
      const relation = asMap(value).get('relation');
      const change: Change =
        relation === undefined ? { kind: 'remove' } : { kind: 'set', value: relation };
      items.set(place, { kind: 'map', entries: new Map([['relation', change]]) });
    }
  }
  return { kind: 'list', items, insert };
}

/** Where each link that is wanted was before; `Infinity` for new ones. */
function matched(old: readonly YamlTree[], wanted: readonly YamlTree[]): readonly number[] {
  const free = new Set(old.keys());
  const places = wanted.map((): number => Infinity);
  for (const isSame of [isSameLink, leadsThere]) {
    for (const [at, link] of wanted.entries()) {
      const place =
        places[at] === Infinity
          ? [...free].find((index) => isSame(old[index] ?? null, link))
          : undefined;
      if (place !== undefined) {
        places[at] = place;
        free.delete(place);
      }
    }
  }
  return places;
}

function isSameLink(written: YamlTree, link: YamlTree): boolean {
  return leadsThere(written, link) && sameTree(relationOf(written), relationOf(link));
}

function leadsThere(written: YamlTree, link: YamlTree): boolean {
  return isTreeMap(written) && sameTree(asMap(written).get('to'), asMap(link).get('to'));
}

function relationOf(link: YamlTree): YamlTree | undefined {
  return asMap(link).get('relation') ?? undefined;
}
