import { Letters } from '../../text/letters';
import { forEachStep } from '../../text/steps';
import { type Cluster, createCluster, merge } from '../clusters';
import { patternOf } from '../lexicon/patternOf';
import { acronymsOf, isAcronym, isSyllabic, isWhole, shortKey } from '../names/acronym';
import type { Initials, NameKeys } from '../names/nameKeys';
import { isSameSpelling } from '../names/romanisation';
import type { NamedMention, Resolving } from '../resolving';
import { sameNameFor } from '../sameNames/wellKnown';
import { createKey, foldGroup, groupKey, wordsOf } from './groupKeys';

/** What follows the country in the names of its offices. */
const OFFICE = patternOf('officeHead');
/** Shorter names than "Ministry of Defence" are borne by many, in words. */
const MIN_OFFICE = 3;

/** The names of a text. */
export interface GroupNames {
  /** Clusters of equal names, and of acronyms with the one expansion in the text; by `groupKey`. */
  readonly byName: ReadonlyMap<string, Cluster>;
  /** By the same, what an acronym may be short for where there are several. */
  readonly open: ReadonlyMap<string, readonly Cluster[]>;
  /** Folded names that are written in small letters too: "HOPE" is no acronym beside "Hope". */
  readonly words: ReadonlySet<string>;
}

/** One cluster for each name of a text, and for names that are seen to be one by themselves. */
export function* clusterNames(
  { keys, statedBy }: Resolving,
  named: readonly NamedMention[],
): Generator<number, GroupNames> {
  const byName = new Map<string, Cluster>();
  const firstNames = new Map<string, string>();
  const words = new Set<string>();
  const stated = new Set<string>();
  yield* forEachStep(named, ({ name, index }) => {
    const key = groupKey(name, keys);
    if (!initialsOf(name, keys).isAcronym) {
      words.add(keys.fold(name));
    }
    if (statedBy.has(index)) {
      stated.add(key);
    }
    if (!byName.has(key)) {
      byName.set(key, createCluster('group'));
      firstNames.set(key, name);
    }
  });
  mergeCapitals(byName, firstNames, keys);
  const open = yield* mergeAcronyms(byName, firstNames, stated, keys);
  yield* mergeCountries(byName, firstNames, keys);
  yield* mergeSlips(byName, firstNames, keys);
  return { byName, open, words };
}

/**
 * Merges acronyms with the one name that they may be short for. By key, the clusters of those that an
 * acronym may be short for where there are several.
 *
 * @param stated keys of names of which the text itself says whose they are
 */
function* mergeAcronyms(
  byName: ReadonlyMap<string, Cluster>,
  names: ReadonlyMap<string, string>,
  stated: ReadonlySet<string>,
  keys: NameKeys,
): Generator<number, ReadonlyMap<string, readonly Cluster[]>> {
  const byAcronym = new Map<string, string[]>();
  const distinct = [...names];
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
  const open = new Map<string, readonly Cluster[]>();
  yield* forEachStep(distinct, ([key, name]) => {
    const cluster = byName.get(key);
    const { short } = initialsOf(name, keys);
    const isKnown = short?.length === 2 && sameNameFor('group', keys.fold(name)) !== undefined;
    if (cluster === undefined || short === undefined || isKnown || stated.has(key)) {
      return;
    }
    const all = byAcronym.get(short) ?? [];
    const whole = all.length > 1 ? all.filter((at) => isWhole(names.get(at) ?? '', short)) : [];
    const [expansion, ...others] =
      whole.length === 1 ? whole : all.length > 0 ? all : syllabic(name, beginnings);
    const expanded = byName.get(expansion ?? '');
    if (expanded !== undefined && others.length === 0) {
      merge(expanded, cluster);
    } else if (expansion !== undefined) {
      open.set(
        key,
        [expansion, ...others].flatMap((other) => byName.get(other) ?? []),
      );
    }
  });
  return open;
}

/**
 * How many names that begin with an acronym's first letter are tried as what its parts abbreviate.
 */
const MAX_ALIKE = 48;

const HAS_ACRONYM = /[A-Z]{2}/;

/** The keys of names of whose words' beginnings an acronym is made. */
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

/** What the name of a group says of acronyms; worked out once for each name. */
export function initialsOf(name: string, keys: NameKeys): Initials {
  return keys.initials.of(name, () => {
    // The "Defence Ministry" is the MoD.
    const turned = OFFICE_LAST.test(name) ? acronymsOf(foldGroup(name, keys)) : [];
    return {
      isAcronym: isAcronym(name),
      short: shortKey(name),
      acronyms: [...new Set([...acronymsOf(name), ...turned])],
    };
  });
}

const OFFICE_LAST = / (?:ministry|department)$/i;

/** Merges "U.S. Department of Defense" and "Department of Defense" where the text has one such. */
function* mergeCountries(
  byName: ReadonlyMap<string, Cluster>,
  names: ReadonlyMap<string, string>,
  keys: NameKeys,
): Generator<number, void> {
  const distinct = [...names];
  const longer = new Map<string, string[]>();
  yield* forEachStep(distinct, ([key, name]) => {
    const words = wordsOf(name, keys);
    if (words.length > MIN_OFFICE && OFFICE.test(words[1] ?? '')) {
      const bare = words.slice(1).join(' ');
      longer.set(bare, [...(longer.get(bare) ?? []), key]);
    }
  });
  yield* forEachStep(distinct, ([key, name]) => {
    const [only, ...others] = longer.get(foldGroup(name, keys)) ?? [];
    const [cluster, same] = [byName.get(key), byName.get(only ?? '')];
    if (cluster !== undefined && same !== undefined && others.length === 0) {
      merge(same, cluster);
    }
  });
}

/** How many of the names that share a word a name is compared with, the latest. */
const MAX_COMPARED = 9;

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
    const near = lists.flatMap((list) => list.slice(-MAX_COMPARED));
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
