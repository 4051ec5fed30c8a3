import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FactKind } from '../../src/core/resolution/entity';
import type { MarkedText } from './markup';

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
const KINDS: ReadonlySet<string> = new Set([
  ...POINTING,
  'acronym',
  'alias',
  'describedAs',
  'role',
  'status',
  'title',
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
export function readFacts(report: MarkedText, lines: readonly string[]): FactLabels {
  const facts: LabelledFact[] = [];
  const problems: string[] = [];
  for (const line of lines) {
    const fact = readLine(report, line);
    if (typeof fact === 'string') {
      problems.push(`${fact}: ${line}`);
    } else {
      facts.push(fact);
    }
  }
  return { facts, problems };
}

function readLine({ text, entities }: MarkedText, line: string): LabelledFact | string {
  const [kind = '', name = '', words = '', value = ''] = line.split('|').map((part) => part.trim());
  const named = (wanted: string, types: readonly string[]) =>
    entities.find((entity) => types.includes(entity.type) && fold(entity.text) === fold(wanted))
      ?.entity;
  if (!isKind(kind)) {
    return 'no such kind';
  }
  const entity = named(name, ['PERSON', 'GROUP']);
  if (entity === undefined) {
    return 'no marked person or group of that name';
  }
  const [, once = words, nth = '1'] = COUNTED.exec(words) ?? [];
  const range = findWords(text, once, Number(nth));
  if (range === undefined) {
    return 'the report has no such words';
  }
  if (!POINTING.has(kind)) {
    return findWords(text.slice(range.start, range.end), value, 1) === undefined || value === ''
      ? 'the value is not among the words'
      : { entity, kind, value, ...range };
  }
  const target = named(value, ['GROUP', 'PLACE', 'PERSON']);
  return value !== '' && target === undefined
    ? 'the value is no marked name'
    : { entity, kind, ...(target !== undefined && { target }), ...range };
}

function isKind(kind: string): kind is FactKind {
  return KINDS.has(kind);
}

function fold(name: string): string {
  return name.toLowerCase().replace(/\s+/g, ' ');
}

/** Where some words stand for the nth time, white space counting as one space. */
function findWords(
  text: string,
  words: string,
  nth: number,
): { readonly start: number; readonly end: number } | undefined {
  const pattern = words
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const match = pattern === '' ? undefined : [...text.matchAll(new RegExp(pattern, 'g'))][nth - 1];
  return match === undefined
    ? undefined
    : { start: match.index, end: match.index + match[0].length };
}
