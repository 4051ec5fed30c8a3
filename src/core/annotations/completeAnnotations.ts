import { anchorIn } from './anchoring/anchor';
import { describeIn } from './anchoring/describe';
import { createTextIndex, type TextIndex } from './anchoring/textIndex';
import type { AnnotationDocument } from './annotationDocument';
import type { AnnotationEdit } from './editAnnotations';
import type { Annotation } from './model';

/**
 * The edits that complete items that were written by hand: with the id that was derived for them, and
 * with context and position where the quote is found in the report without doubt. To be put before the
 * reader's own edits when a file is written anyway; ids stay those of the document, so that its edits
 * still apply.
 *
 * @param report the report's text
 * @param now RFC 3339 in UTC, for `created` of items without an id; absent to leave it out
 */
export function completeAnnotations(
  document: AnnotationDocument,
  report: string,
  now?: string,
): readonly AnnotationEdit[] {
  const { content, ids } = document;
  let index: TextIndex | undefined;
  const edits: AnnotationEdit[] = [];
  for (const [place, { reading }] of (content?.items ?? []).entries()) {
    const { annotation, writtenId } = reading;
    const id = ids[place];
    const isBare = !annotation?.prefix && !annotation?.suffix;
    if (annotation === undefined || id === undefined || (writtenId !== undefined && !isBare)) {
      continue;
    }
    index ??= createTextIndex(report);
    const set: Partial<Annotation> = {
      ...(writtenId === undefined && { id }),
      ...(isBare && context(index, annotation)),
      ...(writtenId === undefined && annotation.created === undefined && now && { created: now }),
    };
    if (Object.keys(set).length > 0) {
      edits.push({ type: 'update', id, set });
    }
  }
  return edits;
}

function context(index: TextIndex, annotation: Omit<Annotation, 'id'>): Partial<Annotation> {
  const place = anchorIn(index, annotation);
  if (!('range' in place) || place.how === 'fuzzy' || place.review) {
    return {};
  }
  const { quote, ...found } = describeIn(index, place.range);
  return quote === annotation.quote ? found : {};
}
