import { LABEL_COUNT, mayEnd, mayStart, PREDECESSORS } from './labels';

const IMPOSSIBLE = -1e9;

/**
 * The best sequence of labels of a run of tokens.
 *
 * @param length tokens in the run, at least one
 * @param emissions `length × LABEL_COUNT` scores
 * @param transitions `LABEL_COUNT × LABEL_COUNT` scores, `[before · LABEL_COUNT + label]`; those of
 *   label 0 count before the first token
 */
export function bestLabels(
  length: number,
  emissions: Float32Array,
  transitions: Float32Array,
): Uint8Array {
  const back = new Uint8Array(length * LABEL_COUNT);
  let previous = new Float64Array(LABEL_COUNT);
  let current = new Float64Array(LABEL_COUNT);
  for (let label = 0; label < LABEL_COUNT; label++) {
    previous[label] = mayStart(label)
      ? (emissions[label] ?? 0) + (transitions[label] ?? 0)
      : IMPOSSIBLE;
  }
  for (let at = 1; at < length; at++) {
    const row = at * LABEL_COUNT;
    for (let label = 0; label < LABEL_COUNT; label++) {
      let best = IMPOSSIBLE * 2;
      let from = 0;
      for (const before of PREDECESSORS[label] ?? []) {
        const score = (previous[before] ?? 0) + (transitions[before * LABEL_COUNT + label] ?? 0);
        if (score > best) {
          best = score;
          from = before;
        }
      }
      current[label] = best + (emissions[row + label] ?? 0);
      back[row + label] = from;
    }
    [previous, current] = [current, previous];
  }
  let last = 0;
  let best = IMPOSSIBLE * 4;
  for (let label = 0; label < LABEL_COUNT; label++) {
    const score = previous[label] ?? 0;
    if (mayEnd(label) && score > best) {
      best = score;
      last = label;
    }
  }
  const labels = new Uint8Array(length);
  for (let at = length - 1; at >= 0; at--) {
    labels[at] = last;
    last = back[at * LABEL_COUNT + last] ?? 0;
  }
  return labels;
}
