import { isRole } from '../lexicon/lexicon';
import type { View } from './candidate';
import type { Phrase } from './phrase';
import { tagAt } from './words';

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
