import { headClassOf, isHeadFor } from '../lexicon/lexicon';
import { patternOf } from '../lexicon/patternOf';
import { mentionAt, type View } from './candidate';
import { EVENTS, tellsFate } from './fateWords';
import { isHead } from './nouns';
import { isHyphen } from './phrase';
import { readPhraseBefore } from './phraseBefore';
import type { Reference } from './references';
import { isVerbLike } from './tags';
import {
  closingOf,
  isAuxiliary,
  isCalledSo,
  isClosing,
  isNoun,
  isOf,
  isOfPeople,
  isPredicate,
  lowerAt,
  qualifiedFrom,
  SAYING,
  tagAt,
  type Word,
  wordBefore,
} from './words';

/** Where a predicate begins, if there is one, and what leads to it from its subject. */
interface FoundVerb {
  readonly at: number | undefined;
  readonly path: string;
}

const NO_VERB: FoundVerb = { at: undefined, path: 'none' };
/** So many words of an aside may stand between a subject and its verb. */
const LONGEST_ASIDE = 28;
/** So far behind a subject is the verb that it shares with others: "X and his two brothers were". */
const FARTHEST_SHARED = 9;

/** Where the predicate of a subject begins, asides and a relative pronoun skipped. */
export function findVerb(view: View, reference: Reference): FoundVerb {
  const { words } = view;
  const { to } = reference;
  let at = behindComplement(words, to);
  const path = at === to ? 'subject' : 'of';
  if (tagAt(words, at) === 'quote') {
    at++;
  }
  if (tagAt(words, at) === 'open') {
    const close = closingOf(words, at);
    if (close === undefined) {
      return { at: undefined, path };
    }
    at = close + 1;
  }
  if (tagAt(words, at) === 'close') {
    return NO_VERB;
  }
  if (tagAt(words, at) === 'rel') {
    return { at: at + 1, path: 'who' };
  }
  if (tagAt(words, at) === 'comma' || tagAt(words, at) === 'dash') {
    if (tagAt(words, at + 1) === 'rel') {
      return isOfThing(words, at + 1, reference) ? NO_VERB : { at: at + 2, path: 'who' };
    }
    // "Y, who killed X, was arrested": Y was.
    if (isInRelativeClause(view, reference)) {
      return NO_VERB;
    }
    return verbBehindAside(view, reference, at);
  }
  if (tagAt(words, at) === 'and') {
    for (let i = at + 1; i < at + FARTHEST_SHARED; i++) {
      const tag = tagAt(words, i);
      if (tag === 'be' || tag === 'have') {
        return { at: i, path: 'and' };
      }
      if (/^(?:comma|stop)?$/.test(tag)) {
        break;
      }
    }
  }
  return { at, path };
}

/** The same for a subject behind which, at a comma or a dash, an aside begins: "X, a trader, was". */
function verbBehindAside(view: View, reference: Reference, at: number): FoundVerb {
  const { words } = view;
  const path = 'aside';
  for (let i = at; i < at + LONGEST_ASIDE && i < words.length; i++) {
    const word = words[i];
    const mark = word?.tag === 'comma' || (word?.tag === 'dash' && !isHyphen(words, i));
    // "known as “the Friar,” was"
    const begins = tagAt(words, i + 1) === 'quote' && isClosing(words, i + 1) ? i + 2 : i + 1;
    const next = words[begins];
    // "X, mayor after polls in which Y was the winner": another clause.
    const isLed = word?.tag === 'rel' && tagAt(words, i - 1) === 'prep';
    if (word === undefined || word.tag === 'colon' || isLed) {
      break;
    }
    // "X, a trader who …": said of X.
    const isWho = next?.tag === 'rel' && isHeadFor('person', word.lower);
    if (isWho && !words.slice(at, i).some(({ mention }) => isNamed(view, mention))) {
      return { at: i + 2, path: 'who' };
    }
    if (mark && next?.tag === 'rel') {
      // "X, and Y, who …", "X, a guard, and Y, a baker, who …": said of Y.
      const isLast = words
        .slice(at, i)
        .some(({ tag }, index) => tag === 'and' && namesSoon(view, at + index));
      // "X, one of the men who joined Y, a captain, who …": said of Y.
      const isDescribed = words
        .slice(at, i)
        .some(
          (_, index) =>
            tagAt(words, at + index + 1) === 'comma' &&
            at + index + 1 < i &&
            isOther(view, at + index, reference),
        );
      return isLast || isDescribed || isOther(view, i - 1, reference)
        ? NO_VERB
        : { at: begins + 1, path: 'who' };
    }
    if (mark && isPredicate(next)) {
      // "The leader of G, X, has …": X has; "The victims, including X, were": they were.
      const isPerson =
        reference.type === 'group' &&
        mentionAt(view, i - 1)?.type === 'person' &&
        tagAt(words, i - 2) === 'comma';
      const isSome =
        next?.lower === 'were' &&
        words.slice(0, reference.to).some(({ lower }) => lower === 'including');
      return isPerson || isSome ? NO_VERB : { at: begins, path };
    }
  }
  return { at: undefined, path };
}

/** Whether a name stands within a clause that says something of someone before it: "Y, who killed X". */
function isInRelativeClause(view: View, { from, entity }: Reference): boolean {
  const { words } = view;
  for (let at = from - 1; at > 0; at--) {
    const { tag = '', lower = '' } = words[at] ?? {};
    if (tag === 'rel') {
      // "X, who was called Z, was …"
      const isOwn = words
        .slice(0, at)
        .some((_, index) => mentionAt(view, index)?.entity === entity);
      const isCalled = /^(?:name|named|called|as)$/.test(lowerAt(words, from - 1));
      return (
        !isOwn && !isCalled && /^(?:who|which)$/.test(lower) && tagAt(words, at - 1) === 'comma'
      );
    }
    if (/^(?:comma|stop|colon|sub|open|close)$/.test(tag) || SAYING.test(lower)) {
      return false;
    }
  }
  return false;
}

/** "a militia founded by X, which": no person. */
function isOfThing(words: readonly Word[], at: number, { type }: Reference): boolean {
  return type === 'person' && lowerAt(words, at) === 'which';
}

/** So many words may stand between a preposition behind a subject and the name that it leads to. */
const LONGEST_COMPLEMENT = 6;

/** Behind "of the 101st" in "Sgt. X of the 101st was wounded", where a subject ends there. */
function behindComplement(words: readonly Word[], start: number): number {
  if (!/^(?:of|from|in|at|with)$/.test(lowerAt(words, start))) {
    return start;
  }
  for (let at = start + 1; at < start + LONGEST_COMPLEMENT; at++) {
    const tag = tagAt(words, at);
    if (tag === 'name' && tagAt(words, at + 1) !== 's') {
      const next = words[at + 1];
      return isNoun(next) ? start : at + 1;
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

/** Whether someone is named right behind a word, or behind a preposition: "and Y", "and by Y". */
function namesSoon(view: View, at: number): boolean {
  const { words } = view;
  const next = tagAt(words, at + 1) === 'prep' ? words[at + 2] : words[at + 1];
  return isNamed(view, next?.mention ?? -1);
}

function isNamed({ mentions }: View, mention: number): boolean {
  return (mentions[mention]?.type ?? 'place') !== 'place';
}

/** So many words behind what was read of one predicate, the next one may begin. */
const FARTHEST_NEXT = 14;

/**
 * Where a further predicate of the same subject begins: "joined G and was killed".
 *
 * @param passive whether the one before is passive: "sought the men, kidnapped by G" is not
 */
export function nextVerb(view: View, from: number, passive: boolean): number | undefined {
  const { words } = view;
  for (let at = from; at < from + FARTHEST_NEXT && at < words.length; at++) {
    const word = words[at];
    if (word === undefined || /^(?:colon|rel|he)$/.test(word.tag)) {
      return undefined;
    }
    const next = tagAt(words, at + 1) === 'quote' ? words[at + 2] : words[at + 1];
    const joins =
      (word.tag === 'and' && word.lower !== 'or') ||
      word.tag === 'comma' ||
      word.lower === 'but' ||
      (/^(?:after|before)$/.test(word.lower) && next?.lower === 'being');
    const verb = next?.tag === 'adv' ? words[at + 2] : next;
    const begins = tagAt(words, at + 1) === 'quote' ? at + 2 : at + 1;
    const isOfObject =
      !passive &&
      word.tag === 'comma' &&
      next?.tag === 'word' &&
      lowerAt(words, begins + 1) === 'by';
    // "joined G after its founder, Y, was killed": Y was.
    if (joins && word.tag === 'comma' && endsSubject(words.slice(0, at))) {
      return undefined;
    }
    if (
      joins &&
      !isOfObject &&
      (isPredicate(verb) || (tellsFate(view, begins) && isVerbForm(lowerAt(words, begins))))
    ) {
      return begins;
    }
  }
  return undefined;
}

/** Whether words end in the subject of a clause of its own, with an aside: "after its founder, Y". */
function endsSubject(words: readonly Word[]): boolean {
  const begins = words.findLastIndex(({ lower }) => BEGINS_CLAUSE.test(lower));
  const subject = begins < 0 ? [] : words.slice(begins + 1);
  const comma = subject.findIndex(({ tag }) => tag === 'comma');
  return comma > 0 && subject[comma + 1] !== undefined && !subject.some(isPredicate);
}

const BEGINS_CLAUSE = patternOf('beginsClause');

/** Whether a word that tells a fate is a verb: not "charges of murder and torture". */
function isVerbForm(lower: string): boolean {
  return /(?:[dnst]|ing)$/.test(lower) && !EVENTS.test(lower);
}

/** Whether a name, with what describes it, is led to by a preposition: "of the firm G", "on his company G". */
export function isOblique(words: readonly Word[], reference: Reference): boolean {
  return prepositionBefore(words, reference) !== undefined;
}

/** The preposition that leads to a name, with what describes it; `undefined` where none does. */
export function prepositionBefore(words: readonly Word[], reference: Reference): Word | undefined {
  const described = firstOfPair(words, describedFrom(words, reference));
  // "the wife of jailed G boss X"
  const isDone = isVerbLike(lowerAt(words, described - 1)) && isOf(words[described - 2]);
  const begins = isDone ? described - 1 : described;
  const before = wordBefore(words, begins);
  // "It came after his brother X was …": a clause of its own.
  const isOfClause =
    /^(?:after|before|since|until|as|than)$/.test(before?.lower ?? '') &&
    // "fled after X was killed"
    (begins < reference.from || (before?.lower !== 'as' && isAuxiliary(words[reference.to])));
  return before?.tag === 'prep' && !isCalledSo(words, begins) && !isOfClause ? before : undefined;
}

/**
 * "a hearing against X and Y", "the kidnappers of X and Y": where the first of two names begins, the
 * second one's index given.
 */
function firstOfPair(words: readonly Word[], second: number): number {
  const leads =
    lowerAt(words, second - 3) === 'against' ||
    (lowerAt(words, second - 3) === 'of' && isHead(lowerAt(words, second - 4)));
  return leads && tagAt(words, second - 1) === 'and' && tagAt(words, second - 2) === 'name'
    ? second - 2
    : second;
}

/** Where what describes a name begins, if anything before it does: "the firm G", "his company G". */
function describedFrom(words: readonly Word[], { from, type, how }: Reference): number {
  const phrase =
    type === 'place' || how !== 'name' ? undefined : readPhraseBefore(words, from, type, true);
  if (phrase !== undefined) {
    return phrase.from;
  }
  // "a faction led by his brother, X"
  const apart =
    type === 'person' && how === 'name' && tagAt(words, from - 1) === 'comma'
      ? readPhraseBefore(words, from - 1, type)
      : undefined;
  if (apart !== undefined && /^(?:by|with)$/.test(lowerAt(words, apart.from - 1))) {
    return apart.from;
  }
  if (tagAt(words, from - 1) === 'his') {
    return from - 1;
  }
  if (type === 'group') {
    return qualifiedFrom(words, from);
  }
  return isOfPeople(words[from - 1]) ? from - 1 : from;
}

/**
 * Whether someone is only named to say who someone else is: Y of "X, son of the founder, Y," and of
 * "the lawyers for Y, X and Z".
 */
export function tellsOfAnother(view: View, reference: Reference): boolean {
  const { words } = view;
  const { from, type } = reference;
  if (type !== 'person' || reference.how !== 'name') {
    return false;
  }
  if (tagAt(words, from - 1) === 'comma') {
    const phrase = readPhraseBefore(words, from - 1, type);
    return (
      phrase !== undefined &&
      headClassOf(type, phrase.head) === 'kin' &&
      isBehindName(view, phrase.from, type)
    );
  }
  const preposition = prepositionBefore(words, reference);
  const before = words.findLast(({ end }) => end <= (preposition?.start ?? 0));
  return (
    /^(?:of|for)$/.test(preposition?.lower ?? '') &&
    (isHead(lowerAt(words, from - 2)) || headClassOf(type, before?.lower ?? '') === 'kin')
  );
}

/** Whether a phrase stands behind the name of someone, and a comma: it says who that is. */
export function isBehindName(view: View, at: number, type: Reference['type']): boolean {
  return tagAt(view.words, at - 1) === 'comma' && mentionAt(view, at - 2)?.type === type;
}
