import { Guarded } from '../../text/guarded';
import { Letters } from '../../text/letters';

// What a sentence says a person is called, right behind his name; names of groups and places may stand
// between. Each was counted on labelled reports: at least nine of ten are right.

/** Right before the other name, titles that are known left out. */
const END = '(?: simply| only)? (?:the )?[“"«‘]?(?:the )?(?:\\p{Lu}\\p{Ll}+ )?[“"«‘]?$';
const ADVERB =
  '(?:(?:also|popularly|better|best|generally|simply|otherwise|widely|locally|affectionately) )?';
const CALLED =
  '(?:called|nicknamed|dubbed|code-?named|alias|known (?:(?:in|to|among|across|around) [^,.;:()“”]{1,50}? )?as)';
/** A word of a description that brings in no one else. */
const WORD =
  '(?:(?!(?:and|with|by|where|who|whose|whom|that|said|says|was|were|is|led|told|had|has|of (?:the|an?)) )[^\\s,.;:()“”—–]+ )';
const AGE = ',(?: \\d+,)?';
const OTHERS =
  '(?:calls?|called|knows?|knew|nicknamed|dubbed|identif(?:y|ies|ied)|names?|named|terms?)(?: as)?';

/** "X, popularly called Y", "X, 40, known in Dor as Y" */
const NAMED = new Guarded(/^[”"’]?,/, new Letters(`^[”"’]?${AGE} ${ADVERB}${CALLED}${END}`));
/** "X, a haulier from Dor also called Y": not in a list of people. */
const DESCRIBED = new Guarded(
  /^, .*(?:called|named|dubbed|alias|as)\b/,
  new Letters(`^${AGE} (?:an?|the) ${WORD}{1,10}${ADVERB}${CALLED}${END}`),
);
/** "X, 40, whom the faithful call Y", "X, a clerk whom everyone knew as Y" */
const WHOM = new Guarded(
  / whom /,
  new Letters(`^${AGE} (?:(?:an?|the) ${WORD}{1,10})?whom [^,.;:()“”]{1,50}? ${OTHERS}${END}`),
);
/** "X, who fought as Y", "X, a blogger who posts as Y" */
const WHO_ACTS = new Guarded(
  / who /,
  new Letters(
    `^, (?:(?:an?|the) ${WORD}{1,10})?who (?:is known|was known|fought|fights|writes|wrote|posts|posted|travel(?:s|led)|signs|signed|goes|went|sings|performs)(?: (?:in|among|on|to) [^,.;:()“”]{1,40}?)? (?:as|by)(?: the name(?: of)?)?${END}`,
  ),
);
/** "X, née Y", "X, in truth Y", "X, 58, a trader; real name Y" */
const IN_TRUTH = new Guarded(
  /[,;:—–]/,
  new Letters(
    `^[”"’]?(?:, (?:living as|née|né|that is,?|i\\.e\\.,?|in truth|born)|[^.]{0,40}[,;:—–-] (?:real name|true name|full name|first name|surname|birth name)(?: is| was)?:?)${END}`,
  ),
);
/** "X (he was baptised Y)", "X (true name: Y)" */
const IN_BRACKETS = new Guarded(
  /\(/,
  new Letters(
    `^[”"’]? \\([^()]{0,60}\\b(?:baptised|christened|born|names?|called|that is,?|NN|alias|aka|nickname|kunya|call ?sign)(?: is| was)?:?${END}`,
  ),
);

/** "X ran. His real name, police said, is Y" */
const HIS_NAME = new Guarded(
  /[.;][”"]? (?:[Hh]is|[Hh]er) /,
  new Letters(
    `[.;][”"]? (?:[Hh]is|[Hh]er) (?:(?:real|true|full|legal|birth|baptismal|civil|lay) )?(?:name|nom de guerre|kunya|alias|nickname|code ?name|call ?sign)\\b[^.;]{0,70}? (?:is|was|turns out to be)${END}`,
  ),
);

/** Whether what stands between two names says of whom the first names that he is called the second. */
export function isCalled(gap: string, isListed: boolean): boolean {
  return (
    NAMED.test(gap) ||
    (!isListed && DESCRIBED.test(gap)) ||
    WHOM.test(gap) ||
    WHO_ACTS.test(gap) ||
    IN_TRUTH.test(gap) ||
    HIS_NAME.test(gap) ||
    IN_BRACKETS.test(gap)
  );
}
