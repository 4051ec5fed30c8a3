import { HAS_CAPITAL, Letters } from '../../text/letters';
import { SITE_ENDINGS } from '../../text/siteEndings';
import type { Traits } from './traits';

/**
 * What is asked of every word while a text is read, as bits of one number: most words then need no
 * further look, which would mean waiting for memory.
 */
export const Sign = {
  // Of the word as it is read: in lines of capitals it is another than the one that stands there.
  /** A capital anywhere. */
  capital: 1 << 0,
  capitalFirst: 1 << 1,
  smallFirst: 1 << 2,
  /** Two capitals or more and nothing else: "NDS", "U.S.". */
  allCapitals: 1 << 3,
  digit: 1 << 4,
  letter: 1 << 5,
  /** May stand inside a name: "of", "bin", "-". */
  connects: 1 << 6,
  /** May stand at the beginning of one in lower case: "al", "van". */
  opens: 1 << 7,
  /** Starts with an Arabic article: "al-Masri". */
  article: 1 << 8,
  /** Ends a sentence. */
  stop: 1 << 9,
  /** May stand behind what ends one. */
  closer: 1 << 10,
  // Of what stands there.
  comma: 1 << 11,
  /** An opening parenthesis. */
  opening: 1 << 12,
  quote: 1 << 13,
  /** It has the letters of an acronym. */
  acronym: 1 << 14,
  /** "’s" for itself. */
  possessive: 1 << 15,
  /** A small word that names of groups may end in: "network", "brigade", "org". */
  head: 1 << 16,
  /** "a.k.a.", "alias". */
  alias: 1 << 17,
} as const;

const OF_TEXT =
  Sign.comma | Sign.opening | Sign.quote | Sign.acronym | Sign.possessive | Sign.head | Sign.alias;

/** The signs of a word that stands in a text and is read as another. */
export function signsReadAs(own: number, word: number): number {
  return (own & OF_TEXT) | (word & ~OF_TEXT);
}

const STOPS: ReadonlySet<string> = new Set('.!?');
const CLOSERS: ReadonlySet<string> = new Set('"”’)]');
/** Curly ones join whatever they stand between, see `CONNECTS`: these may also open or close anything. */
const QUOTES: ReadonlySet<string> = new Set('"“„«»‘’\'');
const CONNECTS: ReadonlySet<string> = new Set(
  "of the for and in on to & “ ” al el bin ibn ul ur abu de la del van von der du da di e y - – ' ’ 's ’s / against from with at by without und les des le dos do das ould ben ag wa ila es ez esh bou".split(
    ' ',
  ),
);
const OPENS: ReadonlySet<string> = new Set(
  'al el as ar an ad at ash bin ibn abu van von de di da le la du del ould ag'.split(' '),
);
const ACRONYM = new Letters('^(?:[\\p{Lu}\\p{N}-]{2,10}s?|\\p{Lu}\\p{Ll}\\p{Lu}\\p{L}{0,8})$');
/** What follows the first letter of most words, and of no acronym. */
const SMALL = /^.[a-z](?:[a-z]|$)/;
const LONGEST_ACRONYM = 11;
/** Groups that are named after a person ("the Gul Bahadur group"), units with a number, sites. */
const HEAD = new RegExp(
  `^(?:group|family|gang|faction|clan|network|cartel|brigade|battalion|regiment|${SITE_ENDINGS})$`,
);
const POSSESSIVE = /^['’]s$/i;
const ALIAS = /^(?:a\.k\.a\.?|aka|alias)$/i;

/** @param lower the word in lower case */
export function signsOf(text: string, lower: string, traits: Traits, article: boolean): number {
  const { capital, capitalFirst, smallFirst, allCapitals, digit, letter } = traits;
  const signs =
    (capital ? Sign.capital : 0) |
    (capitalFirst ? Sign.capitalFirst : 0) |
    (smallFirst ? Sign.smallFirst : 0) |
    (allCapitals ? Sign.allCapitals : 0) |
    (digit ? Sign.digit : 0) |
    (letter ? Sign.letter : 0) |
    (article ? Sign.article : 0) |
    (CONNECTS.has(lower) ? Sign.connects : 0) |
    (OPENS.has(text) ? Sign.opens : 0);
  return signs | (letter ? signsOfLetters(text) : signsOfMark(text));
}

function signsOfLetters(text: string): number {
  return (
    (mayBeAcronym(text) ? Sign.acronym : 0) |
    (POSSESSIVE.test(text) ? Sign.possessive : 0) |
    (HEAD.test(text) ? Sign.head : 0) |
    (ALIAS.test(text) ? Sign.alias : 0)
  );
}

function signsOfMark(text: string): number {
  return (
    (STOPS.has(text) ? Sign.stop : 0) |
    (CLOSERS.has(text) ? Sign.closer : 0) |
    (QUOTES.has(text) ? Sign.quote : 0) |
    (text === ',' ? Sign.comma : 0) |
    (text === '(' ? Sign.opening : 0)
  );
}

function mayBeAcronym(text: string): boolean {
  return (
    text.length > 1 &&
    text.length <= LONGEST_ACRONYM &&
    !SMALL.test(text) &&
    ACRONYM.test(text) &&
    HAS_CAPITAL.test(text)
  );
}
