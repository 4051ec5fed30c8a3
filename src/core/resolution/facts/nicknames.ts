import { patternOf } from '../lexicon/patternOf';
import { type Candidate, cover, rangeOf, type View } from './candidate';
import type { Reference } from './references';
import { lowerAt, tagAt } from './words';

/** Words before what someone is called. */
const NAMED_SO = patternOf('namedSo');
/** A name in quotation marks is no longer, in words, with the first mark. */
const LONGEST_NICKNAME = 7;

/** What someone is called in quotation marks: "X, known as “the Friar,”", "X (nicknamed “the Friar”)". */
export function nicknamesOf({ words }: View, reference: Reference): readonly Candidate[] {
  const { to } = reference;
  const isApart = /^(?:comma|open)$/.test(tagAt(words, to));
  const first = isApart ? to + 1 : to;
  // "G called “dry”": what G calls something else.
  const isCalled = isApart ? lowerAt(words, first) !== 'as' : lowerAt(words, first) === 'known';
  let from = first;
  while (NAMED_SO.test(lowerAt(words, from))) {
    from++;
  }
  if (!isCalled || from === first || tagAt(words, from) !== 'quote') {
    return [];
  }
  let end = words.findIndex(({ tag }, at) => at > from && tag === 'quote');
  if (tagAt(words, end - 1) === 'comma') {
    end--;
  }
  // A name in quotation marks is found with the names.
  const isNickname =
    end > from + 1 &&
    end <= from + LONGEST_NICKNAME &&
    !words.slice(from, end).some(({ tag }) => tag === 'name');
  const value = rangeOf(words, from + 1, end);
  return isNickname
    ? [
        {
          entity: reference.entity,
          kind: 'alias',
          value,
          evidence: cover(reference, value),
          features: ['by=nickname'],
        },
      ]
    : [];
}
