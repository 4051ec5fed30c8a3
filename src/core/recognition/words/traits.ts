import {
  BEGINS_WITH_CAPITAL,
  BEGINS_WITH_NUMBER,
  HAS_CAPITAL,
  HAS_LETTER,
  Letters,
} from '../../text/letters';

/** What the letters of a word are. */
export interface Traits {
  /** A capital anywhere. */
  readonly capital: boolean;
  readonly capitalFirst: boolean;
  readonly smallFirst: boolean;
  readonly digitFirst: boolean;
  /** Two capitals or more and nothing else but dots: "NDS", "U.S.". */
  readonly allCapitals: boolean;
  readonly digit: boolean;
  readonly letter: boolean;
  /** "McNeil-2" → "XxXx+-d": runs of capitals and digits are cut after two, of small letters at one. */
  readonly shape: string;
}

/** Letters and digits of ASCII alone: most words, for which less has to be looked at. */
export const PLAIN = /^[A-Za-z0-9]+$/;

/** What the characters of a token say. Linear in its length. */
export function traitsOf(text: string): Traits {
  return PLAIN.test(text) ? plainTraits(text) : anyTraits(text);
}

const SMALL_FIRST = new Letters('^\\p{Ll}');
const CAPITALS_AND_DOTS = new Letters('^[\\p{Lu}.]{2,}$');
const TWO_CAPITALS = new Letters('\\p{Lu}.*\\p{Lu}');
const NUMBER = new Letters('\\p{N}');
const CAPITALS = new Letters('\\p{Lu}', 'g');
const SMALLS = new Letters('[\\p{Ll}\\p{Lo}]', 'g');
const NUMBERS = new Letters('\\p{N}', 'g');

function anyTraits(text: string): Traits {
  return {
    capital: HAS_CAPITAL.test(text),
    capitalFirst: BEGINS_WITH_CAPITAL.test(text),
    smallFirst: SMALL_FIRST.test(text),
    digitFirst: BEGINS_WITH_NUMBER.test(text),
    allCapitals: CAPITALS_AND_DOTS.test(text) && TWO_CAPITALS.test(text),
    digit: NUMBER.test(text),
    letter: HAS_LETTER.test(text),
    shape: NUMBERS.replace(SMALLS.replace(CAPITALS.replace(text, 'X'), 'x'), 'd')
      .replace(/X{3,}/g, 'XX+')
      .replace(/x{2,}/g, 'x+')
      .replace(/d{3,}/g, 'd+'),
  };
}

const DIGIT = 0;
const CAPITAL = 1;
const SMALL = 2;
const RUNS: readonly (readonly string[])[] = [
  ['', 'd', 'dd', 'd+'],
  ['', 'X', 'XX', 'XX+'],
  ['', 'x', 'x+', 'x+'],
];
const UPPER_A = 0x41;
const LOWER_A = 0x61;

function plainTraits(text: string): Traits {
  let shape = '';
  let first = -1;
  let kind = -1;
  let length = 0;
  const counts = [0, 0, 0];
  for (let index = 0; index <= text.length; index++) {
    const code = index < text.length ? text.charCodeAt(index) : -1;
    const next = code < 0 ? -1 : code >= LOWER_A ? SMALL : code >= UPPER_A ? CAPITAL : DIGIT;
    if (next === kind) {
      length++;
      continue;
    }
    if (kind >= 0) {
      shape += RUNS[kind]?.[Math.min(length, 3)] ?? '';
      counts[kind] = (counts[kind] ?? 0) + length;
    }
    first = first < 0 ? next : first;
    kind = next;
    length = 1;
  }
  const [digits = 0, capitals = 0, small = 0] = counts;
  return {
    capital: capitals > 0,
    capitalFirst: first === CAPITAL,
    smallFirst: first === SMALL,
    digitFirst: first === DIGIT,
    allCapitals: capitals >= 2 && digits + small === 0,
    digit: digits > 0,
    letter: capitals + small > 0,
    shape,
  };
}
