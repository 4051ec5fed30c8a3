import { describeIn } from '../annotations/anchoring/describe';
import { createTextIndex } from '../annotations/anchoring/textIndex';
import type { AnnotationEdit } from '../annotations/editAnnotations';
import { withoutEmptyContext } from '../annotations/emptyContext';
import type { ReportDetails } from '../annotations/model';
import { type PlacedAnnotation, placeAnnotations } from '../annotations/placing';
import { inEnglish, msg, type Translate } from '../text/message';
import { runToEnd } from '../text/steps';
import { writeCsv } from './csv';
import type {
  Exported,
  ExportFormat,
  ExportSource,
  FormatProblem,
  Imported,
  ImportFormat,
  ImportResult,
  ReadResult,
  Writing,
} from './format';
import { adoptSteps } from './incoming';
import { isJson } from './json';
import { writeMarkdown } from './markdown';
import { readBrat } from './readBrat';
import { readWebAnnotations } from './readWebAnnotations';
import { joinCollections } from './severalReports';
import { writeW3c } from './w3c';
import { detailsWith } from './wholeReport';
import { writeBrat } from './writeBrat';

/** In UTF-16 code units. Longer files are not read. */
const MOST_CONTENT = 16_000_000;
const MOST_ANNOTATIONS = 10_000;

const WRITERS: Readonly<Record<ExportFormat, (writing: Writing) => Exported>> = {
  w3c: writeW3c,
  brat: writeBrat,
  csv: writeCsv,
  markdown: writeMarkdown,
};

/** The ends of the names of files in a format, without the dot. */
export const FORMAT_EXTENSIONS: Readonly<Record<ExportFormat, string>> = {
  w3c: 'jsonld',
  brat: 'ann',
  csv: 'csv',
  markdown: 'md',
};

/**
 * The name of the file that the annotations of a report are exported to: the report's, but for what
 * tells the format, and never the same.
 *
 * @param report its name, with or without folders, which then stay
 */
export function exportName(report: string, format: ExportFormat): string {
  const extension = FORMAT_EXTENSIONS[format];
  const base = report.replace(/\.[^./]+$/, '');
  const name = `${base}.${extension}`;
  return name.toLowerCase() === report.toLowerCase() ? `${base}.annotations.${extension}` : name;
}

/** Annotations in another format. `t` gives the language of what is written for people to read. */
export function exportAs(
  format: ExportFormat,
  source: ExportSource,
  t: Translate = inEnglish,
): Exported {
  const entities = new Map((source.entities ?? []).map((entity) => [entity.id, entity]));
  const placed = placeNow(source);
  return WRITERS[format]({ ...source, placed, entityOf: (id) => entities.get(id), t });
}

/**
 * One text of the exports of several reports: one table or collection, or one behind the other. Exports
 * in `brat` do not say which report they are of.
 */
export function joinExports(format: ExportFormat, contents: readonly string[]): string {
  if (format === 'w3c') {
    return joinCollections(contents);
  }
  const withoutHeader = (table: string) => table.slice(table.indexOf('\n') + 1);
  return format === 'csv'
    ? contents.map((table, at) => (at > 0 ? withoutHeader(table) : table)).join('')
    : contents.join(format === 'markdown' ? '\n' : '');
}

/** The annotations with selectors that say where they are now. */
function placeNow({ text, file }: ExportSource): readonly PlacedAnnotation[] {
  const index = createTextIndex(text);
  return placeAnnotations(text, file.annotations).map((placed) => {
    const { annotation, range, review } = placed;
    const target = range && !review ? describeIn(index, range) : {};
    return { ...placed, annotation: withoutEmptyContext({ ...annotation, ...target }) };
  });
}

/**
 * Reads the annotations of another program, and finds their places in a report. Never throws. The same
 * content gives the same ids, so that what was imported before is known.
 *
 * @param format absent to tell it by the content
 * @param text the report's
 * @param ids those that the annotation file has
 * @param report the details that it has, which notes on the whole report are added to
 * @param path the report's, to tell its annotations from those of others
 */
export function importFrom(
  format: ImportFormat | undefined,
  content: string,
  text: string,
  ids: readonly string[] = [],
  report: ReportDetails = {},
  path?: string,
): ImportResult {
  return runToEnd(importSteps(format, content, text, ids, report, path));
}

/** {@link importFrom} in slices: yields after each annotation. */
export function* importSteps(
  format: ImportFormat | undefined,
  content: string,
  text: string,
  ids: readonly string[],
  report: ReportDetails = {},
  path?: string,
): Generator<undefined, ImportResult> {
  if (content.length > MOST_CONTENT) {
    return { error: { place: '1', message: msg`The file is too long to be read.` } };
  }
  const result = read(format, content.replace(/^\uFEFF/, ''), text, path);
  if ('error' in result) {
    return result;
  }
  const { incoming, onWhole = [], problems } = result;
  const first = incoming[MOST_ANNOTATIONS];
  if (first !== undefined) {
    const message = msg`There are more than ${MOST_ANNOTATIONS} annotations. Nothing was imported.`;
    return { error: { place: first.place, message } };
  }
  return {
    ...(yield* adoptSteps(text, incoming, new Set(ids))),
    report: detailsWith(report, onWhole),
    problems: shortened(problems),
  };
}

/** The edits that write what was imported to the annotation file. */
export function importEdits({ annotations, report }: Imported): readonly AnnotationEdit[] {
  return [
    ...(Object.keys(report).length > 0 ? [{ type: 'report' as const, set: report }] : []),
    ...annotations.map((annotation) => ({ type: 'add' as const, annotation })),
  ];
}

/** More problems are counted only. */
const MOST_PROBLEMS = 100;

function shortened(problems: readonly FormatProblem[]): readonly FormatProblem[] {
  const rest = problems.slice(MOST_PROBLEMS);
  const [next] = rest;
  return next === undefined
    ? problems
    : [
        ...problems.slice(0, MOST_PROBLEMS),
        { place: next.place, message: msg`More problems from here on: ${rest.length}.` },
      ];
}

function read(
  format: ImportFormat | undefined,
  content: string,
  text: string,
  path: string | undefined,
): ReadResult {
  return format === 'brat' || (format === undefined && !isJson(content))
    ? readBrat(content, text)
    : readWebAnnotations(content, text, path);
}
