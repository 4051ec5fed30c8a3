import { Link, LONGEST_CHAIN } from '../../../src/core/recognition/reading/links';
import type { Resources } from '../../../src/core/recognition/resources';
import { MOST_FEATURES } from '../../../src/core/recognition/tagger/features';
import { LABEL_COUNT } from '../../../src/core/recognition/tagger/labels';
import { TRANSITIONS } from '../../../src/core/recognition/tagger/viterbi';
import { createRandom, shuffle } from '../common/random';
import type { LabelledText } from '../labelled/corpus';
import { createExamples, type Examples, type FeatureOptions } from './examples';
import { Lattice, placeOf } from './lattice';

/** The values in use are in settings.ts. */
export interface TrainingOptions extends FeatureOptions {
  /** How many models are learned, each in orders of its own, and averaged. */
  readonly shuffles: number;
  /** How often the training of each goes through all texts. */
  readonly epochs: number;
  /** The share of a token's features that is hidden each time it is learned from, 0 to less than 1. */
  readonly dropout: number;
  /** How far weights move at first. */
  readonly rate: number;
  /**
   * What is taken off each weight after an epoch, in steps of the training at that time (an L1
   * penalty): so weights that little speaks for become none.
   */
  readonly penalty: number;
}

/** What a training gives. */
export interface Model {
  /** The hashed feature of each row of weights, ascending; a row has a weight for each label. */
  readonly features: Uint32Array;
  readonly weights: Float32Array;
  readonly transitions: Float32Array;
}

/**
 * Trains a conditional random field: weights that make the labelled sequences likely among all
 * sequences, found by AdaGrad with an L1 penalty. The same texts and options give the same model.
 *
 * @param tell is given a line about each epoch
 */
export function train(
  texts: readonly LabelledText[],
  resources: Resources,
  options: TrainingOptions,
  tell: (line: string) => void = console.log,
): Model {
  const examples = createExamples(texts, resources, options);
  const { epochs, shuffles } = options;
  const weights = new Float32Array(examples.rows.length * LABEL_COUNT);
  const transitions = new Float32Array(TRANSITIONS);
  for (let turn = 1; turn <= shuffles; turn++) {
    const learner = new Learner(examples, options, turn);
    for (let epoch = 1; epoch <= epochs; epoch++) {
      const loss = learner.goThrough();
      const kept = learner.takeOff();
      const each = (loss / examples.costs.length).toFixed(4);
      tell(
        `shuffle ${turn} of ${shuffles}, epoch ${epoch} of ${epochs}: loss ${each}, ${kept} weights`,
      );
    }
    addShare(learner.weights, shuffles, weights);
    addShare(learner.transitions, shuffles, transitions);
  }
  return { features: examples.rows, weights, transitions };
}

function addShare(from: Float32Array, shares: number, into: Float32Array): void {
  for (let place = 0; place < from.length; place++) {
    into[place] = (into[place] ?? 0) + (from[place] ?? 0) / shares;
  }
}

/** Added to what the step of a weight is divided by, so that first steps are not too large. */
const DAMPING = 0.1;
/** Labels that are wrong by less teach nothing worth its time. */
const LEAST_ERROR = 1e-3;

class Learner {
  readonly weights: Float32Array;
  readonly transitions = new Float32Array(TRANSITIONS);
  readonly #examples: Examples;
  readonly #options: TrainingOptions;
  readonly #order: Uint32Array;
  readonly #random: () => number;
  /** The squares of all steps' gradients, of each weight and transition. */
  readonly #squares: Float32Array;
  readonly #transitionSquares = new Float32Array(TRANSITIONS);
  readonly #lattice = new Lattice(LONGEST_CHAIN);
  /** Where the weights of the features that are not hidden begin, token after token. */
  readonly #shown = new Uint32Array(LONGEST_CHAIN * MOST_FEATURES);
  readonly #shownTo = new Uint32Array(LONGEST_CHAIN + 1);

  /** @param seed of the orders, and of what is hidden */
  constructor(examples: Examples, options: TrainingOptions, seed: number) {
    this.#random = createRandom(seed);
    this.#examples = examples;
    this.#options = options;
    this.#order = Uint32Array.from(examples.costs, (_, index) => index);
    this.weights = new Float32Array(examples.rows.length * LABEL_COUNT);
    this.#squares = new Float32Array(this.weights.length);
  }

  /**
   * Learns from each chain once, in another order each time. Gives how unlikely the labels were: the
   * negative logarithms of their probabilities, added up.
   */
  goThrough(): number {
    const { chains, costs, labels, links } = this.#examples;
    shuffle(this.#order, this.#random);
    let loss = 0;
    for (const chain of this.#order) {
      const first = chains[chain] ?? 0;
      const end = chains[chain + 1] ?? 0;
      const linkAt = links.subarray(first, end);
      const kinds = [...new Set([Link.none, ...linkAt])];
      this.#readEmissions(first, end);
      this.#lattice.solve(end - first, this.transitions, kinds, linkAt);
      const cost = costs[chain] ?? 1;
      loss += this.#learnWeights(labels.subarray(first, end), cost);
      this.#learnTransitions(labels.subarray(first, end), linkAt, kinds, cost);
    }
    return loss;
  }

  /** Takes the penalty off, and gives how many weights are left. */
  takeOff(): number {
    const { penalty, rate } = this.#options;
    const squares = this.#squares;
    const weights = this.weights;
    let kept = 0;
    for (let place = 0; place < weights.length; place++) {
      const weight = weights[place] ?? 0;
      if (weight !== 0) {
        const most = (rate * penalty) / (Math.sqrt(squares[place] ?? 0) + DAMPING);
        weights[place] = Math.sign(weight) * Math.max(0, Math.abs(weight) - most);
        kept += weights[place] === 0 ? 0 : 1;
      }
    }
    return kept;
  }

  /** Hides some features, and adds the weights of the others up. */
  #readEmissions(first: number, end: number): void {
    const { features, offsets } = this.#examples;
    const { emissions } = this.#lattice;
    const shown = this.#shown;
    const weights = this.weights;
    const hidden = Math.round(this.#options.dropout * 256);
    // As large as if nothing were hidden.
    const factor = 256 / (256 - hidden);
    let count = 0;
    for (let at = 0; at < end - first; at++) {
      const base = at * LABEL_COUNT;
      emissions.fill(0, base, base + LABEL_COUNT);
      const to = offsets[first + at + 1] ?? 0;
      let bytes = 0;
      for (let index = offsets[first + at] ?? 0, turn = 0; index < to; index++, turn++) {
        bytes = (turn & 3) === 0 ? (this.#random() * 4294967296) >>> 0 : bytes >>> 8;
        if ((bytes & 255) < hidden) {
          continue;
        }
        const row = (features[index] ?? 0) * LABEL_COUNT;
        shown[count++] = row;
        for (let label = 0; label < LABEL_COUNT; label++) {
          emissions[base + label] = (emissions[base + label] ?? 0) + (weights[row + label] ?? 0);
        }
      }
      this.#shownTo[at + 1] = count;
      for (let place = base; place < base + LABEL_COUNT; place++) {
        emissions[place] = (emissions[place] ?? 0) * factor;
      }
    }
  }

  /** Moves the weights of what is shown towards the labels. Gives how unlikely these were. */
  #learnWeights(labels: Uint8Array, cost: number): number {
    const { rate } = this.#options;
    const { marginals } = this.#lattice;
    const squares = this.#squares;
    const shown = this.#shown;
    const weights = this.weights;
    let loss = 0;
    for (let at = 0; at < labels.length; at++) {
      const row = at * LABEL_COUNT;
      const right = labels[at] ?? 0;
      loss -= Math.log(Math.max(marginals[row + right] ?? 0, Number.MIN_VALUE));
      const to = this.#shownTo[at + 1] ?? 0;
      for (let label = 0; label < LABEL_COUNT; label++) {
        const error = (label === right ? 1 : 0) - (marginals[row + label] ?? 0);
        if (Math.abs(error) < LEAST_ERROR) {
          continue;
        }
        const gradient = error * cost;
        const square = gradient * gradient;
        const step = rate * gradient;
        for (let index = this.#shownTo[at] ?? 0; index < to; index++) {
          const place = (shown[index] ?? 0) + label;
          const sum = (squares[place] ?? 0) + square;
          squares[place] = sum;
          weights[place] = (weights[place] ?? 0) + step / (Math.sqrt(sum) + DAMPING);
        }
      }
    }
    return loss;
  }

  #learnTransitions(
    labels: Uint8Array,
    linkAt: Uint8Array,
    kinds: readonly number[],
    cost: number,
  ): void {
    const { rate } = this.#options;
    // What is expected, less what is there.
    const { expected } = this.#lattice;
    const squares = this.#transitionSquares;
    const transitions = this.transitions;
    for (let at = 0; at < labels.length; at++) {
      const place = placeOf(linkAt[at] ?? 0, (at > 0 ? labels[at - 1] : 0) ?? 0, labels[at] ?? 0);
      expected[place] = (expected[place] ?? 0) - 1;
    }
    for (const link of kinds) {
      for (let place = placeOf(link, 0, 0); place < placeOf(link + 1, 0, 0); place++) {
        const gradient = -(expected[place] ?? 0) * cost;
        if (gradient !== 0) {
          const sum = (squares[place] ?? 0) + gradient * gradient;
          squares[place] = sum;
          transitions[place] =
            (transitions[place] ?? 0) + (rate * gradient) / (Math.sqrt(sum) + DAMPING);
        }
      }
    }
  }
}
