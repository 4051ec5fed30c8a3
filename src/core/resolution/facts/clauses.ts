import { patternOf } from '../lexicon/patternOf';
import { type Candidate, cover, mentionAt, rangeOf, type View } from './candidate';
import { describe } from './describing';
import { fatesOf } from './fates';
import {
  AS_VERBS,
  FATES,
  fateFeatures,
  fitsOf,
  hasObject,
  isPlainFate,
  STATES,
  statusEnd,
  tellsFate,
} from './fateWords';
import { addObjects, addWork, type Subject } from './objects';
import { readPhrase, secondPhrase } from './phrase';
import type { Reference } from './references';
import { isVerbLike, stemOf } from './tags';
import { isPredicate, type Word, wordBefore } from './words';

const MAX_CLAUSES = 4;
/** Verbs that an office or a description follows at once, stems. */
const BECOMING = /^(?:become|becom|remain|appoint|nam|elect|mak|make|promot)$/;

/** What the clauses that someone is the subject or the object of say of them. */
export function clausesOf(view: View, reference: Reference): readonly Candidate[] {
  if (reference.type === 'place') {
    return [];
  }
  return [...asSubject(view, reference), ...fatesOf(view, reference)];
}

function asSubject(view: View, reference: Reference): readonly Candidate[] {
  const { words } = view;
  if (/^(?:his|its|him|her)$/.test(reference.how) || words[reference.to]?.tag === 's') {
    return [];
  }
  const found: Candidate[] = [];
  let { at, path } = findVerb(view, reference);
  const before = wordBefore(words, reference.from);
  const oblique =
    before?.tag === 'prep' &&
    !(before.lower === 'as' && words[reference.from - 2]?.lower === 'known');
  if (oblique && path !== 'who') {
    return [];
  }
  for (let clause = 0, passive = false; clause < MAX_CLAUSES && at !== undefined; clause++) {
    const before: boolean = passive;
    passive =
      words[at]?.tag === 'be' || words[at + 1]?.tag === 'be' || (before && isShort(words[at]));
    const end: number = readClause(view, reference, at, path, found, before && passive);
    // "X said Y had been arrested": of Y.
    at = end > at && !speaks(words[at]) ? nextVerb(view, end) : undefined;
    path = `${path.replace('+', '')}+`;
  }
  return found;
}

const SAYING = patternOf('saying');

function speaks(word: Word | undefined): boolean {
  return SAYING.test(word?.lower ?? '');
}

/** Whether a predicate has no auxiliary of its own: "was examined and released". */
function isShort(word: Word | undefined): boolean {
  return word?.tag === 'word' && isParticiple(word.lower);
}

/** Where the predicate of a subject begins, asides and a relative pronoun skipped. */
function findVerb(view: View, reference: Reference): { at: number | undefined; path: string } {
  const { words } = view;
  const { to } = reference;
  const none = { at: undefined, path: 'none' };
  let at = behindComplement(words, to);
  let path = at === to ? 'subject' : 'of';
  if (words[at]?.tag === 'quote') {
    at++;
  }
  if (words[at]?.tag === 'open') {
    const close = words.findIndex(({ tag }, index) => index > at && tag === 'close');
    if (close < 0 || close > at + 14) {
      return { at: undefined, path };
    }
    at = close + 1;
  }
  if (words[at]?.tag === 'rel') {
    return { at: at + 1, path: 'who' };
  }
  if (words[at]?.tag === 'comma' || words[at]?.tag === 'dash') {
    if (words[at + 1]?.tag === 'rel') {
      return { at: at + 2, path: 'who' };
    }
    path = 'aside';
    for (let i = at; i < at + 28 && i < words.length; i++) {
      const word = words[i];
      const mark = word?.tag === 'comma' || word?.tag === 'dash';
      const next = words[i + 1];
      if (word === undefined || word.tag === 'colon') {
        break;
      }
      if (mark && next?.tag === 'rel') {
        // "X, and Y, who …": said of Y.
        return isOther(view, i - 1, reference) ? none : { at: i + 2, path: 'who' };
      }
      if (mark && isPredicate(next)) {
        return { at: i + 1, path };
      }
    }
    return { at: undefined, path };
  }
  if (words[at]?.tag === 'and') {
    for (let i = at + 1; i < at + 9; i++) {
      const tag = words[i]?.tag;
      if (tag === 'be' || tag === 'have') {
        return { at: i, path: 'and' };
      }
      if (tag === undefined || tag === 'comma' || tag === 'stop') {
        break;
      }
    }
  }
  return { at, path };
}

/** So many words may stand between a preposition behind a subject and the name that it leads to. */
const LONGEST_COMPLEMENT = 6;

/** Behind "of the 101st" in "Sgt. X of the 101st was wounded", where a subject ends there. */
function behindComplement(words: readonly Word[], start: number): number {
  if (!/^(?:of|from|in|at|with)$/.test(words[start]?.lower ?? '')) {
    return start;
  }
  for (let at = start + 1; at < start + LONGEST_COMPLEMENT; at++) {
    const tag = words[at]?.tag;
    if (tag === 'name' && words[at + 1]?.tag !== 's') {
      const next = words[at + 1];
      return next?.tag === 'word' && !isVerbLike(next.lower) ? start : at + 1;
    }
    if (tag !== 'name' && tag !== 's' && tag !== 'det' && tag !== 'word' && tag !== 'Word') {
      return start;
    }
  }
  return start;
}

/** Whether a word names someone else of the same kind, and not whose or of whom something is. */
function isOther(view: View, at: number, { type, entity }: Reference): boolean {
  const mention = mentionAt(view, at);
  const { words } = view;
  return (
    mention?.type === type && mention.entity !== entity && wordBefore(words, at)?.tag !== 'prep'
  );
}

/** Where a further predicate of the same subject begins: "joined G and was killed". */
function nextVerb({ words }: View, from: number): number | undefined {
  for (let at = from; at < from + 14 && at < words.length; at++) {
    const word = words[at];
    if (word === undefined || word.tag === 'colon' || word.tag === 'rel' || word.tag === 'he') {
      return undefined;
    }
    const next = words[at + 1]?.tag === 'quote' ? words[at + 2] : words[at + 1];
    const joins = word.tag === 'and' || word.lower === 'but' || word.tag === 'comma';
    const verb = next?.tag === 'adv' ? words[at + 2] : next;
    if (joins && isPredicate(verb)) {
      return words[at + 1]?.tag === 'quote' ? at + 2 : at + 1;
    }
  }
  return undefined;
}

/** Reads one predicate; returns the index behind what was read. */
function readClause(
  view: View,
  reference: Reference,
  start: number,
  path: string,
  found: Candidate[],
  inherited: boolean,
): number {
  const { words } = view;
  let at = start;
  let [be, negated] = ['', false];
  let auxiliary = '';
  let one = false;
  for (; at < words.length; at++) {
    const word = words[at];
    one ||= /^(?:is|was|has)$/.test(word?.lower ?? '');
    if (word?.tag === 'be') {
      be = word.lower;
    } else if (word?.tag === 'not') {
      negated = true;
    } else if (word?.tag === 'have' || word?.tag === 'aux') {
      auxiliary = word.lower;
    } else if (
      word?.tag === 'adv' ||
      (be !== '' && /^(?:thought|believed|said|understood|reported|to)$/.test(word?.lower ?? ''))
    ) {
      auxiliary = be === '' ? auxiliary : 'believed';
    } else {
      break;
    }
  }
  const word = words[at];
  if (word === undefined) {
    return at;
  }
  const passive = be !== '' || inherited;
  const subject: Subject = { reference, path, passive, negated, auxiliary, one };
  const verb = stemOf(word.lower);
  if (
    be !== '' &&
    (word.tag === 'det' ||
      word.tag === 'his' ||
      word.tag === 'Word' ||
      word.tag === 'quote' ||
      word.tag === 'name' ||
      word.tag === 'num' ||
      (word.tag === 'word' && !isParticiple(word.lower)))
  ) {
    if (STATES.test(word.lower)) {
      addStatus(view, subject, start, at, verb, found);
      return at + 1;
    }
    const phrase = readPhrase(words, at);
    // "is no stranger", "was not a guard", "was less patient".
    const isNot =
      phrase?.determiner === 'no' || (negated && /^an?$/.test(phrase?.determiner ?? ''));
    const isMore = /^(?:less|more|very|so|too)$/.test(phrase?.adjectives[0] ?? '');
    if (phrase !== undefined && !isNot && !isMore) {
      const how = path.startsWith('who') ? 'who is' : 'is';
      found.push(...describe(view, reference, phrase, how));
      const second = secondPhrase(words, phrase);
      if (second !== undefined) {
        found.push(...describe(view, reference, second, how));
      }
      return second?.to ?? phrase.to;
    }
    return at + 1;
  }
  if (be !== '' && word.tag === 'prep') {
    const end = addObjects(view, subject, start, at - 1, be === '' ? 'be' : 'be', found);
    if (
      /^(?:custody|prison|jail|hiding|detention|hospital|exile|court|trial|bail|run|large)$/.test(
        words[at + 1]?.lower ?? '',
      ) ||
      /^(?:run|large)$/.test(words[at + 2]?.lower ?? '')
    ) {
      addStatus(view, subject, start, at, `in ${words[at + 1]?.lower}`, found);
    }
    return end;
  }
  if (word.tag !== 'word') {
    return start;
  }
  if (tellsFate(view, at) && (passive || !hasObject(view, at))) {
    addStatus(view, subject, start, at, verb, found);
  }
  if (/^(?:remain|stay)$/.test(verb) && words[at + 1]?.tag === 'prep') {
    addStatus(
      view,
      { ...subject, passive: true },
      start,
      at + 1,
      `in ${words[at + 2]?.lower}`,
      found,
    );
  }
  addWork(view, subject, at, verb, found);
  const phraseAt = BECOMING.test(verb)
    ? at + 1
    : AS_VERBS.test(verb) || be !== ''
      ? asPhrase(view, at)
      : undefined;
  const phrase = phraseAt === undefined ? undefined : readPhrase(words, phraseAt);
  if (phrase !== undefined) {
    found.push(
      ...describe(
        view,
        reference,
        phrase,
        BECOMING.test(verb) && phraseAt === at + 1
          ? 'became'
          : AS_VERBS.test(verb)
            ? 'as'
            : `as:${verb}`,
      ),
    );
  }
  return Math.max(phrase?.to ?? 0, addObjects(view, subject, start, at, verb, found));
}

const PARTICIPLE = patternOf('participle');

function isParticiple(lower: string): boolean {
  return (
    /ed$/.test(lower) ||
    (FATES.has(stemOf(lower)) && lower !== 'close') ||
    PARTICIPLE.test(lower) ||
    /[^r]ing$/.test(lower)
  );
}

/** Where the phrase behind "as" of "served for years as a courier" begins. */
function asPhrase({ words }: View, verbAt: number): number | undefined {
  for (let at = verbAt + 1; at < verbAt + 9; at++) {
    const word = words[at];
    if (
      word === undefined ||
      word.tag === 'comma' ||
      word.tag === 'stop' ||
      word.tag === 'rel' ||
      word.tag === 'sub'
    ) {
      return undefined;
    }
    if (word.lower === 'as') {
      return at + 1;
    }
  }
  return undefined;
}

function addStatus(
  view: View,
  subject: Subject,
  start: number,
  at: number,
  verb: string,
  found: Candidate[],
): void {
  const { words, sentence } = view;
  const { reference, path, passive, negated, auxiliary } = subject;
  if (/^(?:must|should|can|could|would|may|might)$/.test(auxiliary)) {
    return;
  }
  const end = statusEnd(view, at);
  const value = rangeOf(words, at, end);
  const next = words[at + 1];
  found.push({
    entity: reference.entity,
    kind: 'status',
    value,
    evidence: cover({ start: reference.start, end: reference.end }, value),
    features: [
      `${reference.type}:status`,
      ...(isPlainFate(view, at, subject) ? ['plain'] : []),
      ...fitsOf(words[at]?.lower ?? '', passive, reference.type),
      ...(subject.one ? ['one'] : []),
      `path=${path}`,
      `verb=${verb}`,
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
      `section=${sentence.section}`,
      `type=${reference.type}&verb=${verb}`,
      ...fateFeatures(fateAt(words, at), path, reference.type),
      ...fateFeatures(fateAt(words, at), passive ? 'passive' : 'active', reference.type),
      `before=${words[reference.from - 1]?.tag ?? '^'}`,
    ],
  });
}

/** The word that tells a fate: "large" of "at large", else the word itself. */
function fateAt(words: readonly Word[], at: number): string {
  const word = words[at];
  const object = words[at + 1]?.tag === 'det' ? words[at + 2] : words[at + 1];
  return (word?.tag === 'prep' ? object : word)?.lower ?? '';
}
