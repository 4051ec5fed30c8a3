import { isHeadFor } from '../lexicon/lexicon';
import { PATTERNS } from '../lexicon/weights';
import { readPhrase } from './phrase';
import { isPredicate, lowerText, type Word } from './words';

/** Whether somebody who is not named speaks in a sentence: "The witness said that he …". */
export function isUnnamedSpeaking(words: readonly Word[]): boolean {
  return UNNAMED.test(lowerText(words, 0, OPENING));
}

/** How a sentence begins in which someone speaks who is not named: "A guard said", "The witness, known as W, said". */
const UNNAMED = new RegExp(`^(?:${PATTERNS.unnamed})`);
/** So many words are looked at for that. */
const OPENING = 12;

/** Whether a sentence is about somebody who is not named: "The other man fled", "A guard of the bank saw". */
export function beginsUnnamed(words: readonly Word[]): boolean {
  const phrase = readPhrase(words, 0);
  return (
    phrase !== undefined &&
    phrase.owner === undefined &&
    !phrase.plural &&
    (/^(?:an?|another|one)$/.test(phrase.determiner) ||
      /^(?:other|second|third)$/.test(phrase.adjectives[0] ?? '')) &&
    isHeadFor('person', phrase.head) &&
    isPredicate(words[phrase.to])
  );
}
