import type { AnnotationDocument } from './annotationDocument';
import { ANNOTATIONS_VERSION } from './model';

/** A file that is empty or not there, as `openAnnotations('')` reads it, for those who need no YAML. */
export const NO_ANNOTATIONS: AnnotationDocument = {
  yaml: '',
  file: { version: ANNOTATIONS_VERSION, report: {}, annotations: [], rejected: [] },
  problems: [],
  ids: [],
};
