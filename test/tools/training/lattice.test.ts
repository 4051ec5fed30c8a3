import assert from 'node:assert/strict';
import { Lattice, placeOf } from '../../../scripts/training/recogniser/lattice';
import { Link } from '../../../src/core/recognition/reading/links';
import {
  LABEL_COUNT,
  mayEnd,
  mayStart,
  PREDECESSORS,
} from '../../../src/core/recognition/tagger/labels';
import { TRANSITIONS } from '../../../src/core/recognition/tagger/viterbi';

/** All sequences of labels that a chain allows. */
function sequences(links: readonly number[]): number[][] {
  const labels = Array.from({ length: LABEL_COUNT }, (_, label) => label);
  let all = labels.filter(mayStart).map((label) => [label]);
  for (const link of links.slice(1)) {
    all = all.flatMap((sequence) =>
      labels
        .filter((label) => PREDECESSORS[label]?.includes(sequence.at(-1) ?? 0))
        .filter((label) => link === Link.none || (mayStart(label) && mayEnd(sequence.at(-1) ?? 0)))
        .map((label) => [...sequence, label]),
    );
  }
  return all.filter((sequence) => mayEnd(sequence.at(-1) ?? 0));
}

describe('a lattice', () => {
  it('gives how likely labels and transitions are, as adding up all sequences does', () => {
    const links = [Link.none, Link.none, Link.comma, Link.none];
    const emissions = Array.from({ length: links.length * LABEL_COUNT }, (_, n) => Math.sin(n * n));
    const transitions = Float32Array.from({ length: TRANSITIONS }, (_, n) => Math.cos(3 * n));
    const steps = (sequence: readonly number[]) =>
      sequence.map((label, at) => placeOf(links[at] ?? 0, sequence[at - 1] ?? 0, label));
    const marginals = new Array<number>(emissions.length).fill(0);
    const expected = new Array<number>(TRANSITIONS).fill(0);
    let total = 0;
    for (const sequence of sequences(links)) {
      let score = 0;
      for (const [at, label] of sequence.entries()) {
        score += emissions[at * LABEL_COUNT + label] ?? 0;
      }
      for (const place of steps(sequence)) {
        score += transitions[place] ?? 0;
      }
      const weight = Math.exp(score);
      total += weight;
      for (const [at, label] of sequence.entries()) {
        marginals[at * LABEL_COUNT + label] = (marginals[at * LABEL_COUNT + label] ?? 0) + weight;
      }
      for (const place of steps(sequence)) {
        expected[place] = (expected[place] ?? 0) + weight;
      }
    }
    const lattice = new Lattice(links.length);
    lattice.emissions.set(emissions);
    lattice.solve(links.length, transitions, [Link.none, Link.comma], Uint8Array.from(links));
    assertClose(lattice.marginals, marginals, total);
    assertClose(lattice.expected, expected, total);
  });

  function assertClose(actual: Float64Array, sums: readonly number[], total: number): void {
    assert.equal(actual.length, sums.length);
    for (const [place, sum] of sums.entries()) {
      assert.ok(Math.abs((actual[place] ?? 0) - sum / total) < 1e-9, `at ${place}`);
    }
  }
});
