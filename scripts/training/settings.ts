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
/**
 * Weights are kept coarsely: finer steps, and smaller weights, cost size and change nothing measured.
 */
export const STEPS: Steps = { most: 12, least: 2 };
