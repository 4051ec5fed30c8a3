import type { TextRange } from '../text/range';
import { inlineString } from '../yaml/scalar';
import { lineEnd, lineStart } from '../yaml/splice';
import type { SchemaField, SchemaSection, SchemaSections } from './schemaFields';

/** A completion at a place of an annotation file. */
export interface YamlCompletion {
  readonly label: string;
  readonly text: string;
  readonly kind: 'key' | 'value';
  /** Plain text; may be empty. */
  readonly documentation: string;
}

export interface YamlCompletions {
  /** What the chosen text replaces. */
  readonly range: TextRange;
  readonly items: readonly YamlCompletion[];
}

/** Values that are completed besides those of the schema. */
export interface KnownValues {
  readonly entities: readonly { readonly id: string; readonly name: string }[];
  readonly tags: readonly string[];
  /** What links of the file may lead to, with the words that are there. */
  readonly linkEnds: readonly { readonly to: string; readonly words: string }[];
  readonly relations: readonly string[];
}

/**
 * Completions at an offset: the keys that the mapping does not have yet, or the values of the key on
 * the line. Goes by lines and does not parse, since a text that is being written is rarely valid.
 */
export function completionsAt(
  sections: SchemaSections,
  yaml: string,
  offset: number,
  known: KnownValues,
): YamlCompletions | undefined {
  const line = lineStart(yaml, offset);
  const before = yaml.slice(line, offset);
  const place = placeOf(yaml, line);
  const fields = place && sections.get(place.section);
  const key = /^( *(?:- +)?)([A-Za-z]*)$/.exec(before);
  if (place === undefined || fields === undefined) {
    return undefined;
  }
  if (key !== null && !/^\S*:/.test(yaml.slice(offset, lineEnd(yaml, offset)))) {
    const written = key[2] ?? '';
    const there = keysBeside(yaml, line, place.column);
    const items = [...fields].flatMap(([name, { description }]): YamlCompletion[] =>
      there.has(name)
        ? []
        : [{ label: name, text: `${name}: `, kind: 'key', documentation: description }],
    );
    return { range: { start: offset - written.length, end: offset }, items };
  }
  const [, name = '', value = ''] = /^ *(?:- +)?([A-Za-z]+): +(.*)$/.exec(before) ?? [];
  const field = fields.get(name);
  const written = name === 'tags' ? (/[^[,]*$/.exec(value)?.[0] ?? '').trimStart() : value;
  return field === undefined
    ? undefined
    : {
        range: { start: offset - written.length, end: offset },
        items: valuesOf(name, field, known),
      };
}

/** Explains the key on the line at an offset, or its value if the offset is on that. */
export function hoverAt(
  sections: SchemaSections,
  yaml: string,
  offset: number,
): { readonly range: TextRange; readonly text: string } | undefined {
  const line = lineStart(yaml, offset);
  const entry = /^( *(?:- +)?)([A-Za-z]+)(: *)([^#\s]*)/.exec(
    yaml.slice(line, lineEnd(yaml, offset)),
  );
  const [, indent = '', name = '', colon = '', value = ''] = entry ?? [];
  const place = placeOf(yaml, line);
  const field = place && sections.get(place.section)?.get(name);
  const start = line + indent.length;
  if (field === undefined || offset < start) {
    return undefined;
  }
  if (offset <= start + name.length) {
    return { range: { start, end: start + name.length }, text: field.description };
  }
  const from = start + name.length + colon.length;
  const words = field.values.find((known) => known.value === value)?.words;
  return words === undefined || offset < from || offset > from + value.length
    ? undefined
    : { range: { start: from, end: from + value.length }, text: words };
}

function valuesOf(name: string, field: SchemaField, known: KnownValues): readonly YamlCompletion[] {
  const written = (label: string, documentation = '', layout: 'block' | 'flow' = 'block') => ({
    label,
    text: inlineString(label, layout),
    kind: 'value' as const,
    documentation,
  });
  switch (name) {
    case 'entity':
      return known.entities.map((entity) => written(entity.id, entity.name));
    case 'tags':
      return known.tags.map((tag) => written(tag, '', 'flow'));
    case 'to':
      return known.linkEnds.map(({ to, words }) => written(to, words));
    case 'relation':
      return known.relations.map((relation) => written(relation));
  }
  return field.values.map(({ value, words = '' }) => ({
    label: value,
    text: value,
    kind: 'value',
    documentation: words,
  }));
}

interface Place {
  readonly section: SchemaSection;
  /** The column of the keys of the mapping. */
  readonly column: number;
}

/** Which mapping a line belongs to. */
function placeOf(yaml: string, line: number): Place | undefined {
  const [own = ''] = /^ *(?:- +)?/.exec(yaml.slice(line, lineEnd(yaml, line))) ?? [];
  if (own === '') {
    return { section: 'file', column: 0 };
  }
  let column = own.includes('-') ? own.length : undefined;
  let parent: string | undefined;
  for (let end = line; end > 0; ) {
    const start = lineStart(yaml, end - 1);
    const text = yaml.slice(start, end);
    const [dash] = /^ *- +/.exec(text) ?? [];
    column ??= dash && dash.length <= own.length ? dash.length : undefined;
    const [, indent = '', key] = /^( *(?:- +)?)([A-Za-z]+):/.exec(text) ?? [];
    parent ??= indent.length < own.length ? key : undefined;
    const [, section] = /^([A-Za-z]+):/.exec(text) ?? [];
    if (section !== undefined) {
      if (section === 'report') {
        return own.includes('-') ? undefined : { section, column: own.length };
      }
      const isLink = section === 'annotations' && parent === 'links';
      const isItem = (section === 'annotations' || section === 'rejected') && parent === section;
      return (isLink || isItem) && column === own.length
        ? { section: isLink ? 'links' : section, column: own.length }
        : undefined;
    }
    end = start;
  }
  return undefined;
}

/** The keys on the other lines of a line's mapping. */
function keysBeside(yaml: string, line: number, column: number): ReadonlySet<string> {
  const above = yaml.slice(0, line).split('\n').slice(0, -1).reverse();
  const below = yaml.slice(line).split('\n').slice(1);
  const own = yaml.slice(line, lineEnd(yaml, line));
  const keys = new Set<string>();
  for (const lines of [/^ *-/.test(own) ? [] : above, below]) {
    for (const text of lines) {
      const [, indent = '', key] = /^( *(?:- +)?)([A-Za-z]+):/.exec(text) ?? [];
      const first = text.search(/\S/);
      const isDash = lines === above && /^ *- /.test(text) && indent.length === column;
      if (first >= 0 && first < column && !isDash) {
        break;
      }
      if (key !== undefined && indent.length === column) {
        keys.add(key);
      }
      if (isDash) {
        break;
      }
    }
  }
  return keys;
}
