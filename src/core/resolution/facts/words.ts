import type { TextRange } from '../../text/range';
import type { SectionKind } from '../../text/section';
import { patternOf } from '../lexicon/patternOf';
import { isVerbLike, type Tag } from './tags';

/** A word of a sentence, a punctuation mark, or a whole name. UTF-16 offsets of the text. */
export interface Word extends TextRange {
  /** In lower case; of a name too. */
  readonly lower: string;
  readonly tag: Tag;
  /** Index of the mention that it is; -1 where it is none. */
  readonly mention: number;
}

export interface Sentence {
  readonly words: readonly Word[];
  readonly section: SectionKind;
}

/** A word in lower case; empty where there is none. */
export function lowerAt(words: readonly Word[], at: number): string {
  return words[at]?.lower ?? '';
}

/** The words between two indices, in lower case, with spaces between them. Half-open. */
export function lowerText(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(' ');
}

/** The tag of a word; empty where there is none. */
export function tagAt(words: readonly Word[], at: number): Tag | '' {
  return words[at]?.tag ?? '';
}

/** What is before and behind some words, as features. Half-open. */
export function edgesOf(words: readonly Word[], from: number, to: number): readonly string[] {
  return [`before=${tagAt(words, from - 1) || '^'}`, `after=${tagAt(words, to) || '$'}`];
}

/** The word before one, and before its article. */
export function wordBefore(words: readonly Word[], at: number): Word | undefined {
  return tagAt(words, at - 1) === 'det' ? words[at - 2] : words[at - 1];
}

/** "Syrian", "Syrians", "Dutch": of a people. */
export function isOfPeople(word: Word | undefined): boolean {
  return word?.tag === 'Word' && OF_PEOPLE.test(word.lower);
}

const OF_PEOPLE = /(?:ans?|ish|ese|[^aeo]i|ench|utch|reek|zech|thai|swiss|kurd|arab|serb|croat)$/;

/** Where what qualifies a name begins, if an article does: "the far-right G"; else the name itself. */
export function qualifiedFrom(words: readonly Word[], name: number): number {
  for (let at = name - 1; at >= name - MAX_QUALIFYING; at--) {
    const word = words[at];
    if (word?.tag === 'det') {
      return at;
    }
    if (word?.tag !== 'word' && word?.tag !== 'Word' && word?.tag !== 'adv') {
      return name;
    }
  }
  return name;
}

/** So many words qualify a name, with the article. */
const MAX_QUALIFYING = 4;

/** Whether a word begins a predicate: an auxiliary or a verb. */
export function isPredicate(word: Word | undefined): boolean {
  return isAuxiliary(word) || (word?.tag === 'word' && isVerbLike(word.lower));
}

/** Whether a word goes on from a name: "G leaders". */
export function isNoun(word: Word | undefined): boolean {
  return word?.tag === 'word' && !isVerbLike(word.lower);
}

/** Whether a word is a form of "be" or "have", or another auxiliary verb. */
export function isAuxiliary(word: Word | undefined): boolean {
  return /^(?:be|have|aux)$/.test(word?.tag ?? '');
}

/** Whether someone is called by the name that begins at a word: "known as X", "identified only as X". */
export function isCalledSo(words: readonly Word[], at: number): boolean {
  const verb =
    tagAt(words, at - 2) === 'adv' && lowerAt(words, at - 2) === 'only' ? at - 3 : at - 2;
  return lowerAt(words, at - 1) === 'as' && /^(?:known|identified)$/.test(lowerAt(words, verb));
}

/** Whether what begins with a word is said of some of those who were named: "many accused of murder". */
export function isOfSome(word: Word | undefined): boolean {
  return /^(?:many|most|some|several|few|half)$/.test(word?.lower ?? '');
}

/** What someone who speaks does. */
export const SAYING = patternOf('saying');

/** Whether there is a word that tells that someone speaks: "X, prosecutors said". */
export function isSaying(words: readonly Word[], at: number): boolean {
  return SAYING.test(lowerAt(words, at));
}

/** Whether a quotation mark touches what stands before it: it ends a quotation. */
export function isClosing(words: readonly Word[], at: number): boolean {
  return words[at - 1]?.end === words[at]?.start;
}

/** Where brackets close that open at an index; `undefined` where they do not soon. */
export function closingOf(words: readonly Word[], open: number): number | undefined {
  for (let at = open + 1; at <= open + LONGEST_BRACKETS; at++) {
    if (tagAt(words, at) === 'close') {
      return at;
    }
  }
  return undefined;
}

/** So many words may stand in brackets between a name and what is said of it, with the closing one. */
const LONGEST_BRACKETS = 14;

/** Whether a word leads from someone to the group or place that they are of. */
export function isOf(word: Word | undefined): boolean {
  return word?.lower === 'of' || word?.lower === 'from';
}
