import { FeatureBuffer, writeWithBefore, writeWithNext, writeWord } from './features';
import { addPacked, addRows, PACKED } from './rows';
import type { Weights } from './weights';
import { TABLE_SIZE, type Word } from './words';

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

  addWord(word: Word, initial: boolean, line: number, into: Int32Array, at: number): void {
    const slot = word.id * VARIANTS + line * 2 + (initial ? 1 : 0);
    let held = word.id < 0 ? 0 : (this.#slots[slot] ?? 0);
    if (held === 0) {
      this.#buffer.clear();
      writeWord(word, initial, line, this.#buffer);
      if (word.id < 0) {
        this.addFeatures(this.#buffer, into, at);
        return;
      }
      held = this.#keep();
      this.#slots[slot] = held;
    }
    addPacked(this.#pool, held - 1, into, at);
  }

  addPair(first: Word, second: Word, role: 0 | 1, into: Int32Array, at: number): void {
    const table = this.#pairs[role];
    const known = first.id < 0 || second.id < 0 ? -1 : table.find(first.id, second.id);
    if (known >= 0) {
      addPacked(table.sums, known, into, at);
      return;
    }
    this.#buffer.clear();
    if (role === PairRole.withBefore) {
      writeWithBefore(first, second, this.#buffer);
    } else {
      writeWithNext(first, second, this.#buffer);
    }
    if (first.id < 0 || second.id < 0) {
      this.addFeatures(this.#buffer, into, at);
      return;
    }
    this.#sums.fill(0);
    this.addFeatures(this.#buffer, this.#sums, 0);
    const kept = table.keep(first.id, second.id, this.#sums);
    addPacked(table.sums, kept, into, at);
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

const FIRST_PAIR_BITS = 12;
const LAST_PAIR_BITS = 17;

/** Sums by two words. Grows up to a bound, at which it forgets all. */
class PairTable {
  sums = new Int32Array(2 ** (FIRST_PAIR_BITS - 1) * PACKED);
  /** First word, second word, where the sums begin plus 1: three numbers a slot. */
  #slots = new Int32Array(2 ** FIRST_PAIR_BITS * 3);
  #bits = FIRST_PAIR_BITS;
  #count = 0;
  /** Where the last search ended. */
  #free = 0;

  /** Where the sums of a pair begin, -1 where they are not known. */
  find(first: number, second: number): number {
    const slots = this.#slots;
    const mask = 2 ** this.#bits - 1;
    const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    for (let slot = hash >>> (32 - this.#bits); ; slot = (slot + 1) & mask) {
      const at = slot * 3;
      const held = slots[at + 2] ?? 0;
      if (held === 0) {
        this.#free = at;
        return -1;
      }
      if (slots[at] === first && slots[at + 1] === second) {
        return held - 1;
      }
    }
  }

  /** Keeps the sums of a pair that `find` has just not found. */
  keep(first: number, second: number, sums: Int32Array): number {
    if (this.#count >= 2 ** (this.#bits - 1)) {
      this.#makeRoom();
      this.find(first, second);
    }
    const from = this.#count++ * PACKED;
    this.sums.set(sums, from);
    this.#put(first, second, from + 1);
    return from;
  }

  #put(first: number, second: number, held: number): void {
    this.#slots[this.#free] = first;
    this.#slots[this.#free + 1] = second;
    this.#slots[this.#free + 2] = held;
  }

  #makeRoom(): void {
    if (this.#bits === LAST_PAIR_BITS) {
      this.#slots.fill(0);
      this.#count = 0;
      return;
    }
    const old = this.#slots;
    const sums = this.sums;
    this.#bits++;
    this.#slots = new Int32Array(2 ** this.#bits * 3);
    this.sums = new Int32Array(sums.length * 2);
    this.sums.set(sums);
    for (let at = 0; at < old.length; at += 3) {
      const [first = 0, second = 0, held = 0] = old.subarray(at, at + 3);
      if (held !== 0) {
        this.find(first, second);
        this.#put(first, second, held);
      }
    }
  }
}
