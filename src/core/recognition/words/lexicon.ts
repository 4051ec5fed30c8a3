import { hashText } from './hash';

/**
 * What the asset knows of words and names, by the hash of their folded form: lists, English words
 * and beginnings of longer names. Keys are cut to {@link KEY_BITS} bits: a word that is not in it is
 * taken for one that is about once in 400 times, in training as well.
 */
export interface Lexicon {
  /** The value of a folded name's hash, 0 where it is not known: see {@link Lexical}. */
  get(hash: number): number;
  /** The classes of the word by how it is used, 0 where they are not known: see {@link Classes}. */
  classesOf(hash: number): number;
}

/** Parts of a value: the bits of `Listed`, then WordNet's class, then two flags. */
export const Lexical = {
  listedMask: 0xfff,
  senseShift: 12,
  senseMask: 0x3f,
  /** Seen in lower case in the texts of the training. */
  common: 1 << 18,
  /** Longer names begin with it. */
  prefix: 1 << 19,
} as const;

/**
 * Two classes of a word, one byte each, 0 for none: by the texts that it stands in, and by what it
 * names and stands beside. Each coarse class has {@link Classes.fine} finer ones.
 */
export const Classes = { mask: 0xff, useShift: 8, coarse: 15, fine: 17 } as const;

const KEY_BITS = 26;
const keyOf = (hash: number) => hash >>> (32 - KEY_BITS);

/** Numbers by their index, 0 where there is none. */
export interface Column {
  at(index: number): number | undefined;
}

/** Keys in ascending order with their values and classes. */
export interface StoredLexicon {
  readonly keys: Uint32Array;
  readonly values: Column;
  readonly classes: Column;
}

export interface LexiconEntries extends StoredLexicon {
  readonly values: Uint32Array;
  readonly classes: Uint16Array;
}

/** Entries for words and names in folded form. */
export function lexiconEntries(
  names: Iterable<readonly [string, number]>,
  commonWords: Iterable<string>,
  senses: Iterable<readonly [string, number]>,
  classes: Iterable<readonly [string, number]>,
): LexiconEntries {
  const found = new Map<number, number>();
  const add = (text: string, value: number) => {
    const key = keyOf(hashText(text));
    const before = found.get(key) ?? 0;
    const sense = Lexical.senseMask << Lexical.senseShift;
    const kept = (before & sense) !== 0 ? value & ~sense : value;
    found.set(key, (before | kept) >>> 0);
  };
  for (const [name, bits] of names) {
    add(name, bits);
    for (let space = name.indexOf(' '); space >= 0; space = name.indexOf(' ', space + 1)) {
      add(name.slice(0, space), Lexical.prefix);
    }
  }
  for (const word of commonWords) {
    add(word, Lexical.common);
  }
  for (const [word, sense] of senses) {
    add(word, sense << Lexical.senseShift);
  }
  const classed = new Map<number, number>();
  // The commoner word of two with one key comes first.
  for (const [word, number] of classes) {
    const key = keyOf(hashText(word));
    if (!classed.has(key)) {
      classed.set(key, number);
      found.set(key, found.get(key) ?? 0);
    }
  }
  const keys = Uint32Array.from(found.keys()).sort();
  return {
    keys,
    values: keys.map((key) => found.get(key) ?? 0),
    classes: Uint16Array.from(keys, (key) => classed.get(key) ?? 0),
  };
}

/**
 * How many leading bits of a key an index finds; from there on keys are searched one by one, since
 * they are hashes.
 */
const START_BITS = 16;

/** A lexicon that looks up what is stored. */
export function createLexicon({ keys, values, classes }: StoredLexicon): Lexicon {
  const shift = KEY_BITS - START_BITS;
  /** How many keys are below those that begin with each number. */
  const starts = new Uint32Array(2 ** START_BITS + 1);
  let start = 0;
  for (let index = 0; index < keys.length; index++) {
    for (const first = (keys[index] ?? 0) >>> shift; start <= first; start++) {
      starts[start] = index;
    }
  }
  starts.fill(keys.length, start);
  /** The place of a key, -1 where it is not there. */
  const find = (hash: number): number => {
    const key = keyOf(hash);
    const end = starts[(key >>> shift) + 1] ?? 0;
    for (let index = starts[key >>> shift] ?? 0; index < end; index++) {
      if (keys[index] === key) {
        return index;
      }
    }
    return -1;
  };
  const at = (numbers: Column, index: number) => (index < 0 ? 0 : (numbers.at(index) ?? 0));
  return {
    get: (hash) => at(values, find(hash)),
    classesOf: (hash) => at(classes, find(hash)),
  };
}
