import { Guarded } from '../../text/guarded';
import { Letters } from '../../text/letters';

const END =
  '(?: (?:simply|only|just|merely|also|best|better|once|now|later|then|internally|themselves|itself|himself|herself))*(?: the| an?)?[\\s“"‘\'(]*$';
const NOUN =
  '(?:names?|alias(?:es)?|noms? de guerre|kunya|nicknames?|pseudonyms?|monikers?|code ?names?|call ?signs?|handles?|acronym|initials|sobriquet|translation|spelling)';
const NAMES =
  /name|alias|guerre|kunya|pseudonym|moniker|sign|handle|acronym|initials|sobriquet|translation|spelling/;

/** What the words right before the second name say, in whatever sentence they stand; lower case. */
export const CUES: readonly (readonly [string, RegExp | Guarded])[] = [
  [
    'call',
    new RegExp(
      `\\b(?:call(?:s|ed|ing)?|dub(?:s|bed)|term(?:s|ed)|nicknamed|styl(?:es?|ed)|christened|label(?:s|led|ed)|nam(?:es?|ed|ing))(?: (?:him|her|it|them|itself|himself|herself|themselves|as))*${END}`,
    ),
  ],
  [
    'known',
    new Guarded(
      /\bkn[eo]w/,
      new Letters(
        `\\b(?:known|knows?|knew)(?: (?:him|her|it|them))?(?: (?:[\\p{L}’]+ ){0,6}?(?:as|by|for))?${END}`,
      ),
    ),
  ],
  [
    'as',
    new Guarded(
      /\b(?:list|identif|writ|spel|sign|render|refer|record|regist|present|appear|translat)/,
      new Letters(
        `\\b(?:listed|identif(?:y|ies|ied)|written|writes?|spel(?:ls?|led|t)|signs?|signed|signing|render(?:s|ed)|refer(?:s|red)(?: to)?|recorded|registered|presented|appears?|translat(?:es?|ed))(?: (?:him|her|it|them|itself|himself|herself|themselves|home))?(?: (?:[\\p{L}’]+ ){0,4}?(?:as|by))?${END}`,
      ),
    ),
  ],
  ['name', new RegExp(`\\b${NOUN}(?: (?:is|was|of|were|being|became))?:?${END}`)],
  [
    'under',
    new Guarded(
      NAMES,
      new Letters(
        `\\b(?:under|with|by|took|takes|taken|adopt(?:s|ed)?|us(?:es?|ed|ing)|assumed|gave|chose) (?:the|a|his|her|its|their|an) (?:[\\p{L}]+ )?${NOUN}(?: of)?${END}`,
      ),
    ),
  ],
  [
    'become',
    new RegExp(
      `\\b(?:became|become|becomes|renamed|rebranded|changed (?:its|his|her|their) names?)(?: (?:it|itself|themselves))?(?: (?:as|to|into))?${END}`,
    ),
  ],
  [
    'or',
    /(?:,|—|–|\))? (?:or|otherwise|i\.e\.|that is,?|formally|officially|properly|formerly|previously|originally|once|also|alias|né|née|now|commonly|simply|better|short for|stands? for|in full)(?: the| an?)?[\s“"‘']*$/,
  ],
  ['colon', new Guarded(/: ?[“"‘]?$/, new Letters(String.raw`\((?:\p{L}+ ?){0,3}: ?[“"‘]?$`))],
  ['slash', /^ ?\/ ?$/],
  ['quote', /^ [“"‘(][“"‘]?(?:the )?$/],
  ['dash', /^ ?[—–] ?(?:the )?$/],
  ['comma', /^, (?:the )?[“"‘]?$/],
];
/** The same, but not in capitals: a question begins with "Is". */
export const IS = new Guarded(
  /\b(?:is|was) /,
  new Letters(String.raw`\b(?:is|was) (?:(?:\p{L}+ ){0,3}?)(?:the |an? )?[“"‘]?$`),
);
/** What follows the second name where it is said to be one. */
export const BEHIND: readonly (readonly [string, RegExp | Guarded])[] = [
  [
    'language',
    new Guarded(
      /^[”"’')]*,? (?:in|as) /,
      new Letters(
        String.raw`^[”"’')]*,? (?:in|as (?:it|he|she|they) (?:is|was|are)) (?:called|known|\p{Lu}\p{Ll}+(?:ese|ish|ic|an|i|u|ew|er|ch))\b`,
      ),
    ),
  ],
  ['to', /^[”"’')]*,? (?:to|among) (?:his|her|its|their|the)\b/],
  [
    'as',
    new Guarded(
      /^[”"’')]*,? as /,
      new Letters(
        String.raw`^[”"’')]*,? as (?:the |his |her |its |their )?\p{L}+(?: \p{L}+){0,3} (?:calls?|knows?|knew|called|terms?|dubs?|has|have|spells?|writes?|puts?)\b`,
      ),
    ),
  ],
];
