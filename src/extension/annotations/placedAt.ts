import { isNameAlone, type PlacedAnnotation, touches } from '../../core/index';

/**
 * The annotations that touch an offset, the shortest first: it is the one that is meant.
 * Those that only confirm a name come last.
 *
 * @param offset UTF-16
 */
export function placedAt(
  placed: readonly PlacedAnnotation[],
  offset: number,
): readonly PlacedAnnotation[] {
  const length = ({ range }: PlacedAnnotation) => (range ? range.end - range.start : 0);
  const rank = ({ annotation }: PlacedAnnotation) => Number(isNameAlone(annotation));
  return placed
    .filter(({ range }) => range && touches(range, offset))
    .sort((a, b) => rank(a) - rank(b) || length(a) - length(b));
}
