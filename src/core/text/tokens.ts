import { ABBREVIATIONS } from './abbreviations';
import type { TextRange } from './range';

/** A word, number or punctuation mark. UTF-16 offsets of the text as given. */
export interface Token extends TextRange {
  readonly text: string;
}

/** Whether a capitalised part of a hyphenated word stands for itself: "Iran" in "Iran-Iraq". */
export type StandsAlone = (part: string) => boolean;

const WORD =
  /(?:\p{L}\.){2,}(?:\p{Lu}(?![\p{L}\p{M}]))?|\d+(?:[.,:]\d+)+|[\p{L}\p{M}\p{N}]+(?:['’ʿ`´‘ʼ][\p{L}\p{M}]+)*(?:[-‐‑][\p{L}\p{M}\p{N}]+(?:['’ʿ`´‘ʼ][\p{L}\p{M}]+)*)*|\S/gu;
/** Particles that belong to the name on both of their sides: "al-Shabaab", "Tehreek-e-Taliban". */
const PARTICLE = /^(?:al|el|as|ar|an|ad|at|ash|az|es|ul|abu|bin|ibn|ez|ed|e|i|de|la|ur|ud|o|us)$/;
/** Lower-case second parts that are words of their own: "Saudi-led", "Kabul-based". */
const COMPOUND_TAIL =
  /(?:ed|ing|wide|born|era|style|like|held|run|led|old|owned|built|made|backed|based|linked|friendly|speaking|dominated|only|free|general|level|type|class|majority|bound|trained|funded|affiliated|occupied|aligned|allied|inspired|elect|prone|area|day|year|month|strong|page|hour|minute|member|metre|meter|mile)$/;
const UPPER = /\p{Lu}/u;
/** Longer words are taken whole: what they are made of tells nothing, and hostile text is bounded. */
const LONGEST_SPLIT = 80;

/** The tokens of a text, in order. Linear in its length. */
export function tokenize(text: string, standsAlone?: StandsAlone): readonly Token[] {
  const tokens: Token[] = [];
  for (const slice of tokenizeSteps(text, standsAlone)) {
    for (const token of slice) {
      tokens.push(token);
    }
  }
  return tokens;
}

/** The same in slices of about `sliceLength` code units, for a caller that lets others run. */
export function* tokenizeSteps(
  text: string,
  standsAlone: StandsAlone = () => false,
  sliceLength = 50_000,
): Generator<readonly Token[]> {
  const pattern = new RegExp(WORD);
  let slice: Token[] = [];
  let sliceEnd = sliceLength;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = match.index;
    const end = absorbPeriod(text, match[0], start + match[0].length);
    pattern.lastIndex = end;
    splitWord(text, start, end, standsAlone, slice);
    if (end >= sliceEnd) {
      yield slice;
      slice = [];
      sliceEnd = end + sliceLength;
    }
  }
  yield slice;
}

/** Takes the period of an abbreviation or of an initial into the word: "Gen.", "W.". */
function absorbPeriod(text: string, word: string, end: number): number {
  if (text[end] !== '.' || word.length > 6) {
    return end;
  }
  const initial = word.length === 1 && UPPER.test(word) && /[\s.]/.test(text[end + 1] ?? '');
  const abbreviation =
    UPPER.test(word.charAt(0)) && ABBREVIATIONS.has(word.toLowerCase()) && end + 1 < text.length;
  return initial || abbreviation ? end + 1 : end;
}

function splitWord(
  text: string,
  start: number,
  end: number,
  standsAlone: StandsAlone,
  into: Token[],
): void {
  const push = (from: number, to: number) => {
    into.push({ start: from, end: to, text: text.slice(from, to) });
  };
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
  if (!/[-‐‑]/.test(word) || !UPPER.test(word)) {
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
  const left = UPPER.test(part);
  const right = UPPER.test(next);
  if (left && right) {
    return alone(whole) && alone(next);
  }
  if (left) {
    return COMPOUND_TAIL.test(next) || next.length >= 7;
  }
  return right;
}
