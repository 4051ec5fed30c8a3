/** What the names of annotation files end with. */
export const ANNOTATION_SUFFIX = '.annotations.yaml';

/** `<name>.annotations.yaml` beside `<name>.txt`, for a path or a name alone. */
export function annotationPath(report: string): string {
  return report.replace(/(?:\.[^./\\]+)?$/, ANNOTATION_SUFFIX);
}
