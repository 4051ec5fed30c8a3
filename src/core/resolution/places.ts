import { Letters } from '../text/letters';
import { textBefore } from '../text/range';
import { forEachStep } from '../text/steps';
import { Antecedents, PART_WEIGHT } from './antecedents';
import { type Cluster, createCluster, merge, rootOf, setPart } from './clusters';
import { patternOf } from './lexicon/patternOf';
import { PATTERNS } from './lexicon/weights';
import type { Look, Looks } from './looks';
import type { NameKeys } from './names/nameKeys';
import { isSameSpelling } from './names/romanisation';
import type { NamedMention, Resolving } from './resolving';
import { sameNameFor } from './sameNames/wellKnown';

/**
 * Common nouns that may be left out. Most may not: the Swat river is no valley, and a city is not
 * the province that it is named after.
 */
const BEHIND = new Letters(`^(.{3,}) (?:${PATTERNS.placeBehind})$`);
/** What a name may leave out once it was given whole: "Baikonur" behind the Baikonur Cosmodrome. */
const BEHIND_ONCE = new Letters(`^(.{3,}) (?:${PATTERNS.placeBehindOnce})$`);
const BEFORE_ONCE =
  /^(?:raf|hmp|fob|cop|hms|camp|mount|comet|sitio|phnom|bandar|pasaje|complexo d[aeo]|ciudad|bab) (.{3,})$/;
/** What lies in a place or is a part of it. */
const PART_OF = new RegExp(`(?:^| )(?:${PATTERNS.placePart})$`);

/** "Rwenzori West Region", "Park Hill Hotel": what has two words without it is no town of that name. */
const BEHIND_TWO = new Letters(
  `^(\\p{L}{3,} (?!river|lake|bay)\\p{L}{3,}) (?:${PATTERNS.placeBehindTwo})$`,
);
const BEFORE =
  /^(?:(?:(?:democratic |islamic |people s )?republic|state|sultanate|kingdom|hashemite kingdom|barangay|kampong|district)(?: of(?: the)?)?|ban|national(?= highway)) (.{3,})$/;
/** What many names begin with: "Wadi" alone is not the Wadi al-Shay that was named before. */
const COMMON = patternOf('commonInPlaces');

/** The name without its common noun, or without what tells it from others of the name. */
function bareOf(folded: string): string | undefined {
  const bare = BEHIND.exec(folded)?.[1] ?? BEHIND_TWO.exec(folded)?.[1] ?? BEFORE.exec(folded)?.[1];
  return bare === undefined || COMMON.test(bare) ? undefined : bare;
}

/** "the Tana" is the river, "Tana" the town. */
const STANDS_ALONE: Look<boolean> = {
  before: 5,
  after: 24,
  read: (text, { start, end }) =>
    /\bthe $/i.test(textBefore(text, start, 5)) &&
    /^(?:$|[.,;:)!?’”"]|\s+(?:and|or|in|at|is|was|were|are|to|for|from|on|by|with|near|has|had|that|which|where|who|as|but|when|while|after|before|again|can|will|rose|burst|flows?|runs|ran)\b)/.test(
      text.slice(end, end + 24),
    ),
};

const AREA_AFTER = new Letters(
  '^ (?:\\p{Ll}+ )?(?:province|region|governorate|district|county|state|department|oblast)\\b',
);
const TOWN_AFTER = /^ (?:city|town|village)\b/;
const AREA_BEFORE = /\b(?:province|region|governorate|district|county|state|oblast) of $/;
const TOWN_BEFORE = /\b(?:city|town|village|port|capital) of $|\b(?:city|town),? $/;

/** "North" of "North and South Kivu" has the end of its name behind it. */
const SHARED_END: Look<string | undefined> = {
  before: 0,
  after: 40,
  read: (text, { start, end }) =>
    DIRECTION.test(text.slice(start, end))
      ? AND_DIRECTION.exec(text.slice(end, end + 40))?.[1]
      : undefined,
};
const DIRECTION = /^(?:north|south|east|west)(?:ern)?$/i;
const AND_DIRECTION = new Letters(
  '^ (?:and|or) (?:North|South|East|West)(?:ern)?( \\p{Lu}[\\p{L}’-]+)',
);

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
  yield* forEachStep(named, (short) => {
    const end = state.looks.at(SHARED_END, short.index) ?? '';
    const mention = { ...short, name: short.name + end };
    const name = placeKey(mention.name, keys);
    const both = kinds.get(name);
    const isTwo = both?.area && both.town;
    const said = isTwo ? state.looks.at(KIND, mention.index) : undefined;
    const kind = isTwo ? (said ?? latestOfKind.get(name) ?? 'town') : '';
    latestOfKind.set(name, kind);
    const key = kind === '' ? name : `${name} (${kind})`;
    const alone = chooseAlone(state, mention, antecedents);
    if (alone !== undefined) {
      state.assign(mention, alone);
      antecedents.note(alone, mention.index);
      return;
    }
    const known = byName.get(key);
    const stated = state.statedBy.get(mention.index);
    const alias = stated && state.clusterOf[stated.from];
    let cluster = known && rootOf(known);
    if (alias !== undefined && (cluster === undefined || state.mayMerge(alias, cluster))) {
      cluster = cluster === undefined ? rootOf(alias) : merge(alias, cluster);
    }
    // Of two that one name has neither is a variant of the other.
    const variant = isTwo ? undefined : chooseVariant(mention.name, antecedents, keys);
    cluster ??= variant ?? createCluster('place');
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
  return keys.place.of(name, () => sameNameFor('place', bareFold(name, keys)) ?? spelt(name, keys));
}

/** A folded name without its article, its first word in full. */
function bareFold(name: string, keys: NameKeys): string {
  return keys
    .fold(name)
    .replace(/^(?:the|al|as|ash|an|ar|el) /, '')
    .replace(SHORTENED, (word) => IN_FULL[word] ?? word);
}

/** "Ft. Benning" is Fort Benning. */
const IN_FULL: Readonly<Record<string, string>> = { ft: 'fort', mt: 'mount', st: 'saint' };
const SHORTENED = new RegExp(`^(?:${Object.keys(IN_FULL).join('|')})(?= )`);

/** The key of a name by its letters alone, under which slips of well-known names are found too. */
function spelt(name: string, keys: NameKeys): string {
  const folded = bareFold(name, keys);
  const [, bare = folded, number = ''] = NUMBERED.exec(folded) ?? [];
  return `${keys.spelling(bare)}${number}`;
}

/** "Zolote-3" and "Zolote-4", "Olkaria II" and "Olkaria III" are no spellings of one. */
const NUMBERED = /^(.*?)( (?:\d+|[ivx]+))$/;

/** The name without its common noun, and its words, under which a slip of spelling is found. */
function addParts(cluster: Cluster, name: string, keys: NameKeys): void {
  const folded = keys.fold(name);
  setPart(cluster, keys.spelling(folded), PART_WEIGHT.family);
  setPart(cluster, consonants(spelt(name, keys), keys), PART_WEIGHT.middle);
  const bare = bareOf(folded);
  if (bare !== undefined) {
    setPart(cluster, longFor(placeKey(bare, keys)), PART_WEIGHT.given);
  }
  for (const once of onceOf(name, folded)) {
    setPart(cluster, onceFor(placeKey(once, keys)), PART_WEIGHT.given);
  }
  const [first = '', ...rest] = folded.split(' ');
  if (rest.length > 0 && !COMMON.test(first) && !PART_OF.test(folded) && !DISTRICT.test(folded)) {
    setPart(cluster, aloneFor(placeKey(first, keys)), PART_WEIGHT.given);
  }
}

const DISTRICT = / (?:county|district|governorate|municipality|region)$/;

/** What is left of a name when it is named again: its beginning, or its end. */
function onceOf(name: string, folded: string): readonly string[] {
  const words = folded.split(' ');
  const one =
    BEHIND_ONCE.exec(folded)?.[1] ??
    BEFORE_ONCE.exec(folded)?.[1] ??
    (PART_OF.test(folded) ? undefined : HYPHENED.exec(name)?.[1]);
  const isOne = one !== undefined && !COMMON.test(one) && !/^\d+$/.test(one);
  const some =
    words.length > MAX_WORDS || COMMON.test(words[0] ?? '') || PART_OF.test(folded)
      ? []
      : words.slice(2).map((_, at) => words.slice(0, at + 2).join(' '));
  return isOne ? [one, ...some] : some;
}

/** "Petropavlovsk-Kamchatsky" */
const HYPHENED = new Letters('^(\\p{L}{3,})-\\p{Lu}\\p{L}+$');
const MAX_WORDS = 6;

/** Under what a name finds a longer one only behind it. */
function onceFor(key: string): string {
  return `>${key}`;
}

/** Under what "the Tana" finds the Tana River. */
function aloneFor(key: string): string {
  return `^${key}`;
}

function chooseAlone(
  state: Resolving,
  mention: NamedMention,
  antecedents: Antecedents,
): Cluster | undefined {
  const { keys, looks } = state;
  const fitting = antecedents.before(aloneFor(placeKey(mention.name, keys)));
  const [only] = fitting;
  return only !== undefined && fitting.length === 1 && looks.at(STANDS_ALONE, mention.index)
    ? rootOf(only.cluster)
    : undefined;
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
  const [key, own] = [placeKey(name, keys), spelt(name, keys)];
  const bare = bareOf(keys.fold(name));
  const fitting = [
    ...antecedents.before(key),
    ...antecedents.before(longFor(key)),
    ...antecedents.before(onceFor(key)),
    ...(bare === undefined ? [] : antecedents.before(placeKey(bare, keys))),
    ...antecedents
      .before(consonants(own, keys))
      .filter(({ cluster }) => isSlipOf(own, cluster, keys)),
  ];
  const [only, ...others] = new Set(fitting.map(({ cluster }) => cluster));
  return others.length === 0 ? only : undefined;
}

/** Slips of the pen swap letters or lose vowels: the consonants stay. */
function consonants(key: string, keys: NameKeys): string {
  return keys.consonants.of(
    key,
    () => `~${[...new Set(key.replace(/[aiu]/g, ''))].sort().join('')}`,
  );
}

function isSlipOf(key: string, { names }: Cluster, keys: NameKeys): boolean {
  if (NUMBERED.test(key)) {
    return false;
  }
  let looked = 0;
  for (const name of names) {
    if (isSameSpelling(spelt(name, keys), key, keys.spelling)) {
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
    const before = textBefore(text, start, 24);
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
