import { runToEnd } from './steps';

/**
 * A text without the differences that copies of the same words have: Unicode composition, kinds of
 * quotation marks, dashes and white space, invisible characters. Case is kept.
 */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`, where in the original its source starts, as a UTF-16 offset. */
  readonly starts: readonly number[];
  /** The same for where its source ends, exclusive. */
  readonly ends: readonly number[];
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const BACKTICK = 0x60;
const FIRST_COMBINING = 0x300;

const EQUIVALENTS: ReadonlyMap<string, string> = new Map(
  [
    ["'", '\u2018\u2019\u201A\u2032\u00B4`'],
    ['"', '\u201C\u201D\u201E\u2033\u00AB\u00BB'],
    ['-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212'],
    ['...', '\u2026'],
  ].flatMap(([plain = '', variants = '']) => [...variants].map((variant) => [variant, plain])),
);

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/;
/** What may compose with the character before it; the range is Hangul vowels and finals. */
const COMBINING = /[\p{M}\u1160-\u11FF]/u;

/**
 * So many marks are taken for a part of one character, in UTF-16 code units: no writing has more, and
 * putting them in order is quadratic.
 */
const MOST_MARKS = 32;

/** So much of a text is folded between two steps, in UTF-16 code units. */
const SLICE = 32_768;

/** Folds a text, linear in its length. Runs of white space become one space, of dashes one hyphen. */
export function foldText(original: string): FoldedText {
  return runToEnd(foldSteps(original));
}

/** {@link foldText} in slices. */
export function* foldSteps(original: string): Generator<undefined, FoldedText> {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let last: number | undefined;
  for (let at = 0; at < original.length; ) {
    if (at > 0) {
      yield;
    }
    const units: number[] = [];
    at = foldSlice(original, at, last, { units, starts, ends });
    last = units.at(-1) ?? last;
    text += fromUnits(units);
  }
  return { text, starts, ends };
}

/**
 * Folds what begins at `from`, and adds it. Returns where the next slice begins.
 *
 * @param last the unit that the folded text ends with; absent where it is empty
 */
function foldSlice(
  original: string,
  from: number,
  last: number | undefined,
  {
    units,
    starts,
    ends,
  }: { readonly units: number[]; readonly starts: number[]; readonly ends: number[] },
): number {
  const to = Math.min(original.length, from + SLICE);
  let before = last;
  const push = (unit: number, start: number, end: number) => {
    if ((unit === SPACE || unit === HYPHEN) && before === unit) {
      ends[ends.length - 1] = end;
    } else {
      units.push(unit);
      starts.push(start);
      ends.push(end);
      before = unit;
    }
  };
  let at = from;
  while (at < to) {
    const unit = original.charCodeAt(at);
    if (isSpace(unit)) {
      push(SPACE, at, at + 1);
      at++;
    } else if (
      unit < 0x80 &&
      unit !== BACKTICK &&
      !(original.charCodeAt(at + 1) >= FIRST_COMBINING)
    ) {
      push(unit, at, at + 1);
      at++;
    } else {
      const end = characterEnd(original, at);
      const folded = foldCharacter(original.slice(at, end));
      for (let i = 0; i < folded.length; i++) {
        push(folded.charCodeAt(i), at, end);
      }
      at = end;
    }
  }
  return at;
}

function foldCharacter(character: string): string {
  return INVISIBLE.test(character)
    ? ''
    : (EQUIVALENTS.get(character) ?? character.normalize('NFC'));
}

/** The end of the character at `at` with the marks that combine with it. */
function characterEnd(text: string, at: number): number {
  const lead = text.charCodeAt(at);
  let end = at + (lead >= 0xd800 && lead <= 0xdbff && at + 1 < text.length ? 2 : 1);
  const last = Math.min(text.length, end + MOST_MARKS);
  while (end < last && COMBINING.test(text.charAt(end))) {
    end++;
  }
  return end;
}

function isSpace(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    (unit >= 0xa0 &&
      (unit === 0xa0 ||
        (unit >= 0x2000 && unit <= 0x200a) ||
        unit === 0x2028 ||
        unit === 0x2029 ||
        unit === 0x202f ||
        unit === 0x205f ||
        unit === 0x3000))
  );
}

function fromUnits(units: readonly number[]): string {
  const CHUNK = 8192;
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) {
    text += String.fromCharCode(...units.slice(at, at + CHUNK));
  }
  return text;
}
