import type { EntityType } from '../../recognition/mention';
import { Guarded } from '../../text/guarded';
import { Letters } from '../../text/letters';

const ARTICLE = '(?:(?:the|an?) )?[“"‘]?(?:the )?$';
const CALL =
  '(?:calls?|called|terms?|termed|dubs?|dubbed|styles?|knows?(?: only)? as|knew(?: only)? as|names? as|named as|lists? as|listed as|refers? to as|referred to as)';
/** "X, which locals call the Y", "X, as the press terms Y". */
const OTHERS_CALL = new Guarded(
  new RegExp(` ${CALL} ${ARTICLE}`),
  new Letters(
    `^[”"’]?,? (?:\\((?:which|whom|that|as) |(?:the (?:group|man|unit|place|faction) )?(?:which|whom|that|as) )(?:the |his |her |its |their |many |some |most |people in )?(?!.*\\b(?:who|and|with|what|is|was|are|were|lies|lay)\\b)[\\p{L}’.-]+(?: [\\p{L}’.-]+){0,4} ${CALL} ${ARTICLE}`,
  ),
);
const NOUN = '(?:name|nom de guerre|kunya|alias|pseudonym|nickname|code ?name|call ?sign)';
/** "… where he took the name of Y", "… under the alias Y": said of whoever the sentence is about. */
const UNDER_NAME = new Guarded(
  new RegExp(`(?:${NOUN}|by) (?:of )?${ARTICLE}`),
  new Letters(
    `^(?! and | with | met )[^.;:()]{0,120}\\b(?:(?:under|took|takes|adopted|assumed|chose) (?:the|an?|his|her) (?:\\p{Ll}+ )?${NOUN}|us(?:es|ed|ing) the (?:\\p{Ll}+ )?${NOUN}|(?:goes|went|going) by) (?:of )?${ARTICLE}`,
  ),
);
const BRINGS_IN =
  /\b(?:man|woman|men|someone|one|teenager|boy|another|second|third|contact|person|informer|informant|whom|whose)\b|[’']s /;
const OPENS = /^(?:[,;]| \(| [—–]|—)\s?(?:the )?[“"‘]?$/;
const LANGUAGE =
  '(?:\\p{Lu}\\p{Ll}+(?:ish|ese|ic|ian)|French|Urdu|Pashto|Dari|Farsi|Hebrew|Somali|Swahili|Hausa|Hindi|Tamil|Uyghur|Dutch|Greek|Creole|Azeri|German|Afar|Oromo|the local language)';
/** "X (Y in Kurdish)", "X, Y for short,", "X (“Y” to his men)". */
const BEHIND = new Guarded(
  /^[”"’]? (?:in|for short|to)\b/,
  new Letters(
    `^[”"’]?(?: in ${LANGUAGE}(?![\\p{L}])| for short\\b| to (?:(?:his|her|its|their|the) (?:men|friends|followers|neighbou?rs|comrades|supporters|enemies|rivals|locals|faithful|police)|everyone|locals|outsiders|others)\\b)`,
  ),
);
/** "X (Arabic: Y)" */
const IN_LANGUAGE = new Guarded(
  /[:,] [“"‘]?$/,
  new Letters(
    `^ \\(in ${LANGUAGE}, [“"‘]?$|^(?: \\((?:in )?\\p{Lu}\\p{Ll}+(?: (?:name|edition|title|spelling))?|; (?:in )?${LANGUAGE}): [“"‘]?$`,
  ),
);

/** "X, a teacher from Dor who calls himself Y": who does so is X. */
const WHO_CALLS = new Guarded(
  / who .*(?:call|styl|by|known)/,
  new Letters(
    `^,(?: \\d+,)? (?:an? |the )[^.;:()“”"]{0,130}? who (?:(?:calls?|called|styles?|styled) (?:himself|herself)|(?:goes|went) by(?: the (?:\\p{Ll}+ )?${NOUN}(?: of)?)?|(?:is|was) (?:also |better |best )?known (?:to \\P{Lu}{2,30} )?as) ${ARTICLE}`,
  ),
);
/** "He writes as Y.", "… he went by the name of Y": the person named before. */
export const PRONOUN_AS = new Guarded(
  new RegExp(`\\b(?:[Hh]e|[Ss]he) .*(?:by|as|of|${NOUN}) ${ARTICLE}`),
  new Letters(
    `\\b(?:[Hh]e|[Ss]he) (?:(?:also |later |now |then )?(?:goes|went) by(?: the (?:\\p{Ll}+ )?${NOUN}(?: of)?)?|(?:took|takes|adopted|assumed|earned|won|us(?:es|ed)) (?:the|his|her) (?:\\p{Ll}+ )?${NOUN}(?: of)?|(?:writes?|wrote|fought|travel(?:s|led)|performs?|appears?|publishe[sd]|signs?|signed)(?: [^.;]{0,40})? as) ${ARTICLE}`,
  ),
);
/** "The office, Y for short,", said of the group named before. */
const SAME_OFFICE = new Guarded(
  /[.;] The .*, (?:the )?[“"‘]?$/,
  new Letters(String.raw`[.;] The \p{Ll}+(?: \p{Ll}+)?, (?:the )?[“"‘]?$`),
);
/** "Officials call it “Y”." */
const CALLS_IT = new Guarded(
  / (?:it|them)(?: simply| only| just)?(?: as)? (?:the )?[“"‘]?$/,
  new Letters(
    String.raw`(?:[.;,]|—|–) (?:\p{L}+ ){1,4}(?:calls?|called|knows?|knew|dubs?|dubbed) (?:it|them)(?: simply| only| just)?(?: as)? (?:the )?[“"‘]?$`,
  ),
);
/** "X, or Y,", but "in X, or Y, or Z" are several. */
const OR = new Guarded(
  /, or /,
  new Letters('^[”"’]?, or (?:simply |just )?(?:the )?(?:\\p{Lu}\\p{Ll}+\\.? )?[“"‘]?$'),
);
const OR_ENDS = /^[”"’]?(?:[.;:)]|,(?! or )| [—–])/;
const IN_FULL = /^(?:,| [—–]| \()? ?in full (?:the )?[“"‘]?$/;
/** "X, whose real name, said the police, is Y" */
const WHOSE_NAME =
  /^, whose [^.;]{0,40}\b(?:name|surname|alias|nickname|kunya|nom de guerre)\b[^.;]{0,25} (?:is|was) [“"‘]?$/;
/** "The cook, X, fries eggs. “They call me Y.”" */
const CALL_ME = new Guarded(
  / me (?:the )?[“"‘]?$/,
  new Letters('[“"«](?:\\p{L}+ ){1,3}calls? me (?:the )?[“"‘]?$'),
);
/** "Falcon is Boris Tal": of people only. */
const IS_HE =
  /^[”"’]? (?:is|was)(?: really| in fact| actually| none other than| in truth| indeed)?(?:, (?:according to|say|says|said) [^.;,]{1,40},)? (?:the )?[“"‘]?$/;
const NAME_ENDS = /^[”"’]?(?:[.,;:)]|$| (?:of|from) )/;

/** Whether what stands between and behind two names can hardly mean but that they are one's. */
export function isPlain(gap: string, after: string, type: EntityType): boolean {
  return (
    OTHERS_CALL.test(gap) ||
    IN_LANGUAGE.test(gap) ||
    (UNDER_NAME.test(gap) && !BRINGS_IN.test(gap)) ||
    (OPENS.test(gap) && BEHIND.test(after)) ||
    (type !== 'place' && OR.test(gap) && OR_ENDS.test(after)) ||
    (type === 'person' ? isPlainOfPerson(gap, after) : isPlainOfGroup(gap, after))
  );
}

function isPlainOfPerson(gap: string, after: string): boolean {
  return (
    WHO_CALLS.test(gap) ||
    WHOSE_NAME.test(gap) ||
    CALL_ME.test(gap) ||
    PRONOUN_AS.test(gap) ||
    (IS_HE.test(gap) && NAME_ENDS.test(after))
  );
}

function isPlainOfGroup(gap: string, after: string): boolean {
  return CALLS_IT.test(gap) || IN_FULL.test(gap) || (SAME_OFFICE.test(gap) && BEHIND.test(after));
}
