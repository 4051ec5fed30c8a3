import { ABBREVIATIONS } from './abbreviations';
import { HAS_CAPITAL, Letters } from './letters';
import type { TextRange } from './range';

/** A word, number or punctuation mark. UTF-16 offsets of the text as given. */
export interface Token extends TextRange {
  readonly text: string;
}

/** Whether a capitalised part of a hyphenated word stands for itself: "Iran" in "Iran-Iraq". */
export type StandsAlone = (part: string) => boolean;

const WORD =
  "(?:\\p{L}\\.){2,}(?:\\p{Lu}(?![\\p{L}\\p{M}]))?|\\d+(?:[.,:]\\d+)+|[\\p{L}\\p{M}\\p{N}]+(?:['’ʿ`´‘ʼ][\\p{L}\\p{M}]+)*(?:[-‐‑][\\p{L}\\p{M}\\p{N}]+(?:['’ʿ`´‘ʼ][\\p{L}\\p{M}]+)*)*|\\S";
const NEAR_WORD = new Letters(WORD);
/** Most words are found in so much of the text, in UTF-16 code units. */
const NEAR = 64;
/** What tells whether a word goes on. */
const LOOK_AHEAD = 4;
/** Particles that belong to the name on both of their sides: "al-Shabaab", "Tehreek-e-Taliban". */
const PARTICLE = /^(?:al|el|as|ar|an|ad|at|ash|az|es|ul|abu|bin|ibn|ez|ed|e|i|de|la|ur|ud|o|us)$/;
/**
 * Lower-case second parts that are words of their own: "Saudi-led", "Kabul-based"; not those of "Soong Mei-ling",
 * "Li Ka-shing".
 */
const COMPOUND_TAIL =
  /(?:ed|.{3}ing|wide|born|era|style|like|held|run|led|old|owned|built|made|backed|based|linked|friendly|speaking|dominated|only|free|general|level|type|class|majority|bound|trained|funded|affiliated|occupied|aligned|allied|inspired|elect|prone|area|day|year|month|strong|page|hour|minute|member|metre|meter|mile)$/;
/** Longer words are taken whole: what they are made of tells nothing, and hostile text is bounded. */
const LONGEST_SPLIT = 80;

/** Called with the offsets of each token, in order. */
export type TokenSink = (start: number, end: number) => void;

/** The tokens of a text, in order. Linear in its length. */
export function tokenize(text: string, standsAlone: StandsAlone = () => false): readonly Token[] {
  const tokens: Token[] = [];
  scanTokens(text, 0, text.length, standsAlone, (start, end) => {
    tokens.push({ start, end, text: text.slice(start, end) });
  });
  return tokens;
}

/**
 * Finds the tokens that begin between `from` and `until`.
 *
 * @returns where to go on; the length of the text when it is at its end
 */
export function scanTokens(
  text: string,
  from: number,
  until: number,
  standsAlone: StandsAlone,
  found: TokenSink,
): number {
  let at = from;
  while (at < text.length && at < until) {
    const code = text.charCodeAt(at);
    if (code <= SPACE) {
      at++;
      continue;
    }
    const end = plainEnd(text, at, code);
    if (end > at) {
      found(at, end);
      at = end;
      continue;
    }
    const word = wordFrom(text, at);
    if (word === undefined) {
      return text.length;
    }
    if (word.start >= until) {
      return word.start;
    }
    at = absorbPeriod(text, text.slice(word.start, word.end), word.end);
    splitWord(text, word.start, at, standsAlone, found);
  }
  return at;
}

/** The first word, number or mark that begins at an offset or behind it. */
function wordFrom(text: string, offset: number): TextRange | undefined {
  const match = NEAR_WORD.exec(text.slice(offset, offset + NEAR));
  const start = offset + (match?.index ?? 0);
  const end = start + (match?.[0].length ?? 0);
  if (offset + NEAR >= text.length || (match !== null && end + LOOK_AHEAD <= offset + NEAR)) {
    return match === null ? undefined : { start, end };
  }
  const pattern = new RegExp(WORD, 'gu');
  pattern.lastIndex = offset;
  const far = pattern.exec(text);
  return far === null ? undefined : { start: far.index, end: far.index + far[0].length };
}

const SPACE = 0x20;
/** Classes of ASCII: 1 for letters, 2 for digits, 3 for what can go on inside a word, 0 for others. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z]/.test(character)
    ? 1
    : /\d/.test(character)
      ? 2
      : /['`-]/.test(character)
        ? 3
        : 0;
});

/**
 * The end of a token that is plain: a punctuation mark, or ASCII letters and digits that nothing
 * follows by which a word might go on. `at` where the pattern has to look.
 */
function plainEnd(text: string, at: number, code: number): number {
  const kind = code < 128 ? (ASCII[code] ?? 0) : -1;
  if (kind <= 0 || kind === 3) {
    return kind < 0 ? at : at + 1;
  }
  let end = at + 1;
  let digits = kind === 2;
  for (; end < text.length; end++) {
    const next = text.charCodeAt(end);
    const nextKind = next < 128 ? (ASCII[next] ?? 0) : -1;
    if (nextKind !== 1 && nextKind !== 2) {
      if (nextKind !== 0) {
        return at;
      }
      const dot = next === DOT;
      const goesOn =
        (dot && (end - at === 1 || (end - at <= 6 && code < LOWER_A && !digits))) ||
        (digits && (dot || next === COMMA || next === COLON));
      return goesOn ? at : end;
    }
    digits &&= nextKind === 2;
  }
  return end;
}

const DOT = 0x2e;
const COMMA = 0x2c;
const COLON = 0x3a;
const LOWER_A = 0x61;

/** Takes the period of an abbreviation or of an initial into the word: "Gen.", "W.". */
function absorbPeriod(text: string, word: string, end: number): number {
  if (text[end] !== '.' || word.length > 6) {
    return end;
  }
  const initial =
    word.length === 1 && HAS_CAPITAL.test(word) && /[\s.,;:)’'”"]/.test(text[end + 1] ?? '');
  const abbreviation =
    HAS_CAPITAL.test(word.charAt(0)) &&
    ABBREVIATIONS.has(word.toLowerCase()) &&
    end + 1 < text.length;
  return initial || abbreviation ? end + 1 : end;
}

function splitWord(
  text: string,
  start: number,
  end: number,
  standsAlone: StandsAlone,
  push: TokenSink,
): void {
  const possessive = end - start > 2 && /['’][sS]$/.test(text.slice(end - 2, end)) ? 2 : 0;
  const wordEnd = end - possessive;
  let from = start;
  if (end - start <= LONGEST_SPLIT) {
    for (const hyphen of hyphensThatSplit(text.slice(start, wordEnd), standsAlone)) {
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

/** Offsets in `word` of the hyphens between two names or between a name and a plain word. */
function hyphensThatSplit(word: string, standsAlone: StandsAlone): readonly number[] {
  if (!/[-‐‑]/.test(word) || !HAS_CAPITAL.test(word)) {
    return [];
  }
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

function splitsBetween(part: string, next: string, whole: string, alone: StandsAlone): boolean {
  if (PARTICLE.test(part) || PARTICLE.test(next) || /^\d+$/.test(part) || /^\d+$/.test(next)) {
    return false;
  }
  const left = HAS_CAPITAL.test(part);
  const right = HAS_CAPITAL.test(next);
  if (left && right) {
    return alone(whole) && alone(next);
  }
  if (left) {
    return COMPOUND_TAIL.test(next) || next.length >= 7;
  }
  return right;
}
