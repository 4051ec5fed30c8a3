import { Letters } from '../text/letters';
import { forEachStep } from '../text/steps';
import { Antecedents, PART_WEIGHT } from './antecedents';
import { type Cluster, createCluster, merge, rootOf, setPart } from './clusters';
import type { Look, Looks } from './looks';
import type { NameKeys } from './nameKeys';
import type { NamedMention, Resolving } from './resolving';
import { isSameSpelling } from './spelling';
import { sameNameFor } from './wellKnown';

/**
 * Common nouns that may be left out. Most may not: the Swat river is no valley, and a city is not
 * the province that it is named after.
 */
const BEHIND = new Letters(
  '^(.{3,}) (?:state|forest|(?:military )?prison|shoal|reef|dam|avenue|boulevard|monastery|mountain|space base|national park|game reserve|trading centre|(?:\\p{L}+ )?autonomous region|d ?c|(?:al(?! balad)|el|de|du|des|del|de la|di|on|upon|sur|saint|an der|am) \\p{L}.+)$',
);
/** "Rwenzori West Region", "Park Hill Hotel": what has two words without it is no town of that name. */
const BEHIND_TWO = new Letters(
  '^(\\p{L}{3,} \\p{L}{3,}) (?:region|district|province|county|governorate|hotel|street|road|square|convent)$',
);
const BEFORE =
  /^(?:(?:(?:democratic |islamic |people s )?republic|state|kingdom|hashemite kingdom|barangay|kampong|district)(?: of(?: the)?)?|ban|national(?= highway)) (.{3,})$/;
/** What many names begin with: "Wadi" alone is not the Wadi al-Shay that was named before. */
const COMMON =
  /^(?:wadi|jabal|jebel|tell|tall|tel|ras|umm|abu|bab|bir|ain|ayn|deir|dayr|beit|bayt|port|fort|gare|place|rue|col|puerto|rio|san|santa|villa|camp|nahr|shatt|qasr|kafr|khan|souk|suq|bint|dar|mount|lake|river|new|old|north|south|east|west|upper|lower|costa|isla|playa|plaza|avenue|boulevard|pont|porte|val|cape|gulf|sea|street|road|hay|hayy|haret|mina|marj|ard|district|republic|state|hotel|hospital|university|airport|square|crossing)$/;

/** The name without its common noun, or without what tells it from others of the name. */
function bareOf(folded: string): string | undefined {
  const bare = BEHIND.exec(folded)?.[1] ?? BEHIND_TWO.exec(folded)?.[1] ?? BEFORE.exec(folded)?.[1];
  return bare === undefined || COMMON.test(bare) ? undefined : bare;
}

const AREA_AFTER = new Letters(
  '^ (?:\\p{Ll}+ )?(?:province|region|governorate|district|county|state|department|oblast)\\b',
);
const TOWN_AFTER = /^ (?:city|town|village)\b/;
const AREA_BEFORE = /\b(?:province|region|governorate|district|county|state|oblast) of $/;
const TOWN_BEFORE = /\b(?:city|town|village|port|capital) of $|\b(?:city|town),? $/;

/** How many names of one place a slip of spelling is looked for in. */
const MAX_COMPARED = 12;

/**
 * Says which mentions of places name the same: equal names and spellings, what the text states, and
 * names with and without their common noun. A province and the city it is named after are two where
 * the text speaks of both.
 */
export function* resolvePlaces(
  state: Resolving,
  named: readonly NamedMention[],
): Generator<number, void> {
  const antecedents = new Antecedents();
  const { keys } = state;
  const byName = new Map<string, Cluster>();
  const kinds = yield* kindsByName(state.looks, named, keys);
  const latestOfKind = new Map<string, string>();
  yield* forEachStep(named, (mention) => {
    const name = placeKey(mention.name, keys);
    const both = kinds.get(name);
    const isTwo = both?.area && both.town;
    const said = isTwo ? state.looks.at(KIND, mention.index) : undefined;
    const kind = isTwo ? (said ?? latestOfKind.get(name) ?? 'town') : '';
    latestOfKind.set(name, kind);
    const key = kind === '' ? name : `${name} (${kind})`;
    const known = byName.get(key);
    const stated = state.statedBy.get(mention.index);
    const alias = stated && state.clusterOf[stated.from];
    let cluster = known && rootOf(known);
    if (alias !== undefined && (cluster === undefined || state.mayMerge(alias, cluster))) {
      cluster = cluster === undefined ? rootOf(alias) : merge(alias, cluster);
    }
    cluster ??= chooseVariant(mention.name, antecedents, keys) ?? createCluster('place');
    byName.set(key, cluster);
    if (!cluster.names.has(mention.name)) {
      addParts(cluster, mention.name, keys);
    }
    state.assign(mention, cluster);
    antecedents.note(cluster, mention.index);
    const other = isTwo && byName.get(`${name} (${kind === 'town' ? 'area' : 'town'})`);
    if (other && said === undefined) {
      chooseOpen(state, mention, [cluster, rootOf(other)]);
    }
  });
}

/** Notes that a name of a province and its city names either, where both are being talked about. */
function chooseOpen(state: Resolving, mention: NamedMention, clusters: readonly Cluster[]): void {
  state.choose(
    mention,
    clusters.map((cluster) => ({ cluster, weight: 0, at: cluster.lastMention })),
  );
}

function placeKey(name: string, keys: NameKeys): string {
  return keys.place.of(name, () => {
    const folded = keys.fold(name).replace(/^(?:the|al|as|ash|an|ar|el) /, '');
    return sameNameFor('place', folded) ?? keys.spelling(folded);
  });
}

/** The name without its common noun, and its words, under which a slip of spelling is found. */
function addParts(cluster: Cluster, name: string, keys: NameKeys): void {
  const folded = keys.fold(name);
  setPart(cluster, keys.spelling(folded), PART_WEIGHT.family);
  setPart(cluster, consonants(placeKey(name, keys), keys), PART_WEIGHT.middle);
  const bare = bareOf(folded);
  if (bare !== undefined) {
    setPart(cluster, longFor(placeKey(bare, keys)), PART_WEIGHT.given);
  }
}

/** Under what a name finds those that are longer: two long names of one beginning are two. */
function longFor(key: string): string {
  return `+${key}`;
}

function chooseVariant(
  name: string,
  antecedents: Antecedents,
  keys: NameKeys,
): Cluster | undefined {
  const key = placeKey(name, keys);
  const folded = keys.fold(name);
  const bare = bareOf(folded);
  const fitting = [
    ...antecedents.before(key),
    ...antecedents.before(longFor(key)),
    ...(bare === undefined ? [] : antecedents.before(placeKey(bare, keys))),
    ...antecedents
      .before(consonants(key, keys))
      .filter(({ cluster }) => isSlipOf(key, cluster, keys)),
  ];
  return fitting.length === 1 ? fitting[0]?.cluster : undefined;
}

/** Slips of the pen swap letters or lose vowels: the consonants stay. */
function consonants(key: string, keys: NameKeys): string {
  return keys.consonants.of(
    key,
    () => `~${[...new Set(key.replace(/[aiu]/g, ''))].sort().join('')}`,
  );
}

function isSlipOf(key: string, { names }: Cluster, keys: NameKeys): boolean {
  let looked = 0;
  for (const name of names) {
    if (isSameSpelling(placeKey(name, keys), key, keys.spelling)) {
      return true;
    }
    if (++looked === MAX_COMPARED) {
      break;
    }
  }
  return false;
}

const KIND: Look<'area' | 'town' | undefined> = {
  before: 24,
  after: 32,
  read: (text, { start, end }) => {
    const after = text.slice(end, end + 32);
    const before = text.slice(Math.max(0, start - 24), start);
    if (TOWN_AFTER.test(after) || TOWN_BEFORE.test(before)) {
      return 'town';
    }
    return AREA_AFTER.test(after) || AREA_BEFORE.test(before) ? 'area' : undefined;
  },
};

function* kindsByName(
  looks: Looks,
  named: readonly NamedMention[],
  keys: NameKeys,
): Generator<number, ReadonlyMap<string, { area: boolean; town: boolean }>> {
  const kinds = new Map<string, { area: boolean; town: boolean }>();
  yield* forEachStep(named, (mention) => {
    const kind = looks.at(KIND, mention.index);
    if (kind !== undefined) {
      const key = placeKey(mention.name, keys);
      const both = kinds.get(key) ?? { area: false, town: false };
      both[kind] = true;
      kinds.set(key, both);
    }
  });
  return kinds;
}
