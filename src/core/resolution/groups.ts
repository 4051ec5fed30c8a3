import { textBefore } from '../text/excerpt';
import { Letters } from '../text/letters';
import { forEachStep } from '../text/steps';
import { acronymsOf, isAcronym, isSyllabic, isWhole, shortKey } from './acronym';
import { Antecedents } from './antecedents';
import { type Cluster, createCluster, merge, rootOf } from './clusters';
import { createKey, foldGroup, groupKey, wordsOf } from './groupKeys';
import {
  addParts,
  calledBy,
  endOf,
  GENERIC,
  INDEPENDENT,
  MAX_WORDS,
  manyOf,
  wordOf,
} from './groupParts';
import type { Look } from './looks';
import type { Initials, NameKeys } from './nameKeys';
import type { NamedMention, Resolving } from './resolving';
import { isSameSpelling } from './spelling';
import { sameNameFor } from './wellKnown';

/** Of these there are so many that a headline need not mean the one that the text names. */
const MANY =
  /^(?:court|army|navy|police|council|university|department|ministry|government|parliament|senate|house|school|college|club|bank|camp)$/;
const OFFICE =
  /^(?:ministry|department|office|secretariat|directorate|bureau|council|chamber|house|court|agency|embassy|federal|national|supreme)$/;
/** Shorter names than "Ministry of Defence" are borne by many. */
const MIN_OFFICE = 3;

/**
 * Says which mentions of groups name the same: equal names and spellings, what the text states,
 * acronyms and their expansions, and short forms ("the Commission") of the latest that fits.
 */
export function* resolveGroups(
  state: Resolving,
  named: readonly NamedMention[],
): Generator<number, void> {
  const antecedents = new Antecedents();
  const { keys } = state;
  const { byName, open, words } = yield* clusterNames(state, named);
  // Names that are seen to be one meanwhile are one.
  const openFor = (name: string) => [
    ...new Set((open.get(groupKey(name, keys)) ?? []).map(rootOf)),
  ];
  const announced = new Set<string>();
  yield* forEachStep(named, ({ name }) => {
    const cluster = byName.get(groupKey(name, keys));
    if (cluster !== undefined && !announced.has(name)) {
      announced.add(name);
      addParts(rootOf(cluster), name, foldGroup(name, keys));
      antecedents.announce(rootOf(cluster));
    }
  });
  yield* forEachStep(named, (mention) => {
    const folded = foldGroup(mention.name, keys);
    const known = byName.get(groupKey(mention.name, keys));
    const stated = state.statedBy.get(mention.index);
    const other = stated && state.clusterOf[stated.from];
    const own = known === undefined || GENERIC.test(folded) ? undefined : rootOf(known);
    let cluster = own?.mentions.length ? own : undefined;
    const expansions = openFor(mention.name);
    // What is named before it is used is what it is short for.
    const before = expansions.filter((expansion) => expansion.mentions.length > 0);
    const [only] = before.length === 1 ? before : expansions;
    if (
      own !== undefined &&
      only !== undefined &&
      (expansions.length === 1 || (before.length === 1 && own.mentions.length === 0))
    ) {
      cluster = merge(only, own);
    }
    if (other !== undefined && (own === undefined || state.mayMerge(other, own))) {
      cluster = own === undefined ? rootOf(other) : merge(other, own);
    }
    cluster ??=
      chooseLong(folded, byName, keys) ??
      chooseShort(state, mention, folded, antecedents, words) ??
      own ??
      known;
    if (cluster === undefined) {
      return;
    }
    if (own !== undefined && rootOf(cluster) !== rootOf(own)) {
      cluster = merge(cluster, own);
    }
    cluster = rootOf(cluster);
    if (!cluster.names.has(mention.name)) {
      addParts(cluster, mention.name, folded);
    }
    state.assign(mention, cluster);
    antecedents.note(cluster, mention.index);
    if (cluster === own && cluster.names.size === 1 && expansions.length > 1) {
      state.leaveOpen(mention, expansions);
    }
  });
}

/** The names of a text. */
interface Names {
  /** Clusters of equal names, and of acronyms with the one expansion in the text; by `groupKey`. */
  readonly byName: ReadonlyMap<string, Cluster>;
  /** By the same, what an acronym may be short for where there are several. */
  readonly open: ReadonlyMap<string, readonly Cluster[]>;
  /** Folded names that are written in small letters too: "HOPE" is no acronym beside "Hope". */
  readonly words: ReadonlySet<string>;
}

function* clusterNames(state: Resolving, named: readonly NamedMention[]): Generator<number, Names> {
  const { keys } = state;
  const byName = new Map<string, Cluster>();
  const firstNames = new Map<string, string>();
  const words = new Set<string>();
  yield* forEachStep(named, ({ name }) => {
    const key = groupKey(name, keys);
    if (!initialsOf(name, keys).isAcronym) {
      words.add(keys.fold(name));
    }
    if (!byName.has(key)) {
      byName.set(key, createCluster('group'));
      firstNames.set(key, name);
    }
  });
  mergeCapitals(byName, firstNames, keys);
  const stated = new Set<string>();
  for (const mention of named) {
    if (state.statedBy.has(mention.index)) {
      stated.add(groupKey(mention.name, keys));
    }
  }
  const open = new Map<string, readonly Cluster[]>();
  const byAcronym = new Map<string, string[]>();
  const distinct = [...firstNames];
  const beginnings = new Map<string, (readonly [string, string])[]>();
  yield* forEachStep(distinct, ([key, name]) => {
    const letter = keys.fold(name).slice(0, 1);
    const alike = beginnings.get(letter) ?? [];
    if (alike.length < MAX_ALIKE && name.includes(' ')) {
      alike.push([key, name]);
      beginnings.set(letter, alike);
    }
    for (const acronym of initialsOf(name, keys).acronyms) {
      const bearers = byAcronym.get(acronym) ?? [];
      bearers.push(key);
      byAcronym.set(acronym, bearers);
    }
  });
  yield* forEachStep(distinct, ([key, name]) => {
    const cluster = byName.get(key);
    const { short } = initialsOf(name, keys);
    const isKnown = short?.length === 2 && sameNameFor('group', keys.fold(name)) !== undefined;
    if (cluster !== undefined && short !== undefined && !isKnown && !stated.has(key)) {
      const all = byAcronym.get(short) ?? [];
      const whole =
        all.length > 1 ? all.filter((at) => isWhole(firstNames.get(at) ?? '', short)) : [];
      const [expansion, ...others] =
        whole.length === 1 ? whole : all.length > 0 ? all : syllabic(name, beginnings);
      const expanded = byName.get(expansion ?? '');
      if (expanded !== undefined && others.length === 0) {
        merge(expanded, cluster);
      } else if (expansion !== undefined) {
        const bearers = [expansion, ...others].flatMap((other) => byName.get(other) ?? []);
        open.set(key, bearers);
      }
    }
  });
  yield* mergeCountries(byName, distinct, keys);
  yield* mergeSlips(byName, firstNames, keys);
  return { byName, open, words };
}

/** So many names of one first letter are tried whether an acronym is made of their beginnings. */
const MAX_ALIKE = 48;

const HAS_ACRONYM = /[A-Z]{2}/;

function syllabic(
  acronym: string,
  beginnings: ReadonlyMap<string, readonly (readonly [string, string])[]>,
): readonly string[] {
  const alike = beginnings.get(acronym.slice(0, 1).toLowerCase()) ?? [];
  return alike
    .filter(([, name]) => !HAS_ACRONYM.test(name) && isSyllabic(name, acronym))
    .map(([key]) => key);
}

/** Merges "HAWKS" and "Hawks": only of names in capitals is it unknown whether the s is a plural's. */
function mergeCapitals(
  byName: ReadonlyMap<string, Cluster>,
  names: ReadonlyMap<string, string>,
  keys: NameKeys,
): void {
  for (const [key, name] of names) {
    if (!CAPITALS_WITH_S.test(name)) {
      continue;
    }
    const small = createKey(name.toLowerCase(), keys);
    const [cluster, same] = [byName.get(key), byName.get(small)];
    const other = names.get(small) ?? '';
    if (cluster !== undefined && same !== undefined && keys.fold(other) === keys.fold(name)) {
      merge(same, cluster);
    }
  }
}

const CAPITALS_WITH_S = new Letters('^\\p{Lu}{4,}S$');

function initialsOf(name: string, keys: NameKeys): Initials {
  return keys.initials.of(name, () => ({
    isAcronym: isAcronym(name),
    short: shortKey(name),
    acronyms: acronymsOf(name),
  }));
}

/** Merges "U.S. Department of Defense" and "Department of Defense" where the text has one such. */
function* mergeCountries(
  byName: ReadonlyMap<string, Cluster>,
  names: readonly (readonly [string, string])[],
  keys: NameKeys,
): Generator<number, void> {
  const longer = new Map<string, string[]>();
  yield* forEachStep(names, ([key, name]) => {
    const words = wordsOf(name, keys);
    if (words.length > MIN_OFFICE && OFFICE.test(words[1] ?? '')) {
      const bare = words.slice(1).join(' ');
      longer.set(bare, [...(longer.get(bare) ?? []), key]);
    }
  });
  yield* forEachStep(names, ([key, name]) => {
    const [only, ...others] = longer.get(foldGroup(name, keys)) ?? [];
    const [cluster, same] = [byName.get(key), byName.get(only ?? '')];
    if (cluster !== undefined && same !== undefined && others.length === 0) {
      merge(same, cluster);
    }
  });
}

/** Merges names of several words that differ in the spelling of one of them. */
function* mergeSlips(
  byName: ReadonlyMap<string, Cluster>,
  names: ReadonlyMap<string, string>,
  keys: NameKeys,
): Generator<number, void> {
  const byWord = new Map<string, { readonly key: string; readonly words: readonly string[] }[]>();
  yield* forEachStep([...names], ([key, name]) => {
    const words = wordsOf(name, keys);
    if (words.length === 1) {
      return;
    }
    const own = { key, words };
    const lists = words.map((word) => {
      const at = `${words.length} ${word}`;
      const list = byWord.get(at) ?? [];
      byWord.set(at, list);
      return list;
    });
    const near = lists.flatMap((list) => list.slice(-MAX_WORDS));
    const twin = near.find((other) => areSpellings(words, other.words, keys));
    const [cluster, same] = [byName.get(key), byName.get(twin?.key ?? '')];
    if (cluster !== undefined && same !== undefined) {
      merge(same, cluster);
    }
    for (const list of lists) {
      list.push(own);
    }
  });
}

function areSpellings(a: readonly string[], b: readonly string[], keys: NameKeys): boolean {
  return (
    a.length === b.length &&
    a.every(
      (word, index) => !/\d/.test(word) && isSameSpelling(word, b[index] ?? '', keys.spelling),
    )
  );
}

/** The group named before that a name only adds "group" or "network" to. */
function chooseLong(
  folded: string,
  byName: ReadonlyMap<string, Cluster>,
  keys: NameKeys,
): Cluster | undefined {
  const bare = folded.replace(/ (?:group|network|movement|organi[sz]ation|news|newspapers?)$/, '');
  const cluster = bare === folded || bare.length < 4 ? undefined : byName.get(groupKey(bare, keys));
  return cluster !== undefined && rootOf(cluster).mentions.length > 0 ? cluster : undefined;
}

/** No acronym that needs an explanation is longer, by far the most are shorter. */
const MAX_INITIALS = 6;

/** Whether "the" stands before: "the Column" points back, "Column" may be anyone. */
const FOLLOWS_THE: Look<boolean> = {
  before: 5,
  after: 0,
  read: (text, { start }) => /\bthe $/i.test(textBefore(text, start, 5)),
};

const PLURAL = new Letters('^\\p{L}{4,}[^s]s$');

/** The latest group that a short form fits; `undefined` where it fits none. */
function chooseShort(
  state: Resolving,
  mention: NamedMention,
  folded: string,
  antecedents: Antecedents,
  words: ReadonlySet<string>,
): Cluster | undefined {
  const { keys } = state;
  if (initialsOf(mention.name, keys).isAcronym && !words.has(keys.fold(mention.name))) {
    const [called] = antecedents.before(calledBy(folded));
    // What is longer is a name in capitals.
    if (called !== undefined || folded.length <= MAX_INITIALS) {
      return called?.cluster;
    }
  }
  const many = PLURAL.test(folded) ? [manyOf(folded.slice(0, -1))] : [];
  const pointsBack = state.looks.at(FOLLOWS_THE, mention.index);
  const forms = [folded, ...(pointsBack ? [endOf(folded)] : []), ...many];
  const before = (form: string) => {
    const bearers = antecedents.before(form);
    return folded === 'army'
      ? bearers.filter(({ cluster }) => !isInsurgent(cluster, keys))
      : bearers;
  };
  const earlier = state.choose(mention, [folded, endOf(folded), ...many].flatMap(before));
  const isHeadline = mention.index < HEADLINE_MENTIONS && !MANY.test(folded);
  if (earlier !== undefined) {
    return earlier;
  }
  const within = pointsBack ? before(wordOf(folded)) : [];
  if (GENERIC.test(folded) && !isHeadline) {
    return state.choose(mention, within);
  }
  // Headlines, and what someone says, name by halves what the text below names in full.
  const later = new Set(
    (isHeadline ? forms : [folded, ...many]).flatMap((form) =>
      antecedents.anywhere(form).map(({ cluster }) => cluster),
    ),
  );
  const [only] = later;
  return later.size === 1 && !INDEPENDENT.has(folded) ? only : state.choose(mention, within);
}

/** "The Army" is the country's, not one that goes by its initials. */
function isInsurgent({ names }: Cluster, keys: NameKeys): boolean {
  const all = [...names];
  return (
    all.some((name) => initialsOf(name, keys).isAcronym) && !all.some((name) => COUNTRY.test(name))
  );
}

const COUNTRY = /^[A-Z]\w+(?:ian|ish|ese|eli)\b/;

/** So many mentions may stand in a headline and the line below it. */
const HEADLINE_MENTIONS = 3;
