import { type PlacedAnnotation, touches } from '../../core/index';

/**
 * The ids of the annotations that touch an offset, the shortest first: it is the one that is meant.
 *
 * @param offset UTF-16
 */
export function idsAt(placed: readonly PlacedAnnotation[], offset: number): readonly string[] {
  return placed
    .flatMap(({ annotation, range }) =>
      range && touches(range, offset) ? [{ id: annotation.id, size: range.end - range.start }] : [],
    )
    .sort((a, b) => a.size - b.size)
    .map(({ id }) => id);
}
