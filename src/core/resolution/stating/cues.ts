const END =
  '(?: (?:simply|only|just|merely|also|best|better|once|now|later|then|internally|themselves|itself|himself|herself))*(?: the| an?)?[\\s“"‘\'(]*$';
const NOUN =
  '(?:names?|alias(?:es)?|noms? de guerre|kunya|nicknames?|pseudonyms?|monikers?|code ?names?|call ?signs?|handles?|acronym|initials|sobriquet|translation|spelling)';
/** What the words right before the second name say, in whatever sentence they stand. */
export const CUES: readonly (readonly [string, RegExp])[] = [
  [
    'call',
    new RegExp(
      `\\b(?:call(?:s|ed|ing)?|dub(?:s|bed)|term(?:s|ed)|nicknamed|styl(?:es?|ed)|christened|label(?:s|led|ed)|nam(?:es?|ed|ing))(?: (?:him|her|it|them|itself|himself|herself|themselves|as))*${END}`,
      'iu',
    ),
  ],
  [
    'known',
    new RegExp(
      `\\b(?:known|knows?|knew)(?: (?:him|her|it|them))?(?: (?:[\\p{L}’]+ ){0,6}?(?:as|by|for))?${END}`,
      'iu',
    ),
  ],
  [
    'as',
    new RegExp(
      `\\b(?:listed|identif(?:y|ies|ied)|written|writes?|spel(?:ls?|led|t)|signs?|signed|signing|render(?:s|ed)|refer(?:s|red)(?: to)?|recorded|registered|presented|appears?|translat(?:es?|ed))(?: (?:him|her|it|them|itself|himself|herself|themselves|home))?(?: (?:[\\p{L}’]+ ){0,4}?(?:as|by))?${END}`,
      'iu',
    ),
  ],
  ['name', new RegExp(`\\b${NOUN}(?: (?:is|was|of|were|being|became))?:?${END}`, 'iu')],
  [
    'go',
    new RegExp(
      `\\b(?:go(?:es)?|went|going) by(?: the (?:[\\p{L}]+ )?${NOUN}(?: of)?)?${END}`,
      'iu',
    ),
  ],
  [
    'under',
    new RegExp(
      `\\b(?:under|with|by|took|takes|taken|adopt(?:s|ed)?|us(?:es?|ed|ing)|assumed|gave|chose) (?:the|a|his|her|its|their|an) (?:[\\p{L}]+ )?${NOUN}(?: of)?${END}`,
      'iu',
    ),
  ],
  [
    'become',
    new RegExp(
      `\\b(?:became|become|becomes|renamed|rebranded|changed (?:its|his|her|their) names?)(?: (?:it|itself|themselves))?(?: (?:as|to|into))?${END}`,
      'iu',
    ),
  ],
  [
    'or',
    /(?:,|—|–|\))? (?:or|otherwise|i\.e\.|that is,?|formally|officially|properly|formerly|previously|originally|once|also|alias|né|née|now|commonly|simply|better|short for|stands? for|in full)(?: the| an?)?[\s“"‘']*$/iu,
  ],
  ['colon', /\((?:\p{Lu}?\p{L}+ ?){0,3}: ?[“"‘]?$/u],
  ['slash', /^ ?\/ ?$/u],
  ['quote', /^ [“"‘(][“"‘]?(?:the )?$/iu],
  ['dash', /^ ?[—–] ?(?:the )?$/iu],
  ['comma', /^, (?:the )?[“"‘]?$/iu],
  ['is', /\b(?:is|was) (?:(?:\p{L}+ ){0,3}?)(?:the |an? )?[“"‘]?$/u],
];
/** What follows the second name where it is said to be one. */
export const BEHIND: readonly (readonly [string, RegExp])[] = [
  [
    'language',
    /^[”"’')]*,? (?:in|as (?:it|he|she|they) (?:is|was|are)) (?:called|known|\p{Lu}\p{Ll}+(?:ese|ish|ic|an|i|u|ew|er|ch))\b/u,
  ],
  ['short', /^[”"’')]*,? for short/u],
  ['to', /^[”"’')]*,? (?:to|among) (?:his|her|its|their|the)\b/u],
  [
    'on',
    /^[”"’')]*,? (?:on|in) (?:the )?\p{L}+ (?:maps?|papers?|files?|spelling|transcripts?|press)/u,
  ],
  [
    'as',
    /^[”"’')]*,? as (?:the |his |her |its |their )?\p{L}+(?: \p{L}+){0,3} (?:calls?|knows?|knew|called|terms?|dubs?|has|have|spells?|writes?|puts?)\b/u,
  ],
];
