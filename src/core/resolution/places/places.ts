import { Letters } from '../../text/letters';
import { textBefore } from '../../text/range';
import { forEachStep } from '../../text/steps';
import { Antecedents } from '../antecedents';
import { type Cluster, createCluster, merge, rootOf } from '../clusters';
import type { Look } from '../looks';
import type { NameKeys } from '../names/nameKeys';
import { isSameSpelling } from '../names/romanisation';
import type { NamedMention, Resolving } from '../resolving';
import { KIND, kindsByName } from './areaOrTown';
import { consonants, NUMBERED, placeKey, spelt } from './placeKeys';
import { addParts, aloneFor, bareOf, longFor, onceFor } from './placeParts';

/** "the Tana" is the river, "Tana" the town. */
const STANDS_ALONE: Look<boolean> = {
  before: 5,
  after: 24,
  read: (text, { start, end }) =>
    /\bthe $/i.test(textBefore(text, start, STANDS_ALONE.before)) &&
    /^(?:$|[.,;:)!?’”"]|\s+(?:and|or|in|at|is|was|were|are|to|for|from|on|by|with|near|has|had|that|which|where|who|as|but|when|while|after|before|again|can|will|rose|burst|flows?|runs|ran)\b)/.test(
      text.slice(end, end + STANDS_ALONE.after),
    ),
};

/** "North" of "North and South Kivu" has the end of its name behind it. */
const SHARED_END: Look<string | undefined> = {
  before: 0,
  after: 40,
  read: (text, { start, end }) =>
    DIRECTION.test(text.slice(start, end))
      ? AND_DIRECTION.exec(text.slice(end, end + SHARED_END.after))?.[1]
      : undefined,
};
const DIRECTION = /^(?:north|south|east|west)(?:ern)?$/i;
const AND_DIRECTION = new Letters(
  '^ (?:and|or) (?:North|South|East|West)(?:ern)?( \\p{Lu}[\\p{L}’-]+)',
);

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

/** How many names of one place a slip of spelling is looked for in. */
const MAX_COMPARED = 12;

function isSlipOf(key: string, { names }: Cluster, keys: NameKeys): boolean {
  if (NUMBERED.test(key)) {
    return false;
  }
  let looked = 0;
  for (const name of names) {
    const other = spelt(name, keys);
    if (!hasMoreSyllables(other, key) && isSameSpelling(other, key, keys.spelling)) {
      return true;
    }
    if (++looked === MAX_COMPARED) {
      break;
    }
  }
  return false;
}

/** Whether a consonant more in one of two names makes a syllable: "Paktia" and "Paktika" are two. */
function hasMoreSyllables(a: string, b: string): boolean {
  const count = (key: string, letters: RegExp) => key.match(letters)?.length ?? 0;
  return count(a, /[^aiu]/g) !== count(b, /[^aiu]/g) && count(a, /[aiu]+/g) !== count(b, /[aiu]+/g);
}
