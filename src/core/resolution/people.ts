import { Letters } from '../text/letters';
import { forEachStep } from '../text/steps';
import { type Antecedent, Antecedents, PART_WEIGHT } from './antecedents';
import { type Cluster, createCluster, merge, rootOf, STANDING, setPart } from './clusters';
import type { Look, Looks } from './looks';
import type { NameKeys } from './nameKeys';
import { type FullName, mergeVariants } from './nameVariants';
import { type PersonName, withoutParticles } from './personName';
import type { NamedMention, Resolving } from './resolving';
import { TITLE_REACH, titleBefore, titleClass } from './titles';

/** A person's mention with its name taken apart and the title that stands before it. */
interface PersonMention extends NamedMention {
  readonly person: PersonName;
  readonly titles: readonly string[];
}

/** Titles that a person either has or has not: whoever was never called so is someone else. */
const TELLING = new Set(['mullah', 'maulvi', 'maulana', 'mufti', 'qari', 'hafiz']);
/** How far back a first name alone is still taken for the person, in mentions. */
const LATER = PART_WEIGHT.given;
const GIVEN_REACH = 60;

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
  // Whoever was named by a short name that was no one's yet: what the text states later tells.
  const unknown = new Map<string, Cluster>();
  yield* forEachStep(mentions, (mention, at) => {
    const stated = state.statedBy.get(mention.index);
    const other = stated && state.clusterOf[stated.from];
    const own = byName.get(nameKey(mention.person, keys));
    let cluster: Cluster;
    if (other !== undefined && own === undefined) {
      cluster = rootOf(other);
      const before = unknown.get(nameKey(mention.person, keys));
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
        chooseShort(state, mention, antecedents) ??
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

/** The class of the title that stands before a name. */
const TITLE_CLASS: Look<string | undefined> = {
  before: TITLE_REACH,
  after: 0,
  read: (text, { start }) => {
    const title = titleBefore(text, start);
    return title && titleClass(text.slice(title.start, title.end));
  },
};

const MALE =
  /\b(?:brother|son|father|uncle|nephew|husband|grandson|grandfather|widower)(?:-in-law)?(?: (?:named|called))?,? $/;
const FEMALE =
  /\b(?:sister|daughter|mother|aunt|niece|wife|granddaughter|grandmother|widow)(?:-in-law)?(?: (?:named|called))?,? $/;
const KIN_REACH = 40;

/** What "her brother, X" says of X, as a class of titles does. */
const KIN_CLASS: Look<'man' | 'woman' | undefined> = {
  before: TITLE_REACH + KIN_REACH,
  after: 0,
  read: (text, { start }) => {
    const name = titleBefore(text, start)?.start ?? start;
    const before = text.slice(Math.max(0, name - KIN_REACH), name);
    return MALE.test(before) ? 'man' : FEMALE.test(before) ? 'woman' : undefined;
  },
};

function readMention({ looks, keys }: Resolving, mention: NamedMention): PersonMention {
  const person = keys.person(mention.name);
  const outer = looks.at(TITLE_CLASS, mention.index);
  const kin = looks.at(KIN_CLASS, mention.index);
  const titles = [person.title, outer, kin].filter((title) => title !== undefined);
  return { ...mention, person, titles };
}

const ARTICLE_WORD = /^(?:al|el|ul|as|ash|ar|ad|an|at|az)$/;

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

function isFull({ words }: PersonName): boolean {
  return words.length > 1;
}

function nameKey({ words, suffix }: PersonName, keys: NameKeys): string {
  return `${keys.spelling(words.join(' '))}${suffix === undefined ? '' : `, ${suffix}`}`;
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

const INITIALS = new Letters('^(?:\\p{Lu}\\.?[ -]?){2,4}$');

/** Speakers in interviews and authors of notes are named by their initials: "DT:", "W.O.O.". */
function isInitials(name: string): boolean {
  return INITIALS.test(name);
}

function addParts(cluster: Cluster, { words, family }: PersonName, keys: NameKeys): void {
  if (words.length > 1) {
    const initials = words.flatMap((word) => word.split(' ')).map((word) => word[0] ?? '');
    setPart(cluster, `.${initials.join('')}`, PART_WEIGHT.family);
  }
  words.forEach((word, index) => {
    const weight =
      word === family || word.includes(' ')
        ? PART_WEIGHT.family
        : index === 0
          ? PART_WEIGHT.given
          : PART_WEIGHT.middle;
    // Khalil is his father's name in Abu Khalil, and no name of Umm Khalil.
    const bare = /^umm? /.test(word) ? word : withoutParticles(word);
    for (const part of new Set([
      `=${word}`,
      keys.spelling(word),
      `=${bare}`,
      keys.spelling(bare),
    ])) {
      if (part.length > 1) {
        const own =
          word.startsWith('abu ') && part !== keys.spelling(word) && part !== `=${word}`
            ? 2
            : weight;
        setPart(cluster, part, own);
      }
    }
  });
}

/** "a second man named Singh", "another Rawi", "the other Kayas": not the one named last. */
const ANOTHER =
  /\b(?:second|third|fourth|other|another)(?: (?:man|woman|person|of that name|one))?(?: (?:named|called))? $/i;
/** How near behind it the full name of a namesake stands, in UTF-16 code units. */
const NAMESAKE_GAP = 60;
const NAMESAKE_REACH = 40;

const NAMES_ANOTHER: Look<boolean> = {
  before: NAMESAKE_REACH,
  after: 0,
  read: (text, { start }) => ANOTHER.test(text.slice(Math.max(0, start - NAMESAKE_REACH), start)),
};
const SHORTENED = new Letters('\\b\\p{L}{1,5}\\. ', 'g');
/** Whether the second of two mentions is near the first, in its sentence. */
const GOES_ON: Look<boolean> = {
  before: 0,
  after: 0,
  read: (text, { end }, { start }) =>
    start - end <= NAMESAKE_GAP && !/[.!?]\s/.test(SHORTENED.replace(text.slice(end, start), '')),
};

/** "no relation to the poet Singh": not the one named last either. */
const UNRELATED =
  /\b(?:no relation (?:of|to)|not (?:be )?(?:related|confused) (?:to|with)|(?:confuse|mistake) (?:him|her) (?:with|for)|unrelated to|nothing to do with|namesake of) [^.;]{0,40}$/i;
const IS_UNRELATED: Look<boolean> = {
  before: 80,
  after: 0,
  read: (text, { start }) => UNRELATED.test(text.slice(Math.max(0, start - 80), start)),
};

/** Whom "a second Singh — Constable Daljit Singh" names: the one whose full name follows. */
function chooseNamesake(
  { looks, keys }: Resolving,
  mention: PersonMention,
  next: PersonMention | undefined,
  byName: ReadonlyMap<string, Cluster>,
): Cluster | undefined {
  if (next === undefined || !looks.at(NAMES_ANOTHER, mention.index)) {
    return undefined;
  }
  const { words } = mention.person;
  const full = next.person.words;
  const fits = full.length > words.length && words.every((word) => full.includes(word));
  const named = fits && looks.at(GOES_ON, mention.index, next.index);
  const cluster = named ? byName.get(nameKey(next.person, keys)) : undefined;
  return cluster && rootOf(cluster);
}

/** The most recent person whom a short name fits; `undefined` where it fits no one. */
function chooseShort(
  state: Resolving,
  mention: PersonMention,
  antecedents: Antecedents,
): Cluster | undefined {
  const { person } = mention;
  const { keys } = state;
  const letters = isInitials(mention.name) ? `.${keys.fold(mention.name).replaceAll(' ', '')}` : '';
  const [initialed, ...more] = letters === '' ? [] : antecedents.before(letters);
  if (initialed !== undefined && more.length === 0) {
    return initialed.cluster;
  }
  const part = keys.spelling(person.words.join(' '));
  // "bin Laden" is Laden's own, but Umm Ziad is Ziad's mother.
  const bare = /^(?:abu|abou|abi|umm|um) /.test(person.family)
    ? part
    : keys.spelling(withoutParticles(person.family));
  const exact = antecedents.before(`=${person.words.join(' ')}`);
  const seen = exact.length > 0 ? exact : antecedents.before(part);
  const isUnrelated = state.looks.at(IS_UNRELATED, mention.index) === true;
  const earlier = (seen.length > 0 || part === bare ? seen : antecedents.before(bare))
    .filter((one) => fits(mention, one))
    .slice(isUnrelated ? 1 : 0);
  const near = earlier.filter(
    ({ weight, at }) => weight >= PART_WEIGHT.family || mention.index - at <= GIVEN_REACH,
  );
  if (near.length > 0) {
    return state.choose(mention, heaviest(mention, near, state.looks));
  }
  if (isUnrelated) {
    return undefined;
  }
  const later = antecedents
    .anywhere(`=${person.words.join(' ')}`)
    .filter((one) => one.weight >= LATER && fits(mention, one));
  return later.length === 1 ? later[0]?.cluster : undefined;
}

/**
 * Those that fit best: by the part of the name that they share, then by title; latest first, but
 * that a relative who was only brought in gives way to a figure of the text.
 */
function heaviest(
  mention: PersonMention,
  fitting: readonly Antecedent[],
  looks: Looks,
): readonly Antecedent[] {
  const rate = ({ cluster, weight }: Antecedent) =>
    weight + (mention.titles.some((title) => cluster.titles.has(title)) ? 4 : 0);
  const top = Math.max(...fitting.map(rate));
  const best = fitting.filter((one) => rate(one) === top);
  const [latest] = best;
  if (
    latest === undefined ||
    latest.cluster.standing === STANDING.own ||
    looks.at(NAMES_ANOTHER, mention.index)
  ) {
    return best;
  }
  const least = latest.cluster.standing === STANDING.namedForOther ? 1 : FIGURE;
  const figures = best.filter(
    ({ cluster }) => cluster.standing > latest.cluster.standing && cluster.mentions.length >= least,
  );
  return [...figures, ...best.filter((one) => !figures.includes(one))];
}

/** So many mentions make a figure of the text: his relative of the same name is hardly meant then. */
const FIGURE = 3;

const KIN =
  '(?:son|daughter|brother|sister|father|mother|cousin|nephew|niece|uncle|aunt|wife|widow|husband|grandson|granddaughter|grandfather|grandmother|twin|child|parent)(?:s|ren)?';
const RELATIVE_OF = new RegExp(`\\b(?:${KIN} of (?:the late )?|[sdw]/o\\.? )$`, 'i');
const RELATIVE = new RegExp(`\\b${KIN}(?:[- ]in[- ]law)?(?: (?:named|called))?,? $`, 'i');
const RELATIVE_REACH = 32;

const NAMED_AS: Look<number> = {
  before: TITLE_REACH + RELATIVE_REACH,
  after: 0,
  read: (text, { start }) => {
    const name = titleBefore(text, start)?.start ?? start;
    const before = text.slice(Math.max(0, name - RELATIVE_REACH), name);
    return RELATIVE_OF.test(before)
      ? STANDING.namedForOther
      : RELATIVE.test(before)
        ? STANDING.relative
        : STANDING.own;
  },
};

function standingOf({ looks }: Resolving, mention: PersonMention, { parts }: Cluster): number {
  // A first name alone is how relatives are spoken of.
  const isGiven = parts.get(`=${mention.person.words.join(' ')}`) === PART_WEIGHT.given;
  const most = isGiven ? STANDING.relative : STANDING.own;
  return Math.min(most, looks.at(NAMED_AS, mention.index) ?? most);
}

/** Whether nothing about the mention speaks against its naming the person. */
function fits(mention: PersonMention, { cluster }: Antecedent): boolean {
  const { titles, suffix } = cluster;
  if (mention.person.suffix !== undefined && mention.person.suffix !== suffix) {
    return false;
  }
  return mention.titles.every(
    (title) =>
      titles.has(title) ||
      !(
        TELLING.has(title) ||
        (title === 'man' && titles.has('woman')) ||
        (title === 'woman' && titles.has('man'))
      ),
  );
}
