import { isAbbreviated } from './abbreviations';
import { HAS_CAPITAL, Letters } from './letters';
import type { TextRange } from './range';
import { joinedEnd, makeFarWord, plainEnd, WORD } from './wordEnd';

/**
 * What a capitalised part of a hyphenated word names: a state and a group that is known by its acronym
 * stand for themselves ("Iran-Iraq", "MILF-MNLF"), another place only where a border or a road lies
 * between two ("the Mosul-Erbil road"); `undefined` for none of these.
 */
export type PartKind = (part: string) => 'state' | 'acronym' | 'place' | undefined;

/** How far a word is looked for first, in UTF-16 code units: most words end within it. */
const NEAR = 64;
/** How much behind a word tells whether it goes on, in UTF-16 code units. */
const LOOK_AHEAD = 4;
/** Particles that belong to the names beside them: "al-Shabaab", "Tehreek-e-Taliban". */
const PARTICLE = /^(?:al|el|as|ar|an|ad|at|ash|az|es|ul|abu|bin|ibn|ez|ed|e|i|de|la|ur|ud|o|us)$/;
/** The Arabic article with a capital: "Al-shabaab", but not "At-large". */
const ARTICLE = /^(?:Al|El|Ar|Ash|Az|Es|Ul)$/;
/**
 * Second parts in lower case that are words of their own: "Saudi-led", "Kabul-based", but not "Soong
 * Mei-ling" or "Li Ka-shing".
 */
const COMPOUND_TAIL =
  /(?:ed|.{3}ing|wide|born|era|style|like|held|run|led|old|owned|built|made|backed|based|linked|friendly|speaking|dominated|only|free|general|level|type|class|majority|bound|trained|funded|affiliated|occupied|aligned|allied|inspired|elect|prone|area|day|year|month|strong|page|hour|minute|member|metre|meter|mile)$/;
/** First parts that are no part of the name behind them, as headlines write them: "Ex-Taliban". */
const PREFIX = /^(?:Anti|Ex|Non|Post|Pro)$/;
/** First parts of one word that begins the name of a body: "Anti-narcotics Force", "Inter-district Court". */
const WORD_BEGINNING = /^(?:Anti|Counter|Cross|High|Inter|Mid|Multi|Non|Post|Pre|Trans)$/;
/** What lies between two places, in the same line. */
const LIES_BETWEEN =
  /^ (?:border|frontier|road|highway|motorway|expressway|railway|line|route|corridor|axis|crossing)\b/;
/** These words are no longer, in UTF-16 code units. */
const LOOK_BEHIND = 12;
/** What stands behind an initial and its period, as a rule a space, but also the name: "S.Zorig". */
const BEHIND_INITIAL = new Letters(`^(?:[\\s.,;:)’'”"]|\\p{Lu}[\\p{Ll}’'])`);
/** The party of an American politician, before a state: "R-Calif.". */
const PARTY = /^[DRI]$/;
/** A state of the USA behind a party: "NY", "S.C."; else the word that may be one. */
const STATE = /^(?:[A-Z]\.?[A-Z](?![A-Za-z])|([A-Z][a-z]+))/;
/** Longer words are not split: their parts say nothing, and it bounds the cost of hostile text. */
const LONGEST_SPLIT = 80;

/** Called with the UTF-16 offsets of each token, half-open, in order. */
export type TokenSink = (start: number, end: number) => void;

/**
 * Finds the tokens that begin between `from` and `until`: words, numbers and punctuation marks. Linear.
 *
 * @returns where to go on; the length of the text at its end
 */
export function scanTokens(
  text: string,
  from: number,
  until: number,
  partKind: PartKind,
  found: TokenSink,
): number {
  let at = from;
  while (at < text.length && at < until) {
    const code = text.charCodeAt(at);
    if (code <= SPACE) {
      at++;
      continue;
    }
    const plain = plainEnd(text, at, code);
    if (plain > at) {
      const end = absorbPeriod(text, at, plain);
      const note = end - noteLength(text, at, end);
      found(at, note);
      if (note < end) {
        found(note, end);
      }
      at = end;
      continue;
    }
    let [start, end] = [at, joinedEnd(text, at, code)];
    if (end === at) {
      const word = wordFrom(text, at);
      if (word === undefined) {
        return text.length;
      }
      if (word.start >= until) {
        return word.start;
      }
      start = word.start;
      end = word.end;
    }
    if (isPartyOfState(text, start, partKind)) {
      found(start, start + 1);
      found(start + 1, start + 2);
      at = start + 2;
      continue;
    }
    at = absorbPeriod(text, start, end);
    splitWord(text, start, at, partKind, found);
  }
  return at;
}

/** The first word, number or mark at an offset or behind it. */
function wordFrom(text: string, offset: number): TextRange | undefined {
  const match = WORD.exec(text.slice(offset, offset + NEAR));
  const start = offset + (match?.index ?? 0);
  const end = start + (match?.[0].length ?? 0);
  if (offset + NEAR >= text.length || (match !== null && end + LOOK_AHEAD <= offset + NEAR)) {
    return match === null ? undefined : { start, end };
  }
  const pattern = makeFarWord();
  pattern.lastIndex = offset;
  const far = pattern.exec(text);
  return far === null ? undefined : { start: far.index, end: far.index + far[0].length };
}

const SPACE = 0x20;
const DOT = 0x2e;
const UPPER_A = 0x41;
const UPPER_Z = 0x5a;

/** The end of a word with the period of an abbreviation or an initial: "Gen.", "W.". */
function absorbPeriod(text: string, start: number, end: number): number {
  if (text.charCodeAt(end) !== DOT || end - start > 6) {
    return end;
  }
  const first = text.charCodeAt(start);
  if (first < UPPER_A || (first > UPPER_Z && first < 128)) {
    return end;
  }
  const word = text.slice(start, end);
  const initial =
    word.length === 1 &&
    HAS_CAPITAL.test(word) &&
    BEHIND_INITIAL.test(text.slice(end + 1, end + 1 + LOOK_AHEAD));
  return initial || isAbbreviation(text, start, end) ? end + 1 : end;
}

/** Whether the full stop behind a word belongs to it. */
function isAbbreviation(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  if (text.charCodeAt(end) !== DOT || end + 1 >= text.length || !HAS_CAPITAL.test(word.charAt(0))) {
    return false;
  }
  return isAbbreviated(word.toLowerCase(), text.slice(end + 1, end + 1 + LOOK_AHEAD));
}

/** Whether a party and a state begin at an offset: "R-Calif.", "D-NY". */
function isPartyOfState(text: string, start: number, partKind: PartKind): boolean {
  if (text.charCodeAt(start + 1) !== HYPHEN || !PARTY.test(text.charAt(start))) {
    return false;
  }
  const [state = '', word] = STATE.exec(text.slice(start + 2, start + 2 + NEAR)) ?? [];
  if (word === undefined) {
    return state !== '';
  }
  return partKind(word) !== undefined || isAbbreviation(text, start + 2, start + 2 + word.length);
}

function splitWord(
  text: string,
  start: number,
  end: number,
  partKind: PartKind,
  push: TokenSink,
): void {
  const possessive = isPossessive(text, start, end) ? 2 : 0;
  const wordEnd = end - possessive;
  let from = start;
  if (end - start <= LONGEST_SPLIT && hasHyphen(text, start, wordEnd)) {
    const lies = LIES_BETWEEN.test(text.slice(wordEnd, wordEnd + LOOK_BEHIND));
    for (const hyphen of hyphensThatSplit(text.slice(start, wordEnd), partKind, lies)) {
      push(from, start + hyphen);
      push(start + hyphen, start + hyphen + 1);
      from = start + hyphen + 1;
    }
  }
  push(from, wordEnd);
  if (possessive > 0) {
    push(wordEnd, end);
  }
}

/** A word with the number of a footnote: "Lanka1", but not "Mi17" or "G20". */
const NOTED = /^[A-Z][a-z]{3,}(\d{1,2})$/;
const LONGEST_NOTED = 24;

/** How much of a plain word is the number of a footnote, in UTF-16 code units. */
function noteLength(text: string, start: number, end: number): number {
  const last = text.charCodeAt(end - 1);
  // Numbers are frequent, and begin with no letter.
  if (
    last < ZERO ||
    last > NINE ||
    text.charCodeAt(start) < UPPER_A ||
    end - start > LONGEST_NOTED
  ) {
    return 0;
  }
  return NOTED.exec(text.slice(start, end))?.[1]?.length ?? 0;
}

const ZERO = 0x30;
const NINE = 0x39;
const LOWER_S = 0x73;
const TO_LOWER = 0x20;
const APOSTROPHE = 0x27;
const CURLY = 0x2019;

function isPossessive(text: string, start: number, end: number): boolean {
  if (end - start <= 2 || (text.charCodeAt(end - 1) | TO_LOWER) !== LOWER_S) {
    return false;
  }
  const before = text.charCodeAt(end - 2);
  return before === APOSTROPHE || before === CURLY;
}

const HYPHEN = 0x2d;

function hasHyphen(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === HYPHEN || code === 0x2010 || code === 0x2011) {
      return true;
    }
  }
  return false;
}

/**
 * Offsets in `word` of the hyphens between two names, or between a name and a plain word.
 *
 * @param lies whether a word follows that lies between two places: see {@link LIES_BETWEEN}
 */
function hyphensThatSplit(word: string, partKind: PartKind, lies: boolean): readonly number[] {
  if (!HAS_CAPITAL.test(word)) {
    return [];
  }
  // Looked up only where a road or a border follows: most hyphenated words have none.
  const areTwo = lies && partKind(word) === undefined;
  const standsAlone = (part: string) => {
    const kind = partKind(part);
    return kind === 'state' || kind === 'acronym' || (areTwo && kind === 'place');
  };
  const parts = word.split(/[-‐‑]/);
  const hyphens: number[] = [];
  let offset = 0;
  let from = 0;
  for (let index = 0; index + 1 < parts.length; index++) {
    const part = parts[index] ?? '';
    const next = parts[index + 1] ?? '';
    offset += part.length;
    if (splitsBetween(part, next, word.slice(from, offset), standsAlone)) {
      hyphens.push(offset);
      from = offset + 1;
    }
    offset += 1;
  }
  return hyphens;
}

function splitsBetween(
  part: string,
  next: string,
  whole: string,
  alone: (part: string) => boolean,
): boolean {
  if (PARTICLE.test(part) || PARTICLE.test(next) || /^\d+$/.test(part) || /^\d+$/.test(next)) {
    return false;
  }
  const left = HAS_CAPITAL.test(part);
  const right = HAS_CAPITAL.test(next);
  if (left && right) {
    return PREFIX.test(whole) || (alone(whole) && alone(next));
  }
  if (left) {
    return (
      COMPOUND_TAIL.test(next) ||
      (next.length >= 7 && !ARTICLE.test(part) && !WORD_BEGINNING.test(whole))
    );
  }
  return right;
}
