import { patternOf } from '../lexicon/patternOf';
import { type Candidate, rangeOf, type View } from './candidate';
import { describe } from './describing';
import { fateFeatures, hasObject, isPlainDeed, statusEnd, statusOf, tellsFate } from './fateWords';
import { readPhrase } from './phrase';
import type { Reference } from './references';
import { stemOf } from './tags';
import { lowerAt, tagAt } from './words';

/** Verbs whose "as" says something of whom they are done to. Stems. */
export const OF_OBJECT = patternOf('ofObject');

/** What others did to someone, or see in them: "X, whom police arrested", "whom police regard as a courier". */
export function regarded(view: View, reference: Reference): readonly Candidate[] {
  const { words } = view;
  const rel = tagAt(words, reference.to) === 'comma' ? reference.to + 1 : reference.to;
  if (!/^(?:which|whom)$/.test(lowerAt(words, rel))) {
    return [];
  }
  // "X, whom a court indicted in May"
  const verbAt = words.findIndex((_, at) => at > rel + 1 && tellsFate(view, at));
  if (verbAt > 0 && verbAt <= rel + MAX_VIEWERS && isPlainDeed(words, verbAt)) {
    const value = rangeOf(words, verbAt, statusEnd(view, verbAt));
    const verb = stemOf(lowerAt(words, verbAt));
    return [
      statusOf(view, reference, value, 'object', verb, [
        ...(hasObject(view, verbAt) ? [] : ['plain']),
        `path=object&verb=${verb}`,
        ...fateFeatures(lowerAt(words, verbAt), 'object', reference.type),
      ]),
    ];
  }
  const as = words.findIndex(({ lower }, at) => at > rel && lower === 'as');
  const verb = lowerAt(words, as - 1);
  const isSeen = as <= rel + MAX_VIEWERS && (OF_OBJECT.test(stemOf(verb)) || OF_OBJECT.test(verb));
  const phrase = isSeen ? readPhrase(words, as + 1) : undefined;
  return phrase === undefined ? [] : describe(view, reference, phrase, 'as');
}

/** So many words may say who regards someone so, with the pronoun. */
const MAX_VIEWERS = 5;
