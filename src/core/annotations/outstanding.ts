import type { AnnotationEdit } from './editAnnotations';
import type { Annotation, AnnotationFile, Rejection } from './model';

/**
 * The edits whose result is not in a file yet. An edit that could not be written is offered again
 * later, and may have reached the file after all, or have been made by hand.
 */
export function outstandingEdits(
  file: AnnotationFile,
  edits: readonly AnnotationEdit[],
): readonly AnnotationEdit[] {
  const known = new Map(file.annotations.map((annotation) => [annotation.id, annotation]));
  return edits.filter((edit) => {
    switch (edit.type) {
      case 'add': {
        const there = known.get(edit.annotation.id);
        return there === undefined || !holds(there, edit.annotation);
      }
      case 'update': {
        const there = known.get(edit.id);
        const unset = edit.unset ?? [];
        return (
          there === undefined ||
          !holds(there, edit.set) ||
          unset.some((key) => there[key] !== undefined)
        );
      }
      case 'remove':
        return known.has(edit.id);
      case 'reject':
        return !isRejected(file, edit);
      case 'report':
        return (
          !holds(file.report, edit.set) ||
          (edit.unset ?? []).some((key) => file.report[key] !== undefined)
        );
      case 'unreject':
        return isRejected(file, edit);
      default:
        return file.source !== edit.source;
    }
  });
}

/**
 * Whether edits change an annotation that a file does not have. They cannot be made before it comes
 * back, and nothing else has to wait for that.
 */
export function changeGone(
  { annotations }: AnnotationFile,
  edits: readonly AnnotationEdit[],
): boolean {
  const ids = new Set(annotations.map(({ id }) => id));
  return edits.some((edit) => edit.type === 'update' && !ids.has(edit.id));
}

/**
 * The edits that a file had, or what has become of them there, and another has not: what is lost where
 * the one is given up for the other. What is in neither was taken out before.
 */
export function lostEdits(
  before: AnnotationFile,
  after: AnnotationFile,
  edits: readonly AnnotationEdit[],
): readonly AnnotationEdit[] {
  const takenOut = new Set(outstandingEdits(before, edits));
  return outstandingEdits(after, edits).filter((edit) => {
    const id = edit.type === 'add' ? edit.annotation.id : 'id' in edit ? edit.id : undefined;
    return id === undefined
      ? !takenOut.has(edit)
      : JSON.stringify(byId(before, id)) !== JSON.stringify(byId(after, id));
  });
}

function byId({ annotations }: AnnotationFile, id: string): Annotation | undefined {
  return annotations.find((annotation) => annotation.id === id);
}

function isRejected(file: AnnotationFile, edit: { readonly type: string } & Rejection): boolean {
  const { type, ...rejection } = edit;
  return file.rejected.some((known) => holds(known, rejection));
}

/** Whether every field of `part` has the same value in `whole`; empty is the same as absent. */
function holds(whole: object, part: object): boolean {
  const values = new Map(Object.entries(whole));
  return Object.entries(part).every(
    ([key, value]) => JSON.stringify(values.get(key) ?? '') === JSON.stringify(value ?? ''),
  );
}
