import { describeIn } from './anchoring/describe';
import { createTextIndex } from './anchoring/textIndex';
import type { AnnotationEdit } from './editAnnotations';
import type { Target } from './model';
import type { PlacedAnnotation } from './placing';

/**
 * The edits that let selectors say what stands where the annotations are now: only for those of which
 * they say something else. Doubtful places keep theirs until the reader confirms, orphans for good.
 */
export function refreshEdits(
  text: string,
  placed: readonly PlacedAnnotation[],
): readonly AnnotationEdit[] {
  const index = createTextIndex(text);
  return placed.flatMap(({ annotation, range, review }): AnnotationEdit[] => {
    if (range === undefined || review) {
      return [];
    }
    const target = describeIn(index, range);
    return agree(annotation, target) ? [] : [{ type: 'update', id: annotation.id, set: target }];
  });
}

/** Context that is not written is none, as at the border of the text. */
function agree(a: Target, b: Target): boolean {
  return (
    a.quote === b.quote &&
    (a.prefix ?? '') === (b.prefix ?? '') &&
    (a.suffix ?? '') === (b.suffix ?? '') &&
    a.position?.[0] === b.position?.[0] &&
    a.position?.[1] === b.position?.[1]
  );
}
