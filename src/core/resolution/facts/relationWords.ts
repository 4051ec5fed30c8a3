import type { TextRange } from '../../text/range';
import type { FactKind } from '../entity';
import { rangeOf, type View } from './candidate';
import { readPhraseBefore } from './phraseBefore';
import type { Reference } from './references';
import { isVerbLike } from './tags';
import { lowerAt, tagAt, type Word, wordBefore } from './words';

/** The words of an office that a group's name and a comma end before someone's name. */
export function officeBefore(
  words: readonly Word[],
  { from, to }: Reference,
  gap: readonly Word[],
): TextRange | undefined {
  const phrase =
    wordBefore(words, from)?.tag === 'prep' &&
    gap.every(({ tag }) => /^(?:comma|title|quote)$/.test(tag))
      ? readPhraseBefore(words, to, 'person')
      : undefined;
  return phrase && rangeOf(words, phrase.from, phrase.to);
}

/**
 * What a relation says of one of the two, without that one's name: "leads the Front", "the Front".
 *
 * @param heads how many words behind the second name belong to it: "a Front unit"
 */
export function saidOf(
  { words, mentions }: View,
  first: Reference,
  second: Reference,
  side: 'first' | 'second',
  kind: FactKind,
  heads: number,
): TextRange {
  let [from, to] = side === 'first' ? [first.to, second.to + heads] : [first.from, second.from];
  if (side === 'first') {
    while (
      from < second.from &&
      (LEADING.has(tagAt(words, from)) || lowerAt(words, from) === 'been')
    ) {
      from++;
    }
    const preposition = lowerAt(words, from);
    if (kind !== 'location' && from < second.from && /^(?:of|from|in)$/.test(preposition)) {
      from++;
    }
  } else {
    // "G was founded by X": of X that they founded it.
    const isVerb = (at: number) => isVerbLike(lowerAt(words, at));
    if (kind === 'role') {
      const verbAt = words.findLastIndex((_, at) => at >= first.to && at < to && isVerb(at));
      from = verbAt >= 0 ? verbAt : from;
    }
    // "G, which is led by the former guard X": only that it is G.
    const by =
      kind === 'leaderOf'
        ? words.findIndex(
            (word, at) => at >= first.to && at < to && /^(?:by|under)$/.test(word.lower),
          )
        : -1;
    // With another group between, the words are as much about that.
    const isNear = !words
      .slice(first.to, to)
      .some(({ mention }) => mentions[mention]?.type === 'group');
    to = by >= 0 && isNear ? first.to : to;
    while (
      to > first.to &&
      (TRAILING.has(tagAt(words, to - 1)) ||
        lowerAt(words, to - 1) === 'known' ||
        (kind !== 'role' && isVerb(to - 1)))
    ) {
      to--;
    }
  }
  return rangeOf(words, from, to);
}

/** Before what is said; of "41, of Tamsur" the age too. */
const LEADING = new Set<string>('comma num rel quote dash open close and have s'.split(' '));
const TRAILING = new Set<string>(
  'comma quote dash open close colon det his title be have prep s rel and adv'.split(' '),
);
