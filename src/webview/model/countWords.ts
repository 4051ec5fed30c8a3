import { isNameAlone } from '../../core/annotations/model';
import { fill } from '../fill';
import type { AnnotationItem } from '../protocol';
import type { Strings } from '../strings';

/**
 * How many annotations there are, and apart from them how many are to be checked, or else how many names
 * are only confirmed: there is no room for more. Where the filter hides some, how many of all it shows.
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
    ...(review.length > 0 ? review : namesIn(names, strings)),
  ].join(' · ');
}

function namesIn(count: number, strings: Strings): readonly string[] {
  return count === 0 ? [] : [count === 1 ? strings.countName : fill(strings.countNames, count)];
}
