import { Sign } from './signs';

/**
 * What passes over a whole report ask of most of its words, as one number: a word's `lowerId` above these
 * bits. They look at a word itself only where its number says so.
 */
export const WordCode = {
  /** A capital and letters. */
  capital: 1,
  /** Letters without a capital. */
  small: 2,
  /** An opening parenthesis. */
  opening: 4,
  /** It begins with an Arabic article. */
  article: 8,
  /** It stands in a run. */
  inRun: 16,
  /** No name runs over its beginning. */
  breaks: 32,
} as const;

const BITS = 6;

/** What its signs and its word's `lowerId` say of a token. */
export function codeOf(signs: number, lowerId: number): number {
  const capital = (signs & Sign.capital) !== 0 ? WordCode.capital : WordCode.small;
  return (
    (lowerId << BITS) |
    ((signs & Sign.letter) !== 0 ? capital : 0) |
    ((signs & Sign.opening) !== 0 ? WordCode.opening : 0) |
    ((signs & Sign.article) !== 0 ? WordCode.article : 0)
  );
}

/** The word's `lowerId`; negative for words that their table had no more room for. */
export function idOf(code: number): number {
  return code >> BITS;
}

/** Up to 16 bits for each of some words, by their `lowerId`; of the others, and of negative ones, none. */
export class WordBits {
  /** Two numbers a slot: the `lowerId` plus 1, or 0 where it is free, and the bits. */
  #slots: Int32Array;
  #count = 0;

  /** @param capacity expected number of words, not a limit */
  constructor(capacity: number) {
    this.#slots = new Int32Array(4 * 2 ** (32 - Math.clz32(capacity | 15)));
  }

  get isEmpty(): boolean {
    return this.#count === 0;
  }

  add(lowerId: number, bits: number): void {
    if (lowerId < 0) {
      return;
    }
    let slot = this.#slotOf(lowerId);
    if (this.#slots[slot] === 0) {
      if (++this.#count * 4 > this.#slots.length) {
        this.#grow();
        slot = this.#slotOf(lowerId);
      }
      this.#slots[slot] = lowerId + 1;
    }
    this.#slots[slot + 1] = (this.#slots[slot + 1] ?? 0) | bits;
  }

  of(lowerId: number): number {
    return lowerId < 0 ? 0 : (this.#slots[this.#slotOf(lowerId) + 1] ?? 0);
  }

  /** Where the slot of a word begins, or the one that is free for it. */
  #slotOf(lowerId: number): number {
    const slots = this.#slots;
    const mask = slots.length - 2;
    const hash = Math.imul(lowerId, 0x9e3779b1);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (let held = slots[slot]; held !== 0 && held !== lowerId + 1; held = slots[slot]) {
      slot = (slot + 2) & mask;
    }
    return slot;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(2 * before.length);
    for (let at = 0; at < before.length; at += 2) {
      const held = before[at] ?? 0;
      if (held > 0) {
        const slot = this.#slotOf(held - 1);
        this.#slots[slot] = held;
        this.#slots[slot + 1] = before[at + 1] ?? 0;
      }
    }
  }
}

/** A set of words by their `lowerId`; has no negative ones. */
export class WordSet {
  readonly #words: WordBits;

  /** @param capacity expected number of words, not a limit */
  constructor(capacity: number) {
    this.#words = new WordBits(capacity);
  }

  get isEmpty(): boolean {
    return this.#words.isEmpty;
  }

  add(lowerId: number): void {
    this.#words.add(lowerId, 1);
  }

  has(lowerId: number): boolean {
    return this.#words.of(lowerId) !== 0;
  }
}
