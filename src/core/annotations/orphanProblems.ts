import { type Message, msg } from '../text/message';
import type { OrphanReason } from './anchoring/result';
import type { AnnotationDocument } from './annotationDocument';
import { itemRange } from './itemRange';
import type { PlacedAnnotation } from './placing';
import type { Problem } from './problem';

/** The code of these problems. */
export const ORPHAN_CODE = 'orphan';

/** An orphan, told at its item in the YAML. */
export type OrphanProblem = Problem & { readonly id: string };

/**
 * Says of annotations that have lost their place in a report what became of it, in the order of the
 * file. Those that the reader has set aside as orphans are left out; there are none where the file
 * cannot be used.
 *
 * @param report the file name of the report
 */
export function orphanProblems(
  document: AnnotationDocument,
  placed: readonly PlacedAnnotation[],
  report: string,
): readonly OrphanProblem[] {
  if (document.file === undefined) {
    return [];
  }
  return placed.flatMap(({ annotation, orphan }) =>
    orphan === undefined || annotation.orphan === true
      ? []
      : [
          {
            code: ORPHAN_CODE,
            message: orphanMessage(orphan, report),
            severity: 'warning',
            range: itemRange(document, annotation),
            id: annotation.id,
          },
        ],
  );
}

/** Why an annotation has no place. @param report the file name of the report */
export function orphanMessage(reason: OrphanReason, report: string): Message {
  return MESSAGES[reason](report);
}

const MESSAGES: Readonly<Record<OrphanReason, (report: string) => Message>> = {
  'not-found': (report) => msg`The annotated passage is not in ${report} any more.`,
  ambiguous: (report) =>
    msg`The annotated passage stands in ${report} more than once, and nothing tells which is meant.`,
  'empty-quote': () => msg`The annotation quotes no words of the report.`,
};
