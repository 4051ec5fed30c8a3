import { HAS_CAPITAL, HAS_LETTER, Letters } from '../../text/letters';
import { Sign } from '../words/signs';
import { WordCode } from '../words/wordCodes';
import { Kind } from '../words/words';
import type { DocumentToken } from './document';
import type { Marks } from './marks';

/** An acronym in parentheses, with the words before it that it stands for, if they are found. */
export interface Acronym {
  /** Index of the token in parentheses. */
  readonly at: number;
  /** The spelt-out form, token indices, half-open; absent where no words fit. */
  readonly expansion?: { readonly from: number; readonly to: number };
  /** The kind of word that names what it is: `Kind.organisation` for "Party". */
  readonly kind: number;
}

const NO_LETTERS = new Letters('[^\\p{L}]', 'g');
/** Acronyms between two yields. */
const STEP = 1_000;
const LONGEST_EXPANSION = 10;

/**
 * Finds "Long Name (LN)", the acronym also in quotation marks. Of acronyms that are spelt out again, the
 * last place counts. Yields the index of the token reached.
 */
export function* findAcronyms(
  tokens: readonly DocumentToken[],
  codes: Int32Array,
  { bracketed }: Marks,
): Generator<number, ReadonlyMap<string, Acronym>> {
  const acronyms = new Map<string, Acronym>();
  let looked = 0;
  for (const at of bracketed) {
    if (++looked % STEP === 0) {
      yield at;
    }
    // “Long Name (“LN”)”
    const open = ((tokens[at - 1]?.signs ?? 0) & Sign.quote) === 0 ? at - 1 : at - 2;
    if (open < 1 || ((codes[open] ?? 0) & WordCode.opening) === 0) {
      continue;
    }
    const text = tokens[at]?.text ?? '';
    if (/^(?:[),;]|["”’])$/.test(tokens[at + 1]?.text ?? '') && isAcronym(tokens[at])) {
      acronyms.set(text, expand(tokens, at, open));
    }
  }
  return acronyms;
}

function isAcronym(token: DocumentToken | undefined): boolean {
  return token !== undefined && (token.signs & Sign.acronym) !== 0;
}

/** @param open index of the parenthesis */
function expand(tokens: readonly DocumentToken[], at: number, open: number): Acronym {
  const acronym = (tokens[at]?.text ?? '').replace(/s$/, '');
  const letters = NO_LETTERS.replace(acronym, '').toLowerCase();
  const owns = ((tokens[open - 1]?.signs ?? 0) & Sign.possessive) !== 0;
  const to = owns ? open - 1 : open;
  let all = '';
  let capitals = '';
  for (let from = to - 1; from >= 0 && to - from <= LONGEST_EXPANSION; from--) {
    const token = tokens[from];
    if (token === undefined) {
      break;
    }
    for (const part of token.text.split('-').reverse()) {
      const first = part.charAt(0);
      if (HAS_LETTER.test(first)) {
        all = first.toLowerCase() + all;
        capitals = (HAS_CAPITAL.test(first) ? first.toLowerCase() : '') + capitals;
      }
    }
    if (token.word.capital && (all === letters || capitals === letters)) {
      return { at, expansion: { from, to }, kind: kindOf(tokens, from, to) };
    }
    if (token.breaksBefore) {
      break;
    }
  }
  return { at, kind: Kind.plain };
}

function kindOf(tokens: readonly DocumentToken[], from: number, to: number): number {
  for (let index = from; index < to; index++) {
    if (tokens[index]?.word.kind === Kind.organisation) {
      return Kind.organisation;
    }
  }
  return tokens[to - 1]?.word.kind ?? Kind.plain;
}
