import type { TextRange } from '../text/range';
import { runToEnd } from '../text/steps';
import { anchorSteps } from './anchoring/anchor';
import { findByPosition } from './anchoring/byPosition';
import type { OrphanReason } from './anchoring/result';
import { createTextIndex } from './anchoring/textIndex';
import type { Annotation, Target } from './model';

/** An annotation, and its place in the report as it is now. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  /** In the report's text. Absent for an orphan. */
  readonly range?: TextRange;
  /** Set where the reader should confirm the place. */
  readonly review?: true;
  /** Why there is no place. Set if and only if `range` is absent. */
  readonly orphan?: OrphanReason;
  /** For an orphan whose passage was deleted in the editor: the UTF-16 offset where it was. */
  readonly spot?: number;
}

/**
 * Finds the places of annotations in a text. The place of an annotation with the same id and selectors
 * in `known`, which is of this very text, is kept.
 */
export function placeAnnotations(
  text: string,
  annotations: readonly Annotation[],
  known: readonly PlacedAnnotation[] = [],
): readonly PlacedAnnotation[] {
  return runToEnd(placeSteps(text, annotations, known));
}

/** {@link placeAnnotations} in slices: also yields after each annotation that was looked for. */
export function* placeSteps(
  text: string,
  annotations: readonly Annotation[],
  known: readonly PlacedAnnotation[],
): Generator<undefined, readonly PlacedAnnotation[]> {
  const before = new Map(known.map((placed) => [placed.annotation.id, placed]));
  const index = createTextIndex(text);
  const all: PlacedAnnotation[] = [];
  for (const annotation of annotations) {
    const old = before.get(annotation.id);
    if (old !== undefined && sameTarget(old.annotation, annotation)) {
      all.push({ ...old, annotation });
      continue;
    }
    const found = yield* anchorSteps(index, annotation);
    all.push(
      'range' in found
        ? { annotation, range: found.range, ...(found.review && { review: true }) }
        : { annotation, orphan: found.orphan },
    );
    yield;
  }
  return all;
}

/**
 * The places of annotations that are where their positions say. Others are orphans, for all that is known
 * so far: none is looked for, which would need an index of the text.
 */
export function placeByPosition(
  text: string,
  annotations: readonly Annotation[],
): readonly PlacedAnnotation[] {
  const index = createTextIndex(text);
  return annotations.map((annotation) => {
    const range = findByPosition(index, annotation);
    return range ? { annotation, range } : { annotation, orphan: 'not-found' };
  });
}

/** Whether two targets have the same selectors; empty context is the same as none. */
export function sameTarget(a: Target, b: Target): boolean {
  return (
    a.quote === b.quote &&
    (a.prefix ?? '') === (b.prefix ?? '') &&
    (a.suffix ?? '') === (b.suffix ?? '') &&
    a.position?.[0] === b.position?.[0] &&
    a.position?.[1] === b.position?.[1]
  );
}
