import type { ConfirmedName, Decisions } from '../resolution/decisions';
import type { TextRange } from '../text/range';
import { anchorIn } from './anchoring/anchor';
import type { TextIndex } from './anchoring/textIndex';
import { type Annotation, isDecision, type Rejection } from './model';
import { hasContext } from './rejectedNames';

/**
 * The decisions of an annotation file, for {@link analyze}. A rejection with context holds for the
 * passage where it is found, and for none if that is gone; one without context holds everywhere.
 *
 * @param placed annotations with their ranges in the text; those without one are ignored
 */
export function readerDecisions(
  index: TextIndex,
  placed: readonly { readonly annotation: Annotation; readonly range?: TextRange | undefined }[],
  rejections: readonly Rejection[],
): Decisions {
  const confirmed = placed.flatMap(({ annotation, range }): ConfirmedName[] => {
    const { type, entity } = annotation;
    if (!isDecision(annotation) || range === undefined) {
      return [];
    }
    const { start, end } = range;
    return [{ start, end, ...(type && { type }), ...(entity !== undefined && { entity }) }];
  });
  const passages = rejections.filter(hasContext).flatMap((rejection) => {
    const place = anchorIn(index, rejection);
    return 'range' in place ? [place.range] : [];
  });
  const names = rejections.filter((rejection) => !hasContext(rejection)).map(({ quote }) => quote);
  return { confirmed, rejected: passages, rejectedNames: names };
}
