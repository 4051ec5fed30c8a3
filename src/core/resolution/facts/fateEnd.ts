import type { View } from './candidate';
import { tellsFate } from './fateWords';
import { isVerbLike } from './tags';
import { isNoun, isPredicate, lowerAt, tagAt, type Word } from './words';

/** So many words of what goes with a verb are read. */
const LONGEST_STATUS = 10;

/** What goes with a verb: up to the next mark or clause. */
export function statusEnd(view: View, at: number): number {
  const { words } = view;
  let end = at + 1;
  // "captured or killed"
  if (lowerAt(words, end) === 'or' && tellsFate(view, end + 1)) {
    end += 2;
  }
  while (
    end < at + LONGEST_STATUS &&
    words[end] !== undefined &&
    (!STATUS_ENDS.has(tagAt(words, end)) || lowerAt(words, end) === 'being')
  ) {
    end++;
  }
  // "fled after X was killed": what a clause of its own tells is of another.
  for (let i = at + 1; i < end; i++) {
    if (CLAUSE_BEGINS.test(lowerAt(words, i)) && hasClause(words, i)) {
      end = i;
    }
  }
  // "held for 94 days in a cellar with the naval …": up to where so many words begin the last part.
  if (
    end === at + LONGEST_STATUS &&
    /^(?:word|Word|his)$/.test(tagAt(words, end - 1)) &&
    isOpenPhrase(words, end)
  ) {
    const last = words.findLastIndex(
      ({ tag }, index) => index > at && index < end && tag === 'prep',
    );
    end = last > at + 1 ? last : end;
    // "for terrorism aimed"
    end = end > at + 2 && isVerbLike(lowerAt(words, end - 1)) ? end - 1 : end;
  }
  // "jailed for two years for helping him"
  if (tagAt(words, end) === 'he' && /ing$/.test(lowerAt(words, end - 1))) {
    end--;
  }
  while (
    end > at + 1 &&
    (/^(?:prep|det|his)$/.test(tagAt(words, end - 1)) || lowerAt(words, end - 1) === 'including')
  ) {
    end--;
  }
  return end;
}

/** Whether the word at an index belongs to the same noun phrase as the one before it. */
function isOpenPhrase(words: readonly Word[], at: number): boolean {
  return /^(?:word|Word|name|s)$/.test(tagAt(words, at)) && !isPredicate(words[at]);
}

/** Tags of what no clause goes on behind. */
export const CLAUSE_ENDS = /^(?:comma|stop|rel|sub|colon|dash|open|close|quote)$/;
const CLAUSE_BEGINS = /^(?:after|before|as|since|until)$/;

/** Whether a clause with subject and verb follows a word: "after a video showed him", not "after a raid". */
export function hasClause(words: readonly Word[], at: number): boolean {
  for (let i = at + 1; i < at + LONGEST_SUBJECT && words[i] !== undefined; i++) {
    const tag = tagAt(words, i);
    if (CLAUSE_ENDS.test(tag)) {
      return false;
    }
    const isSubject = /^(?:name|he)$/.test(tagAt(words, i - 1)) || isNoun(words[i - 1]);
    if (i > at + 1 && isSubject && isPredicate(words[i])) {
      return true;
    }
  }
  return false;
}

/** So long may the subject of a clause be, in words. */
const LONGEST_SUBJECT = 10;

const STATUS_ENDS = new Set<string>(
  'comma stop and rel sub colon dash open close quote he be have'.split(' '),
);
