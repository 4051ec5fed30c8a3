import { runsOf } from '../../../src/core/recognition/reading/document';
import type { Resources } from '../../../src/core/recognition/resources';
import {
  OUTSIDE,
  Role,
  roleOf,
  TAG_TYPES,
  typeOf,
} from '../../../src/core/recognition/tagger/labels';
import { hashText } from '../../../src/core/recognition/words/hash';
import { Lexical } from '../../../src/core/recognition/words/lexicon';
import type { Vectors } from '../common/clusters';
import { createRandom, shuffle } from '../common/random';
import type { WordVectors } from '../common/wordVectors';
import type { LabelledText } from '../labelled/corpus';
import { labelTokens, readText } from './examples';

/** A question about a word: which of its answers the net gives, in the list of all answers. */
interface Head {
  readonly from: number;
  readonly size: number;
}

/** First in a name or within one, for each type; no name; in lower case. */
const OWN = 2 * TAG_TYPES.length + 2;
/** No name, a name of each type, or within a name. */
const BESIDE = TAG_TYPES.length + 2;
/** Bits of `Listed`, each with the answers yes and no. */
const LISTS = 12;
/** WordNet's lexicographer files. */
const SENSES = 46;
/** What the word is itself, … */
const own: Head = { from: 0, size: OWN };
/** … what stands after it, … */
const after: Head = { from: OWN, size: BESIDE };
/** … and before it, … */
const before: Head = { from: OWN + BESIDE, size: BESIDE };
/** … its commonest sense in WordNet, … */
const sense: Head = { from: OWN + 2 * BESIDE, size: SENSES };
/** … and whether it is in each list. */
const lists: readonly Head[] = Array.from({ length: LISTS }, (_, bit) => ({
  from: OWN + 2 * BESIDE + SENSES + 2 * bit,
  size: 2,
}));
const ANSWERS = OWN + 2 * BESIDE + SENSES + 2 * LISTS;
const HEADS = [own, after, before, sense, ...lists];
/** The answers by which words are classed. */
const KEPT = [own, after, before, ...lists];

const HIDDEN = 32;
const ROUNDS = 4;
/** How much the lists and senses count, where a word that is seen once in a text counts 1. */
const LISTS_WEIGH = 0.3;
/** Rarer words are not learned from by their lists. */
const MOST_FREQUENT = 50_000;

/**
 * What each word is likely to be and to stand beside. A net learns it from the labelled texts and the
 * lists, and tells it of all words by their vectors.
 */
export function wordUse(
  vectors: WordVectors,
  texts: readonly LabelledText[],
  resources: Resources,
): Vectors {
  const targets = collect(vectors, texts, resources);
  const net = new Net(vectors.size, HIDDEN, ANSWERS);
  const random = createRandom(7);
  const known = [...targets.keys()];
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(known, random);
    for (const word of known) {
      const target = targets.get(word);
      if (target !== undefined) {
        net.learn(vectors.values, word * vectors.size, target);
      }
    }
  }
  const size = KEPT.reduce((sum, head) => sum + (head.size === 2 ? 1 : head.size), 0);
  const values = new Float32Array(vectors.words.length * size);
  for (let word = 0, at = 0; word < vectors.words.length; word++) {
    const answers = net.answer(vectors.values, word * vectors.size);
    for (const head of KEPT) {
      if (head.size === 2) {
        values[at++] = Math.sqrt(answers[head.from] ?? 0) * 0.7;
      } else {
        for (let index = 0; index < head.size; index++) {
          values[at++] = Math.sqrt(answers[head.from + index] ?? 0) * (head === own ? 1.5 : 1);
        }
      }
    }
  }
  return { size, values };
}

/** For each word, by its place among the vectors, how often each answer is right. */
function collect(
  { words }: WordVectors,
  texts: readonly LabelledText[],
  resources: Resources,
): ReadonlyMap<number, Float32Array> {
  const places = new Map(words.map((word, index) => [word, index]));
  const targets = new Map<number, Float32Array>();
  const targetOf = (word: number) => {
    const target = targets.get(word) ?? new Float32Array(ANSWERS);
    targets.set(word, target);
    return target;
  };
  const count = (word: string, answer: number, by: number) => {
    const place = places.get(word);
    if (place !== undefined) {
      const target = targetOf(place);
      target[answer] = (target[answer] ?? 0) + by;
    }
  };
  for (const text of texts) {
    const document = readText(text.text, resources);
    const labels = labelTokens(document, text);
    const { tokens } = document;
    const inRuns = new Uint8Array(tokens.length);
    for (const { from, to } of runsOf(document)) {
      inRuns.fill(1, from, to);
    }
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at];
      if (token === undefined || !token.word.letter) {
        continue;
      }
      const label = labels[at] ?? OUTSIDE;
      const starts = roleOf(label) === Role.begin || roleOf(label) === Role.unit;
      const ends = roleOf(label) === Role.last || roleOf(label) === Role.unit;
      const type = typeOf(label);
      const what = !token.word.capital
        ? OWN - 1
        : label === OUTSIDE
          ? 0
          : 1 + 2 * type + (starts ? 0 : 1);
      count(token.word.folded, own.from + what, text.weight);
      if (!inRuns[at]) {
        continue;
      }
      const left = token.breaksBefore ? undefined : tokens[at - 1];
      if (left !== undefined) {
        const beside = label === OUTSIDE ? 0 : starts ? 1 + type : BESIDE - 1;
        count(left.word.folded, after.from + beside, text.weight);
      }
      const right = tokens[at + 1];
      if (right !== undefined && !right.breaksBefore) {
        const beside = label === OUTSIDE ? 0 : ends ? 1 + type : BESIDE - 1;
        count(right.word.folded, before.from + beside, text.weight);
      }
    }
  }
  for (const target of targets.values()) {
    for (const head of [own, after, before]) {
      soften(target, head);
    }
  }
  words.forEach((word, index) => {
    const value = resources.lexicon.get(hashText(word));
    const listed = value & Lexical.listedMask;
    const file = (value >>> Lexical.senseShift) & Lexical.senseMask;
    if (value === 0 || index > MOST_FREQUENT) {
      return;
    }
    const target = targetOf(index);
    if (file !== 0) {
      target[sense.from + Math.min(file, SENSES) - 1] = LISTS_WEIGH;
    }
    lists.forEach((head, bit) => {
      target[head.from + ((listed & (1 << bit)) !== 0 ? 0 : 1)] = LISTS_WEIGH;
    });
  });
  return targets;
}

/** Scales counts so that they add up to the root of their sum, and to no more than 3. */
function soften(target: Float32Array, { from, size }: Head): void {
  let total = 0;
  for (let at = from; at < from + size; at++) {
    total += target[at] ?? 0;
  }
  const factor = total === 0 ? 0 : Math.min(3, Math.sqrt(total)) / total;
  for (let at = from; at < from + size; at++) {
    target[at] = (target[at] ?? 0) * factor;
  }
}

/** A small neural net with one hidden layer, trained by AdaGrad. */
class Net {
  readonly #inputs: number;
  readonly #hidden: number;
  readonly #answers: number;
  readonly #first: Float32Array;
  readonly #second: Float32Array;
  readonly #firstSquares: Float32Array;
  readonly #secondSquares: Float32Array;
  readonly #middle: Float32Array;
  readonly #back: Float32Array;
  readonly #out: Float32Array;

  constructor(inputs: number, hidden: number, answers: number) {
    const random = createRandom(3);
    const between = (spread: number) => () => (random() * 2 - 1) * spread;
    this.#inputs = inputs;
    this.#hidden = hidden;
    this.#answers = answers;
    this.#first = new Float32Array((inputs + 1) * hidden).map(between(0.5));
    this.#second = new Float32Array((hidden + 1) * answers).map(between(0.1));
    this.#firstSquares = new Float32Array(this.#first.length).fill(0.01);
    this.#secondSquares = new Float32Array(this.#second.length).fill(0.01);
    this.#middle = new Float32Array(hidden + 1).fill(1);
    this.#back = new Float32Array(hidden);
    this.#out = new Float32Array(answers);
  }

  /** How likely each answer is for the vector at `from`, 0 to 1; valid until the next call. */
  answer(values: Float32Array, from: number): Float32Array {
    const size = this.#inputs;
    for (let unit = 0; unit < this.#hidden; unit++) {
      const row = unit * (size + 1);
      let sum = this.#first[row + size] ?? 0;
      for (let at = 0; at < size; at++) {
        sum += (this.#first[row + at] ?? 0) * (values[from + at] ?? 0) * SCALE;
      }
      this.#middle[unit] = Math.max(sum, sum * LEAK);
    }
    const width = this.#hidden + 1;
    for (let answer = 0; answer < this.#answers; answer++) {
      let sum = 0;
      for (let unit = 0; unit < width; unit++) {
        sum += (this.#second[answer * width + unit] ?? 0) * (this.#middle[unit] ?? 0);
      }
      this.#out[answer] = sum;
    }
    for (const head of HEADS) {
      softmax(this.#out, head);
    }
    return this.#out;
  }

  /** Learns the right answers for the vector at `from`. */
  learn(values: Float32Array, from: number, target: Float32Array): void {
    this.answer(values, from);
    const width = this.#hidden + 1;
    this.#back.fill(0);
    for (const head of HEADS) {
      let total = 0;
      for (let at = head.from; at < head.from + head.size; at++) {
        total += target[at] ?? 0;
      }
      if (total === 0) {
        continue;
      }
      for (let answer = head.from; answer < head.from + head.size; answer++) {
        const error = (target[answer] ?? 0) - total * (this.#out[answer] ?? 0);
        const row = answer * width;
        for (let unit = 0; unit < width; unit++) {
          const weight = this.#second[row + unit] ?? 0;
          if (unit < this.#hidden) {
            this.#back[unit] = (this.#back[unit] ?? 0) + error * weight;
          }
          step(
            this.#second,
            this.#secondSquares,
            row + unit,
            error * (this.#middle[unit] ?? 0) - DECAY * weight,
          );
        }
      }
    }
    const size = this.#inputs;
    for (let unit = 0; unit < this.#hidden; unit++) {
      const slope = (this.#middle[unit] ?? 0) > 0 ? 1 : LEAK;
      const error = (this.#back[unit] ?? 0) * slope;
      if (error === 0) {
        continue;
      }
      const row = unit * (size + 1);
      for (let at = 0; at < size; at++) {
        const weight = this.#first[row + at] ?? 0;
        step(
          this.#first,
          this.#firstSquares,
          row + at,
          error * (values[from + at] ?? 0) * SCALE - DECAY * weight,
        );
      }
      step(this.#first, this.#firstSquares, row + size, error);
    }
  }
}

/** Vectors, which have length one, are made longer by this. */
const SCALE = 3;
/** The slope of the hidden units below 0 (leaky ReLU). */
const LEAK = 0.05;
const DECAY = 1e-4;
const RATE = 0.05;

function step(weights: Float32Array, squares: Float32Array, at: number, gradient: number): void {
  const square = (squares[at] ?? 0) + gradient * gradient;
  squares[at] = square;
  weights[at] = (weights[at] ?? 0) + (RATE * gradient) / Math.sqrt(square);
}

function softmax(values: Float32Array, { from, size }: Head): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let at = from; at < from + size; at++) {
    most = Math.max(most, values[at] ?? 0);
  }
  let sum = 0;
  for (let at = from; at < from + size; at++) {
    values[at] = Math.exp((values[at] ?? 0) - most);
    sum += values[at] ?? 0;
  }
  for (let at = from; at < from + size; at++) {
    values[at] = (values[at] ?? 0) / sum;
  }
}
