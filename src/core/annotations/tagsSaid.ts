import type { AnnotationFile } from './model';

/** The tags of the report as a whole and of its annotations, each once for each of these. */
export function tagsSaid({
  report,
  annotations,
}: Pick<AnnotationFile, 'report' | 'annotations'>): readonly string[] {
  return [report, ...annotations].flatMap(({ tags = [] }) => [...new Set(tags)]);
}
