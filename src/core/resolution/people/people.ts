import { ARABIC_ARTICLES } from '../../recognition/words/articles';
import { forEachStep } from '../../text/steps';
import { Antecedents, PART_WEIGHT } from '../antecedents';
import { type Cluster, createCluster, merge, rootOf } from '../clusters';
import type { NameKeys } from '../names/nameKeys';
import type { NamedMention, Resolving } from '../resolving';
import { type FullName, mergeVariants } from './nameVariants';
import { isFull, isInitials, nameKey, type PersonMention, readMention } from './personMention';
import { addParts, addWord, exactly } from './personParts';
import { chooseNamesake, chooseShort, standingOf } from './shortNames';

/**
 * Says which mentions of people name the same: full names first, then in the order of the text what
 * the text states, and short names by the most recent bearer that fits.
 */
export function* resolvePeople(
  state: Resolving,
  named: readonly NamedMention[],
): Generator<number, void> {
  const families = yield* familiesWithArticle(named, state.keys);
  const mentions: PersonMention[] = [];
  yield* forEachStep(named, (mention) => {
    mentions.push(withoutArticle(readMention(state, mention), families));
  });
  const { keys } = state;
  const antecedents = new Antecedents();
  const byName = yield* clusterFullNames(mentions, state);
  const announced = new Set([...byName.values()].map(rootOf));
  yield* forEachStep([...announced], (cluster) => {
    antecedents.announce(cluster);
  });
  const byGiven = yield* calledByGiven(mentions, antecedents);
  // Whoever was named by a short name that was no one's yet: what the text states later tells.
  const unknown = new Map<string, Cluster>();
  yield* forEachStep(mentions, (mention, at) => {
    const stated = state.statedBy.get(mention.index);
    const other = stated && state.clusterOf[stated.from];
    const own = byName.get(nameKey(mention.person, keys));
    let cluster: Cluster;
    if (other !== undefined && own === undefined) {
      cluster = rootOf(other);
      const before =
        (stated?.isOfSubject && chooseShort(state, mention, antecedents, byGiven)) ||
        unknown.get(nameKey(mention.person, keys));
      if (before !== undefined && state.mayMerge(cluster, before)) {
        cluster = merge(cluster, before);
      }
      addParts(cluster, mention.person, keys);
    } else if (own !== undefined) {
      cluster = rootOf(own);
      if (other !== undefined && state.mayMerge(other, cluster)) {
        cluster = merge(other, cluster);
      }
    } else {
      cluster =
        chooseNamesake(state, mention, mentions[at + 1], byName) ??
        chooseShort(state, mention, antecedents, byGiven) ??
        createCluster('person');
      if (cluster.mentions.length === 0) {
        addParts(cluster, mention.person, keys);
        unknown.set(nameKey(mention.person, keys), cluster);
      }
    }
    for (const title of mention.titles) {
      cluster.titles.add(title);
    }
    cluster.suffix ??= mention.person.suffix;
    cluster.standing = Math.max(cluster.standing, standingOf(state, mention, cluster));
    state.assign(mention, cluster);
    antecedents.note(cluster, mention.index);
  });
}

/** Whom the text calls by the first name alone: his brother has the last name then. */
function* calledByGiven(
  mentions: readonly PersonMention[],
  antecedents: Antecedents,
): Generator<number, ReadonlySet<Cluster>> {
  const called = new Set<Cluster>();
  yield* forEachStep(mentions, ({ person }) => {
    const [bearer, ...more] = isFull(person)
      ? []
      : antecedents.anywhere(exactly(person.words.join(' ')));
    if (bearer?.weight === PART_WEIGHT.given && more.length === 0) {
      called.add(bearer.cluster);
    }
  });
  return called;
}

const ARTICLE_WORD = new RegExp(`^(?:ul|${ARABIC_ARTICLES})$`);

/** The family names that follow an article in some full name: "Idrissi" of "Youssef El Idrissi". */
function* familiesWithArticle(
  named: readonly NamedMention[],
  keys: NameKeys,
): Generator<number, ReadonlySet<string>> {
  const families = new Set<string>();
  yield* forEachStep(named, ({ name }) => {
    const words = keys.fold(name).split(' ');
    if (words.length > 2 && ARTICLE_WORD.test(words.at(-2) ?? '')) {
      families.add(words.at(-1) ?? '');
    }
  });
  return families;
}

/** "El Idrissi" is no first and last name where someone of the text is called so. */
function withoutArticle(mention: PersonMention, families: ReadonlySet<string>): PersonMention {
  const [article = '', family = '', ...more] = mention.person.words;
  const isShort = more.length === 0 && ARTICLE_WORD.test(article) && families.has(family);
  return isShort ? { ...mention, person: { ...mention.person, words: [family] } } : mention;
}

/** One cluster for each full name and its variants; by `nameKey`. */
function* clusterFullNames(
  mentions: readonly PersonMention[],
  { keys, looks }: Resolving,
): Generator<number, Map<string, Cluster>> {
  const byName = new Map<string, Cluster>();
  const nicknames = new Map<string, Cluster>();
  const people: FullName[] = [];
  yield* forEachStep(mentions, ({ person, titles, name, index }) => {
    if (!isFull(person) || isInitials(name)) {
      return;
    }
    const key = nameKey(person, keys);
    let cluster = byName.get(key);
    if (cluster === undefined) {
      cluster = createCluster('person');
      cluster.suffix = person.suffix;
      addParts(cluster, person, keys);
      byName.set(key, cluster);
      people.push({ name: person, cluster, index });
      const nickname = keys.person(nicknameIn(name));
      if (isFull(nickname)) {
        nicknames.set(nameKey(nickname, keys), cluster);
      } else if (nickname.family.length > 2) {
        addWord(cluster, nickname.family, PART_WEIGHT.family, keys);
      }
    }
    for (const title of titles) {
      cluster.titles.add(title);
    }
  });
  yield* mergeVariants(people, keys, looks);
  for (const [key, cluster] of nicknames) {
    const alone = byName.get(key);
    byName.set(key, alone === undefined ? cluster : merge(cluster, alone));
  }
  return byName;
}

/** What stands in quotation marks within a name: "El Chapo"; empty where nothing does. */
function nicknameIn(name: string): string {
  return / ["“„«‘']([^"“”„«»]{2,40})["”“»’'] /.exec(name)?.[1] ?? '';
}
