import { WordNumbers, WordSet } from '../words/wordNumbers';
import type { Word } from '../words/words';

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

/**
 * Stands for lists that have nothing yet, as most words come once. Nothing is added to it: the first
 * neighbour of a word makes lists of its own.
 */
const NONE: number[] = [];

/** Evidence of the words of a report that are capitalised somewhere in it. */
export class EvidenceTable {
  /** Of each word the place of its evidence, plus 1. */
  readonly #numbers: WordNumbers;
  readonly #seen: Evidence[] = [];
  /** The words of `#seen`. */
  readonly #lowerIds: number[] = [];

  /** @param capacity expected number of words, not a limit */
  constructor(capacity: number) {
    this.#numbers = new WordNumbers(capacity);
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
    return this.#numbers.get(lowerId) - 1;
  }

  /** The evidence of a word by its number; `undefined` for -1. */
  at(number: number): Evidence | undefined {
    return number < 0 ? undefined : this.#seen[number];
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
    this.#numbers.set(lowerId, this.#seen.length);
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
