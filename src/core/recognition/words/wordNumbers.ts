/**
 * A number for each of some words, by their `lowerId`; 0 for all others. Words with a negative one, which
 * their table had no more room for, have none.
 */
export class WordNumbers {
  /** Two numbers a slot: the `lowerId` plus 1, or 0 where it is free, and the word's number. */
  #slots: Int32Array;
  #size = 0;

  /** @param capacity expected number of words, not a limit */
  constructor(capacity: number) {
    this.#slots = new Int32Array(4 * 2 ** (32 - Math.clz32(capacity | 15)));
  }

  /** How many words were given a number. */
  get size(): number {
    return this.#size;
  }

  get(lowerId: number): number {
    return lowerId < 0 ? 0 : (this.#slots[this.#slotOf(lowerId) + 1] ?? 0);
  }

  set(lowerId: number, number: number): void {
    if (lowerId < 0) {
      return;
    }
    let slot = this.#slotOf(lowerId);
    if (this.#slots[slot] === 0) {
      if (++this.#size * 4 > this.#slots.length) {
        this.#grow();
        slot = this.#slotOf(lowerId);
      }
      this.#slots[slot] = lowerId + 1;
    }
    this.#slots[slot + 1] = number;
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
  readonly #words: WordNumbers;

  /** @param capacity expected number of words, not a limit */
  constructor(capacity: number) {
    this.#words = new WordNumbers(capacity);
  }

  get isEmpty(): boolean {
    return this.#words.size === 0;
  }

  add(lowerId: number): void {
    this.#words.set(lowerId, 1);
  }

  has(lowerId: number): boolean {
    return this.#words.get(lowerId) !== 0;
  }
}
