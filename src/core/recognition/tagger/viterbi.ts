import { LINK_COUNT, Link } from '../reading/links';
import { LABEL_COUNT, mayEnd, mayStart, PREDECESSORS } from './labels';

/** How many scores there are for a label after another. */
export const TRANSITIONS = LINK_COUNT * LABEL_COUNT * LABEL_COUNT;

const IMPOSSIBLE = -1e9;

type Scores = Float32Array | Int32Array;

/** The labels that may stand before each one, flat; those of label `l` begin at `starts[l]`. */
export interface Predecessors {
  readonly before: Uint8Array;
  readonly starts: Uint16Array;
}

function flatten(predecessors: readonly (readonly number[])[]): Predecessors {
  const starts = [0];
  for (const { length } of predecessors) {
    starts.push((starts.at(-1) ?? 0) + length);
  }
  return { before: Uint8Array.from(predecessors.flat()), starts: Uint16Array.from(starts) };
}

const WITHIN = flatten(PREDECESSORS);
/** Those of the first token of a run: no name runs over from the run before. */
const ACROSS = flatten(
  PREDECESSORS.map((labels, label) => (mayStart(label) ? labels.filter(mayEnd) : [])),
);

/** The labels that may stand before each one where two tokens have this link. */
export function predecessorsBehind(link: number): Predecessors {
  return link === Link.none ? WITHIN : ACROSS;
}

/** For each label, 1 if a chain may begin, or end, with it, else 0. */
export const START_LABELS = Uint8Array.from({ length: LABEL_COUNT }, (_, label) =>
  mayStart(label) ? 1 : 0,
);
export const END_LABELS = Uint8Array.from({ length: LABEL_COUNT }, (_, label) =>
  mayEnd(label) ? 1 : 0,
);

/** Finds best sequences of labels; its buffers are used again and again. */
export class Viterbi {
  readonly labels: Uint8Array;
  readonly #back: Uint8Array;
  readonly #scores: Float64Array;

  constructor(longest: number) {
    this.labels = new Uint8Array(longest);
    this.#back = new Uint8Array(longest * LABEL_COUNT);
    this.#scores = new Float64Array(longest * LABEL_COUNT);
  }

  /**
   * Writes the best labels of linked runs of tokens to `labels`.
   *
   * @param length tokens in the runs, at least one
   * @param emissions `length × LABEL_COUNT` scores
   * @param transitions {@link TRANSITIONS} scores, `[(link · LABEL_COUNT + before) · LABEL_COUNT +
   *   label]`; those of no link and label 0 count before the first token
   * @param links of each token to the one before: 0 within a run
   */
  solve(
    length: number,
    emissions: Scores,
    transitions: Scores,
    links: ArrayLike<number>,
  ): Uint8Array {
    const scores = this.#scores;
    const back = this.#back;
    for (let label = 0; label < LABEL_COUNT; label++) {
      scores[label] =
        START_LABELS[label] === 1
          ? (emissions[label] ?? 0) + (transitions[label] ?? 0)
          : IMPOSSIBLE;
    }
    for (let at = 1; at < length; at++) {
      const row = at * LABEL_COUNT;
      const earlier = row - LABEL_COUNT;
      const link = links[at] ?? Link.none;
      const { before: labels, starts } = predecessorsBehind(link);
      const matrix = link * LABEL_COUNT;
      for (let label = 0; label < LABEL_COUNT; label++) {
        let best = IMPOSSIBLE * 2;
        let from = 0;
        const end = starts[label + 1] ?? 0;
        for (let index = starts[label] ?? 0; index < end; index++) {
          const before = labels[index] ?? 0;
          const score =
            (scores[earlier + before] ?? 0) +
            (transitions[(matrix + before) * LABEL_COUNT + label] ?? 0);
          if (score > best) {
            best = score;
            from = before;
          }
        }
        scores[row + label] = best + (emissions[row + label] ?? 0);
        back[row + label] = from;
      }
    }
    let last = 0;
    let best = IMPOSSIBLE * 4;
    const row = (length - 1) * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      const score = scores[row + label] ?? 0;
      if (END_LABELS[label] === 1 && score > best) {
        best = score;
        last = label;
      }
    }
    for (let at = length - 1; at >= 0; at--) {
      this.labels[at] = last;
      last = back[at * LABEL_COUNT + last] ?? 0;
    }
    return this.labels;
  }
}
