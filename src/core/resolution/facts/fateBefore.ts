import { isHeadFor } from '../lexicon/lexicon';
import { patternOf } from '../lexicon/patternOf';
import type { View } from './candidate';
import { hasClause } from './fateEnd';
import {
  EVENTS,
  isActiveFate,
  isFate,
  isMeant,
  isOfOffice,
  isPlainDeed,
  isUndone,
  isWished,
  STATES,
  tellsFate,
  tellsNothingOfObject,
} from './fateWords';
import { isHead } from './nouns';
import { readPhrase } from './phrase';
import { prepositionBefore, tellsOfAnother } from './predicates';
import type { Reference } from './references';
import { speakerIn } from './speakers';
import { isVerbLike } from './tags';
import { isClosing, isOf, isPredicate, isSaying, lowerAt, tagAt, type Word } from './words';

/** Where a fate is told beside a name, and how. */
export interface FatePlace {
  readonly at: number;
  readonly path: 'back' | 'behind' | 'late';
  /** What leads from it to the name, or from the name to it. */
  readonly link: string;
  /** In words. */
  readonly distance: number;
  /** Whether the words can hardly mean anything else. */
  readonly plain: boolean;
}

/** Fates of those whose names follow: "the wounded: X". */
const LISTED_FATE = patternOf('listedFate');
const SUFFERERS = patternOf('sufferers');
/** So many words before a name may tell what became of someone. */
const REACH = 12;

/** The last fate that is told of a name before it: "the dead: X", "killed the trader X". */
export function fateBefore(view: View, reference: Reference): FatePlace | undefined {
  const { words } = view;
  const { from, to } = reference;
  // "arrested X’s brother", "the dead: Y, the daughter of X" say nothing of X.
  const isOfOwned = tagAt(words, to) === 's' || tellsOfAnother(view, reference);
  const first = Math.max(0, isOfOwned ? from : from - REACH);
  for (let at = from - 1; at >= first; at--) {
    const isTold = isToldOf(view, at, reference);
    if (
      endsBefore(view, at, reference) ||
      (isTold && (isLedAway(words, at, reference) || isOfOther(view, at, reference)))
    ) {
      return undefined;
    }
    if (isTold) {
      const link = lowerAt(words, from - 1);
      const plain = isPlainBefore(words, at, from);
      return { at, path: 'back', link: at + 1 < from ? link : '', distance: from - at, plain };
    }
  }
  return undefined;
}

/** Whether a word can tell what became of whom a name names, on whichever side of it. */
export function isToldOf(view: View, at: number, { from, to, type }: Reference): boolean {
  const { words } = view;
  const word = words[at];
  return (
    word?.tag === 'word' &&
    !isMeant(words, at) &&
    !isOfOffice(words, at) &&
    !(at < from && tellsNothingOfObject(word.lower)) &&
    !(type === 'person' && /^(?:merged|dissolved|disbanded)$/.test(word.lower)) &&
    !(EVENTS.test(word.lower) && (isWished(words, at) || isUndone(words, at, to))) &&
    (tellsFate(view, at) || STATES.test(word.lower) || SUFFERERS.test(word.lower))
  );
}

/** Whether the words from a fate to a name can hardly mean but that it is told of whom that names. */
function isPlainBefore(words: readonly Word[], at: number, from: number): boolean {
  const between = words.slice(at + 1, from).map(({ lower }) => lower);
  // "… the fighters killed, identifying them as X", "named the dead as X", "the dead are X".
  const named =
    between.includes('as') &&
    lowerAt(words, at) !== 'dead' &&
    words
      .slice(Math.max(0, at - 4), from)
      .some(({ lower }) => /^(?:identif|nam)(?:y|ied|ed|ying|ing)$/.test(lower));
  const listed = /^(?::|are|were|include)$/.test(between[0] ?? '') && between.length === 1;
  // "was killed together with his aide, X"
  const shared = /\b(?:along|together) with\b/.test(between.join(' '));
  return (
    (LISTED_FATE.test(lowerAt(words, at)) && (listed || named)) ||
    (shared && isPlainDeed(words, at))
  );
}

/** Where a sentence begins with what became of those that it names: "Also arrested were X and Y". */
export function invertedFate(
  words: readonly Word[],
  { from, to }: Reference,
): FatePlace | undefined {
  const at = lowerAt(words, 0) === 'also' ? 1 : 0;
  const be = lowerAt(words, at + 1) === 'today' ? at + 2 : at + 1;
  const isTold =
    /^(?:w(?:as|ere)|is|are)$/.test(lowerAt(words, be)) &&
    isFate(lowerAt(words, at)) &&
    /[dnt]$/.test(lowerAt(words, at));
  return isTold && tagAt(words, to) !== 's' && !words.slice(be + 1, from).some(isPredicate)
    ? { at, path: 'back', link: 'were', distance: 1, plain: true }
    : undefined;
}

/** "was arrested, according to X", "killed a trader in a raid against the government of X": not of X. */
function isLedAway(words: readonly Word[], at: number, reference: Reference): boolean {
  const preposition = prepositionBefore(words, reference)?.lower;
  return (
    preposition !== undefined &&
    !/^(?:as|including|like|with|among)$/.test(preposition) &&
    !(preposition === 'of' && (EVENTS.test(lowerAt(words, at)) || isOf(words[at + 1])))
  );
}

/** "released the names of X", "the arrest of five people suspected of an attack on X": not of X. */
function isOfOther({ words }: View, at: number, { from, type }: Reference): boolean {
  const object = /^(?:det|his)$/.test(tagAt(words, at + 1)) ? readPhrase(words, at + 1) : undefined;
  // "the elected government and its president, X"
  const subject = tagAt(words, at - 1) === 'det' ? readPhrase(words, at - 1) : undefined;
  const isThing =
    (object !== undefined && (!isHead(object.head) || /^(?:body|name)s?$/.test(object.head))) ||
    (type === 'person' &&
      subject !== undefined &&
      subject.headAt > at &&
      isHeadFor('group', subject.head));
  const between = words.slice(at + 1, from);
  return (
    isThing ||
    // "was killed to undermine X"
    (tagAt(words, from - 1) === 'word' && lowerAt(words, from - 2) === 'to') ||
    // "dismissed after a quarrel with X"
    (between.at(-1)?.lower === 'with' &&
      between.length > 1 &&
      !/^(?:along|together)$/.test(between.at(-2)?.lower ?? '')) ||
    // "killed by guards of X"
    (between.some(({ lower }, index) => lower === 'by' && between[index - 1]?.lower !== 'known') &&
      !between.some(({ lower }) => /^(?:as|along|together)$/.test(lower))) ||
    // "before their arrest, they had told X"
    (tagAt(words, at - 1) === 'his' && between.some(isPredicate))
  );
}

/** Whether what stands at a word, or before it, is no longer said of a name further on. */
function endsBefore({ words, mentions }: View, at: number, { from, to, type }: Reference): boolean {
  const [word, next] = [words[at], words[at + 1]];
  const { tag, lower } = word ?? {};
  return (
    /^(?:stop|name|rel|sub)$/.test(tag ?? '') ||
    lower === ';' ||
    // "resigned after a video showed him meeting X"
    (/^(?:after|before)$/.test(lower ?? '') &&
      // "days after his boss, X, was shot"
      (hasClause(words, at) || isPredicate(words[tagAt(words, to) === 'comma' ? to + 1 : to]))) ||
    // "… dead,” X said", "… was killed, the mayor, X, said": whoever says so.
    (tag === 'quote' && isClosing(words, at)) ||
    (tag === 'comma' &&
      [at + 1, tagAt(words, to) === 'comma' ? to + 1 : to].some((verb) => isSaying(words, verb))) ||
    // "… investigate the killing, X, the chief, said"
    (tag === 'comma' && speakerIn(words, mentions) === to - 1) ||
    // "died and his heir, X, is …": a clause of its own.
    (tag === 'and' &&
      isPredicate(words[tagAt(words, to) === 'comma' ? to + 1 : to]) &&
      isActiveFateBefore(words, at)) ||
    // "is the brother of X", "buried as his father X was".
    (tag === 'be' && type === 'person' && words.slice(at, from).some(isOf)) ||
    (lower === 'as' && next?.tag === 'his') ||
    // "was held and the rebels later named X": a clause of its own.
    (tag === 'and' && tagAt(words, at + 1) === 'det' && namesAnother(words, at + 1, from)) ||
    // "was killed and welcomed X", "saw the murder and ordered X to leave": another verb.
    (tag === 'and' &&
      next?.tag === 'word' &&
      isVerbLike(next.lower) &&
      (!isFate(next.lower) || tellsNothingOfObject(next.lower)))
  );
}

/** Whether a clause before a word tells of what its subject did: "died last month". */
function isActiveFateBefore(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - LONGEST_ACTIVE), at).some(({ lower }) => isActiveFate(lower));
}

/** "died last month": so many words. */
const LONGEST_ACTIVE = 4;

/** Whether the words between two indices are a subject and a verb: "the rebels named". */
function namesAnother(words: readonly Word[], from: number, to: number): boolean {
  const between = words.slice(from, to);
  return between.findIndex((word) => word.tag === 'word' && isVerbLike(word.lower)) > 1;
}
