import { runToEnd } from '../../text/steps';
import type { Target } from '../model';
import { findByPosition, normaliseTarget } from './byPosition';
import { decide } from './decide';
import type { Anchor } from './result';
import { createTextIndex, type TextIndex } from './textIndex';

/** Finds a target in a text that may have changed since it was made, or says why it cannot. */
export function anchor(text: string, target: Target): Anchor {
  return anchorIn(createTextIndex(text), target);
}

/** {@link anchor} for many targets, in their order, sharing one index of the text. */
export function anchorAll(text: string, targets: readonly Target[]): readonly Anchor[] {
  const index = createTextIndex(text);
  return targets.map((target) => anchorIn(index, target));
}

/**
 * Finds a target in an indexed text: at its position, which is trusted only where quote and context
 * agree; else by its quote, judged by its context; else by words that are mostly the same.
 */
export function anchorIn(index: TextIndex, target: Target): Anchor {
  return runToEnd(anchorSteps(index, target));
}

/** {@link anchorIn} in slices, since making the index of a long text takes seconds. */
export function* anchorSteps(index: TextIndex, target: Target): Generator<undefined, Anchor> {
  const range = findByPosition(index, target);
  if (range) {
    return { range, how: 'position', score: 1 };
  }
  yield* index.makeSteps();
  return decide(index, normaliseTarget(target));
}
