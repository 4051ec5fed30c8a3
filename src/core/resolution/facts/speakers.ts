import type { Mention } from '../entity';
import { patternOf } from '../lexicon/patternOf';
import { isVerbLike } from './tags';
import { isClosing, isPredicate, isSaying, lowerAt, SAYING, tagAt, type Word } from './words';

/** Index of the name of whoever speaks in a sentence: "X said", "said the minister, X"; absent where nobody does. */
export function speakerIn(
  words: readonly Word[],
  mentions: readonly Mention[],
): number | undefined {
  const isPerson = (at: number) => mentions[words[at]?.mention ?? -1]?.type === 'person';
  for (let at = 0; at < words.length; at++) {
    if (!isSaying(words, at)) {
      continue;
    }
    // "X said", "X has also said", "X, a guard, said"
    let before = at - 1;
    while (/^(?:adv|have)$/.test(tagAt(words, before))) {
      before--;
    }
    if (isPerson(before)) {
      return before;
    }
    const isAside = tagAt(words, before) === 'comma';
    for (let i = before - 1; isAside && i >= 0 && i > before - LONGEST_ASIDE; i--) {
      if (isPerson(i) && tagAt(words, i + 1) === 'comma') {
        return i;
      }
    }
    for (let i = at + 1; i < at + LONGEST_ASIDE; i++) {
      if (isPerson(i)) {
        // "said X was", "told X": not who speaks.
        return isPredicate(words[i + 1]) || /^(?:told|tells?)$/.test(lowerAt(words, at))
          ? undefined
          : i;
      }
      if (!/^(?:det|his|word|Word|title|comma|s|name)$/.test(tagAt(words, i))) {
        break;
      }
    }
  }
  return undefined;
}

/** Index of the name of a group that a sentence ends with as who says so: "…, G said". */
export function groupSpeakingLast(
  words: readonly Word[],
  mentions: readonly Mention[],
): number | undefined {
  const said = words.findLastIndex(({ lower }) => SAYING.test(lower));
  const at = said - 1;
  const before = tagAt(words, at - 1) === 'det' ? at - 2 : at - 1;
  const isLast = said >= words.length - 3 && /^(?:comma|quote)$/.test(tagAt(words, before));
  return isLast && mentions[words[at]?.mention ?? -1]?.type === 'group' ? at : undefined;
}

const EVENTS = patternOf('events');
/** So many words may describe whoever speaks. */
const LONGEST_ASIDE = 10;

/** Whether what someone says begins with a name: "X said that the trader Y". */
export function isSaidOf(words: readonly Word[], speaking: number, from: number): boolean {
  const said = words.slice(speaking + 1, from);
  const verb = said.findIndex(({ lower }) => SAYING.test(lower));
  return (
    verb >= 0 &&
    said.slice(verb + 1).every(
      ({ tag, lower }, at, rest) =>
        (/^(?:rel|det|word|Word|adv|num)$/.test(tag) && !isVerbLike(lower)) ||
        // "announced the appointment of Y"
        (lower === 'of' && EVENTS.test(rest[at - 1]?.lower ?? '')),
    )
  );
}

/** Whether someone says something at a word: "he said", "she also told". */
export function speaks(words: readonly Word[], at: number): boolean {
  return isSaying(words, tagAt(words, at) === 'adv' ? at + 1 : at);
}

/** Whether the words behind a quotation mark are what someone says, and no more than a name or a term. */
export function opensQuotation(words: readonly Word[], at: number): boolean {
  const mark = lowerAt(words, at);
  const close = words.findIndex(({ lower }, index) => index > at && /^["”]$/.test(lower));
  return (
    (mark === '“' || (mark === '"' && !isClosing(words, at))) &&
    (close < 0 || close - at > LONGEST_TERM)
  );
}

/** So many words in quotation marks are no more than a name or a term, with the first mark. */
const LONGEST_TERM = 5;
