import type { Steps } from './encode';
import type { TrainingOptions } from './perceptron';

/** Chosen by cross-validation. */
export const OPTIONS: TrainingOptions = {
  bits: 20,
  epochs: 12,
  shuffles: 8,
  dropout: 0.35,
  leastSeen: 2,
};
/** The asset is to stay below this, gzipped. */
export const MOST_BYTES = 1_497_000;

/**
 * How finely weights are kept: the first that is small enough. Finer steps, and smaller weights, cost
 * size and change nothing measured; coarser ones lose little.
 */
export const STEPS: readonly [Steps, ...Steps[]] = [
  { most: 12, least: 2 },
  { most: 11, least: 2 },
  { most: 10, least: 2 },
  { most: 9, least: 2 },
  { most: 8, least: 2 },
  { most: 7, least: 2 },
  { most: 6, least: 2 },
];
