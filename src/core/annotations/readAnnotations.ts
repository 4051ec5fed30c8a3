import { openAnnotations } from './annotationDocument';
import type { AnnotationFile } from './model';
import type { Problem } from './problem';

export interface ReadAnnotations {
  /** Absent where the file cannot be used; then a problem is `fatal` and nothing may be written. */
  readonly file: AnnotationFile | undefined;
  readonly problems: readonly Problem[];
}

/**
 * Reads the text of a `<name>.annotations.yaml`. An item needs `quote` only: one without an id gets one
 * derived from its quote. Never throws; an empty text is an empty file.
 */
export function readAnnotations(yaml: string): ReadAnnotations {
  const { file, problems } = openAnnotations(yaml);
  return { file, problems };
}
