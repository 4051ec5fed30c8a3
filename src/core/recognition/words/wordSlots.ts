/** Numbers of a slot: the word's id plus 1, 0 where there is none, and three that tell words apart. */
const SLOT = 4;
const FIRST_BITS = 12;
/** Words of ASCII up to this length, in code units, are told apart by two numbers alone. */
const SHORT = 8;
/** Instead of the second number of longer words and those with other letters. */
const LONG = -1;

/**
 * The ids of words, by their letters: those of most words are found without looking at any string.
 * Grows with the words.
 */
export class WordSlots {
  #slots = new Int32Array(SLOT * 2 ** FIRST_BITS);
  #bits = FIRST_BITS;
  readonly #texts: string[] = [];
  // What `#read` has made of the letters of a word.
  #hash = 0;
  #head = 0;
  #tail = 0;

  /** The id of the word at `[start, end)`, in UTF-16 code units; -1 where it is not known. */
  find(text: string, start: number, end: number): number {
    this.#read(text, start, end);
    return (this.#slots[this.#search(text, start, end)] ?? 0) - 1;
  }

  /** Gives the next id, from 0 on, to a word that is not known. */
  add(word: string): void {
    this.#texts.push(word);
    if (this.#texts.length * 2 > 2 ** this.#bits) {
      this.#grow();
    }
    this.#read(word, 0, word.length);
    const slot = this.#search(word, 0, word.length);
    this.#slots[slot] = this.#texts.length;
    this.#slots[slot + 1] = this.#hash;
    this.#slots[slot + 2] = this.#head;
    this.#slots[slot + 3] = this.#tail;
  }

  #grow(): void {
    const old = this.#slots;
    this.#bits++;
    const slots = new Int32Array(SLOT * 2 ** this.#bits);
    const mask = slots.length - 1;
    for (let from = 0; from < old.length; from += SLOT) {
      if (old[from] !== 0) {
        let slot = ((old[from + 1] ?? 0) * SLOT) & mask;
        while (slots[slot] !== 0) {
          slot = (slot + SLOT) & mask;
        }
        slots[slot] = old[from] ?? 0;
        slots[slot + 1] = old[from + 1] ?? 0;
        slots[slot + 2] = old[from + 2] ?? 0;
        slots[slot + 3] = old[from + 3] ?? 0;
      }
    }
    this.#slots = slots;
  }

  #read(text: string, start: number, end: number): void {
    const length = end - start;
    if (length <= SHORT) {
      const middle = Math.min(end, start + SHORT / 2);
      let [head, tail, all] = [0, 0, 0];
      for (let index = start; index < middle; index++) {
        const code = text.charCodeAt(index);
        head = (head << 8) | code;
        all |= code;
      }
      for (let index = middle; index < end; index++) {
        const code = text.charCodeAt(index);
        tail = (tail << 8) | code;
        all |= code;
      }
      if (all < 128) {
        // The length tells nothing from a NUL.
        const hash = Math.imul(head ^ length, 0x85ebca6b) ^ Math.imul(tail, 0xc2b2ae35);
        this.#hash = hash ^ (hash >>> 15);
        this.#head = head;
        this.#tail = tail;
        return;
      }
    }
    let hash = length;
    for (let index = start; index < end; index++) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    }
    this.#hash = hash ^ (hash >>> 15);
    this.#head = length;
    this.#tail = LONG;
  }

  /** The slot of the word that was read, or the one that is free for it. */
  #search(text: string, start: number, end: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = (this.#hash * SLOT) & mask; ; slot = (slot + SLOT) & mask) {
      const held = slots[slot] ?? 0;
      if (
        held === 0 ||
        (slots[slot + 1] === this.#hash &&
          slots[slot + 2] === this.#head &&
          slots[slot + 3] === this.#tail &&
          (this.#tail !== LONG || isAt(this.#texts[held - 1] ?? '', text, start, end)))
      ) {
        return slot;
      }
    }
  }
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) {
    return false;
  }
  for (let index = 0; index < word.length; index++) {
    if (word.charCodeAt(index) !== text.charCodeAt(start + index)) {
      return false;
    }
  }
  return true;
}
