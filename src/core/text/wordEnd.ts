import { Letters } from './letters';

// Finds where words end: most without a regular expression, the others by one.

const SOURCE =
  "(?:\\p{L}\\.){2,}(?:\\p{Lu}(?![\\p{L}\\p{M}]))?|\\d+(?:[.,:]\\d+)+|[\\p{L}\\p{M}\\p{N}]+(?:['’ʿ`´‘ʼ][\\p{L}\\p{M}]+)*(?:[-‐‑][\\p{L}\\p{M}\\p{N}]+(?:['’ʿ`´‘ʼ][\\p{L}\\p{M}]+)*)*|\\S";
/** Finds a word, number or mark. */
export const WORD = new Letters(SOURCE);
export const makeFarWord = () => new RegExp(SOURCE, 'gu');

const LETTER = 1;
const DIGIT = 2;
const JOINT = 3;
/** Classes of ASCII characters: letters, digits, joints, and 0 for others. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z]/.test(character)
    ? LETTER
    : /\d/.test(character)
      ? DIGIT
      : /['`-]/.test(character)
        ? JOINT
        : 0;
});

const APOSTROPHE = 0x27;
const BACKTICK = 0x60;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const DOT = 0x2e;
const COLON = 0x3a;
const NO_BREAK_SPACE = 0xa0;
const OPENING_QUOTE = 0x2018;
const CLOSING_QUOTE = 0x2019;

/** Dashes, curly quotes, bullets and an ellipsis. */
const isMark = (code: number) => code >= 0x2012 && code <= 0x2027;
const isQuote = (code: number) => code === OPENING_QUOTE || code === CLOSING_QUOTE;
const isApostrophe = (code: number) => code === APOSTROPHE || code === BACKTICK || isQuote(code);
/** Outside ASCII, and possibly part of a word. */
const mayGoOn = (code: number) => code >= 128 && code !== NO_BREAK_SPACE && !isMark(code);

/**
 * The end of a plain token: a mark, or ASCII letters and digits, with nothing behind them that may
 * continue the word. `at` for any other.
 *
 * @param code the code unit at `at`, not ASCII white space
 */
export function plainEnd(text: string, at: number, code: number): number {
  const kind = code < 128 ? (ASCII[code] ?? 0) : -1;
  if (kind !== LETTER && kind !== DIGIT) {
    return kind >= 0 || isMark(code) ? at + 1 : at;
  }
  let end = at + 1;
  let digits = kind === DIGIT;
  for (; end < text.length; end++) {
    const next = text.charCodeAt(end);
    const nextKind = next < 128 ? (ASCII[next] ?? 0) : -1;
    if (nextKind < 0) {
      return mayGoOn(next) || isQuote(next) ? at : end;
    }
    if (nextKind === JOINT) {
      return at;
    }
    if (nextKind === 0) {
      return goesOn(text, at, end, next, digits) ? at : end;
    }
    digits &&= nextKind === DIGIT;
  }
  return end;
}

/** Whether the mark at `end` belongs to the word that begins at `at`: "U.S.", "1,500". */
function goesOn(text: string, at: number, end: number, mark: number, digits: boolean): boolean {
  const after = text.charCodeAt(end + 1);
  if (digits) {
    return (mark === DOT || mark === COMMA || mark === COLON) && ASCII[after] === DIGIT;
  }
  return mark === DOT && end - at === 1 && (after >= 128 || ASCII[after] === LETTER);
}

/**
 * The end of an ASCII word with apostrophes and hyphens; `at` where the expression has to decide.
 *
 * @param code the code unit at `at`
 */
export function joinedEnd(text: string, at: number, code: number): number {
  let end = runEnd(text, at, code, DIGIT);
  if (end === at || goesOn(text, at, end, text.charCodeAt(end), isNumber(text, at, end))) {
    return at;
  }
  for (;;) {
    const joint = text.charCodeAt(end);
    const most = joint === HYPHEN ? DIGIT : isApostrophe(joint) ? LETTER : 0;
    const after = text.charCodeAt(end + 1);
    if (most > 0 && after >= 128) {
      return at;
    }
    const next = most === 0 ? end + 1 : runEnd(text, end + 1, after, most);
    if (next === end + 1) {
      return mayGoOn(joint) ? at : end;
    }
    end = next;
  }
}

/** The end of the letters at `at`, and of digits too where `most` is `DIGIT`. */
function runEnd(text: string, at: number, code: number, most: number): number {
  let end = at;
  for (let next = code; ; next = text.charCodeAt(end)) {
    const kind = next < 128 ? (ASCII[next] ?? 0) : 0;
    if (kind === 0 || kind > most) {
      return end;
    }
    end++;
  }
}

function isNumber(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (ASCII[text.charCodeAt(at)] !== DIGIT) {
      return false;
    }
  }
  return true;
}
