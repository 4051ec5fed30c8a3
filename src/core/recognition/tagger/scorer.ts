import { TABLE_SIZE, type Word } from '../words/words';
import { FeatureBuffer, writeWithBefore, writeWithNext, writeWord } from './features';
import { addPacked, addRows, PACKED } from './rows';
import type { Weights } from './weights';

/** Ways in which a word can stand at the beginning of a sentence or not, in one of three lines. */
const VARIANTS = 6;
/** Two words in a row: with the features of the second, or with those of the first. */
export const PairRole = { withBefore: 0, withNext: 1 } as const;

/**
 * Packed sums of weights. What depends on one word, or on two words in a row, is worked out once and kept:
 * per word for the life of its table, per pair until a fixed number has been seen.
 */
export class Scorer {
  readonly #weights: Weights;
  readonly #buffer: FeatureBuffer;
  readonly #sums = new Int32Array(PACKED);
  /** Per word and slot: where its sums begin in the pool, plus 1; 0 for not worked out. */
  readonly #slots = new Int32Array(TABLE_SIZE * VARIANTS);
  #pool = new Int32Array(PACKED * 4096);
  #pooled = 0;
  readonly #pairs = [new PairTable(), new PairTable()] as const;

  constructor(weights: Weights) {
    this.#weights = weights;
    this.#buffer = new FeatureBuffer(weights.bits);
  }

  /** Adds the weights of features, packed, to `into` from `at`. */
  addFeatures(features: FeatureBuffer, into: Int32Array, at: number): void {
    addRows(this.#weights, features, into, at);
  }

  /** Adds what a word says by itself to `into`. */
  addWord(word: Word, initial: boolean, line: number, into: Int32Array): void {
    const slot = word.id * VARIANTS + line * 2 + (initial ? 1 : 0);
    let held = word.id < 0 ? 0 : (this.#slots[slot] ?? 0);
    if (held === 0) {
      this.#buffer.clear();
      writeWord(word, initial, line, this.#buffer);
      if (word.id < 0) {
        this.addFeatures(this.#buffer, into, 0);
        return;
      }
      held = this.#keep();
      this.#slots[slot] = held;
    }
    addPacked(this.#pool, held - 1, into);
  }

  /** Adds what two words in a row say to `into`. */
  addPair(first: Word, second: Word, role: 0 | 1, into: Int32Array): void {
    const table = this.#pairs[role];
    const isKept = first.id >= 0 && second.id >= 0;
    const found = isKept ? table.find(first.id, second.id) : -1;
    if (isKept && table.has(found)) {
      addPacked(table.slots, found, into);
      return;
    }
    this.#buffer.clear();
    if (role === PairRole.withBefore) {
      writeWithBefore(first, second, this.#buffer);
    } else {
      writeWithNext(first, second, this.#buffer);
    }
    if (!isKept) {
      this.addFeatures(this.#buffer, into, 0);
      return;
    }
    const kept = table.add(first.id, second.id);
    this.addFeatures(this.#buffer, table.slots, kept);
    addPacked(table.slots, kept, into);
  }

  /** Adds what `write` writes of a code to `into`; what comes often is kept. */
  addCode(
    code: number,
    write: (code: number, into: FeatureBuffer) => void,
    kept: CodeSums,
    into: Int32Array,
  ): void {
    const found = kept.find(code);
    if (!kept.has(found, code)) {
      kept.start(found, code);
      this.#buffer.clear();
      write(code, this.#buffer);
      this.addFeatures(this.#buffer, kept.slots, found);
    }
    addPacked(kept.slots, found, into);
  }

  /** Keeps the sums of the buffer; where they begin in the pool, plus 1. */
  #keep(): number {
    if (this.#pooled + PACKED > this.#pool.length) {
      const larger = new Int32Array(this.#pool.length * 2);
      larger.set(this.#pool);
      this.#pool = larger;
    }
    this.#sums.fill(0);
    this.addFeatures(this.#buffer, this.#sums, 0);
    const at = this.#pooled;
    this.#pool.set(this.#sums, at);
    this.#pooled += PACKED;
    return at + 1;
  }
}

const CODE_BITS = 11;

/** Sums by a number: those met last. */
export class CodeSums {
  /** The number plus 1, and the sums. */
  readonly slots = new Int32Array(2 ** CODE_BITS * (1 + PACKED));

  /** Where the sums of a number are, or are to be put. */
  find(code: number): number {
    return (Math.imul(code, 0x9e3779b1) >>> (32 - CODE_BITS)) * (1 + PACKED) + 1;
  }

  has(at: number, code: number): boolean {
    return this.slots[at - 1] === code + 1;
  }

  /** Makes the sums those of a number: all 0 as yet. */
  start(at: number, code: number): void {
    this.slots[at - 1] = code + 1;
    for (let number = at; number < at + PACKED; number++) {
      this.slots[number] = 0;
    }
  }
}

const FIRST_PAIR_BITS = 12;
const LAST_PAIR_BITS = 17;
/** First word plus 1, or 0 where a slot is free; second word; the sums. */
const SLOT = 2 + PACKED;

/** Sums by two words, beside them in memory. Grows up to a bound, at which it forgets all. */
class PairTable {
  slots = new Int32Array(2 ** FIRST_PAIR_BITS * SLOT);
  #bits = FIRST_PAIR_BITS;
  #count = 0;

  /** Where the sums of a pair begin, or are to be put: see `has`. */
  find(first: number, second: number): number {
    const { slots } = this;
    const mask = 2 ** this.#bits - 1;
    const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    for (let slot = hash >>> (32 - this.#bits); ; slot = (slot + 1) & mask) {
      const at = slot * SLOT;
      const held = slots[at] ?? 0;
      if (held === 0 || (held === first + 1 && slots[at + 1] === second)) {
        return at + 2;
      }
    }
  }

  /** Whether there are sums where `find` has found a place for them. */
  has(at: number): boolean {
    return this.slots[at - 2] !== 0;
  }

  /** Makes a place for the sums of a pair that has none, and returns where they begin: all 0. */
  add(first: number, second: number): number {
    if (++this.#count > 2 ** (this.#bits - 1)) {
      this.#makeRoom();
    }
    const at = this.find(first, second);
    this.slots[at - 2] = first + 1;
    this.slots[at - 1] = second;
    return at;
  }

  #makeRoom(): void {
    if (this.#bits === LAST_PAIR_BITS) {
      this.slots.fill(0);
      this.#count = 1;
      return;
    }
    const old = this.slots;
    this.#bits++;
    this.slots = new Int32Array(2 ** this.#bits * SLOT);
    for (let at = 0; at < old.length; at += SLOT) {
      const first = (old[at] ?? 0) - 1;
      if (first >= 0) {
        const found = this.find(first, old[at + 1] ?? 0);
        this.slots.set(old.subarray(at, at + SLOT), found - 2);
      }
    }
  }
}
