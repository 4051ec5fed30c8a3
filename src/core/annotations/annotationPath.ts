/** `<name>.annotations.yaml` beside `<name>.txt`, for a path or a name alone. */
export function annotationPath(report: string): string {
  return report.replace(/(?:\.[^./\\]+)?$/, '.annotations.yaml');
}
