import type { PlacedAnnotation } from '../annotations/placing';

/** Annotations in the order of the text; those whose passage is gone at the end, as they are. */
export function inTextOrder(placed: readonly PlacedAnnotation[]): readonly PlacedAnnotation[] {
  const placeOf = ({ range }: PlacedAnnotation) => range ?? { start: Infinity, end: Infinity };
  return [...placed].sort((a, b) => {
    const [first, second] = [placeOf(a), placeOf(b)];
    return first.start === second.start && first.end === second.end
      ? 0
      : first.start - second.start || first.end - second.end;
  });
}
