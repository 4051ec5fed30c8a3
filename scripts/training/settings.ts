import type { TrainingOptions } from './perceptron';

/** Chosen by cross-validation. */
export const OPTIONS: TrainingOptions = {
  bits: 20,
  epochs: 12,
  shuffles: 8,
  dropout: 0.45,
  leastSeen: 2,
};
/** Steps of a quantised weight below this are dropped: they cost size and change nothing measured. */
export const LEAST_STEP = 5;
