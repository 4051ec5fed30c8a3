import { type AnnotationDocument, openAnnotations } from './annotationDocument';
import { completeAnnotations } from './completeAnnotations';
import { type AnnotationEdit, editDocument } from './editAnnotations';
import { writtenEdit } from './emptyContext';
import { type DocumentMergeResult, mergeDocuments } from './mergeAnnotations';

/** What a writer knows besides the edits. */
export interface WritingContext {
  /** The report's text. */
  readonly report: string;
  /** The report's file name, written into a file that says nothing yet. */
  readonly source: string;
  /** RFC 3339 in UTC. */
  readonly now: string;
}

/**
 * The reader's edits, made on the file as the reader saw it and merged with what is in it by now.
 * Items made by hand are completed on the way.
 *
 * @param seen the file as it was when the reader decided; absent where it could not be read then
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
  if (base.yaml === current) {
    return ours;
  }
  // What cannot be done with what was seen may be possible with what is there.
  return 'problems' in ours
    ? edited(now, edits, context)
    : mergeDocuments(base, ours.document, now);
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
