import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  type Annotation,
  type AnnotationFile,
  type ExportSource,
  type ImportFormat,
  type ImportResult,
  importFrom,
  readAnnotations,
} from '../../../../src/core/index';

/** The sample report with annotations of all kinds. */
export function sample(): ExportSource {
  const text = readFileSync('samples/bajaur/new-emir.txt', 'utf8');
  const { file } = readAnnotations(
    readFileSync('samples/bajaur/new-emir.annotations.yaml', 'utf8'),
  );
  assert(file);
  return { text, file, name: 'new-emir.txt', entities: [IHSANULLAH] };
}

export const IHSANULLAH = {
  id: 'ihsanullah',
  name: 'Maulvi Ihsanullah Sabri',
  type: 'person',
} as const;

/** A short report with one or more annotations. */
export function report(text: string, ...annotations: Annotation[]): ExportSource {
  const file: AnnotationFile = { version: 1, report: {}, annotations, rejected: [] };
  return { text, file, name: 'raids.txt', entities: [IHSANULLAH] };
}

/** What was imported; fails where the whole is not usable. */
export function imported(
  format: ImportFormat | undefined,
  content: unknown,
  text: string,
  ids: readonly string[] = [],
  details: AnnotationFile['report'] = {},
  path?: string,
): Exclude<ImportResult, { error: unknown }> {
  const result = importFrom(
    format,
    typeof content === 'string' ? content : JSON.stringify(content),
    text,
    ids,
    details,
    path,
  );
  assert('annotations' in result, JSON.stringify(result));
  return result;
}

/** Where and why a content cannot be imported. */
export function refusal(format: ImportFormat | undefined, content: string): string {
  const result = importFrom(format, content, 'Three boats came.');
  assert('error' in result, JSON.stringify(result));
  return `${result.error.place}: ${result.error.message.template}`;
}

/** Problems as `place: template`. */
export function problemsOf({ problems }: Exclude<ImportResult, { error: unknown }>): string[] {
  return problems.map(({ place, message }) => `${place}: ${message.template}`);
}
