import { isHeadFor, isRole } from '../lexicon/lexicon';
import type { View } from './candidate';
import { type Phrase, readPhrase } from './phrase';
import { tagAt } from './words';

/** Of "Y, the wife of a rival boss, X" the phrase that is said of X. */
export function innerOf(
  { words, mentions }: View,
  phrase: Phrase,
  end: number,
): Phrase | undefined {
  const last = phrase.complements.at(-1);
  const before = words[phrase.from - 2];
  const isOfAnother =
    tagAt(words, phrase.from - 1) === 'comma' &&
    (mentions[before?.mention ?? -1]?.type === 'person' || before?.tag === 'num');
  const inner =
    isOfAnother && last?.preposition === 'of'
      ? readPhrase(words.slice(0, end), last.from + 1)
      : undefined;
  return inner?.to === end && isHeadFor('person', inner.head) ? inner : undefined;
}

/** "X, commander, U.S. Central Command": the group belongs to the office as if it were "of" it. */
export function withGroup(
  { words, mentions }: View,
  phrase: Phrase | undefined,
): Phrase | undefined {
  const at = phrase?.to ?? 0;
  const name = words[at + 1];
  const isGroup = mentions[name?.mention ?? -1]?.type === 'group';
  const after = tagAt(words, at + 2);
  const isEnd = /^(?:comma|stop|quote)?$/.test(after);
  return phrase?.determiner === '' &&
    phrase.complements.length === 0 &&
    phrase.owner === undefined &&
    phrase.modifier === undefined &&
    tagAt(words, at) === 'comma' &&
    isRole(phrase.head) &&
    isGroup &&
    isEnd
    ? {
        ...phrase,
        to: at + 2,
        complements: [{ preposition: 'of', from: at, to: at + 2, names: [at + 1] }],
      }
    : phrase;
}
