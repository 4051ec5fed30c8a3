import { Letters } from '../../text/letters';
import { textBefore } from '../../text/range';
import { type Antecedent, type Antecedents, PART_WEIGHT } from '../antecedents';
import { type Cluster, rootOf, STANDING } from '../clusters';
import type { Look, Looks } from '../looks';
import { KIN } from '../names/kin';
import { withoutParticles } from '../names/personName';
import { TITLE_REACH, titleBefore } from '../names/titles';
import type { Resolving } from '../resolving';
import { isInitials, nameKey, type PersonMention } from './personMention';
import { exactly, hasFullName, initialled } from './personParts';

/** Titles that a person either has or has not: whoever is known and was never called so is someone else. */
const TELLING = new Set(['mullah', 'maulvi', 'maulana', 'mufti', 'qari', 'hafiz']);
/** How far back a first name alone is still taken for the person, in mentions. */
const GIVEN_REACH = 60;

/** "a second man named Singh", "another Rawi", "the other Kayas": not the one named last. */
const ANOTHER =
  /\b(?:second|third|fourth|other|another)(?: (?:man|woman|person|of that name|one))?(?: (?:named|called))? $/i;
/** How near behind it the full name of a namesake stands, in UTF-16 code units. */
const NAMESAKE_GAP = 60;
const NAMESAKE_REACH = 40;

const NAMES_ANOTHER: Look<boolean> = {
  before: NAMESAKE_REACH,
  after: 0,
  read: (text, { start }) => ANOTHER.test(textBefore(text, start, NAMESAKE_REACH)),
};
const SHORTENED = new Letters('\\b\\p{L}{1,5}\\. ', 'g');
/** Whether the second of two mentions is near the first, in its sentence. */
const GOES_ON: Look<boolean> = {
  before: 0,
  after: 0,
  read: (text, { end }, { start }) =>
    start - end <= NAMESAKE_GAP && !/[.!?]\s/.test(SHORTENED.replace(text.slice(end, start), '')),
};

/** Paragraphs are hardly longer, in UTF-16 code units: what is further apart is in two of them. */
const LONGEST_PARAGRAPH = 2000;
/** Whether the second of two mentions is in a later paragraph than the first. */
const IS_LATER_PARAGRAPH: Look<boolean> = {
  before: 0,
  after: 0,
  read: (text, { end }, { start }) =>
    start - end > LONGEST_PARAGRAPH || /\n\s*\n/.test(text.slice(end, start)),
};

/** "no relation to the poet Singh": not the one named last either. */
const UNRELATED =
  /\b(?:no relation (?:of|to)|not (?:be )?(?:related|confused) (?:to|with)|(?:confuse|mistake) (?:him|her) (?:with|for)|(?:mistaken|confused) (?:for|with)|unrelated to|nothing to do with|namesake of) [^.;]{0,40}$/i;
const UNRELATED_REACH = 80;
const IS_UNRELATED: Look<boolean> = {
  before: UNRELATED_REACH,
  after: 0,
  read: (text, { start }) => UNRELATED.test(textBefore(text, start, UNRELATED_REACH)),
};

/** Whom "a second Singh — Constable Daljit Singh" names: the one whose full name follows. */
export function chooseNamesake(
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
export function chooseShort(
  state: Resolving,
  mention: PersonMention,
  antecedents: Antecedents,
  byGiven: ReadonlySet<Cluster>,
): Cluster | undefined {
  const { person } = mention;
  const { keys } = state;
  const whole = person.words.join(' ');
  const bearers = isInitials(mention.name)
    ? antecedents.before(initialled(keys.fold(mention.name).replaceAll(' ', '')))
    : [];
  const [only] = bearers;
  if (only !== undefined && bearers.length === 1) {
    return only.cluster;
  }
  const part = keys.spelling(whole);
  // "bin Laden" is Laden's own, but Umm Ziad is Ziad's mother.
  const bare = /^(?:abu|abou|abi|umm|um) /.test(person.family)
    ? part
    : keys.spelling(withoutParticles(person.family));
  const exact = antecedents.before(exactly(whole));
  const seen = exact.length > 0 ? exact : antecedents.before(part);
  const isUnrelated = state.looks.at(IS_UNRELATED, mention.index) === true;
  const earlier = (seen.length > 0 || part === bare ? seen : antecedents.before(bare))
    .filter((one) => fits(mention, one))
    .slice(isUnrelated ? 1 : 0);
  const near = earlier.filter(
    ({ weight, at }) => weight >= PART_WEIGHT.family || mention.index - at <= GIVEN_REACH,
  );
  if (near.length > 0) {
    return state.choose(mention, heaviest(mention, near, state.looks, byGiven));
  }
  if (isUnrelated) {
    return undefined;
  }
  const later = antecedents
    .anywhere(exactly(whole))
    .filter((one) => one.weight >= PART_WEIGHT.given && fits(mention, one));
  return later.length === 1 ? later[0]?.cluster : undefined;
}

/**
 * Those that fit best: by the part of the name that they share, then by title; latest first, but
 * that a relative who was only brought in gives way to a figure of the text, and whoever was not
 * named so before gives way, in the next paragraph, to whom the name has stood for.
 */
function heaviest(
  mention: PersonMention,
  fitting: readonly Antecedent[],
  looks: Looks,
  byGiven: ReadonlySet<Cluster>,
): readonly Antecedent[] {
  const rate = ({ cluster, weight }: Antecedent) =>
    weight + (mention.titles.some((title) => cluster.titles.has(title)) ? 4 : 0);
  const top = Math.max(...fitting.map(rate));
  const fittest = fitting.filter((one) => rate(one) === top);
  const least = fittest[0]?.cluster.mentions.length ?? 0;
  const others = fittest.filter(
    ({ cluster }) => !byGiven.has(cluster) && cluster.mentions.length >= least,
  );
  const best =
    top < PART_WEIGHT.family || others.length === 0
      ? fittest
      : [...new Set([...others, ...fittest])];
  const [latest] = best;
  if (latest === undefined || looks.at(NAMES_ANOTHER, mention.index)) {
    return best;
  }
  const figures = best.filter(({ cluster }) => cluster.standing > latest.cluster.standing);
  if (figures.length > 0) {
    return inFront(figures, best);
  }
  const usual = best.filter(({ cluster }) => cluster.names.has(mention.name));
  const isOpen = usual.length > 0 && !usual.includes(latest);
  return isOpen && looks.at(IS_LATER_PARAGRAPH, latest.at, mention.index)
    ? inFront(usual, best)
    : best;
}

/** The same with some of them moved to the front. */
function inFront<T>(some: readonly T[], all: readonly T[]): readonly T[] {
  return [...some, ...all.filter((one) => !some.includes(one))];
}

const RELATIVES = `(?:${KIN})(?:s|ren)?`;
const RELATIVE_OF = new RegExp(
  `\\b(?:${RELATIVES} of (?:the late |an? (?:\\S+ ){0,2}[^\\s,]+, )?|[sdw]/o\\.? )$`,
  'i',
);
const RELATIVE = new RegExp(`\\b${RELATIVES}(?:[- ]in[- ]law)?(?: (?:named|called))?,? $`, 'i');
const RELATIVE_REACH = 80;
/** "Amina Darwaz, his mother" */
const RELATIVE_BEHIND = new RegExp(`^, (?:his|her|their) (?:[a-z-]+ ){0,2}(?:${KIN})\\b`);
const BEHIND_REACH = 40;

const NAMED_AS: Look<number> = {
  before: TITLE_REACH + RELATIVE_REACH,
  after: BEHIND_REACH,
  read: (text, { start, end }) => {
    const name = titleBefore(text, start)?.start ?? start;
    const before = textBefore(text, name, RELATIVE_REACH);
    return RELATIVE_OF.test(before) || UNRELATED.test(before)
      ? STANDING.namedForOther
      : RELATIVE.test(before) || RELATIVE_BEHIND.test(text.slice(end, end + BEHIND_REACH))
        ? STANDING.relative
        : STANDING.own;
  },
};

/** How much of his own the person is named for by a mention. */
export function standingOf(
  { looks }: Resolving,
  mention: PersonMention,
  { parts }: Cluster,
): number {
  // A first name alone is how relatives are spoken of.
  const isGiven = parts.get(exactly(mention.person.words.join(' '))) === PART_WEIGHT.given;
  const most = isGiven ? STANDING.relative : STANDING.own;
  return Math.min(most, looks.at(NAMED_AS, mention.index) ?? most);
}

/** Whether nothing about the mention speaks against its naming the person. */
function fits(mention: PersonMention, { cluster }: Antecedent): boolean {
  const { titles, suffix } = cluster;
  if (mention.person.suffix !== undefined && mention.person.suffix !== suffix) {
    return false;
  }
  // A lone name, as in a headline, may have been given before the title is.
  const isTold = hasFullName(cluster) || [...titles].some((title) => TELLING.has(title));
  return mention.titles.every(
    (title) =>
      titles.has(title) ||
      !(
        (isTold && TELLING.has(title)) ||
        (title === 'man' && titles.has('woman')) ||
        (title === 'woman' && titles.has('man'))
      ),
  );
}
