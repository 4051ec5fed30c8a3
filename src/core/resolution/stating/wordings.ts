import { Guarded } from '../../text/guarded';
import { Letters } from '../../text/letters';

// What is said in lower case letters alone is to be looked for in a text in lower case: expressions
// that ignore case take several times as long to make.

const ADVERB =
  '(?:(?:is|was|are|were|who|which|that|also|often|sometimes|usually|commonly|widely|better|best|now|then|formerly|formally|officially|once|otherwise|simply|locally|popularly|affectionately|publicly|later|variously|internally|and|or)\\s+){0,4}';
const CUE = [
  '(?:(?:good|low) quality )?[afn][./]?k[./]?a\\.?:?(?: ?\\(?[a-z]\\))?',
  '(?:alias(?:es)?|@(?= )|nicknamed|dubbed|code(?:[- ]?named?)?|call ?sign|styled|short for|stands for|or simply|dite?|secular name|in the world|by passport)',
  'known (?:[a-z’]+ ){0,6}?(?:as|by (?:[a-z’]+ ){0,3}(?:initials|acronym))(?: simply| only)?',
  '(?:noms? de guerre|kunya|real name|birth name|nickname)(?: is| was| of|:)?',
  'whose (?:real name|nom de guerre|kunya|alias|nickname) (?:is|was)',
  '(?:goes|went) by(?: the (?:name|alias|nickname|nom de guerre))?(?: of)?',
  '(?:uses?|used|took|adopted) the (?:name|nom de guerre|kunya|alias|nickname)(?: of)?',
  '(?:was |were |is |since |later |has been )?(?:renamed|rebranded)(?: itself| themselves| it| them)?(?: as| to)?',
  '(?:formerly|previously|born)',
  '(?:signs?|styles?|call|calls|called|calling) (?:itself|himself|herself|themselves)',
  '(?:written|spelled|spelt|rendered|transliterated|tracked)(?: as)?|listed as',
].join('|');
/** "X, called Y", "X is also called Y"; but "X called Y" says what X did. */
const CALLED =
  '(?<=[,(;–—]\\s?|\\b(?:is|was|are|were|also|often|sometimes|usually|commonly|locally|otherwise)\\s)called';
const QUOTE = '(?:\\b(?:the|an?)\\b|[\\s“"‘«\'(])*$';
/** What all gaps end with in which a cue stands right before the second name. */
const CUE_LAST = new RegExp(`(?:${CUE}|${CALLED})${QUOTE}`);

/** The cue follows the first name at once; lower case. */
export const DIRECT = new Guarded(
  CUE_LAST,
  new RegExp(
    `^(?:[’']s? )?[\\s”"’'.)]*(?:[,;:]\\s*)?[(–—[]?\\s*${ADVERB}(?:${CUE}|${CALLED})${QUOTE}`,
  ),
);
const DESCRIBED = new Guarded(
  CUE_LAST,
  new RegExp(
    `^,? (?:\\d\\d,|an? |the |who |which |whose |that )[^.;:()“”]{0,110}?\\b(?:${CUE})${QUOTE}`,
  ),
);
const SOMEONE_ELSE = new Guarded(
  /[’']|\b(?:and|with|his|her|their|another|of)\b/,
  new Letters(
    String.raw`[’']s? \p{Ll}|\b(?:and|with|his|her|their|another|of an?|of the \p{Ll}+(?= (?:known|called)))\s(?!who|is|was|the (?:nom|alias|call|code|nick))`,
  ),
);

/**
 * "X, the body that …, also known as Y": a description stands between, of X and no one else.
 *
 * @param gap in lower case
 */
export function isDescribed(gap: string): boolean {
  return DESCRIBED.test(gap) && !SOMEONE_ELSE.test(gap);
}

/** "X, he is better known as Y", in lower case. */
export const NEXT_SENTENCE =
  /^[.”")]+\s\(?(?:the [a-z]+ (?:said|says) |police said )?(?:his|her|its|he is|she is) (?:(?:real |legal |true |full |birth |given )?name (?:is|was)|real name, .{0,40}, is|(?:better|also|best|often) known (?:[a-z’]+ ){0,5}?as|nom de guerre is)[\s“"‘]*$/;
/** "Homsi’s career mirrors the war. Born Ammar Tayfour, he …" */
export const BORN = /^(?:[^.]{0,80}\.|[?!:]?) Born $/;
/** How a sentence begins that tells a name of whom it is about: "Born Y, X left". */
export const LEADS_SUBJECT =
  /(?:^|[.!?\n][”"’)]*\s*)(?:Born|Nicknamed|Dubbed|(?:Also |Better |Best )?[Kk]nown (?:simply )?as) (?:the )?[“"‘]?$/;
/** What may stand between that name and the subject. */
export const BEFORE_SUBJECT =
  /^(?=.*,),?[”"’]?,?(?: (?:in|on|by|to|near|at|among) [^.;:()“”"]{1,60},)? $/;
/** "WHO WAS HOMSI?", and the part below it. */
export const HEADS_BORN = /^[”"’]?[?!:]?\s*\n\s*\n\s*Born $/;
/** "Abu Maryam is a former gendarme, Adamou Djibo," */
export const REVEALED = new Guarded(
  /^ (?:is|was) .*, $/,
  new Letters(String.raw`^ (?:is|was) (?:an?|the) [\p{Ll} -]{3,40}, $`),
);
/**
 * A field of a record, as in lists of sanctions, in lower case; the record's name may stand some lines
 * above.
 */
export const LABEL =
  /\b(?:(?:(?:good|low) quality )?[afn][./]k[./]a\.?:(?: (?:good|low) quality:)?|low quality:|known as:|aliase?s?:|call ?sign:|(?:former|full|other|real) names?:|name \(original script\):|(?:said|says) (?:his|her) (?:real|legal|true|full|birth) name (?:is|was))(?: \(?[a-z]\))?(?: the)?[\s“"]*$|[.;] (?:code ?name|nom de guerre|kunya|call ?sign|nickname|uses the (?:[a-z]+ )?(?:account|handle|screen name)):?[\s“"]*$/;
/** "… identified him as Y", "to his men he was Y": a pronoun stands for the first name. */
export const TOLD = new Guarded(
  /\b(?:(?:him|her)(?:self)?\b.*|names?(?: of)?|(?:says?|reads?|gives?|is)|s?he (?:is|was).*)(?: the)?[\s“"‘]*$/,
  new Letters(
    String.raw`\b(?:(?:identif(?:y|ies|ied)|named?|names|knows?|knew|calls?|called|lists?|listed|address(?:ed|es)?|has) (?:him|her)(?: only| simply| merely| publicly| formally)?(?: as)?|(?:[Hh]e|[Ss]he) (?:calls?|called|styles?|styled|signs?|signed) (?:himself|herself)(?: as)?|(?:passports?|papers|cards?|licen[cs]es?|documents?|visas?)\b[^.;]{0,60}\bnames?(?: of)?|(?:[Ww]hose|[Hh]is|[Hh]er) (?:(?:identity card|ID card|passport|papers|certificate|birth certificate|documents) (?:says?|reads?|gives?)|name (?:in|on) (?:the|his|her) (?:papers|passport|files) is)|(?:men|followers|friends|fighters|neighbou?rs|relatives|enemies|colleagues|communiqués|statements|files?|records|lists?|\p{Lu}\p{L}+),? (?:he|she) (?:is|was)(?: simply| just| only)?(?: known as| called)?)(?: the)?[\s“"‘]*$`,
  ),
);
/** Not the one named before: "The other, they call him Y". */
export const THE_OTHER = /\b[Tt]he (?:other|one|second|third)\b|\b[Aa]nother\b/;
/** "Code name: X / Name: Y", in lower case. */
export const CODE_FIELD = /\b(?:code ?name|nom de guerre|kunya|call ?sign|nickname): ?[“"‘]?$/;
export const NAME_FIELD = /^[”"’]? ?[/|;,]? ?(?:(?:full|real) )?name(?:,? (?:and )?surname)?: $/;
/** Sanctions lists number the parts of one name: "1: OMAR 2: KHETAB". */
export const NUMBERED = /^\s[2-4]: $/;
/** What stands between two names of a list of names of one, in lower case. */
export const LIST_STEP = /^[”"]?[;,.]? ?\(?[b-z]\)(?: the)?[\s“"]*$/;
/**
 * How the names of such a list begin, in lower case; those of people whose other names it gives have
 * letters too.
 */
export const LETTERED = /\(?[a-y]\)(?: the)?[\s“"]*$/;
export const SAME_LIST = /^[”"]?(?:[;,]| and| or|, and|, or)(?: also)?(?: as)?(?: the)?[\s“"‘]*$/;
/** What stands before the first name of such a list, in lower case. */
export const LEADS_LIST =
  /\b(?:aliases|[afn][./]?k[./]?a\.?|tracked as|calls? (?:it|them|him|her)self)\b|(?:^|\W)(?:known as|alias):/;
/** What one of two other names is introduced with, in lower case: "known as X and Y". */
export const LEADS_PAIR =
  /\b(?:known (?:[a-z’]+ ){0,4}?(?:as|by)|called|calls? (?:it|him|her|them)self|nicknamed|styled|names|aliases|nicknames|noms de guerre|code ?names)(?: the)?[\s“"‘]*$/;
/** What stands between the two. */
export const PAIR_STEP =
  /^[”"’]? (?:and|or)(?: also)?(?: as| by)?(?: simply| just)?(?: the)?[\s“"‘]*$/;
export const PAIR_ENDS = /^(?:[”"’),;.]|\s*\n|$)/;
/** "“Kiki” or “El 14”", "“Kiki”, “El 14”": an alias that is one of several. */
export const ONE_OF_TWO = /^[”"’](?:,? or (?:simply |just )?|, )[“"‘]/;
