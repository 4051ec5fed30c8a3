import { type PlacedAnnotation, touches } from '../../core/index';

/**
 * The annotations that touch an offset, the shortest first: it is the one that is meant.
 *
 * @param offset UTF-16
 */
export function placedAt(
  placed: readonly PlacedAnnotation[],
  offset: number,
): readonly PlacedAnnotation[] {
  const length = ({ range }: PlacedAnnotation) => (range ? range.end - range.start : 0);
  return placed
    .filter(({ range }) => range && touches(range, offset))
    .sort((a, b) => length(a) - length(b));
}
