import { ANNOTATION_KEYS, MOTIVATIONS } from '../annotations/model';
import { readItem } from '../annotations/readItem';
import type { EntityType } from '../recognition/mention';
import { msg } from '../text/message';
import { createPositionIndex, normaliseLineEnds, type PositionIndex } from '../text/positions';
import type { TextRange } from '../text/range';
import type { YamlTree } from '../yaml/tree';
import { createRawPositions, OWN_DATABASE, OWN_NOTE, oneLine } from './brat';
import { type BratRelation, createBratLinks, isScalar, toLink } from './bratLinks';
import type { AnnotationFields, FormatProblem, Incoming, ReadResult } from './format';
import { field, isObject, parseJson } from './json';
import { decode } from './percent';
import { timeFields } from './times';

/** A line `T`, and what other lines say of it. */
interface TextBound {
  readonly place: string;
  readonly type: string;
  readonly spans: readonly (readonly [start: number, end: number])[];
  readonly words: string;
  readonly notes: string[];
  readonly tags: string[];
  /** Lines `R` that begin here, each with the line `T` that it leads to. */
  readonly relations: BratRelation<TextBound>[];
  entity?: string;
  own?: OwnNote;
}

const TEXT_BOUND = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)\s*$/;
const REFERENCE = /^\S+ (\S+) ([^\s:]+):(\S+)/;
const NOTE = /^(\S+) (\S+)\s*$/;
const RELATION = /^(\S+) \S+:(\S+) \S+:(\S+)\s*$/;
const ATTRIBUTE = /^(\S+) (\S+)(?: (\S.*))?$/;

/**
 * Reads the standoff of brat; its relations are links. Lines that are about no passage, such as events,
 * are left out. Never throws.
 *
 * @param text the report's
 */
export function readBrat(content: string, text: string): ReadResult {
  const problems: FormatProblem[] = [];
  const found = new Map<string, TextBound>();
  const others: { readonly place: string; readonly columns: readonly string[] }[] = [];
  for (const [index, line] of content.split(/\r\n|\n|\r/).entries()) {
    const columns = splitLine(line);
    const place = String(index + 1);
    if (line.trim() === '') {
      continue;
    }
    if (!/^T\d/.test(columns[0])) {
      others.push({ place, columns });
      continue;
    }
    const bound = readTextBound(place, columns);
    if (bound === undefined || found.has(columns[0])) {
      const message = bound
        ? msg`“${columns[0]}” is used more than once.`
        : msg`This is no line of brat: “T1”, a type and offsets, and the words, with tabs between.`;
      problems.push({ place, message });
    } else {
      found.set(columns[0], bound);
    }
  }
  const [first] = [...problems, ...others];
  if (found.size === 0 && first !== undefined) {
    const message = msg`There are no annotations in this file.`;
    return { error: problems[0] ?? { place: first.place, message } };
  }
  const left = others.filter(({ columns }) => !addLine(found, columns));
  const [firstLeft] = left;
  if (firstLeft !== undefined) {
    const message = msg`Lines about no passage, such as events, were left out: ${left.length}.`;
    problems.push({ place: firstLeft.place, message });
  }
  const locate = createLocate(text);
  const located = [...found.values()].flatMap((bound) => {
    const passage = locate(bound);
    if (passage === undefined) {
      const message = msg`The annotation names no passage of a text, and was left out.`;
      problems.push({ place: bound.place, message });
      return [];
    }
    const { joined, ...where } = passage;
    if (joined) {
      const message = msg`The parts of the annotation were joined to one passage.`;
      problems.push({ place: bound.place, message });
    }
    return [{ bound, where }];
  });
  const bounds = located.map(({ bound }) => bound);
  const linksOf = createBratLinks(bounds);
  const incoming = located.map(({ bound, where }): Incoming => {
    const { place, type, spans, words, own } = bound;
    const key = JSON.stringify([type, spans, words]);
    const ids = own?.id === undefined ? { key } : { id: own.id };
    const { links, linksTo } = linksOf(bound);
    const { links: _, ...fields } = fieldsOf(bound);
    return {
      ...{ place, ...ids, ...where },
      fields: { ...fields, ...(links.length > 0 && { links }) },
      ...(linksTo.length > 0 && { linksTo }),
    };
  });
  return { incoming, problems };
}

/** A line's id, its data, and the text behind, which may have tabs itself. */
function splitLine(line: string): readonly [id: string, data: string, text: string] {
  const [id = '', data = '', ...rest] = line.split('\t');
  return [id, data, rest.join('\t')];
}

function readTextBound(
  place: string,
  [, data = '', words = '']: readonly string[],
): TextBound | undefined {
  const [, type, offsets] = TEXT_BOUND.exec(data) ?? [];
  if (type === undefined || offsets === undefined) {
    return undefined;
  }
  const spans = offsets.split(';').map((span): [number, number] => {
    const [start = 0, end = 0] = span.split(' ').map(Number);
    return [start, end];
  });
  return { place, type, spans, words, notes: [], tags: [], relations: [] };
}

/** Adds what a line says to the line `T` that it is about; `false` where there is none. */
function addLine(
  found: ReadonlyMap<string, TextBound>,
  [id = '', data = '', text = '']: readonly string[],
): boolean {
  switch (id.charAt(0)) {
    case 'N': {
      const [, target = '', database, entry = ''] = REFERENCE.exec(data) ?? [];
      const bound = found.get(target);
      if (bound !== undefined && database === OWN_DATABASE) {
        bound.entity ??= decode(entry);
      } else {
        bound?.notes.push(`${database}:${entry} ${text}`.trim());
      }
      return bound !== undefined;
    }
    case '#': {
      const [, type, target = ''] = NOTE.exec(data) ?? [];
      const bound = found.get(target);
      const own = type === OWN_NOTE ? readOwnNote(text) : undefined;
      if (bound !== undefined && own !== undefined) {
        bound.own ??= own;
      } else if (text !== '') {
        bound?.notes.push(text);
      }
      return bound !== undefined;
    }
    case 'R': {
      const [, type = '', from = '', other = ''] = RELATION.exec(data) ?? [];
      const [bound, to] = [found.get(from), found.get(other)];
      if (bound === undefined || to === undefined) {
        return false;
      }
      bound.relations.push({ type, to });
      return true;
    }
    case 'A':
    case 'M': {
      const [, name = '', target = '', value] = ATTRIBUTE.exec(data) ?? [];
      const bound = found.get(target);
      bound?.tags.push(value === undefined ? name : `${name}: ${value}`);
      return bound !== undefined;
    }
    default:
      return false;
  }
}

/** What the notes hold that Dossier itself writes. */
interface OwnNote {
  readonly id?: string;
  readonly as?: unknown;
  readonly fields: AnnotationFields;
}

/** Reads as the annotation file is read, so that nothing gets in that could not be there. */
function readOwnNote(json: string): OwnNote | undefined {
  const parsed = parseJson(json);
  if ('error' in parsed || !isObject(parsed.value)) {
    return undefined;
  }
  const { value } = parsed;
  const entries = ANNOTATION_KEYS.flatMap((key): [string, YamlTree][] => {
    const item = field(value, key);
    const list = Array.isArray(item) ? item.filter(isScalar) : item;
    if (key === 'links' && Array.isArray(item)) {
      return [[key, item.filter(isObject).map(toLink)]];
    }
    return Array.isArray(list) || isScalar(list) ? [[key, list]] : [];
  });
  const tree = new Map<YamlTree, YamlTree>([...entries, ['quote', '-']]);
  const { annotation, writtenId } = readItem(tree, () => undefined);
  const { quote, prefix, suffix, position, created, modified, ...said } = annotation ?? {
    quote: '',
  };
  const fields = { ...said, ...timeFields(created, modified) };
  return { ...(writtenId !== undefined && { id: writtenId }), as: field(value, 'as'), fields };
}

const NAME_TYPES: ReadonlyMap<string, EntityType> = new Map([
  ['person', 'person'],
  ['per', 'person'],
  ['group', 'group'],
  ['organization', 'group'],
  ['organisation', 'group'],
  ['org', 'group'],
  ['place', 'place'],
  ['location', 'place'],
  ['loc', 'place'],
  ['gpe', 'place'],
]);

function fieldsOf({ type, notes, tags, entity, own }: TextBound): AnnotationFields {
  const said = own !== undefined && own.as === type ? {} : readType(type);
  const { comment: exact, ...fields } = own?.fields ?? {};
  const comment = notes.join('\n');
  const isSame = exact !== undefined && oneLine(exact) === comment;
  const allTags = [...(fields.tags ?? []), ...(said.tags ?? []), ...tags];
  return {
    ...fields,
    ...said,
    ...(entity !== undefined && { entity }),
    ...(isSame ? { comment: exact } : comment !== '' && { comment }),
    ...(allTags.length > 0 && { tags: allTags }),
  };
}

/** A type of brat's own is a tag. */
function readType(type: string): AnnotationFields {
  const word = type.toLowerCase();
  const name = NAME_TYPES.get(word);
  const motivation = MOTIVATIONS.find((known) => known === word);
  if (name !== undefined) {
    return { motivation: 'identifying', type: name };
  }
  if (motivation !== undefined || word === 'annotation') {
    return motivation ? { motivation } : {};
  }
  return { motivation: 'tagging', tags: [type] };
}

type Located = Pick<Incoming, 'range' | 'quote' | 'position'> & { readonly joined?: true };

/** Finds the passages of lines `T`: where the offsets say, if the words are there. */
function createLocate(text: string): (bound: TextBound) => Located | undefined {
  const raw = createRawPositions(text);
  // Programs that read the text with line feeds alone count so.
  const counts = text.includes('\r\n') ? [raw, createPositionIndex(text)] : [raw];
  return ({ spans, words }) => {
    for (const positions of counts) {
      const ranges = spans.map((span) => rangeOf(positions, span));
      const there = ranges.every((range) => range !== undefined) ? joinRanges(ranges) : undefined;
      if (there !== undefined && isThere(text, ranges as TextRange[], words)) {
        const gaps = ranges.some((range, at) => isGap(text, ranges[at - 1], range));
        return { range: there, quote: words, ...(gaps && { joined: true }) };
      }
    }
    const [start, end] = [spans[0]?.[0] ?? 0, spans.at(-1)?.[1] ?? 0];
    const isPosition = Number.isSafeInteger(start) && Number.isSafeInteger(end) && start < end;
    return words.trim() === ''
      ? undefined
      : { quote: normaliseLineEnds(words), ...(isPosition && { position: [start, end] }) };
  };
}

function rangeOf(
  { codePointCount, toOffset }: PositionIndex,
  [start, end]: readonly [number, number],
): TextRange | undefined {
  return start < end && end <= codePointCount
    ? { start: toOffset(start), end: toOffset(end) }
    : undefined;
}

function joinRanges(ranges: readonly TextRange[]): TextRange {
  const start = ranges.reduce((least, range) => Math.min(least, range.start), Infinity);
  const end = ranges.reduce((most, range) => Math.max(most, range.end), 0);
  return { start, end };
}

/** Whether the words of a line are at its offsets; older versions of brat put no space between parts. */
function isThere(text: string, ranges: readonly TextRange[], words: string): boolean {
  const parts = ranges.map(({ start, end }) => text.slice(start, end));
  return words === '' || words === parts.join(' ') || words === parts.join('');
}

/** Whether more than white space is between two parts. */
function isGap(text: string, before: TextRange | undefined, after: TextRange | undefined): boolean {
  return (
    before !== undefined && after !== undefined && text.slice(before.end, after.start).trim() !== ''
  );
}
