import type { TextRange } from '../../text/range';
import { patternOf } from '../lexicon/patternOf';
import { FATE_OBJECTS, FATES_TOLD, VERBS } from '../lexicon/weights';
import { type Candidate, cover, rangeOf, type View } from './candidate';
import { isHead, isPeople } from './nouns';
import type { Reference } from './references';
import { isVerbLike, stemOf } from './tags';
import { isPredicate, lowerAt, lowerText, tagAt, type Word } from './words';

const stems = (words: string) =>
  new Set(words.split('|').map((word) => stemOf(word.split(' ')[0] ?? '')));
/** Stems of what is said to have happened to someone. */
const FATES = new Set([
  ...stems(VERBS.passive),
  ...stems(VERBS.active),
  ...stems(VERBS.object),
  ...stems(VERBS.fate),
]);
/** Nouns of what happens to someone. */
export const EVENTS = patternOf('events');
/** What someone can be said to be after all. */
export const STATES = patternOf('states');
/** Verbs that "as" and an office or a description follow, stems. */
export const AS_VERBS = patternOf('as');

/** Past participles by their stems: "held" by that of "holds" and "holding". */
const PARTICIPLES: ReadonlyMap<string, string> = new Map(
  [VERBS.fate, VERBS.active, VERBS.object, VERBS.passive].flatMap((words) =>
    words
      .split('|')
      .filter((word) => /^[a-z]+(?:[dnt])$/.test(word))
      .map((word): [string, string] => [stemOf(word), word]),
  ),
);
/** Forms on "ing" that tell a fate of whoever does so: "awaiting trial". */
const DOING = new Set(
  `${VERBS.fate}|${VERBS.passive}`.split('|').filter((word) => word.endsWith('ing')),
);

/** A verb in the present, or on "ing", as what became of somebody: "killed" for "kills"; else the words. */
export function asDone(words: string): string {
  return words.replace(/^[a-z]+(?:[^s]s|ing)(?=$| (?:up|down|over)$)/, (word) => {
    const isForm = word.endsWith('s') ? !EVENTS.test(word) : isDoing(word);
    return (isForm && isFate(word) && PARTICIPLES.get(stemOf(word))) || word;
  });
}

/** Whether a form on "ing" tells what someone does to others: "replacing X", and not "fleeing". */
export function isDoing(word: string): boolean {
  return (
    word.endsWith('ing') && !EVENTS.test(word) && !DOING.has(word) && !ACTIVES.has(stemOf(word))
  );
}

const PASSIVES = stems(VERBS.passive);
const ACTIVES = stems(VERBS.active);
const GROUP_FATES = stems(VERBS.group);

/** Whether a verb tells a fate of whoever does it: "fled", "resigned". */
export function isActiveFate(lower: string): boolean {
  return ACTIVES.has(stemOf(lower));
}

/** Whether a word in this voice is known to be said of what happens to someone. */
export function fitsOf(word: string, passive: boolean, type: Reference['type']): readonly string[] {
  const stem = stemOf(word);
  const fits =
    type === 'group'
      ? GROUP_FATES.has(stem) && passive
      : passive
        ? PASSIVES.has(stem)
        : ACTIVES.has(stem) && /(?:ed|[tds])$/.test(word);
  return [`fits=${fits}`, `${type}:fits=${fits}`];
}

/** The same in full: of "found guilty" both words. */
const [PASSIVE, ACTIVE, OF_GROUP] = [VERBS.passive, VERBS.active, VERBS.group].map(
  (words) => new RegExp(`^(?:${words})\\b`),
);
/** "Y succeeded X", "ordered X to leave", "believed X’s sister helped": no fate of X in so many words. */
const OF_NO_OBJECT = /^(?:succeed|believed|presumed|reported|found|order)/;

/** Whether a verb that tells a fate of its subject, "was ordered to leave", tells none of its object. */
export function tellsNothingOfObject(lower: string): boolean {
  return OF_NO_OBJECT.test(lower);
}

/** Verbs before one that tells what is not done, or not yet. */
export const UNSURE = patternOf('unsure');

/**
 * Whether a predicate tells a fate in words that can hardly mean anything else: "was arrested", "died",
 * "is at large".
 */
export function isPlainFate(
  { words }: View,
  at: number,
  { reference, passive, negated, auxiliary }: Told,
): boolean {
  const { type, how } = reference;
  if (negated || UNSURE.test(auxiliary) || !/^(?:name|he)$/.test(how)) {
    return false;
  }
  const pattern = !passive ? ACTIVE : type === 'group' ? OF_GROUP : PASSIVE;
  return (passive || type === 'person') && pattern?.test(lowerText(words, at, at + 3)) === true;
}

/** Whether a verb tells what was not done, or not yet: "to kidnap", "did not kill". */
export function isMeant(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return (
    before?.tag === 'not' ||
    UNSURE.test(before?.lower ?? '') ||
    /^(?:to|if|unless|help(?:s|ed|ing)?)$/.test(before?.lower ?? '')
  );
}

/** "the investigating judge X": an office. */
export function isOfOffice(words: readonly Word[], at: number): boolean {
  return lowerAt(words, at) === 'investigating' && isHead(lowerAt(words, at + 1));
}

/** Before what shall happen to someone, and perhaps never does: "a warrant for the arrest of". */
const WISHES = patternOf('wishes');

/** Whether a noun tells what someone wants to happen. */
export function isWished(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 4), at).some(({ lower }) => WISHES.test(lower));
}

/** What makes it come to nothing: "overturned the conviction of". */
const UNDOING = patternOf('undoing');

/** Whether what the words from an index on tell was undone: "overturned his conviction", "X’s arrest was annulled". */
export function isUndone(words: readonly Word[], from: number, to: number): boolean {
  let before = from - 1;
  while (
    /^(?:det|his|num|word|Word|name|s)$/.test(tagAt(words, before)) &&
    !isVerbLike(lowerAt(words, before))
  ) {
    before--;
  }
  const behind = words.slice(to, to + 4).findLast(({ tag }) => tag === 'word');
  return (
    UNDOING.test(lowerAt(words, before)) ||
    (isPredicate(words[to]) && behind !== undefined && UNDOING.test(behind.lower))
  );
}

/** Whether a verb tells outright what was done to whoever follows it: "arrested", "had killed". */
export function isPlainDeed(words: readonly Word[], at: number): boolean {
  const word = lowerAt(words, at);
  return (
    OBJECTS_OF.has(stemOf(word)) &&
    (/(?:ed|ew|[^s]s)$/.test(word) ||
      // "is designating X"
      (LISTING.test(word) && tagAt(words, at - 1) === 'be')) &&
    !/^(?:nearly|almost)$/.test(lowerAt(words, at - 1))
  );
}

const OBJECTS_OF = stems(VERBS.object);

/** A verb with what belongs to it: "rounded up", "shot dead". */
export function deedAt(words: readonly Word[], at: number): TextRange {
  const isDeadly =
    lowerAt(words, at) === 'dead' && /^(?:shot|stabbed|hacked)$/.test(lowerAt(words, at - 1));
  return rangeOf(
    words,
    isDeadly ? at - 1 : at,
    at + (/^(?:up|down|over)$/.test(lowerAt(words, at + 1)) ? 2 : 1),
  );
}

/** How a predicate tells what it does of its subject. */
export interface Told {
  readonly reference: Reference;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly auxiliary: string;
}

/** A candidate for what happened to someone, with the features that all of them have. */
export function statusOf(
  { sentence }: View,
  reference: Reference,
  value: TextRange,
  path: string,
  verb: string,
  features: readonly string[],
): Candidate {
  return {
    entity: reference.entity,
    kind: 'status',
    value,
    evidence: cover(reference, value),
    features: [
      `${reference.type}:status`,
      `path=${path}`,
      `verb=${verb}`,
      `section=${sentence.section}`,
      ...features,
    ],
  };
}

/** What the words of a fate come to; facts of one class are one fate. */
const CLASSES = Object.entries(FATES_TOLD).map(([name, beginnings]): readonly [string, RegExp] => [
  name,
  new RegExp(`^(?:${beginnings})`),
]);

/** What a word of what happened to someone comes to: "killed" and "death" to one class. */
export function fateClassOf(word: string): string | undefined {
  return CLASSES.find(([, pattern]) => pattern.test(word))?.[0];
}

/** Words that tell a fate only with what follows them: "got away", "received 14 years". */
const WITH_OBJECT: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(FATE_OBJECTS).map(([verb, beginning]) => [verb, new RegExp(`^(?:${beginning})`)]),
);

/** Words that have the stem of a verb that tells a fate, and are no form of it that tells one. */
const NO_FATE = patternOf('noFate');
/** What is being done to someone who comes onto a list. */
const LISTING = /^(?:designat|sanction|blacklist)ing$/;

/** Whether a word has the stem of a verb that tells a fate, and is a form of it that can tell one. */
export function isFate(lower: string): boolean {
  return FATES.has(stemOf(lower)) && !NO_FATE.test(lower);
}

/** Whether the words from an index on can tell what happened to someone. */
export function tellsFate({ words }: View, at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  // "an arrest warrant", "a murder charge"
  const isFirst =
    next?.tag === 'word' &&
    !isVerbLike(next.lower) &&
    EVENTS.test(word?.lower ?? '') &&
    !word?.lower.endsWith('ing');
  // "at the hands of"
  const isPlural = word?.lower.endsWith('s') === true && next?.lower === 'of';
  // "on the same charge", "on charges of"
  const isNoun =
    /^charges?$/.test(word?.lower ?? '') &&
    !isVerbLike(lowerAt(words, at - 1)) &&
    /^(?:det|his|s|prep|word)$/.test(tagAt(words, at - 1)) &&
    !isPeople(lowerAt(words, at - 1));
  if (word?.tag !== 'word' || isFirst || isNoun || isPlural || !isFate(word.lower)) {
    return false;
  }
  const needed = WITH_OBJECT.get(word.lower);
  return needed === undefined || needed.test(lowerText(words, at + 1, at + 5));
}

/** Stems of what is said of those who do it: "faces two charges", "quit the group". */
const OF_SUBJECT = /^(?:quit|evad|fac|await|serv)$/;
const OBJECTS = new Set<string>('det his name title num Word he rel'.split(' '));

/** Whether a verb that tells what is done to someone has an object here: "X arrested three men". */
export function hasObject({ words }: View, at: number): boolean {
  const word = lowerAt(words, at);
  // "dismissed international criticism"
  if (stemOf(word) === 'dismiss' && tagAt(words, at + 1) === 'word') {
    return true;
  }
  // "condemned what he called a sham"
  const isObject = OBJECTS.has(tagAt(words, at + 1)) || lowerAt(words, at + 1) === 'what';
  return takesObject(word) && (isObject || namesSeveral(words, at + 1));
}

function takesObject(word: string): boolean {
  const stem = stemOf(word);
  return (
    PASSIVES.has(stem) || (!ACTIVES.has(stem) && !WITH_OBJECT.has(word) && !OF_SUBJECT.test(stem))
  );
}

/** "hundreds of rebels", "ten political prisoners" */
function namesSeveral(words: readonly Word[], at: number): boolean {
  for (let i = at; i < at + 3 && tagAt(words, i) === 'word'; i++) {
    const lower = lowerAt(words, i);
    if (isPeople(lower) || (CROWD.test(lower) && lowerAt(words, i + 1) === 'of')) {
      return true;
    }
  }
  return false;
}

const CROWD = /^(?:dozen|score|hundred|thousand)s$/;

/** Whether a verb tells what its subject does to others: "arrested X", "arrested and jailed dozens of men". */
export function isDoneToOthers(view: View, at: number): boolean {
  const { words } = view;
  return (
    hasObject(view, at) ||
    (tagAt(words, at + 1) === 'and' &&
      isVerbLike(lowerAt(words, at + 2)) &&
      hasObject(view, at + 2))
  );
}

/** What a model is told of the word that tells a fate. */
export function fateFeatures(
  word: string,
  path: string,
  type: Reference['type'],
): readonly string[] {
  const fate = fateClassOf(word) ?? 'other';
  return [`fate=${fate}`, `fate=${fate}&path=${path}`, `fate=${fate}&type=${type}`];
}
