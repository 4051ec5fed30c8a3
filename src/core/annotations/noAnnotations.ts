import type { AnnotationDocument } from './annotationDocument';
import { ANNOTATIONS_VERSION } from './model';

/** `openAnnotations('')`, for an empty or missing file, without loading the YAML library. */
export const NO_ANNOTATIONS: AnnotationDocument = {
  yaml: '',
  file: { version: ANNOTATIONS_VERSION, report: {}, annotations: [], rejected: [] },
  problems: [],
  ids: [],
};
