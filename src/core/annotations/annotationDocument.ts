import { msg } from '../text/message';
import type { TextRange } from '../text/range';
import { locate, locateKey, scalarSource } from '../yaml/locate';
import { isTreeList } from '../yaml/tree';
import { type Content, type ContentError, LIST, parseItem, readContent } from './content';
import { FieldReader, type Finding, type SourceOf } from './fieldReader';
import { hiddenText } from './hiddenText';
import { itemIds } from './itemIds';
import { linkFindings } from './links/linkFindings';
import {
  ANNOTATIONS_VERSION,
  type Annotation,
  type AnnotationFile,
  FILE_KEYS,
  type Rejection,
} from './model';
import type { Problem } from './problem';
import { readDetails, readRejection } from './readItem';

/**
 * A state of an annotation file: its text, its content, and what is wrong with it. Immutable. Pass it
 * on to the next edit: with the last state at hand, reading the next one costs next to nothing.
 */
export interface AnnotationDocument {
  readonly yaml: string;
  /** Absent where the file cannot be used; then a problem is `fatal` and nothing may be written. */
  readonly file: AnnotationFile | undefined;
  readonly problems: readonly Problem[];
  /** The text taken apart, for edits and merges. Absent where the file cannot be used. */
  readonly content?: Content;
  /** The ids of all items by their index, including those that cannot be shown. */
  readonly ids: readonly string[];
}

/**
 * Reads the text of a `<name>.annotations.yaml`. Never throws; an empty text is an empty file.
 *
 * @param previous an earlier state of the file, whose unchanged items are not read again
 */
export function openAnnotations(yaml: string, previous?: AnnotationDocument): AnnotationDocument {
  if (previous?.yaml === yaml) {
    return previous;
  }
  const result = readContent(yaml, previous?.content);
  return 'errors' in result
    ? { yaml, file: undefined, problems: result.errors.map((e) => fatal(yaml, e)), ids: [] }
    : readDocument(result.content);
}

function fatal(yaml: string, error: ContentError): Problem {
  const { code, message, path, parsed, start = 0, end = yaml.length } = error;
  const range = parsed && path ? locate(parsed, path) : { start, end };
  return { code, message, severity: 'error', range, fatal: true, ...(path && { path }) };
}

function readDocument(content: Content): AnnotationDocument {
  const { yaml, root, items } = content;
  const frameSource: SourceOf = (path) => scalarSource(content.frame, path);
  const reader = new FieldReader(root, frameSource);
  const version = readVersion(reader, frameSource);
  if (version === 'newer') {
    const problems = reader.findings.map((finding): Problem => {
      const problem = toProblem(content, finding);
      return { ...problem, severity: 'error', fatal: true };
    });
    return { yaml, file: undefined, problems, ids: [] };
  }
  const source = reader.text('source', 'invalid-source');
  reader.misspellings(FILE_KEYS);
  const { details, findings } = readDetails(root.get('report'), frameSource);
  const rejected = readRejected(reader, frameSource);
  const ids = itemIds(items);
  const isThere = new Set(ids);
  const annotations: Annotation[] = [];
  const problems: Problem[] = [...reader.findings, ...findings, ...rejected.findings].map(
    (finding) => toProblem(content, finding),
  );
  for (const [index, { tree, reading }] of items.entries()) {
    const id = ids[index] ?? '';
    if (reading.annotation !== undefined) {
      annotations.push({ id, ...reading.annotation });
    }
    const found = itemFindings(reading.findings, reading.writtenId, id);
    for (const finding of [
      ...found,
      ...linkFindings(reading.annotation?.links, tree, id, isThere),
    ]) {
      problems.push(toProblem(content, finding, index, id));
    }
  }
  const file: AnnotationFile = {
    version: ANNOTATIONS_VERSION,
    ...(source !== undefined && { source }),
    report: details,
    annotations,
    rejected: rejected.list,
  };
  return { yaml, file, problems: [...problems, ...hiddenText(yaml)], content, ids };
}

function readVersion(reader: FieldReader, sourceOf: SourceOf): 'newer' | 'known' {
  const version = reader.get('version');
  if (version === undefined || version === null) {
    if (reader.get('annotations') !== undefined || reader.get('rejected') !== undefined) {
      const message = msg`The file does not say which version of the format it has.`;
      reader.report('missing-version', message, ['version'], { severity: 'information' });
    }
    return 'known';
  }
  if (version === ANNOTATIONS_VERSION) {
    return 'known';
  }
  const number = typeof version === 'string' ? Number(version) : version;
  if ((typeof number === 'number' || typeof number === 'bigint') && number > ANNOTATIONS_VERSION) {
    const written = sourceOf(['version']) ?? String(number);
    const message = msg`Version ${written} of this file is newer than this program.`;
    reader.report('newer-version', message, ['version']);
    return 'newer';
  }
  const message = msg`“version” has to be ${ANNOTATIONS_VERSION}.`;
  reader.report('unknown-version', message, ['version'], { suggestion: ANNOTATIONS_VERSION });
  return 'known';
}

function readRejected(
  reader: FieldReader,
  sourceOf: SourceOf,
): { readonly list: readonly Rejection[]; readonly findings: readonly Finding[] } {
  const value = reader.get('rejected');
  if (value === undefined || value === null) {
    return { list: [], findings: [] };
  }
  if (!isTreeList(value)) {
    reader.report('invalid-rejected', msg`“rejected” has to be a list.`, ['rejected']);
    return { list: [], findings: [] };
  }
  const read = value.map((item, index) => readRejection(item, index, sourceOf));
  return {
    list: read.flatMap(({ rejection }) => (rejection === undefined ? [] : [rejection])),
    findings: read.flatMap(({ findings }) => findings),
  };
}

function itemFindings(
  findings: readonly Finding[],
  written: string | undefined,
  id: string,
): readonly Finding[] {
  if (written === undefined || written === id) {
    return findings;
  }
  const message = msg`The id “${written}” is used more than once.`;
  const duplicate = {
    code: 'duplicate-id',
    message,
    severity: 'warning',
    path: ['id'],
    suggestion: id,
  } as const;
  return [...findings, duplicate];
}

/**
 * A finding with its range.
 *
 * @param index of the item concerned; absent for what is wrong outside the items
 * @param id of that item
 */
export function toProblem(
  content: Content,
  finding: Finding,
  index?: number,
  id?: string,
): Problem {
  const { code, message, severity, path, suggestion } = finding;
  return {
    code,
    message,
    severity,
    range: rangeOf(content, finding, index),
    path: index === undefined ? path : [LIST, index, ...path],
    ...(id !== undefined && { id }),
    ...(suggestion !== undefined && { suggestion }),
  };
}

function rangeOf(content: Content, finding: Finding, index: number | undefined): TextRange {
  const { code, path, atKey } = finding;
  const { frame, scan, items, root } = content;
  const place = atKey ? locateKey : locate;
  if (index !== undefined) {
    const start = scan?.starts[index];
    const text = items[index]?.text;
    const parsed = text === undefined ? undefined : parseItem(text);
    if (start === undefined || parsed === undefined) {
      return place(frame, [LIST, index, ...path]);
    }
    const inItem = place(parsed, [0, ...path]);
    return { start: inItem.start + start, end: inItem.end + start };
  }
  if (code === 'missing-version') {
    const [first] = root.keys();
    return locateKey(frame, typeof first === 'string' ? [first] : []);
  }
  return inWhole(content, place(frame, path));
}

/** From offsets in the document without its items to offsets in the whole text. */
function inWhole({ scan }: Content, range: TextRange): TextRange {
  const first = scan?.starts[0];
  if (scan === undefined || first === undefined || range.start < first) {
    return range;
  }
  const shift = scan.end - first;
  return { start: range.start + shift, end: range.end + shift };
}
