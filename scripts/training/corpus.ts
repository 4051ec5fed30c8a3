import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TAG_TYPES } from '../../src/core/recognition/labels';
import type { EntityType } from '../../src/core/recognition/mention';
import { readMarkedFolder } from './markup';

/** A labelled name; `type` is an index into `TAG_TYPES`. UTF-16 offsets, half-open. */
export interface LabelledName {
  readonly start: number;
  readonly end: number;
  readonly type: number;
}

export interface LabelledText {
  readonly id: string;
  readonly set: string;
  readonly text: string;
  readonly names: readonly LabelledName[];
  /** Stretches whose names were not labelled. */
  readonly ignored: readonly { readonly start: number; readonly end: number }[];
  /** How much a mistake in it counts. */
  readonly weight: number;
  /** Never trained on: the development test. */
  readonly heldOut: boolean;
  /** The line of the corpus as it is, for the scorer. */
  readonly line: string;
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly {
    start: number;
    end: number;
    type: string;
    /** Another type that is as right. */
    alt?: readonly string[] | string;
  }[];
  readonly ignore?: readonly { start: number; end: number }[];
  readonly other?: readonly { start: number; end: number }[];
}

/** What labels of the corpora call the types of names that an entity may have. */
export const ENTITY_TYPES: ReadonlyMap<string, EntityType> = new Map([
  ['PERSON', 'person'],
  ['GROUP', 'group'],
  ['PLACE', 'place'],
]);

/** Other corpora follow other conventions: what differs from the genre's weighs less. */
const WEIGHTS: Readonly<Record<string, number>> = { original: 2, reports: 2, re3d: 1 };
/** Sets that were written to learn from. */
export const WRITTEN: ReadonlySet<string> = new Set(['original', 'reports']);
const OTHER = TAG_TYPES.indexOf('other');

/** Reports with their names marked, written to learn from. */
export const REPORTS = 'scripts/training/reports';

/**
 * The sets of a corpora folder by name ("original" is the folder of that name, the others files), and
 * "reports", which come with the project.
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
  const reports = readMarkedFolder(REPORTS).map((report) => JSON.stringify(report));
  return sets.set('reports', readLines(reports, 'reports'));
}

export function readSet(
  file: string,
  set = path.basename(file, '.jsonl'),
): readonly LabelledText[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return readLines(
    lines.filter((line) => line.trim() !== ''),
    set,
  );
}

function readLines(lines: readonly string[], set: string): readonly LabelledText[] {
  const parsed = lines.map((line) => ({ line, document: parseLine(line) }));
  const order = new Map(
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
    weight: WEIGHTS[set] ?? 1,
    heldOut: isHeldOut(set, id, order.get(id) ?? 0),
    line,
  }));
}

/** The product's convention: a country is a place, also where it acts. Other corpora have groups. */
function typeOf({ start, end, type, alt = [] }: Line['entities'][number], text: string): string {
  const place = alt.includes('PLACE') || COUNTRIES.has(text.slice(start, end));
  return type === 'GROUP' && place ? 'PLACE' : type;
}

const COUNTRIES: ReadonlySet<string> = new Set(
  readFileSync('scripts/training/lists/countries.txt', 'utf8').trim().split(';'),
);

/** Every few texts once more in capitals, as telexes and headlines are set. */
export function withCapitals(texts: readonly LabelledText[]): readonly LabelledText[] {
  const shouted = texts
    .filter((_, index) => index % CAPITALS_EVERY === 0)
    .map((text) => ({ ...text, text: text.text.toUpperCase(), weight: text.weight / 2 }))
    .filter(({ text }, index) => text.length === texts[index * CAPITALS_EVERY]?.text.length);
  return [...texts, ...shouted];
}

const CAPITALS_EVERY = 6;

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
