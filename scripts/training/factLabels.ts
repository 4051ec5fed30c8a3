import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FACT_KINDS, type FactKind } from '../../src/core/resolution/entity';
import { foldSpace } from '../../src/core/text/range';
import { type MarkedName, type MarkedText, markKey } from './markup';

/** A fact that a report's labels say. UTF-16 offsets, half-open. */
export interface LabelledFact {
  /** Whom it is about, as the names of the report say it. */
  readonly entity: string;
  readonly kind: FactKind;
  /** What is said, in the report's words; absent of kinds that point to a name. */
  readonly value?: string;
  /** The group or place that it points to, as the names of the report say it. */
  readonly target?: string;
  readonly start: number;
  readonly end: number;
}

export interface FactLabels {
  readonly facts: readonly LabelledFact[];
  /** Lines that cannot be read, each with the reason. */
  readonly problems: readonly string[];
}

/** Kinds whose value is a name of the report: the group or place that is meant. */
export const POINTING: ReadonlySet<FactKind> = new Set([
  'leaderOf',
  'location',
  'memberOf',
  'partOf',
]);
const TITLE = /^=== (\S+)/;
const COUNTED = /^(.*\S)\s+#(\d+)$/;

/**
 * The facts of those reports of a folder that have some labelled: `facts/FILE.txt` goes with `FILE.txt`.
 * A line reads `kind | name | words | value`; the folder's README.md tells what they mean.
 */
export function readFactLabels(
  folder: string,
  reports: readonly MarkedText[],
): ReadonlyMap<MarkedText, FactLabels> {
  const labels = new Map<MarkedText, FactLabels>();
  for (const file of new Set(reports.map((report) => report.file))) {
    const source = path.join(folder, 'facts', `${file}.txt`);
    if (existsSync(source)) {
      const linesOf = groupLines(readFileSync(source, 'utf8'));
      for (const report of reports) {
        const lines = report.file === file ? linesOf.get(report.id) : undefined;
        if (lines !== undefined) {
          labels.set(report, readFacts(report, lines));
        }
      }
    }
  }
  return labels;
}

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

/** The facts of a report from their lines. */
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

/** @param names of the report, folded */
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
  const [, once = words, nth = '1'] = COUNTED.exec(words) ?? [];
  const said = foldSpace(once);
  const range = findWords(text, said, Number(nth));
  if (range === undefined) {
    return 'the report has no such words';
  }
  if (!POINTING.has(kind)) {
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

/** A text with one space for each stretch of white space, and where its characters stood. */
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

/** Where some words stand for the nth time; `undefined` where they do not. */
function findWords(
  { text, offsets }: FoldedText,
  words: string,
  nth: number,
): { readonly start: number; readonly end: number } | undefined {
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
