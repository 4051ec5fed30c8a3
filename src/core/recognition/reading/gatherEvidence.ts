import { Listed } from '../words/gazetteer';
import { Sign } from '../words/signs';
import { idOf, WordCode } from '../words/wordCodes';
import type { WordSet } from '../words/wordNumbers';
import { Kind, type Word } from '../words/words';
import type { DocumentToken } from './document';
import type { Evidence, EvidenceTable } from './evidence';

/** How many different neighbours of a word are kept. */
const MOST_NEIGHBOURS = 12;
/** Tokens read between two yields. */
const STEP = 20_000;

/** Tokens with their codes. */
interface Coded {
  readonly tokens: readonly DocumentToken[];
  readonly codes: Int32Array;
}

/**
 * The evidence of the words of a text. Yields the index of the token reached.
 *
 * @param table to add to: evidence of the version before of all words but those of `anew`, which is the
 *   same, since nothing that it is of has changed
 * @param anew the words of which something else may stand in the text than in the version before; absent
 *   for all
 */
export function* gatherEvidence(
  text: Coded,
  table: EvidenceTable,
  anew?: WordSet,
): Generator<number, EvidenceTable> {
  const { length } = text.codes;
  for (let from = 0; from < length; from += STEP) {
    lookAtCapitals(text, from, Math.min(length, from + STEP), table, anew);
    yield from;
  }
  for (let from = 0; from < length; from += STEP) {
    countSmall(text, from, Math.min(length, from + STEP), table, anew);
    yield length;
  }
  return table;
}

function lookAtCapitals(
  { tokens, codes }: Coded,
  from: number,
  to: number,
  table: EvidenceTable,
  anew: WordSet | undefined,
): void {
  for (let index = from; index < to; index++) {
    const code = codes[index] ?? 0;
    if ((code & WordCode.capital) !== 0 && anew?.has(idOf(code)) !== false) {
      const token = tokens[index];
      const seen = token && (table.ofId(idOf(code)) ?? table.make(token.word, index));
      if (token !== undefined && seen !== undefined) {
        look(tokens, index, token, seen);
      }
    }
  }
}

function countSmall(
  { codes }: Coded,
  from: number,
  to: number,
  table: EvidenceTable,
  anew: WordSet | undefined,
): void {
  for (let index = from; index < to; index++) {
    const code = codes[index] ?? 0;
    if ((code & WordCode.small) !== 0 && anew?.has(idOf(code)) !== false) {
      const seen = table.ofId(idOf(code));
      if (seen !== undefined) {
        seen.lower++;
      }
    }
  }
}

function look(
  tokens: readonly DocumentToken[],
  index: number,
  token: DocumentToken,
  seen: Evidence,
): void {
  seen.total++;
  if (!token.initial && token.line === 0) {
    seen.middle++;
  }
  const before = token.breaksBefore ? undefined : tokens[index - 1]?.word;
  if (before !== undefined) {
    lookBack(seen, before);
  }
  const next = tokens[index + 1];
  if (next !== undefined && !next.breaksBefore) {
    const who = (next.signs & Sign.comma) !== 0 && tokens[index + 2]?.word.lower === 'who';
    lookAhead(seen, next.word, who);
  }
  if (seen.total === 2) {
    addNeighbours(tokens, seen.first, seen);
  }
  if (seen.total >= 2) {
    addNeighbours(tokens, index, seen);
  }
}

function lookBack(seen: Evidence, before: Word): void {
  if (before.kind === Kind.title) {
    seen.afterTitle++;
  }
  if (before.kind === Kind.preposition) {
    seen.afterPreposition++;
  }
  if (before.capital) {
    seen.insideName++;
    if ((before.listed & Listed.given) !== 0 && (before.listed & Listed.demonym) === 0) {
      seen.afterGiven++;
    }
  }
}

function lookAhead(seen: Evidence, next: Word, who: boolean): void {
  if (next.kind === Kind.saying || who) {
    seen.beforeSaying++;
  }
  if (next.kind === Kind.organisation && next.capital) {
    seen.beforeOrganisation++;
  }
  if (next.kind === Kind.place) {
    seen.beforePlace++;
  }
}

function keep(neighbour: number, use: number, seen: Evidence): void {
  if (seen.neighbours.length === 0) {
    seen.neighbours = [neighbour];
    seen.uses = [use];
  } else if (!seen.neighbours.includes(neighbour)) {
    seen.neighbours.push(neighbour);
    if (!seen.uses.includes(use)) {
      seen.uses.push(use);
    }
  }
}

function addNeighbours(tokens: readonly DocumentToken[], index: number, seen: Evidence): void {
  if (seen.neighbours.length >= MOST_NEIGHBOURS) {
    return;
  }
  const before = tokens[index]?.breaksBefore ? undefined : tokens[index - 1];
  const next = tokens[index + 1];
  const left = before === undefined ? 1 << 1 : before.word.lowerHash << 1;
  const right = (next === undefined || next.breaksBefore ? 1 << 1 : next.word.lowerHash << 1) | 1;
  keep(left, (before?.word.use ?? 0) << 1, seen);
  keep(right, ((next === undefined || next.breaksBefore ? 0 : next.word.use) << 1) | 1, seen);
}
