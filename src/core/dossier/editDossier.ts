import type { Problem } from '../annotations/problem';
import { type Message, msg } from '../text/message';
import { numbered } from '../text/numbered';
import type { Change, Insertion, ListChange, MapChange } from '../yaml/change';
import { editParsed } from '../yaml/edit';
import { addComments, commentsOfItem } from '../yaml/itemComments';
import { listDifference } from '../yaml/listDifference';
import { type ParsedYaml, parseYaml, type YamlParseResult } from '../yaml/parse';
import type { YamlStyle } from '../yaml/render';
import { textTree } from '../yaml/textTree';
import {
  asMap,
  isTreeList,
  isTreeMap,
  sameTree,
  type TreeMap,
  toTree,
  type YamlTree,
  type YamlValue,
} from '../yaml/tree';
import { ENTRY_KEYS, LIST_FIELDS, TAG_KEYS } from './fields';
import type { DossierEntry, DossierTag } from './model';
import { asText, readParsedDossier, tagName, valuesAt } from './readDossier';

/** One change to a dossier. */
export type DossierEdit =
  | {
      readonly type: 'add';
      readonly entry: DossierEntry;
      /** The entry as another text has it, with keys of the reader's own; its id is the same. */
      readonly written?: Omit<Insertion, 'before'>;
    }
  | {
      readonly type: 'update';
      readonly id: string;
      /** Fields with their new values; of lists, only the difference is written. */
      readonly set: Partial<DossierEntry>;
    }
  | {
      readonly type: 'remove';
      readonly id: string;
      /** The id of the entry that takes its place, and gets comments and keys of the reader's own. */
      readonly into?: string;
    }
  /** Records that words are not a name. */
  | { readonly type: 'reject'; readonly name: string }
  /** Takes a rejection back. */
  | { readonly type: 'accept'; readonly name: string }
  /** Says what a tag means, in the place of what was said of it; absent fields are removed. */
  | { readonly type: 'defineTag'; readonly tag: DossierTag }
  /** Says nothing of a tag any more. */
  | { readonly type: 'forgetTag'; readonly name: string }
  /** Says of another tag what is said of one; nothing more of that one where the other has its own. */
  | { readonly type: 'renameTag'; readonly name: string; readonly to: string };

export type DossierEditResult =
  | { readonly yaml: string }
  | { readonly problems: readonly Problem[] };

/** The style of dossiers. */
export const DOSSIER_STYLE: YamlStyle = {
  timestampKeys: new Set(),
  placed: [
    ['id', 'name', 'type'],
    ['name', 'color'],
  ],
};
const NO_CHANGE: MapChange = { kind: 'map', entries: new Map() };
const NO_ITEMS: ReadonlyMap<number, Change> = new Map();
const REMOVE = { kind: 'remove' } as const;

/**
 * Makes edits on the text of a dossier, touching only the lines of the entries concerned. Problems, and
 * no text, where the text cannot be read or an edit cannot be made exactly. An empty text becomes a new
 * file.
 */
export function editDossier(yaml: string, edits: readonly DossierEdit[]): DossierEditResult {
  const text = yaml.trim() === '' ? 'version: 1\n' : yaml;
  let state = parseYaml(text);
  for (const edit of edits) {
    const result = editOnce(state, edit);
    if ('problems' in result) {
      return result;
    }
    state = result;
  }
  return { yaml: 'parsed' in state ? state.parsed.text : text };
}

function editOnce(
  state: YamlParseResult,
  edit: DossierEdit,
): { readonly parsed: ParsedYaml } | { readonly problems: readonly Problem[] } {
  const { file, problems, places } = readParsedDossier(state);
  if (file === undefined || 'errors' in state) {
    return { problems };
  }
  const change = changeOf(edit, file.entities, places, textTree(state.parsed));
  if (change === undefined) {
    return failed('unknown-id', msg`The entry is not in the dossier any more.`);
  }
  const parsed = editParsed(state.parsed, change, DOSSIER_STYLE);
  if (parsed === undefined) {
    return failed(
      'not-editable',
      msg`The dossier is laid out in a way that cannot be edited safely.`,
    );
  }
  const kept = edit.type === 'remove' ? withComments(state.parsed, parsed, edit) : parsed;
  const list = EMPTIED.get(edit.type);
  return { parsed: list === undefined ? kept : withoutEmptyList(kept, list) };
}

/** With the comments in an entry that is gone below the one that has taken its place. */
function withComments(
  before: ParsedYaml,
  parsed: ParsedYaml,
  { id, into }: Extract<DossierEdit, { type: 'remove' }>,
): ParsedYaml {
  const placeIn = (one: ParsedYaml, wanted: string | undefined) => {
    const { file, places } = readParsedDossier({ parsed: one });
    return places[file?.entities.findIndex((entry) => entry.id === wanted) ?? -1];
  };
  const [place, heir] = [placeIn(before, id), placeIn(parsed, into)];
  return place === undefined || heir === undefined
    ? parsed
    : addComments(parsed, 'entities', heir, commentsOfItem(before, 'entities', place));
}

/** The lists that edits take something out of. */
const EMPTIED: ReadonlyMap<DossierEdit['type'], string> = new Map([
  ['remove', 'entities'],
  ['accept', 'rejected'],
  ['forgetTag', 'tags'],
]);

/** Without a list where nothing is left in it, and something else is. Comments in it stay. */
function withoutEmptyList(parsed: ParsedYaml, key: string): ParsedYaml {
  const root = asMap(parsed.tree);
  const isOver = root.size > 1 && root.has(key) && valuesAt(root, key).length === 0;
  const change: MapChange = { kind: 'map', entries: new Map([[key, { kind: 'remove' }]]) };
  return (isOver ? editParsed(parsed, change, DOSSIER_STYLE) : undefined) ?? parsed;
}

function failed(code: string, message: Message): { readonly problems: readonly Problem[] } {
  return { problems: [{ code, message, severity: 'error', range: { start: 0, end: 0 } }] };
}

function changeOf(
  edit: DossierEdit,
  entities: readonly DossierEntry[],
  places: readonly number[],
  tree: YamlTree,
): MapChange | undefined {
  const root = (key: string, change: Change): MapChange => ({
    kind: 'map',
    entries: new Map([[key, change]]),
  });
  const onList = (key: string, items: ReadonlyMap<number, Change>, insert: Insertion[] = []) =>
    root(key, { kind: 'list', items, insert });
  const placeOf = (id: string | undefined) => places[entities.findIndex((one) => one.id === id)];
  const written = valuesAt(asMap(tree), 'entities');
  switch (edit.type) {
    case 'add':
      return onList('entities', NO_ITEMS, [edit.written ?? { value: toTree(toYaml(edit.entry)) }]);
    case 'reject':
    case 'accept': {
      const list = asMap(tree).get('rejected');
      const names = valuesAt(asMap(tree), 'rejected').map((value) => asText(value)?.trim());
      const places = names.flatMap((name, place) => (name === edit.name ? [place] : []));
      if ((edit.type === 'accept') === (places.length === 0)) {
        return NO_CHANGE;
      }
      if (!isTreeList(list)) {
        const all = names.flatMap((name) => (name && name !== edit.name ? [name] : []));
        const value = edit.type === 'accept' ? all : [...all, edit.name];
        return root('rejected', { kind: 'set', value });
      }
      return edit.type === 'accept'
        ? onList('rejected', new Map(places.map((place) => [place, { kind: 'remove' }])))
        : onList('rejected', NO_ITEMS, [{ value: edit.name }]);
    }
    case 'defineTag':
    case 'forgetTag':
    case 'renameTag': {
      const list = asMap(tree).get('tags');
      const items = valuesAt(asMap(tree), 'tags');
      const placeOfTag = (name: string) => items.findIndex((item) => tagName(item) === name);
      const place = placeOfTag(edit.type === 'defineTag' ? edit.tag.name : edit.name);
      const own = place < 0 ? undefined : items[place];
      let change: Exclude<Change, ListChange> = REMOVE;
      if (edit.type === 'defineTag') {
        change = tagChange(edit.tag, own);
      } else if (edit.type === 'renameTag' && placeOfTag(edit.to) < 0) {
        change = nameChange(edit.to, own);
      }
      if (own === undefined) {
        return edit.type === 'defineTag' && change.kind === 'set'
          ? appended('tags', list, change.value)
          : NO_CHANGE;
      }
      return isTreeList(list) ? onList('tags', new Map([[place, change]])) : root('tags', change);
    }
    case 'remove': {
      const [place, heir] = [placeOf(edit.id), placeOf(edit.into)];
      if (place === undefined) {
        return undefined;
      }
      const items = new Map<number, Change>([[place, { kind: 'remove' }]]);
      if (heir !== undefined && heir !== place) {
        items.set(heir, ownKeys(asMap(written[place]), asMap(written[heir])));
      }
      return onList('entities', items);
    }
    case 'update': {
      const entry = entities.find(({ id }) => id === edit.id);
      const place = placeOf(edit.id);
      return entry === undefined || place === undefined
        ? undefined
        : onList('entities', new Map([[place, fields(entry, edit.set, written[place])]]));
    }
  }
}

/** A new item of a list of the file, which may be a single value so far, or missing. */
function appended(key: string, list: YamlTree | undefined, value: YamlTree): MapChange {
  const isSingle = list !== undefined && list !== null && !isTreeList(list);
  const change: Change = isSingle
    ? { kind: 'set', value: [list, value] }
    : { kind: 'list', items: NO_ITEMS, insert: [{ value }] };
  return { kind: 'map', entries: new Map([[key, change]]) };
}

/** The change of an item of `tags` into a tag; keys of the reader's own stay. */
function tagChange(tag: DossierTag, item: YamlTree | undefined): Exclude<Change, ListChange> {
  const values = Object.entries({ ...tag }).filter(([, value]) => value !== '');
  if (!isTreeMap(item)) {
    return {
      kind: 'set',
      value: values.length > 1 || item === undefined ? new Map(values) : tag.name,
    };
  }
  const now = new Map<YamlTree, YamlTree>(values);
  const entries = new Map<string, Change>();
  for (const key of TAG_KEYS.slice(1)) {
    const value = now.get(key);
    if (value === undefined && item.has(key)) {
      entries.set(key, REMOVE);
    } else if (value !== undefined && !sameTree(item.get(key), value)) {
      entries.set(key, { kind: 'set', value });
    }
  }
  return { kind: 'map', entries };
}

function nameChange(name: string, item: YamlTree | undefined): Exclude<Change, ListChange> {
  const set = { kind: 'set', value: name } as const;
  return isTreeMap(item) ? { kind: 'map', entries: new Map([['name', set]]) } : set;
}

/** Gives an entry the keys of the reader's own of another; where both have one, under a number. */
function ownKeys(from: TreeMap, to: TreeMap): MapChange {
  const known: readonly YamlTree[] = ENTRY_KEYS;
  const entries = new Map<string, Change>();
  for (const [key, value] of from) {
    if (typeof key === 'string' && !known.includes(key) && !sameTree(to.get(key), value)) {
      const name = to.has(key) ? numbered(key, (taken) => to.has(taken)) : key;
      entries.set(name, { kind: 'set', value });
    }
  }
  return { kind: 'map', entries };
}

/** The change of the fields that differ, in the order in which an entry is written. */
function fields(
  before: DossierEntry,
  set: Partial<DossierEntry>,
  tree: YamlTree | undefined,
): MapChange {
  const was = toYaml(before);
  const entries = new Map<string, Change>();
  for (const [key, value] of Object.entries(toYaml({ ...before, ...set }))) {
    const old = was[key];
    if (value !== undefined && (old === undefined || !equal(old, value))) {
      const change: Change = isList(value)
        ? listChange(isList(old) ? old : [], value, asMap(tree).get(key))
        : { kind: 'set', value: toTree(value) };
      entries.set(key, change);
    }
  }
  for (const key of LIST_FIELDS) {
    const old = was[key];
    if (set[key]?.length === 0 && isList(old)) {
      entries.set(key, listChange(old, [], asMap(tree).get(key)));
    }
  }
  if (set.notes === '') {
    entries.set('notes', { kind: 'remove' });
  }
  const isDerived = !asText(asMap(tree).get('id'))?.trim();
  if (isDerived && (entries.has('name') || entries.has('type'))) {
    // It would be another one, and annotations refer to it.
    entries.set('id', { kind: 'set', value: before.id });
  }
  return { kind: 'map', entries };
}

/**
 * The change of a list of texts or memberships. Items that stay, and those that could not be read, are left
 * as they are written.
 *
 * @param tree the list in the file
 */
function listChange(
  before: readonly YamlValue[],
  after: readonly YamlValue[],
  tree: YamlTree | undefined,
): Change {
  if (!isTreeList(tree)) {
    return after.length === 0 ? { kind: 'remove' } : { kind: 'set', value: toTree(after) };
  }
  const own = before.map(toTree);
  const change = listDifference(
    tree,
    after.map(toTree),
    isWritten,
    (value) => !own.some((item) => isWritten(value, item)),
  );
  return change.items.size === tree.length && change.insert.length === 0
    ? { kind: 'remove' }
    : change;
}

/** Whether a value of the file reads as an item; a text alone is a membership without a role. */
function isWritten(value: YamlTree, own: YamlTree): boolean {
  if (isTreeMap(own)) {
    const as = (key: string) =>
      isTreeMap(value) ? asText(value.get(key)) : key === 'group' ? asText(value) : undefined;
    return ['group', 'role'].every((key) => own.get(key) === as(key));
  }
  return asText(value)?.trim() === own;
}

function equal(a: YamlValue, b: YamlValue): boolean {
  return sameTree(toTree(a), toTree(b));
}

function isList(value: YamlValue | undefined): value is readonly YamlValue[] {
  return Array.isArray(value);
}

/** An entry as it is written: its fields in order, without empty ones. */
function toYaml(entry: DossierEntry): { readonly [key: string]: YamlValue | undefined } {
  const memberOf = entry.memberOf.map(({ group, role }) => ({ group, role }));
  const values = { ...entry, memberOf };
  return Object.fromEntries(
    ENTRY_KEYS.map((key): [string, YamlValue | undefined] => [key, values[key]]).filter(
      ([, value]) => value !== undefined && value !== '' && !(isList(value) && value.length === 0),
    ),
  );
}
