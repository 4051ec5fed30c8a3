import { patternOf } from '../lexicon/patternOf';
import { type Candidate, rangeOf, type View } from './candidate';
import type { Reference } from './references';
import { lowerAt, tagAt } from './words';

/** Words before what someone is called. */
const NAMED_SO = patternOf('namedSo');
const CALLED = /^(?:known|nicknamed|dubbed|called|code-?named)$/;
/** A name in quotation marks is no longer, in words. */
const LONGEST_NICKNAME = 6;

/** What someone is called in quotation marks: "X, known as “the Friar,”", "X (nicknamed “the Friar”)". */
export function nicknamesOf({ words }: View, reference: Reference): readonly Candidate[] {
  const open = /^(?:comma|open)$/.test(tagAt(words, reference.to))
    ? reference.to + 1
    : reference.to;
  let from = open;
  while (from < open + 3 && NAMED_SO.test(lowerAt(words, from))) {
    from++;
  }
  // "G called “dry”": what G calls something else.
  const isCalled =
    open > reference.to
      ? words.slice(open, from).some(({ lower }) => CALLED.test(lower))
      : lowerAt(words, open) === 'known';
  if (!isCalled || tagAt(words, from) !== 'quote') {
    return [];
  }
  const end = words.findIndex(({ tag }, at) => at > from && tag === 'quote');
  const to = tagAt(words, end - 1) === 'comma' ? end - 1 : end;
  const inside = words.slice(from + 1, to);
  // A name in quotation marks is found with the names.
  const isNickname =
    inside.length > 0 &&
    inside.length <= LONGEST_NICKNAME &&
    inside.every(({ tag }) => tag !== 'name');
  return isNickname
    ? [
        {
          entity: reference.entity,
          kind: 'alias',
          value: rangeOf(words, from + 1, to),
          evidence: { start: reference.start, end: words[to - 1]?.end ?? reference.end },
          features: ['by=nickname'],
        },
      ]
    : [];
}
