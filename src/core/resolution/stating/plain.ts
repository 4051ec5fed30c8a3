const ARTICLE = '(?:(?:the|an?) )?[“"‘]?(?:the )?$';
const CALL =
  '(?:calls?|called|terms?|termed|dubs?|dubbed|styles?|knows?(?: only)? as|knew(?: only)? as|names? as|named as|lists? as|listed as|refers? to as|referred to as)';
/** "X, which locals call the Y", "X, as the press terms Y". */
const OTHERS_CALL = new RegExp(
  `^[”"’]?,? (?:\\((?:which|whom|that|as) |(?:the (?:group|man|unit|place|faction) )?(?:which|whom|that|as) )(?:the |his |her |its |their |many |some |most |people in )?(?!.*\\b(?:who|and|with)\\b)[\\p{L}’.-]+(?: [\\p{L}’.-]+){0,4} ${CALL} ${ARTICLE}`,
  'u',
);
const NOUN = '(?:name|nom de guerre|kunya|alias|pseudonym|nickname|code ?name|call ?sign)';
/** "… where he took the name of Y", "… under the alias Y": said of whoever the sentence is about. */
const UNDER_NAME = new RegExp(
  `^(?! and | with | met )[^.;:()]{0,120}\\b(?:(?:under|took|takes|adopted|assumed|chose) (?:the|an?|his|her) (?:\\p{Ll}+ )?${NOUN}|us(?:es|ed|ing) the (?:\\p{Ll}+ )?${NOUN}|(?:goes|went|going) by) (?:of )?${ARTICLE}`,
  'u',
);
const BRINGS_IN =
  /\b(?:man|woman|men|someone|one|teenager|boy|another|second|third|contact|person|informer|informant|whom|whose)\b|[’']s /;
const OPENS = /^(?:,| \(| [—–]|—)\s?(?:the )?[“"‘]?$/;
const LANGUAGE =
  '(?:\\p{Lu}\\p{Ll}+(?:ish|ese|ic|ian)|French|Urdu|Pashto|Dari|Farsi|Hebrew|Somali|Swahili|Hausa|Hindi|Tamil|Uyghur|Dutch|Greek|Creole|Azeri|German|the local language)';
/** "X (Y in Kurdish)", "X, Y for short,", "X (“Y” to his men)". */
const BEHIND = new RegExp(
  `^[”"’]?(?: in ${LANGUAGE}(?![\\p{L}])| for short\\b| to (?:his|her|its|their) (?:men|friends|followers|neighbou?rs|comrades|supporters|enemies|rivals)\\b)`,
  'u',
);
/** "X (Arabic: Y)" */
const IN_LANGUAGE = new RegExp(`^ \\((?:in )?${LANGUAGE}:? [“"‘]?$`, 'u');

/** Whether what stands between and behind two names can hardly mean but that they are one's. */
export function isPlain(gap: string, after: string): boolean {
  return (
    OTHERS_CALL.test(gap) ||
    IN_LANGUAGE.test(gap) ||
    (UNDER_NAME.test(gap) && !BRINGS_IN.test(gap)) ||
    (OPENS.test(gap) && BEHIND.test(after))
  );
}
