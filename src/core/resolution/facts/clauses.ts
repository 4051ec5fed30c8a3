import { isHeadFor } from '../lexicon/lexicon';
import { patternOf } from '../lexicon/patternOf';
import { type Candidate, mentionAt, rangeOf, type View } from './candidate';
import { describe } from './describing';
import { statusEnd } from './fateEnd';
import { fatesOf } from './fates';
import {
  AS_VERBS,
  fateFeatures,
  fitsOf,
  isDoing,
  isDoneToOthers,
  isFate,
  isPlainFate,
  STATES,
  statusOf,
  tellsFate,
  UNSURE,
} from './fateWords';
import { singularOf } from './nouns';
import { type Read, readObjects, type Subject } from './objects';
import { isHyphen, readPhrase, secondPhrase } from './phrase';
import { findVerb, isOblique, nextVerb, tellsOfAnother } from './predicates';
import type { Reference } from './references';
import { stemOf } from './tags';
import { isOf, isSaying, lowerAt, tagAt, type Word } from './words';
import { workOf } from './work';

const MAX_CLAUSES = 4;
/** Verbs that an office or a description follows at once, stems. */
const BECOMING = patternOf('becoming');

/** What the clauses that someone is the subject or the object of say of them. */
export function clausesOf(view: View, reference: Reference): readonly Candidate[] {
  if (reference.type === 'place') {
    return [];
  }
  return [...opening(view, reference), ...asSubject(view, reference), ...fatesOf(view, reference)];
}

/** Where someone comes from, told before they are named: "Born in Leeds, X". */
function opening(view: View, reference: Reference): readonly Candidate[] {
  const { words } = view;
  const comma = reference.from - 1;
  const [start, verb] = [0, lowerAt(words, 0)];
  if (
    !ORIGIN.test(verb) ||
    tagAt(words, 1) !== 'prep' ||
    tagAt(words, comma) !== 'comma' ||
    comma > LONGEST_OPENING ||
    tagAt(words, reference.to) === 's'
  ) {
    return [];
  }
  const said = { path: 'aside', passive: true, negated: false, auxiliary: '', one: false };
  const { found } = readObjects(view, { reference, start, ...said }, 0, stemOf(verb));
  return found.map((fact) => ({ ...fact, features: [...fact.features, 'plain'] }));
}

const ORIGIN = /^(?:born|raised|based)$/;
/** "Born in the hills of Leeds in 1970": so many words. */
const LONGEST_OPENING = 9;

function asSubject(view: View, reference: Reference): readonly Candidate[] {
  const { words } = view;
  if (
    /^(?:his|its|him|her)$/.test(reference.how) ||
    tagAt(words, reference.to) === 's' ||
    // "a G member, became a priest": the member did.
    (reference.type === 'group' &&
      isHeadFor('person', singularOf(lowerAt(words, reference.to))) &&
      tagAt(words, reference.to + 1) === 'comma') ||
    // "if X becomes president"
    /^(?:neither|nor|if|unless)$/.test(lowerAt(words, reference.from - 1)) ||
    isHyphen(words, reference.to)
  ) {
    return [];
  }
  const found: Candidate[] = [];
  let { at, path } = findVerb(view, reference);
  const isOfAnother = tellsOfAnother(view, reference);
  // "The brother of X, who was held, is free": the brother.
  const isBehindSubject =
    isOfAnother && isOf(words[reference.from - 1]) && isDeterminedAt(words, 0, reference.from);
  if (path === 'who' ? isBehindSubject : isOblique(words, reference) || isOfAnother) {
    return [];
  }
  for (let clause = 0, passive = false; clause < MAX_CLAUSES && at !== undefined; clause++) {
    const before: boolean = passive;
    const be = tagAt(words, at) === 'be' ? at : at + 1;
    passive =
      // "has been in power since May, dissolved parliament"
      (tagAt(words, be) === 'be' && tagAt(words, be + 1) !== 'prep') ||
      (before && isShort(words[at]) && !namesObject(words, at + 1));
    const read: Read = readClause(view, reference, at, path, before && passive);
    const { end } = read;
    found.push(...read.found);
    // "X said Y had been arrested": of Y.
    // "G, of which X was the chief, denied": G did.
    // "X, believed to be the chief, was killed": nobody speaks.
    const isHeld = path === 'aside' && lowerAt(words, at + 1) === 'to';
    const isOver =
      (isSaying(words, at) && !isHeld) || /^wh(?:ich|om)$/.test(lowerAt(words, reference.from - 1));
    at = end > at && !isOver ? nextVerb(view, end, passive) : undefined;
    path = `${path.replace('+', '')}+`;
  }
  return found;
}

/** Whether a noun with its article, and nothing else, stands before the preposition that leads to a name. */
function isDeterminedAt(words: readonly Word[], first: number, from: number): boolean {
  return from - first <= LONGEST_KIN && /^(?:det|his)$/.test(tagAt(words, first));
}

/** "The younger brother of": so many words. */
const LONGEST_KIN = 4;

/** Whether a predicate has no auxiliary of its own: "was examined and released". */
function isShort(word: Word | undefined): boolean {
  return word?.tag === 'word' && isParticiple(word.lower);
}

/** Whether a verb is followed by someone, who may be described: "named a baker, X". */
function namesObject(words: readonly Word[], at: number): boolean {
  const end = readPhrase(words, at)?.to ?? at;
  return /^(?:name|title)$/.test(tagAt(words, tagAt(words, end) === 'comma' ? end + 1 : end));
}

/** Reads one predicate. */
function readClause(
  view: View,
  reference: Reference,
  start: number,
  path: string,
  inherited: boolean,
): Read {
  const { words } = view;
  const { at, be, negated, auxiliary, one } = readAuxiliaries(words, start);
  const word = words[at];
  if (word === undefined) {
    return nothingUpTo(at);
  }
  // "demands that X be arrested"
  if (be === 'be' && auxiliary === '') {
    return nothingUpTo(at + 1);
  }
  const passive = be !== '' || inherited;
  const subject: Subject = { reference, start, path, passive, negated, auxiliary, one };
  if (be === '') {
    return word.tag === 'word' ? readVerb(view, subject, at, false) : nothingUpTo(start);
  }
  const shared = sharedFate(view, at);
  if (shared !== undefined) {
    const found = statusAt(view, subject, shared, stemOf(lowerAt(words, shared)));
    return { found, end: shared + 1 };
  }
  if (word.tag === 'word' && isParticiple(word.lower)) {
    return readVerb(view, subject, at, true);
  }
  if (/^(?:word|det|his|Word|quote|name|num)$/.test(word.tag)) {
    return readNoun(view, subject, at);
  }
  if (word.tag !== 'prep') {
    return nothingUpTo(start);
  }
  const objects = readObjects(view, subject, at - 1, 'be');
  const whereabouts = whereaboutsAt(words, at);
  const status =
    whereabouts === undefined
      ? []
      : statusAt(view, subject, at, `in ${lowerAt(words, whereabouts)}`);
  return { found: [...objects.found, ...status], end: objects.end };
}

function nothingUpTo(end: number): Read {
  return { found: [], end };
}

/** What a predicate has before its verb or noun, which stands at `at`. */
interface Auxiliaries {
  readonly at: number;
  /** The form of "be"; empty where there is none. */
  readonly be: string;
  readonly negated: boolean;
  readonly auxiliary: string;
  /** Whether a form is that of one: "is", "was", "has". */
  readonly one: boolean;
}

function readAuxiliaries(words: readonly Word[], start: number): Auxiliaries {
  let at = start;
  let [be, auxiliary] = ['', ''];
  let [negated, one] = [false, false];
  for (; at < words.length; at++) {
    const word = words[at];
    one ||= /^(?:is|was|has)$/.test(word?.lower ?? '');
    if (word?.tag === 'be') {
      be = word.lower;
    } else if (word?.tag === 'not') {
      negated = true;
    } else if (word?.tag === 'have' || word?.tag === 'aux') {
      // "should have"
      auxiliary = UNSURE.test(auxiliary) ? auxiliary : word.lower;
    } else if (word?.tag === 'adv' || (be !== '' && HELD_TO_BE.test(word?.lower ?? ''))) {
      auxiliary = be === '' ? auxiliary : 'believed';
    } else {
      break;
    }
  }
  return { at, be, negated, auxiliary, one };
}

/** What a form of "be" is followed by: "is dead", "was a guard and a baker". */
function readNoun(view: View, subject: Subject, at: number): Read {
  const { words } = view;
  const { reference, path, negated } = subject;
  const lower = lowerAt(words, at);
  if (STATES.test(lower)) {
    return { found: statusAt(view, subject, at, stemOf(lower)), end: at + 1 };
  }
  const phrase = readPhrase(words, at);
  // "is no stranger", "was not a guard", "was less patient".
  const isNot = phrase?.determiner === 'no' || (negated && /^an?$/.test(phrase?.determiner ?? ''));
  const isMore = /^(?:less|more|very|so|too)$/.test(phrase?.adjectives[0] ?? '');
  if (phrase === undefined || isNot || isMore) {
    return nothingUpTo(at + 1);
  }
  const how = path.startsWith('who') ? 'who is' : 'is';
  const second = secondPhrase(words, phrase);
  const phrases = second === undefined ? [phrase] : [phrase, second];
  const found = phrases.flatMap((one) => describe(view, reference, one, how));
  return { found, end: (second ?? phrase).to };
}

/** @param isBehindBe whether a form of "be" stands before the verb */
function readVerb(view: View, subject: Subject, at: number, isBehindBe: boolean): Read {
  const { words } = view;
  const found: Candidate[] = [];
  const { reference, passive } = subject;
  const lower = lowerAt(words, at);
  const verb = stemOf(lower);
  // "is prosecuting the case"
  const isDone = passive && !lower.endsWith('ing');
  if (tellsFate(view, at) && !isDoing(lower) && (isDone || !isDoneToOthers(view, at))) {
    found.push(...statusAt(view, subject, at, verb));
  }
  // "stayed on as chairman": no whereabouts.
  const isWhere = tagAt(words, at + 1) === 'prep' && tagAt(words, at + 2) !== 'prep';
  if (/^(?:remain|stay)$/.test(verb) && isWhere) {
    const held = { ...subject, passive: true };
    found.push(...statusAt(view, held, at + 1, `in ${words[at + 2]?.lower}`));
  }
  found.push(...workOf(view, subject, at));
  const isBecoming = BECOMING.test(verb) && (passive || !namesObject(words, at + 1));
  const isAs = AS_VERBS.test(verb);
  const phraseAt = isBecoming
    ? at + 1
    : isAs || isBehindBe
      ? asPhrase(view, at, passive)
      : undefined;
  const phrase = phraseAt === undefined ? undefined : readPhrase(words, phraseAt);
  if (phrase !== undefined) {
    const path = isBecoming ? 'became' : isAs ? 'as' : `as:${verb}`;
    found.push(...describe(view, reference, phrase, path));
  }
  const objects = readObjects(view, subject, at, verb);
  found.push(...objects.found);
  return { found, end: Math.max(phrase?.to ?? 0, objects.end) };
}

/** The noun of what someone is in or under: "in custody", "on the run", "under G sanctions". */
function whereaboutsAt(words: readonly Word[], at: number): number | undefined {
  if (lowerAt(words, at) === 'under') {
    return [at + 1, at + 2, at + 3].find((noun) => MEASURES.test(lowerAt(words, noun)));
  }
  return WHEREABOUTS.test(lowerAt(words, at + 1)) || /^(?:run|large)$/.test(lowerAt(words, at + 2))
    ? at + 1
    : undefined;
}

/** Where a fate is told of several of whom someone is one: "among the dead", "one of three men killed". */
function sharedFate(view: View, start: number): number | undefined {
  const { words } = view;
  const [first, second] = [words[start]?.lower, words[start + 1]?.lower];
  if (first !== 'among' && !(first === 'one' && second === 'of')) {
    return undefined;
  }
  for (
    let at = start + 1;
    at < start + LONGEST_SHARED && !SHARED_ENDS.has(tagAt(words, at) || 'stop');
    at++
  ) {
    if (VICTIMS.test(lowerAt(words, at)) || tellsFate(view, at)) {
      return at;
    }
  }
  return undefined;
}

/** "one of the three men from Dor who were killed": so many words. */
const LONGEST_SHARED = 9;
const VICTIMS = patternOf('victims');
const SHARED_ENDS = new Set<string>('comma stop rel be have dash open'.split(' '));

const HELD_TO_BE = patternOf('heldToBe');
/** Where someone is who is held, hiding or ill. */
const WHEREABOUTS = patternOf('whereabouts');
/** Verbs whose "as" says something of whom they are done to, unless that is left out. Stems. */
const OF_OBJECT = patternOf('ofObject');
/** What someone is under. */
const MEASURES = patternOf('measures');
const PARTICIPLE = patternOf('participle');

function isParticiple(lower: string): boolean {
  return /ed$/.test(lower) || isFate(lower) || PARTICIPLE.test(lower) || /[^r]ing$/.test(lower);
}

/**
 * Where the phrase behind "as" of "served for years as a courier" begins; of "described X as a courier"
 * it says nothing of the subject.
 */
function asPhrase({ words }: View, verbAt: number, passive: boolean): number | undefined {
  const verb = stemOf(lowerAt(words, verbAt));
  const ofObject = !passive && OF_OBJECT.test(verb);
  if (passive && /^(?:succe+d|replac)$/.test(verb)) {
    return undefined;
  }
  const first = tagAt(words, verbAt + 1) === 'adv' ? words[verbAt + 2] : words[verbAt + 1];
  // "described the raid as a blow"
  if (ofObject && first?.tag !== 'prep') {
    return undefined;
  }
  for (let at = verbAt + 1; at < verbAt + FARTHEST_AS; at++) {
    const word = words[at];
    if (word === undefined || /^(?:comma|stop|rel|sub)$/.test(word.tag)) {
      return undefined;
    }
    if (word.lower === 'as') {
      return at + 1;
    }
  }
  return undefined;
}

/** So many words behind a verb "as" still belongs to it. */
const FARTHEST_AS = 9;

/** What a clause tells at a word of what became of its subject, if it does: one candidate or none. */
function statusAt(view: View, subject: Subject, at: number, verb: string): readonly Candidate[] {
  const { words } = view;
  const { reference, start, path, passive, negated, auxiliary } = subject;
  // "X dissolved parliament"
  const isOfGroup = !passive && reference.type === 'person' && /^(?:dissolv|disband)$/.test(verb);
  if (isOfGroup || /^(?:must|should|can|could|would|may|might)$/.test(auxiliary)) {
    return [];
  }
  const next = words[at + 1];
  // "will face X in a run-off"
  if (verb === 'fac' && mentionAt(view, at + 1)?.type === 'person') {
    return [];
  }
  // "will be released": not yet.
  const from = /^(?:will|shall)$/.test(auxiliary) && tagAt(words, start) === 'aux' ? start : at;
  // "X and Y were jailed for two years and one year respectively"
  const isShared = words.slice(at).some(({ lower }) => lower === 'respectively');
  const value = rangeOf(words, from, isShared ? at + 1 : statusEnd(view, at));
  return [
    statusOf(view, reference, value, path, verb, [
      ...(isPlainFate(view, at, subject) ? ['plain'] : []),
      ...fitsOf(lowerAt(words, at), passive, reference.type),
      ...(subject.one ? ['one'] : []),
      `verb=${verb}&passive=${passive}`,
      `passive=${passive}`,
      `path=${path}&passive=${passive}`,
      `negated=${negated}`,
      `aux=${auxiliary}`,
      `how=${reference.how}`,
      `next=${next?.tag ?? '$'}`,
      `next=${next?.tag === 'prep' || next?.tag === 'word' ? next.lower : ''}`,
      `verb=${verb}&next=${next?.lower ?? '$'}`,
      `gap=${Math.min(4, start - reference.to)}`,
      `type=${reference.type}&verb=${verb}`,
      ...fateFeatures(fateAt(words, at), path, reference.type),
      ...fateFeatures(fateAt(words, at), passive ? 'passive' : 'active', reference.type),
      `before=${tagAt(words, reference.from - 1) || '^'}`,
    ]),
  ];
}

/** The word that tells a fate: "large" of "at large", else the word itself. */
function fateAt(words: readonly Word[], at: number): string {
  const word = words[at];
  const object = tagAt(words, at + 1) === 'det' ? words[at + 2] : words[at + 1];
  return (word?.tag === 'prep' ? object : word)?.lower ?? '';
}
