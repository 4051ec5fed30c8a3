import { isCollection, isMap, isNode } from 'yaml';
import { hiddenText } from '../annotations/hiddenText';
import type { Problem, ProblemSeverity } from '../annotations/problem';
import { ENTITY_TYPES } from '../recognition/mention';
import { slug } from '../resolution/entityIds';
import { type Message, msg } from '../text/message';
import type { TextRange } from '../text/range';
import type { YamlPath } from '../yaml/locate';
import { type ParsedYaml, parseYaml, type YamlParseResult } from '../yaml/parse';
import { textTree } from '../yaml/textTree';
import { isTreeList, isTreeMap, type TreeMap, type YamlTree } from '../yaml/tree';
import { ENTRY_KEYS, FILE_KEYS, TAG_KEYS } from './fields';
import {
  DOSSIER_VERSION,
  type DossierEntry,
  type DossierFile,
  type DossierTag,
  type Membership,
  TAG_COLORS,
} from './model';
import { validateDossier } from './validateDossier';

/** Reports a problem at a path of the file. */
export type Report = (
  code: string,
  message: Message,
  path: YamlPath,
  severity?: ProblemSeverity,
  /** Whether the key is wrong rather than its value. */
  onKey?: boolean,
) => void;

/** Values in one line that may be meant to have a `#` in them. */
const MAY_HAVE_HASH = /^ *(?:- +)?(name|aliases|notes):( .*)$/gm;

export interface ReadDossier {
  /** Absent where the file cannot be used; then a problem is `fatal` and nothing may be written. */
  readonly file: DossierFile | undefined;
  readonly problems: readonly Problem[];
  /** The index in the YAML of each entry of `file.entities`. */
  readonly places: readonly number[];
}

/**
 * Reads the text of a `dossier.yaml`. An entry needs `name` and `type` only: one without an id gets one
 * from its name. Never throws; an empty text is an empty dossier.
 *
 * @param isKnownId whether an id that is not in the file belongs to the background knowledge
 */
export function readDossier(
  yaml: string,
  isKnownId: (id: string) => boolean = () => false,
): ReadDossier {
  return readParsedDossier(parseYaml(yaml), isKnownId);
}

/** The result for a dossier whose file could not be read. */
export function unreadableDossier(reason: string): ReadDossier {
  const message = msg`The dossier cannot be read, so reports are read without it: ${reason}`;
  const range: TextRange = { start: 0, end: 0 };
  const problem: Problem = { code: 'unreadable', message, severity: 'error', range, fatal: true };
  return { file: undefined, problems: [problem], places: [] };
}

/** As {@link readDossier}, for a text that has been parsed. */
export function readParsedDossier(
  result: YamlParseResult,
  isKnownId: (id: string) => boolean = () => false,
): ReadDossier {
  const fatal = (code: string, message: Message, range: TextRange): ReadDossier => ({
    file: undefined,
    problems: [{ code, message, severity: 'error', range, fatal: true }],
    places: [],
  });
  if ('errors' in result) {
    const [{ message, start, end } = { message: msg`This is not valid YAML.`, start: 0, end: 0 }] =
      result.errors;
    return fatal('not-yaml', message, { start, end });
  }
  const { parsed } = result;
  const tree = textTree(parsed);
  if (tree !== null && !isTreeMap(tree)) {
    const message = msg`A dossier is a mapping with a list of entities.`;
    return fatal('not-a-mapping', message, rangeAt(parsed, []));
  }
  const root: TreeMap = tree ?? new Map();
  const version = root.get('version');
  const number = typeof version === 'string' ? Number(version) : version;
  if ((typeof number === 'number' || typeof number === 'bigint') && number > DOSSIER_VERSION) {
    const message = msg`Version ${String(version)} of this file is newer than this program.`;
    return fatal('newer-version', message, rangeAt(parsed, ['version']));
  }
  const list = root.get('entities') ?? [];
  if (!isTreeList(list)) {
    return fatal('wrong-type', msg`“entities” has to be a list.`, rangeAt(parsed, ['entities']));
  }
  const problems: Problem[] = [];
  const report: Report = (code, message, path, severity = 'warning', onKey = false) => {
    const at = path[0] === 'entities' && typeof path[1] === 'number' ? list[path[1]] : undefined;
    const id = isTreeMap(at) ? (text(at, 'id') ?? slug(text(at, 'name') ?? '')) : undefined;
    const range = rangeAt(parsed, path, onKey);
    problems.push({ code, message, severity, range, path, ...(id && { id }) });
  };
  checkKeys(root, FILE_KEYS, [], report);
  const places: number[] = [];
  const entities = list.flatMap((item, index): DossierEntry[] => {
    const entry = readEntry(item, ['entities', index], report);
    if (entry === undefined) {
      return [];
    }
    places.push(index);
    return [entry];
  });
  const rejected = readTexts(root, 'rejected', [], report);
  const tags = readTags(root, report);
  const file: DossierFile = { version: DOSSIER_VERSION, entities, tags, rejected };
  validateDossier(file, places, isKnownId, (code, message, path, ...how) => {
    report(code, message, writtenPath(root, path), ...how);
  });
  problems.push(...hiddenText(parsed.text, MAY_HAVE_HASH));
  problems.sort((a, b) => a.range.start - b.range.start);
  return { file, problems, places };
}

function readEntry(item: YamlTree, path: YamlPath, report: Report): DossierEntry | undefined {
  if (!isTreeMap(item)) {
    report('wrong-type', msg`An entry is a mapping with “name” and “type”.`, path, 'error');
    return undefined;
  }
  checkKeys(item, ENTRY_KEYS, path, report);
  const name = text(item, 'name')?.trim();
  if (!name) {
    report('missing-name', msg`This entry has no name.`, path, 'error');
  }
  const given = text(item, 'type');
  const type = ENTITY_TYPES.find((known) => known === given);
  if (type === undefined) {
    if (given === undefined) {
      const message = msg`This entry has no type. Use person, group or place.`;
      report('missing-type', message, path, 'error');
    } else {
      const message = msg`“${given}” is not a type. Use person, group or place.`;
      report('unknown-type', message, [...path, 'type'], 'error');
    }
  }
  if (!name || type === undefined) {
    return undefined;
  }
  const id = text(item, 'id')?.trim() || slug(name) || type;
  const notes = text(item, 'notes');
  return {
    id,
    type,
    name,
    aliases: readTexts(item, 'aliases', path, report),
    ...(notes !== undefined && { notes }),
    memberOf: readMemberships(item, path, report),
    partOf: readTexts(item, 'partOf', path, report),
    links: readTexts(item, 'links', path, report),
    same: readTexts(item, 'same', path, report),
    notSame: readTexts(item, 'notSame', path, report),
  };
}

function readMemberships(item: TreeMap, path: YamlPath, report: Report): readonly Membership[] {
  return valuesAt(item, 'memberOf').flatMap((value, index): Membership[] => {
    const group = isTreeMap(value) ? text(value, 'group') : asText(value);
    if (group === undefined || group.trim() === '') {
      const message = msg`A membership is the id of a group, or a mapping with “group” and “role”.`;
      report('wrong-type', message, [...path, 'memberOf', index]);
      return [];
    }
    const role = isTreeMap(value) ? text(value, 'role') : undefined;
    return [{ group, ...(role !== undefined && { role }) }];
  });
}

/** The tags; of two with one name, the first counts. */
function readTags(root: TreeMap, report: Report): readonly DossierTag[] {
  const tags = new Map<string, DossierTag>();
  valuesAt(root, 'tags').forEach((value, index) => {
    const path = isTreeList(root.get('tags')) ? ['tags', index] : ['tags'];
    const tag = readTag(value, path, report);
    if (tag !== undefined && tags.has(tag.name)) {
      report('repeated-tag', msg`The tag “${tag.name}” is there already.`, path);
    } else if (tag !== undefined) {
      tags.set(tag.name, tag);
    }
  });
  return [...tags.values()];
}

/** A tag; a text alone is one without colour and notes. */
function readTag(value: YamlTree, path: YamlPath, report: Report): DossierTag | undefined {
  const name = tagName(value);
  if (!name) {
    report('missing-name', msg`A tag is its name, or a mapping with “name”.`, path, 'error');
    return undefined;
  }
  if (!isTreeMap(value)) {
    return { name };
  }
  checkKeys(value, TAG_KEYS, path, report);
  const given = text(value, 'color');
  const color = TAG_COLORS.find((known) => known === given?.trim().toLowerCase());
  if (given !== undefined && color === undefined) {
    const message = msg`“${given}” is not a colour of tags. Use ${TAG_COLORS.join(', ')}.`;
    report('unknown-color', message, [...path, 'color']);
  }
  const notes = text(value, 'notes');
  return { name, ...(color && { color }), ...(notes !== undefined && { notes }) };
}

/** The name of an item of `tags`, without the `#` that annotations are typed with. */
export function tagName(value: YamlTree): string | undefined {
  return (isTreeMap(value) ? text(value, 'name') : asText(value))?.trim().replace(/^#/, '');
}

/** A list of texts; a single text is a list of one. Reports empty texts and other values. */
function readTexts(map: TreeMap, key: string, path: YamlPath, report: Report): readonly string[] {
  return valuesAt(map, key).flatMap((value, index) => {
    const found = asText(value)?.trim();
    if (found) {
      return [found];
    }
    const at = isTreeList(map.get(key)) ? [...path, key, index] : [...path, key];
    if (found === '') {
      report('empty-name', msg`This item of “${key}” is empty.`, at);
    } else {
      report('wrong-type', msg`This item of “${key}” has to be text.`, at);
    }
    return [];
  });
}

/** The path of an item of a list, given by its place among those that could be read. */
function writtenPath(root: TreeMap, path: YamlPath): YamlPath {
  const depth = path[0] === 'entities' ? 2 : 0;
  const [key, place] = path.slice(depth);
  const owner = depth === 0 ? root : valuesAt(root, 'entities')[Number(path[1])];
  if (!isTreeMap(owner) || typeof key !== 'string' || typeof place !== 'number') {
    return path;
  }
  const isRead = (value: YamlTree) =>
    (key === 'memberOf' && isTreeMap(value) ? text(value, 'group') : asText(value))?.trim();
  const read = valuesAt(owner, key).flatMap((value, index) => (isRead(value) ? [index] : []));
  return path.with(depth + 1, read[place] ?? place);
}

/** The values at a key: one that is not a list is a list of one. */
export function valuesAt(map: TreeMap, key: string): readonly YamlTree[] {
  const value = map.get(key) ?? [];
  return isTreeList(value) ? value : [value];
}

/** Reports keys that look misspelt; other unknown keys are the reader's own. */
function checkKeys(map: TreeMap, known: readonly string[], path: YamlPath, report: Report): void {
  for (const key of map.keys()) {
    if (typeof key === 'string' && !known.includes(key)) {
      const meant = known.find((name) => isNear(key.toLowerCase(), name.toLowerCase()));
      if (meant !== undefined && !map.has(meant)) {
        const message = msg`Unknown key “${key}”. Is “${meant}” meant?`;
        report('misspelt-key', message, [...path, key], 'warning', true);
      }
    }
  }
}

/** Whether two keys are equal but for one letter, a plural, or what separates words. */
function isNear(a: string, b: string): boolean {
  const [x, y] = [a.replace(/[-_ ]/g, ''), b];
  if (x === y || `${x}es` === y || `${x}s` === y) {
    return true;
  }
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  if (long.length - short.length > 1 || short.length < 3) {
    return false;
  }
  let at = 0;
  while (at < short.length && short[at] === long[at]) {
    at++;
  }
  const rest = short.slice(short.length === long.length ? at + 1 : at);
  return rest === long.slice(at + 1);
}

/** The range of the value at a path; of its key where it has none; else of the nearest value above. */
export function rangeAt(
  { root, text: yaml }: ParsedYaml,
  path: YamlPath,
  onKey = false,
): TextRange {
  let node: unknown = root;
  let range: TextRange = { start: 0, end: Math.max(0, yaml.search(/\r?\n|$/)) };
  for (const [depth, step] of [undefined, ...path].entries()) {
    if (step !== undefined && isMap(node)) {
      const pair = node.items.find(({ key }) => isNode(key) && key.toJSON() === step);
      range = rangeOfNode(pair?.key) ?? range;
      node = pair?.value;
    } else if (step !== undefined) {
      node = isCollection(node) ? node.get(step, true) : undefined;
    }
    const skip = (node === root && path.length > 0) || (onKey && depth === path.length);
    const own = skip ? undefined : rangeOfNode(node);
    range = own === undefined ? range : firstLine(yaml, own);
  }
  return range;
}

function rangeOfNode(node: unknown): TextRange | undefined {
  const range = isNode(node) ? node.range : undefined;
  return range && range[1] > range[0] ? { start: range[0], end: range[1] } : undefined;
}

/** The first line of a range: a squiggle under a whole entry would be too much. */
function firstLine(yaml: string, { start, end }: TextRange): TextRange {
  const line = yaml.slice(start, end).search(/\s*\r?\n/);
  return { start, end: line > 0 ? start + line : end };
}

function text(map: TreeMap, key: string): string | undefined {
  return asText(map.get(key));
}

/** A text as it is, numbers and booleans as text; `undefined` for other values. */
export function asText(value: YamlTree | undefined): string | undefined {
  return typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : typeof value === 'string'
      ? value
      : undefined;
}
