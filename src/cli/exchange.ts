import { existsSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  annotationPath,
  changeFile,
  EXPORT_FORMATS,
  type Exported,
  type ExportFormat,
  exportAs,
  exportName,
  type FormatProblem,
  IMPORT_FORMATS,
  type ImportFormat,
  importEdits,
  importFrom,
  inEnglish,
  joinExports,
  openAnnotations,
} from '../core/index';
import { readText, updateText } from '../node/textOnDisk';
import { type ExitCode, FINDINGS, FINE, UNUSABLE } from './exit';
import { entitiesFor } from './knowledge';
import { problemLines } from './problems';

export function isExportFormat(name: string | undefined): name is ExportFormat {
  return EXPORT_FORMATS.some((format) => format === name);
}

export function isImportFormat(name: string | undefined): name is ImportFormat {
  return IMPORT_FORMATS.some((format) => format === name);
}

/**
 * Prints the annotations of reports in another format, or writes a file for each report.
 *
 * @param folder for the files; absent to print
 */
export async function exportFiles(
  reports: readonly string[],
  format: ExportFormat,
  folder: string | undefined,
): Promise<ExitCode> {
  const targets = folder === undefined ? [] : targetsOf(reports, format, folder);
  const troubles = targets.flatMap((target, index) => {
    const why = whyNotTo(target, targets.slice(0, index), reports);
    return why === undefined ? [] : [`${target}: ${why}`];
  });
  if (troubles.length > 0) {
    tell(troubles);
    return UNUSABLE;
  }
  const exported: (Exported & { readonly name: string })[] = [];
  for (const report of reports) {
    const text = await readText(report);
    const file = annotationPath(report);
    const document = openAnnotations(await readText(file));
    if (document.file === undefined) {
      tell(problemLines(file, document.yaml, document.problems));
      return UNUSABLE;
    }
    const name = path.basename(report);
    const { file: said } = document;
    const source = { text, file: said, name, entities: await entitiesFor(report, text, said) };
    exported.push({ name, ...exportAs(format, source) });
  }
  if (folder === undefined) {
    process.stdout.write(
      joinExports(
        format,
        exported.map(({ content }) => content),
      ),
    );
  }
  targets.forEach((target, at) => {
    writeFileSync(target, exported[at]?.content ?? '');
  });
  const lost = exported.filter(({ left }) => left > 0);
  tell(lost.map(({ name, left }) => `${name}: ${left} without a passage in the report left out`));
  return lost.length > 0 ? FINDINGS : FINE;
}

function targetsOf(
  reports: readonly string[],
  format: ExportFormat,
  folder: string,
): readonly string[] {
  return reports.map((report) => path.join(folder, exportName(path.basename(report), format)));
}

/** What stands against writing to a file, after others are written, from reports; nothing mostly. */
function whyNotTo(
  target: string,
  others: readonly string[],
  reports: readonly string[],
): string | undefined {
  const isTarget = (file: string) => realPath(file) === realPath(target);
  if (reports.some(isTarget)) {
    return 'This is a report itself.';
  }
  return others.some(isTarget) ? 'Several reports would be written to this file.' : undefined;
}

/** One path for all names of a file that is there. */
function realPath(file: string): string {
  return existsSync(file) ? realpathSync.native(file) : path.resolve(file);
}

/**
 * Adds the annotations of another program to the annotation file of a report. Nothing is written where
 * they cannot be read.
 *
 * @param from their file; absent for the standard input
 */
export async function importFile(
  report: string,
  format: ImportFormat | undefined,
  from: string | undefined,
): Promise<ExitCode> {
  const text = await readText(report);
  const content = await readText(from);
  const source = path.basename(report);
  const file = annotationPath(report);
  const lineOf = ({ place, message }: FormatProblem) =>
    `${from ?? '-'}:${place}: ${inEnglish(message)}`;
  let summary = '';
  let problems: readonly string[] = [];
  const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  const result = await updateText<readonly string[]>(file, (yaml) => {
    const document = openAnnotations(yaml);
    if (document.file === undefined) {
      return { refused: problemLines(file, yaml, document.problems) };
    }
    const imported = importFrom(
      format,
      content,
      text,
      document.ids,
      document.file.report,
      path.resolve(report).replaceAll(path.sep, '/'),
    );
    if ('error' in imported) {
      return { refused: [lineOf(imported.error)] };
    }
    const { annotations, known, orphans } = imported;
    const counts = `${annotations.length} imported, ${known} there already, ${orphans} without a passage`;
    const isOnWhole = Object.keys(imported.report).length > 0;
    summary = `${source}: ${counts}${isOnWhole ? ', the report as a whole annotated' : ''}`;
    problems = imported.problems.map(lineOf);
    const edits = importEdits(imported);
    if (edits.length === 0) {
      return { text: yaml };
    }
    const changed = changeFile(document, yaml, edits, { report: text, source, now });
    return 'problems' in changed
      ? { refused: problemLines(file, yaml, changed.problems) }
      : { text: changed.document.yaml };
  });
  if ('refused' in result) {
    tell(result.refused);
    return UNUSABLE;
  }
  tell(problems);
  console.log(summary);
  return problems.length > 0 ? FINDINGS : FINE;
}

function tell(lines: readonly string[]): void {
  for (const line of lines) {
    console.error(line);
  }
}
