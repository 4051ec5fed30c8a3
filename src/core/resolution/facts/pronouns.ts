import { patternOf } from '../lexicon/patternOf';
import type { Reference } from './references';
import { isVerbLike } from './tags';
import { lowerAt, tagAt, type Word } from './words';

/** Nouns that stand for a group, and for a person. */
export const THE_GROUP = patternOf('theGroup');
const THE_MAN = patternOf('theMan');

/**
 * A pronoun or a noun with its article that stands for somebody, at a word; `undefined` where none does.
 *
 * @param person the id of whom "he" and "the man" stand for there
 * @param group the id of what "it" stands for
 * @param groupFor the id of what "the group" stands for, by its noun
 */
export function readPronoun(
  words: readonly Word[],
  at: number,
  { lower, start, end, tag }: Word,
  person: string | undefined,
  group: string | undefined,
  groupFor: (noun: string) => string | undefined,
): Reference | undefined {
  const of = (type: 'person' | 'group', entity: string | undefined, to: number, how: string) =>
    entity === undefined
      ? undefined
      : { entity, type, from: at, to, how, start, end: words[to - 1]?.end ?? end };
  if (/^(?:he|she|him|his|her)$/.test(lower)) {
    return of('person', person, at + 1, lower === 'she' ? 'he' : lower === 'her' ? 'his' : lower);
  }
  // "It was established that …": nobody.
  if (
    lower === 'it' &&
    tagAt(words, at + 1) === 'be' &&
    [at + 2, at + 3].some((next) => lowerAt(words, next) === 'that')
  ) {
    return undefined;
  }
  // "They" are people more often than the group named last.
  if (/^its?$/.test(lower)) {
    return of('group', group, at + 1, lower);
  }
  if (tag !== 'det' || !/^(?:the|this|that)$/.test(lower)) {
    return undefined;
  }
  for (let last = at + 1; last <= at + MAX_QUALIFIED; last++) {
    const noun = words[last];
    // "the other faction", "the northern front": not the one named last.
    if (
      (noun?.tag !== 'word' && noun?.tag !== 'Word') ||
      OTHER.test(noun.lower) ||
      COMPASS.test(noun.lower)
    ) {
      return undefined;
    }
    if (endsPhrase(words[last + 1])) {
      return THE_GROUP.test(noun.lower)
        ? of(
            'group',
            groupFor(noun.lower),
            last + 1,
            last === at + 1 ? 'the group' : 'the new group',
          )
        : THE_MAN.test(noun.lower) && last === at + 1 && !introduces(words, last + 1)
          ? of('person', person, last + 1, 'the man')
          : undefined;
    }
  }
  return undefined;
}

const OTHER = patternOf('otherGroup');
const COMPASS = /^(?:(?:north|south)(?:east|west)?|east|west)ern$/;

/** "the group", "this small armed group": so many words behind the article. */
const MAX_QUALIFIED = 3;

/** "the militant and photographer X": words for whoever is named behind them. */
function introduces(words: readonly Word[], at: number): boolean {
  const isName = (next: number) => /^(?:name|title)$/.test(tagAt(words, next));
  return tagAt(words, at) === 'and' && [at + 2, at + 3].some(isName);
}

function endsPhrase(word: Word | undefined): boolean {
  return (
    (word?.tag !== 'word' || isVerbLike(word.lower)) &&
    word?.tag !== 'Word' &&
    word?.tag !== 'name' &&
    word?.tag !== 'title' &&
    // "the man who" is whoever did what follows.
    word?.tag !== 'rel' &&
    word?.lower !== 'of'
  );
}
