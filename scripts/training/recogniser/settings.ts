import type { Steps } from './encode';
import type { TrainingOptions } from './field';

/** Chosen by cross-validation. */
export const OPTIONS: TrainingOptions = {
  bits: 20,
  shuffles: 2,
  epochs: 20,
  dropout: 0.35,
  leastSeen: 2,
  rate: 0.1,
  penalty: 0.7,
};
/** The recogniser's file may have no more bytes than this, gzipped. */
export const MOST_BYTES = 1_497_000;

/**
 * How finely weights may be stored, the finest first: the first whose file is small enough is taken.
 * Coarser steps lose little. Leaving small weights out loses much: what training has left is needed.
 */
export const STEPS: readonly [Steps, ...Steps[]] = [
  { most: 12, least: 1 },
  { most: 9, least: 1 },
  { most: 7, least: 1 },
  { most: 5, least: 1 },
];
