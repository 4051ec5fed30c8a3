import type { AnnotationEdit } from './editAnnotations';
import type { AnnotationFile, Rejection } from './model';

/**
 * The edits whose result is not in a file yet. An edit that could not be written is offered again
 * later, and may have reached the file after all, or have been made by hand.
 */
export function outstandingEdits(
  file: AnnotationFile,
  edits: readonly AnnotationEdit[],
): readonly AnnotationEdit[] {
  const byId = new Map(file.annotations.map((annotation) => [annotation.id, annotation]));
  return edits.filter((edit) => {
    switch (edit.type) {
      case 'add': {
        const there = byId.get(edit.annotation.id);
        return there === undefined || !holds(there, edit.annotation);
      }
      case 'update': {
        const there = byId.get(edit.id);
        const unset = edit.unset ?? [];
        return (
          there === undefined ||
          !holds(there, edit.set) ||
          unset.some((key) => there[key] !== undefined)
        );
      }
      case 'remove':
        return byId.has(edit.id);
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
