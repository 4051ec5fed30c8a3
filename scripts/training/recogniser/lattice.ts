import { LABEL_COUNT } from '../../../src/core/recognition/tagger/labels';
import {
  END_LABELS,
  predecessorsBehind,
  START_LABELS,
  TRANSITIONS,
} from '../../../src/core/recognition/tagger/viterbi';

/**
 * How likely each label is at each token of a chain, and each two labels in a row, over all sequences
 * of labels that `Viterbi` finds the best of: the forward–backward algorithm, in probabilities that
 * are scaled at each token. Its buffers are used again and again.
 */
export class Lattice {
  /** `length × LABEL_COUNT` scores, which the caller sets; `solve` makes factors of them. */
  readonly emissions: Float64Array;
  /** `length × LABEL_COUNT` probabilities, after `solve`. */
  readonly marginals: Float64Array;
  /**
   * How often each transition is expected, laid out as the transitions are, after `solve`: those of
   * the links that the chain has, and of no link.
   */
  readonly expected = new Float64Array(TRANSITIONS);
  readonly #factors = new Float64Array(TRANSITIONS);
  /** What comes to each label from those before it, of the first token nothing. */
  readonly #arriving: Float64Array;
  readonly #forward: Float64Array;
  readonly #backward: Float64Array;

  /** @param longest tokens of the longest chain */
  constructor(longest: number) {
    this.emissions = new Float64Array(longest * LABEL_COUNT);
    this.marginals = new Float64Array(longest * LABEL_COUNT);
    this.#arriving = new Float64Array(longest * LABEL_COUNT);
    this.#forward = new Float64Array(longest * LABEL_COUNT);
    this.#backward = new Float64Array(longest * LABEL_COUNT);
  }

  /**
   * @param length tokens in the chain, at least one
   * @param transitions as `Viterbi` takes them
   * @param links the different links in the chain, and no link
   * @param linkAt the link of each token to the one before: 0 within a run
   */
  solve(
    length: number,
    transitions: Float32Array,
    links: readonly number[],
    linkAt: Uint8Array,
  ): void {
    this.#makeFactors(length, transitions, links);
    this.#goForward(length, linkAt);
    this.#goBackward(length, linkAt);
    this.#addUp(length, linkAt);
  }

  /** Makes factors of scores, of which those of a token are divided by the largest; forgets `expected`. */
  #makeFactors(length: number, transitions: Float32Array, links: readonly number[]): void {
    const { emissions, expected } = this;
    for (let at = 0; at < length; at++) {
      const row = at * LABEL_COUNT;
      let top = Number.NEGATIVE_INFINITY;
      for (let label = 0; label < LABEL_COUNT; label++) {
        top = Math.max(top, emissions[row + label] ?? 0);
      }
      for (let label = 0; label < LABEL_COUNT; label++) {
        emissions[row + label] = Math.exp((emissions[row + label] ?? 0) - top);
      }
    }
    for (const link of links) {
      const { before, starts } = predecessorsBehind(link);
      for (let label = 0; label < LABEL_COUNT; label++) {
        for (let index = starts[label] ?? 0; index < (starts[label + 1] ?? 0); index++) {
          const place = placeOf(link, before[index] ?? 0, label);
          this.#factors[place] = Math.exp(transitions[place] ?? 0);
          expected[place] = 0;
        }
      }
    }
  }

  #goForward(length: number, linkAt: Uint8Array): void {
    const { emissions } = this;
    const forward = this.#forward;
    const factors = this.#factors;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const starts = START_LABELS[label] ?? 0;
      forward[label] = starts * (factors[label] ?? 0) * (emissions[label] ?? 0);
    }
    scale(forward, 0);
    for (let at = 1; at < length; at++) {
      const row = at * LABEL_COUNT;
      const link = linkAt[at] ?? 0;
      const { before, starts } = predecessorsBehind(link);
      for (let label = 0; label < LABEL_COUNT; label++) {
        let sum = 0;
        const end = starts[label + 1] ?? 0;
        for (let index = starts[label] ?? 0; index < end; index++) {
          const from = before[index] ?? 0;
          sum +=
            (forward[row - LABEL_COUNT + from] ?? 0) * (factors[placeOf(link, from, label)] ?? 0);
        }
        this.#arriving[row + label] = sum;
        forward[row + label] = sum * (emissions[row + label] ?? 0);
      }
      scale(forward, row);
    }
  }

  #goBackward(length: number, linkAt: Uint8Array): void {
    const { emissions } = this;
    const backward = this.#backward;
    const factors = this.#factors;
    for (let label = 0; label < LABEL_COUNT; label++) {
      backward[(length - 1) * LABEL_COUNT + label] = END_LABELS[label] ?? 0;
    }
    for (let at = length - 1; at > 0; at--) {
      const row = at * LABEL_COUNT;
      const earlier = row - LABEL_COUNT;
      const link = linkAt[at] ?? 0;
      const { before, starts } = predecessorsBehind(link);
      backward.fill(0, earlier, row);
      for (let label = 0; label < LABEL_COUNT; label++) {
        const behind = (emissions[row + label] ?? 0) * (backward[row + label] ?? 0);
        const end = starts[label + 1] ?? 0;
        for (let index = starts[label] ?? 0; index < end; index++) {
          const from = before[index] ?? 0;
          backward[earlier + from] =
            (backward[earlier + from] ?? 0) + behind * (factors[placeOf(link, from, label)] ?? 0);
        }
      }
      scale(backward, earlier);
    }
  }

  #addUp(length: number, linkAt: Uint8Array): void {
    const { marginals, expected } = this;
    const forward = this.#forward;
    const backward = this.#backward;
    const factors = this.#factors;
    for (let place = 0; place < length * LABEL_COUNT; place++) {
      marginals[place] = (forward[place] ?? 0) * (backward[place] ?? 0);
    }
    for (let at = 0; at < length; at++) {
      scale(marginals, at * LABEL_COUNT);
    }
    for (let label = 0; label < LABEL_COUNT; label++) {
      if (START_LABELS[label] === 1) {
        expected[label] = (expected[label] ?? 0) + (marginals[label] ?? 0);
      }
    }
    for (let at = 1; at < length; at++) {
      const row = at * LABEL_COUNT;
      const earlier = row - LABEL_COUNT;
      const link = linkAt[at] ?? 0;
      const { before, starts } = predecessorsBehind(link);
      for (let label = 0; label < LABEL_COUNT; label++) {
        // Of the marginal of a label, each label before has the share that came to it from there.
        const arriving = this.#arriving[row + label] ?? 0;
        const end = starts[label + 1] ?? 0;
        const share = (marginals[row + label] ?? 0) / Math.max(arriving, LEAST);
        for (let index = starts[label] ?? 0; index < end; index++) {
          const from = before[index] ?? 0;
          const place = placeOf(link, from, label);
          expected[place] =
            (expected[place] ?? 0) + share * (forward[earlier + from] ?? 0) * (factors[place] ?? 0);
        }
      }
    }
  }
}

/** Where a transition stands among all: see `Viterbi.solve`. */
export function placeOf(link: number, before: number, label: number): number {
  return (link * LABEL_COUNT + before) * LABEL_COUNT + label;
}

/** Instead of zero, where a sum is divided by. */
const LEAST = 1e-300;

/** Divides the values of a token's labels by their sum. */
function scale(values: Float64Array, row: number): void {
  let sum = 0;
  for (let place = row; place < row + LABEL_COUNT; place++) {
    sum += values[place] ?? 0;
  }
  const factor = 1 / Math.max(sum, LEAST);
  for (let place = row; place < row + LABEL_COUNT; place++) {
    values[place] = (values[place] ?? 0) * factor;
  }
}
