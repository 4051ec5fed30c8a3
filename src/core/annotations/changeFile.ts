import { type AnnotationDocument, openAnnotations } from './annotationDocument';
import { completeAnnotations } from './completeAnnotations';
import { type AnnotationEdit, editDocument } from './editAnnotations';
import { writtenEdit } from './emptyContext';
import { type DocumentMergeResult, mergeDocuments } from './mergeAnnotations';

/** What a writer knows besides the edits. */
export interface WritingContext {
  /** The report's text. */
  readonly report: string;
  /** The report's file name, for a new annotation file. */
  readonly source: string;
  /** RFC 3339 in UTC. */
  readonly now: string;
}

/**
 * Makes the reader's edits on the file as the reader saw it, and merges the result with what the file
 * has now. Completes items that were written by hand. Removing what is not there any more is no failure.
 *
 * @param seen the file when the reader made the edits; absent where it could not be read then
 * @param current the text of the file now
 */
export function changeFile(
  seen: AnnotationDocument | undefined,
  current: string,
  edits: readonly AnnotationEdit[],
  context: WritingContext,
): DocumentMergeResult {
  const known = seen?.file && (seen.content ? seen : openAnnotations(seen.yaml));
  const now = openAnnotations(current, known);
  const base = known ?? now;
  const ours = edited(base, edits, context);
  if ('problems' in ours) {
    // An edit that cannot be made on what was seen may be possible on what is there now.
    return edited(now, edits.filter(isToDo(now)), context);
  }
  return base.yaml === current ? ours : mergeDocuments(base, ours.document, now);
}

/** What is to be removed and is not there is removed already. */
function isToDo({ ids }: AnnotationDocument): (edit: AnnotationEdit) => boolean {
  return (edit) => edit.type !== 'remove' || ids.includes(edit.id);
}

function edited(
  document: AnnotationDocument,
  edits: readonly AnnotationEdit[],
  { report, source, now }: WritingContext,
): DocumentMergeResult {
  const completed = [...completeAnnotations(document, report, now), ...edits];
  const result = editDocument(document, completed.map(writtenEdit), source);
  return 'problems' in result ? result : { ...result, conflicts: [] };
}
