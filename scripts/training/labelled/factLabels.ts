import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FACT_KINDS, type FactKind } from '../../../src/core/resolution/entity';
import { BY_TARGET } from '../../../src/core/resolution/facts/candidate';
import { foldSpace, type TextRange } from '../../../src/core/text/range';
import { type MarkedName, type MarkedText, markKey } from './markup';

/** A labelled fact, with the range of the words that say so. */
export interface LabelledFact extends TextRange {
  /** Whom it is about, as the names of the report are labelled. */
  readonly entity: string;
  readonly kind: FactKind;
  /** What is said, in the report's words; absent where the fact points to a name. */
  readonly value?: string;
  /** Whom or what it points to, as the names of the report are labelled. */
  readonly target?: string;
}

export interface FactLabels {
  readonly facts: readonly LabelledFact[];
  /** Lines that cannot be read, each behind the reason. */
  readonly problems: readonly string[];
}

const TITLE = /^=== (\S+)/;
/** `words #2`: the second place where the report has these words. */
const COUNTED = /^(.*\S)\s+#(\d+)$/;

/**
 * The labelled facts of the reports of a folder; reports that have none labelled are absent. Facts of
 * the reports of `FILE.txt` are in `facts/FILE.txt`, in lines `kind | name | words | value`: see the
 * folder's README.md.
 */
export function readFactLabels(
  folder: string,
  reports: readonly MarkedText[],
): ReadonlyMap<MarkedText, FactLabels> {
  const labels = new Map<MarkedText, FactLabels>();
  for (const file of new Set(reports.map((report) => report.file))) {
    const source = path.join(folder, 'facts', `${file}.txt`);
    if (existsSync(source)) {
      const linesById = groupLines(readFileSync(source, 'utf8'));
      for (const report of reports) {
        const lines = report.file === file ? linesById.get(report.id) : undefined;
        if (lines !== undefined) {
          labels.set(report, readFacts(report, lines));
        }
      }
    }
  }
  return labels;
}

/** The lines of each report, by its id. */
function groupLines(source: string): ReadonlyMap<string, readonly string[]> {
  const byId = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of source.split('\n')) {
    const [, id] = TITLE.exec(line) ?? [];
    if (id !== undefined) {
      lines = [];
      byId.set(id, lines);
    } else if (line.trim() !== '') {
      lines.push(line);
    }
  }
  return byId;
}

/** Reads the facts of a report from their lines. */
export function readFacts({ text, entities }: MarkedText, lines: readonly string[]): FactLabels {
  const folded = foldWithOffsets(text);
  const names = entities.map((entity) => ({ ...entity, text: markKey(entity.text) }));
  const facts: LabelledFact[] = [];
  const problems: string[] = [];
  for (const line of lines) {
    const fact = readLine(folded, names, line);
    if (typeof fact === 'string') {
      problems.push(`${fact}: ${line}`);
    } else {
      facts.push(fact);
    }
  }
  return { facts, problems };
}

/**
 * Reads a line; if it cannot be read, returns the reason.
 *
 * @param names of the report, folded
 */
function readLine(
  text: FoldedText,
  names: readonly MarkedName[],
  line: string,
): LabelledFact | string {
  const [kind = '', name = '', words = '', value = ''] = line.split('|').map((part) => part.trim());
  const named = (wanted: string, types: readonly string[]) => {
    const folded = markKey(wanted);
    return names.find((one) => types.includes(one.type) && one.text === folded)?.entity;
  };
  if (!isKind(kind)) {
    return 'no such kind';
  }
  const entity = named(name, ['PERSON', 'GROUP']);
  if (entity === undefined) {
    return 'no marked person or group of that name';
  }
  const [, withoutCount = words, nth = '1'] = COUNTED.exec(words) ?? [];
  const said = foldSpace(withoutCount);
  const range = findWords(text, said, Number(nth));
  if (range === undefined) {
    return 'the report has no such words';
  }
  if (!BY_TARGET.has(kind)) {
    return value === '' || !said.includes(foldSpace(value))
      ? 'the value is not among the words'
      : { entity, kind, value, ...range };
  }
  const target = named(value, ['GROUP', 'PLACE', 'PERSON']);
  return value !== '' && target === undefined
    ? 'the value is no marked name'
    : { entity, kind, ...(target !== undefined && { target }), ...range };
}

function isKind(kind: string): kind is FactKind {
  return FACT_KINDS.some((one) => one === kind);
}

/** A text with one space for each run of white space, and the offset of each character before that. */
interface FoldedText {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** @param text begins with no white space, as reports do */
function foldWithOffsets(text: string): FoldedText {
  const offsets: number[] = [];
  let at = 0;
  for (const [word, space = ''] of text.matchAll(/\S+(\s*)/g)) {
    const end = at + (space === '' ? word.length : word.length - space.length + 1);
    for (let offset = at; offset < end; offset++) {
      offsets.push(offset);
    }
    at += word.length;
  }
  return { text: foldSpace(text), offsets };
}

/** Where some words stand for the nth time; `undefined` if they do not. */
function findWords(
  { text, offsets }: FoldedText,
  words: string,
  nth: number,
): TextRange | undefined {
  let at = -1;
  for (let count = 0; count < nth; count++) {
    at = words === '' ? -1 : text.indexOf(words, at + 1);
    if (at < 0) {
      return undefined;
    }
  }
  const [start, last] = [offsets[at], offsets[at + words.length - 1]];
  return start === undefined || last === undefined ? undefined : { start, end: last + 1 };
}
