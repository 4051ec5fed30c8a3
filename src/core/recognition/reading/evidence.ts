import { Listed } from '../words/gazetteer';
import { Sign } from '../words/signs';
import { idOf, WordCode, WordSet } from '../words/wordCodes';
import { Kind, type Word } from '../words/words';
import type { DocumentToken } from './document';

/** What all occurrences of a word in a report say of it: how often each was seen. */
export interface Evidence {
  lower: number;
  /** Capitalised anywhere. */
  total: number;
  /** Capitalised where no place in the line asks for it. */
  middle: number;
  afterTitle: number;
  afterPreposition: number;
  afterGiven: number;
  insideName: number;
  beforeSaying: number;
  beforeOrganisation: number;
  beforePlace: number;
  /**
   * Of words that are capitalised at least twice: the words before (even) and after (odd) them, as
   * hashes, each once, the first dozen.
   */
  neighbours: number[];
  /** The uses of these words, each once: a word's class and the side, even and odd. */
  uses: number[];
  /** Where the word was first capitalised when the evidence was gathered; of no use later. */
  readonly first: number;
}

/** Stands for lists that have nothing yet: most words come once. */
const NONE: number[] = [];

/** Evidence of the words of a report that are capitalised somewhere in it. */
export class EvidenceTable {
  /** Pairs of a word's `lowerId` and the place of its evidence, plus 1. */
  #slots: Int32Array;
  readonly #seen: Evidence[] = [];
  /** The words of `#seen`. */
  readonly #lowerIds: number[] = [];

  /** @param capacity expected number of words, not a limit */
  constructor(capacity: number) {
    this.#slots = new Int32Array(4 * 2 ** (32 - Math.clz32(capacity | 7)));
  }

  get size(): number {
    return this.#seen.length;
  }

  of({ lowerId }: Word): Evidence | undefined {
    return this.ofId(lowerId);
  }

  /** The evidence of the other words. */
  without(words: WordSet): EvidenceTable {
    const table = new EvidenceTable(this.size);
    for (const [index, evidence] of this.#seen.entries()) {
      const lowerId = this.#lowerIds[index] ?? -1;
      if (!words.has(lowerId)) {
        table.#add(lowerId, evidence);
      }
    }
    return table;
  }

  /** The words of which the two tables tell a tagger different things. */
  changedSince(before: EvidenceTable): WordSet {
    const changed = new WordSet(0);
    for (const [index, lowerId] of this.#lowerIds.entries()) {
      const [now, earlier] = [this.#seen[index], before.ofId(lowerId)];
      if (now !== earlier && !(now && earlier && saysTheSame(now, earlier))) {
        changed.add(lowerId);
      }
    }
    for (const lowerId of before.#lowerIds) {
      if (this.ofId(lowerId) === undefined) {
        changed.add(lowerId);
      }
    }
    return changed;
  }

  /** The evidence of a word by its `lowerId`. */
  ofId(lowerId: number): Evidence | undefined {
    return this.at(this.numberOf(lowerId));
  }

  /** Which of the words of the table has this `lowerId`, 0 to `size`; -1 for none. */
  numberOf(lowerId: number): number {
    return (this.#slots[this.#find(lowerId) + 1] ?? 0) - 1;
  }

  /** The evidence of a word by its number; `undefined` for -1. */
  at(number: number): Evidence | undefined {
    return number < 0 ? undefined : this.#seen[number];
  }

  #find(lowerId: number): number {
    const mask = this.#slots.length - 1;
    let at = (Math.imul(lowerId, 0x9e3779b1) >>> 8) & mask & ~1;
    while (this.#slots[at + 1] !== 0 && this.#slots[at] !== lowerId) {
      at = (at + 2) & mask;
    }
    return at;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] !== 0) {
        const at = this.#find(old[from] ?? 0);
        this.#slots[at] = old[from] ?? 0;
        this.#slots[at + 1] = old[from + 1] ?? 0;
      }
    }
  }

  /** `undefined` for words that the table of words had no more room for. */
  make({ lowerId }: Word, first: number): Evidence | undefined {
    if (lowerId < 0) {
      return undefined;
    }
    const evidence = {
      lower: 0,
      total: 0,
      middle: 0,
      afterTitle: 0,
      afterPreposition: 0,
      afterGiven: 0,
      insideName: 0,
      beforeSaying: 0,
      beforeOrganisation: 0,
      beforePlace: 0,
      neighbours: NONE,
      uses: NONE,
      first,
    };
    this.#add(lowerId, evidence);
    return evidence;
  }

  #add(lowerId: number, evidence: Evidence): void {
    this.#seen.push(evidence);
    this.#lowerIds.push(lowerId);
    if (this.#seen.length * 4 > this.#slots.length) {
      this.#grow();
    }
    const at = this.#find(lowerId);
    this.#slots[at] = lowerId;
    this.#slots[at + 1] = this.#seen.length;
  }
}

/** Whether two words are used alike as far as features tell: see `features.ts`. */
function saysTheSame(a: Evidence, b: Evidence): boolean {
  return (
    usageCode(a) === usageCode(b) &&
    a.neighbours.length === b.neighbours.length &&
    a.neighbours.every((neighbour) => b.neighbours.includes(neighbour))
  );
}

/** All that the features tell of the counts, as one number of 16 bits. */
export function usageCode(seen: Evidence): number {
  const company = (usageOf(seen) << 6) | companyOf(seen);
  return (((company << 2) | oftenOf(seen)) << 5) | (titlesOf(seen) << 1) | insideOf(seen);
}

/** What {@link usageCode} has made one number of. */
export function readUsageCode(code: number) {
  return {
    usage: code >> 13,
    company: (code >> 7) & 63,
    often: (code >> 5) & 3,
    titles: (code >> 1) & 15,
    insideName: code & 1,
  };
}

const insideOf = ({ insideName }: Evidence) => (insideName > 0 ? 1 : 0);

/** How the word is written: 4 where it is also seen in small letters, plus 0 to 2 for capitals. */
function usageOf({ lower, middle }: Evidence): number {
  return (lower > 0 ? 1 : 0) * 4 + (middle >= 3 ? 2 : Math.min(middle, 1));
}

/** A bit for each kind of neighbour. */
function companyOf(seen: Evidence): number {
  return (
    (seen.afterTitle > 0 ? 1 : 0) |
    (seen.afterGiven > 0 ? 2 : 0) |
    (seen.afterPreposition > 0 ? 4 : 0) |
    (seen.beforeSaying > 0 ? 8 : 0) |
    (seen.beforeOrganisation > 0 ? 16 : 0) |
    (seen.beforePlace > 0 ? 32 : 0)
  );
}

/** 0 for a word seen once, 1 for twice or more, 2 for five times or more. */
function oftenOf({ total }: Evidence): number {
  return total >= 5 ? 2 : total >= 2 ? 1 : 0;
}

function titlesOf({ afterTitle, afterPreposition }: Evidence): number {
  return Math.min(afterTitle, 2) * 4 + Math.min(afterPreposition, 2);
}

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
  if (seen.neighbours === NONE) {
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
