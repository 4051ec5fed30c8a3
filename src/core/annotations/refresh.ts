import { describeIn } from './anchoring/describe';
import { createTextIndex } from './anchoring/textIndex';
import type { AnnotationDocument } from './annotationDocument';
import { completeAnnotations } from './completeAnnotations';
import { type AnnotationEdit, editDocument } from './editAnnotations';
import { writtenEdit } from './emptyContext';
import { type PlacedAnnotation, sameTarget } from './placing';

/** An annotation file whose selectors say where its annotations are now. */
export interface RefreshedFile {
  readonly document: AnnotationDocument;
  /** The ids of the changed items. */
  readonly ids: ReadonlySet<string>;
}

/** Items changed between two yields: some 15 ms in a file of 5,000. */
const BATCH = 25;

/**
 * Completes items that were written by hand, and refreshes selectors as {@link refreshEdits} says.
 * Yields before each batch of items. `undefined` where nothing changes, or the file cannot be edited.
 *
 * @param text of the report
 * @param now RFC 3339 in UTC
 */
export function* refreshSteps(
  document: AnnotationDocument,
  text: string,
  placed: readonly PlacedAnnotation[],
  now: string,
): Generator<undefined, RefreshedFile | undefined> {
  const edits = [...completeAnnotations(document, text, now), ...refreshEdits(text, placed)];
  let current = document;
  for (let at = 0; at < edits.length; at += BATCH) {
    yield;
    const result = editDocument(current, edits.slice(at, at + BATCH).map(writtenEdit));
    if ('problems' in result) {
      return undefined;
    }
    current = result.document;
  }
  const ids = new Set(edits.flatMap((edit) => (edit.type === 'update' ? [edit.id] : [])));
  return edits.length > 0 ? { document: current, ids } : undefined;
}

/**
 * The edits that update the selectors of annotations which have moved or changed. Doubtful places keep
 * theirs until the reader confirms them, orphans for good.
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
    return sameTarget(annotation, target)
      ? []
      : [{ type: 'update', id: annotation.id, set: target }];
  });
}
