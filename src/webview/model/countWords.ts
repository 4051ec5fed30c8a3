import { isNameAlone } from '../../core/annotations/model';
import { fill } from '../fill';
import type { AnnotationItem } from '../protocol';
import type { Strings } from '../strings';

/**
 * How many annotations there are, and apart from them how many names are only confirmed; or how many of
 * all the filter shows.
 *
 * @param items those that have arrived
 * @param all how many there are; items that have not arrived yet are not hidden by the filter
 * @param shown how many of the items the filter lets through
 */
export function countWords(
  items: readonly AnnotationItem[],
  all: number,
  shown: number,
  strings: Strings,
): string {
  const toReview = items.filter(({ review }) => review).length;
  const review = toReview === 0 ? [] : [fill(strings.countReview, toReview)];
  if (shown < items.length) {
    return [fill(strings.countFiltered, shown, all), ...review].join(' · ');
  }
  const names = items.filter(isNameAlone).length;
  const notes = all - names;
  return [
    ...(notes === 1 ? [strings.countOne] : []),
    ...(notes > 1 ? [fill(strings.countMany, notes)] : []),
    ...(names === 1 ? [strings.countName] : []),
    ...(names > 1 ? [fill(strings.countNames, names)] : []),
    ...review,
  ].join(' · ');
}
