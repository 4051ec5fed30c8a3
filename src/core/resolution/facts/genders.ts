import { patternOf } from '../lexicon/patternOf';
import { isVerbLike } from './tags';
import { lowerAt, tagAt, type Word } from './words';

/** Which pronouns stand for someone. */
export type Gender = 'he' | 'she';

const MALE = patternOf('male');
const FEMALE = patternOf('female');
/** How far from a name the noun may be that tells it, in words. */
const REACH = 4;

/** Whether someone is a man or a woman, by the words beside the name: "his wife, X", "Mr X", "X, a girl". */
export function genderBeside(
  words: readonly Word[],
  from: number,
  name: number,
): Gender | undefined {
  for (let at = from; at < name; at++) {
    const own = genderOf(lowerAt(words, at));
    if (own !== undefined) {
      return own;
    }
  }
  // "his wife, the former X"
  for (let at = from - 1; at >= from - REACH; at--) {
    const { tag = '', lower = '' } = words[at] ?? {};
    const own = genderOf(lower);
    if (own !== undefined || !/^(?:comma|det|word|Word)$/.test(tag) || isVerbLike(lower)) {
      if (own !== undefined) {
        return own;
      }
      break;
    }
  }
  // "X, the younger sister of Y"
  const isApart = /^(?:comma|open)$/.test(tagAt(words, name + 1));
  for (let at = name + 2; isApart && at < name + 2 + REACH; at++) {
    if (!/^(?:det|his|num|word|Word)$/.test(tagAt(words, at))) {
      return undefined;
    }
    const behind = genderOf(lowerAt(words, at));
    // "X, his wife and …", and not "X, his wife Y": Y is the wife.
    if (behind !== undefined) {
      return /^(?:name|title|comma)$/.test(tagAt(words, at + 1)) ? undefined : behind;
    }
  }
  return undefined;
}

/** Whether a pronoun stands for men or for women; `undefined` where it may stand for either. */
export function genderOfPronoun(lower: string): Gender | undefined {
  return /^(?:he|him|his)$/.test(lower) ? 'he' : /^(?:she|her)$/.test(lower) ? 'she' : undefined;
}

function genderOf(lower: string): Gender | undefined {
  return MALE.test(lower) ? 'he' : FEMALE.test(lower) ? 'she' : undefined;
}
