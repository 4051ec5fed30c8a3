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
/** The recogniser's file may have no more bytes than this, gzipped. */
export const MOST_BYTES = 1_497_000;

/**
 * How finely weights may be stored, the finest first: the first whose file is small enough is taken.
 * Finer steps, and smaller weights, cost size and change no figure; coarser steps lose little.
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
