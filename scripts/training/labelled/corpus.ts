import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TAG_TYPES } from '../../../src/core/recognition/tagger/labels';
import type { TextRange } from '../../../src/core/text/range';
import { readList } from '../common/listFiles';
import type { NameLabel } from './labelledNames';
import { readMarkedFolder } from './markup';

/** A name that the recogniser learns. */
interface LabelledName extends TextRange {
  /** An index into `TAG_TYPES`. */
  readonly type: number;
}

export interface LabelledText {
  readonly id: string;
  /** The name of the set of texts that it belongs to. */
  readonly set: string;
  readonly text: string;
  readonly names: readonly LabelledName[];
  /** Stretches whose names were not labelled. */
  readonly ignored: readonly TextRange[];
  /** How much a mistake in it counts in training. */
  readonly weight: number;
  /** Whether it belongs to the development test, and is never trained on. */
  readonly heldOut: boolean;
  /** The text with its labels as the corpus has it: a line of JSON. */
  readonly line: string;
}

/** A line of a corpus. */
interface Line {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly (NameLabel & {
    /** Other types that are as right. */
    readonly alt?: readonly string[] | string;
  })[];
  readonly ignore?: readonly TextRange[];
  readonly other?: readonly TextRange[];
}

/** Sets of reports that were written to learn from … */
export const WRITTEN: ReadonlySet<string> = new Set(['original', 'reports']);
/** … count more than corpora of other texts, which may follow other conventions. */
const WRITTEN_WEIGHT = 2;
const OTHER = TAG_TYPES.indexOf('other');

/** The project's own reports, with their names marked. */
export const REPORTS_FOLDER = 'scripts/training/reports';

/** The files of the set "original". Later ones have only the plainest facts labelled. */
export function originalFiles(corpora: string): readonly string[] {
  return [1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => path.join(corpora, 'original', `set${n}.jsonl`));
}

/** So many of the first files of "original" have all their facts labelled. */
export const FILES_WITH_ALL_FACTS = 3;

/**
 * The sets by name: each file of the corpora folder is one, and so are its folder "original", and
 * "reports", the project's own.
 */
export function readCorpora(folder: string): ReadonlyMap<string, readonly LabelledText[]> {
  const sets = new Map<string, readonly LabelledText[]>();
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()) {
    sets.set(path.basename(file, '.jsonl'), readSet(path.join(folder, file)));
  }
  const original = path.join(folder, 'original');
  if (existsSync(original)) {
    const files = readdirSync(original).filter((name) => name.endsWith('.jsonl'));
    sets.set(
      'original',
      files.sort().flatMap((file) => readSet(path.join(original, file), 'original')),
    );
  }
  const reports = readMarkedFolder(REPORTS_FOLDER).map((report) => JSON.stringify(report));
  return sets.set('reports', readLines(reports, 'reports'));
}

/** The texts of a file of lines of JSON. */
export function readSet(
  file: string,
  set = path.basename(file, '.jsonl'),
): readonly LabelledText[] {
  return readLines(linesOf(file), set);
}

/** The lines of a file that are not empty. */
export function linesOf(file: string): readonly string[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '');
}

function readLines(lines: readonly string[], set: string): readonly LabelledText[] {
  const parsed = lines.map((line) => ({ line, document: parseLine(line) }));
  const rankOf = new Map(
    parsed
      .map(({ document }) => document.id)
      .sort()
      .map((id, index) => [id, index]),
  );
  return parsed.map(({ line, document: { id, text, entities, ignore = [], other = [] } }) => ({
    id,
    set,
    text,
    names: [
      ...entities.map((entity) => ({
        start: entity.start,
        end: entity.end,
        type: TAG_TYPES.findIndex((name) => name.toUpperCase() === typeOf(entity, text)),
      })),
      ...other.map(({ start, end }) => ({ start, end, type: OTHER })),
    ].filter(({ type }) => type >= 0),
    ignored: ignore,
    weight: WRITTEN.has(set) ? WRITTEN_WEIGHT : 1,
    heldOut: isHeldOut(set, id, rankOf.get(id) ?? 0),
    line,
  }));
}

/**
 * The type by the product's conventions: a country is a place, also where it acts. Other corpora label
 * it as a group there.
 */
function typeOf({ start, end, type, alt = [] }: Line['entities'][number], text: string): string {
  const place = alt.includes('PLACE') || COUNTRIES.has(text.slice(start, end));
  return type === 'GROUP' && place ? 'PLACE' : type;
}

const COUNTRIES: ReadonlySet<string> = new Set(readList('countries').trim().split(';'));

const CAPITALS_EVERY = 6;

/**
 * The texts, and one in a few once more in capitals, as telexes and headlines are set. Texts that
 * capitals make longer ("ß") are left out, because their labels would not fit.
 */
export function withCapitals(texts: readonly LabelledText[]): readonly LabelledText[] {
  const inCapitals = texts
    .filter((_, index) => index % CAPITALS_EVERY === 0)
    .map((text) => ({ ...text, text: text.text.toUpperCase(), weight: text.weight / 2 }))
    .filter(({ text }, index) => text.length === texts[index * CAPITALS_EVERY]?.text.length);
  return [...texts, ...inCapitals];
}

/** @param rank the place of the id among those of its set, in order */
function isHeldOut(set: string, id: string, rank: number): boolean {
  switch (set) {
    case 'original':
      return /[05]$/.test(id);
    case 're3d':
      return rank % 2 === 1;
    case 'gum-news':
      return /_(?:nasa|sensitive|homeopathic|iodine)$/.test(id);
    default:
      return false;
  }
}

function parseLine(line: string): Line {
  const value: unknown = JSON.parse(line);
  if (!isLine(value)) {
    throw new Error(`Not a labelled text: ${line.slice(0, 80)}`);
  }
  return value;
}

function isLine(value: unknown): value is Line {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'string' &&
    'text' in value &&
    typeof value.text === 'string' &&
    'entities' in value &&
    Array.isArray(value.entities)
  );
}
