import { Letters } from '../../text/letters';
import { textBefore } from '../../text/range';
import { forEachStep } from '../../text/steps';
import { Antecedents } from '../antecedents';
import { type Cluster, merge, rootOf } from '../clusters';
import { patternOf } from '../lexicon/patternOf';
import type { Look } from '../looks';
import type { NameKeys } from '../names/nameKeys';
import type { NamedMention, Resolving } from '../resolving';
import { clusterNames, initialsOf } from './groupClusters';
import { foldGroup, groupKey } from './groupKeys';
import {
  addParts,
  calledBy,
  endOf,
  firmBy,
  GENERIC,
  INDEPENDENT,
  manyOf,
  wordOf,
} from './groupParts';

/**
 * Words for bodies that are so common that a headline need not mean the one that the text names.
 */
const MANY = patternOf('many');

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
    const own = known === undefined || GENERIC.test(folded) ? undefined : rootOf(known);
    const expansions = openFor(mention.name);
    // What is written with its article is no short form: "The News" is not Geo News.
    const isWhole = ONE_WITH_ARTICLE.test(mention.name);
    const chosen =
      joinSame(state, mention, own, expansions) ??
      (own?.mentions.length ? own : undefined) ??
      chooseLong(folded, byName, keys) ??
      (isWhole ? undefined : chooseShort(state, mention, folded, antecedents, words)) ??
      own ??
      known;
    if (chosen === undefined) {
      return;
    }
    const cluster = own === undefined ? rootOf(chosen) : merge(chosen, own);
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

/**
 * Joins a group with the one that its name is short for, and with the one that the text states it to
 * name. Returns who that is; `undefined` where there is neither.
 *
 * @param own the group of that name, if the name alone tells of one
 */
function joinSame(
  state: Resolving,
  mention: NamedMention,
  own: Cluster | undefined,
  expansions: readonly Cluster[],
): Cluster | undefined {
  const expansion = own && expansionOf(own, expansions);
  const expanded = expansion && merge(expansion, own);
  const stated = state.statedBy.get(mention.index);
  const other = stated && state.clusterOf[stated.from];
  if (other === undefined) {
    return expanded;
  }
  if (own === undefined) {
    return rootOf(other);
  }
  return state.mayMerge(other, own) ? merge(other, own) : expanded;
}

/** The one among the names that an acronym may stand for that it does; `undefined` if that is open. */
function expansionOf(own: Cluster, expansions: readonly Cluster[]): Cluster | undefined {
  if (expansions.length < 2) {
    return expansions[0];
  }
  // What is named before it is used is what it is short for.
  const before = expansions.filter(({ mentions }) => mentions.length > 0);
  return before.length === 1 && own.mentions.length === 0 ? before[0] : undefined;
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

const ONE_WITH_ARTICLE = /^The \S+$/;

/** No acronym that needs an explanation is longer, by far the most are shorter. */
const MAX_INITIALS = 6;

/** Whether "the" stands before: "the Column" points back, "Column" may be anyone. */
const FOLLOWS_THE: Look<boolean> = {
  before: 5,
  after: 0,
  read: (text, { start }) => /\bthe $/i.test(textBefore(text, start, FOLLOWS_THE.before)),
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
  const earlier =
    state.choose(mention, [folded, endOf(folded), ...many].flatMap(before)) ??
    chooseFirm(folded, antecedents, words);
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
  return later.size === 1 && !INDEPENDENT.test(folded) ? only : state.choose(mention, within);
}

/**
 * The firm of which a word stands inside the name, where nothing else may be called so, as are the many
 * of a people.
 */
function chooseFirm(
  folded: string,
  antecedents: Antecedents,
  words: ReadonlySet<string>,
): Cluster | undefined {
  const [firm, ...others] = antecedents.anywhere(firmBy(folded));
  const isOther =
    others.length > 0 || antecedents.anywhere(folded).length > 0 || words.has(`${folded}s`);
  return isOther ? undefined : firm?.cluster;
}

/** "The Army" is the country's, not one that goes by its initials. */
function isInsurgent({ names }: Cluster, keys: NameKeys): boolean {
  const all = [...names];
  return (
    all.some((name) => initialsOf(name, keys).isAcronym) && !all.some((name) => COUNTRY.test(name))
  );
}

const COUNTRY = /^[A-Z]\w+(?:ian|ish|ese|eli)\b/;

/** The most mentions in a headline and the line below it. */
const HEADLINE_MENTIONS = 3;
