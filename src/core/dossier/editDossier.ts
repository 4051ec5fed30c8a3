import type { Problem } from '../annotations/problem';
import { type Message, msg } from '../text/message';
import { numbered } from '../text/numbered';
import {
  type Change,
  changeAt,
  type Insertion,
  type ListChange,
  type MapChange,
} from '../yaml/change';
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

type EditOf<Type extends DossierEdit['type']> = Extract<DossierEdit, { readonly type: Type }>;

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
  { id, into }: EditOf<'remove'>,
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
  return (
    (isOver ? editParsed(parsed, changeAt([key], REMOVE), DOSSIER_STYLE) : undefined) ?? parsed
  );
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
  const placeOf = (id: string | undefined) => places[entities.findIndex((one) => one.id === id)];
  const root = asMap(tree);
  const written = valuesAt(root, 'entities');
  switch (edit.type) {
    case 'add':
      return appended('entities', edit.written ?? { value: toTree(toYaml(edit.entry)) });
    case 'reject':
    case 'accept':
      return rejectedChange(edit, root);
    case 'defineTag':
    case 'forgetTag':
    case 'renameTag':
      return tagsChange(edit, root);
    case 'remove': {
      const [place, heir] = [placeOf(edit.id), placeOf(edit.into)];
      if (place === undefined) {
        return undefined;
      }
      const items = new Map<number, Change>([[place, REMOVE]]);
      if (heir !== undefined && heir !== place) {
        items.set(heir, ownKeys(asMap(written[place]), asMap(written[heir])));
      }
      return changeAt(['entities'], { kind: 'list', items, insert: [] });
    }
    case 'update': {
      const entry = entities.find(({ id }) => id === edit.id);
      const place = placeOf(edit.id);
      return entry === undefined || place === undefined
        ? undefined
        : changeAt(['entities', place], fields(entry, edit.set, written[place]));
    }
  }
}

function appended(key: string, item: Insertion): MapChange {
  return changeAt([key], { kind: 'list', items: new Map(), insert: [item] });
}

/** The change of `rejected`, which may be a single name so far. */
function rejectedChange({ type, name }: EditOf<'reject' | 'accept'>, root: TreeMap): MapChange {
  const list = root.get('rejected');
  const names = valuesAt(root, 'rejected').map((value) => asText(value)?.trim());
  const places = names.flatMap((one, place) => (one === name ? [place] : []));
  if ((type === 'accept') === (places.length === 0)) {
    return NO_CHANGE;
  }
  if (!isTreeList(list)) {
    const others = names.flatMap((one) => (one && one !== name ? [one] : []));
    const value = type === 'accept' ? others : [...others, name];
    return changeAt(['rejected'], { kind: 'set', value });
  }
  const items = new Map(places.map((place) => [place, REMOVE]));
  return type === 'accept'
    ? changeAt(['rejected'], { kind: 'list', items, insert: [] })
    : appended('rejected', { value: name });
}

/** The change of `tags`, which may be a single tag so far. */
function tagsChange(
  edit: EditOf<'defineTag' | 'forgetTag' | 'renameTag'>,
  root: TreeMap,
): MapChange {
  const list = root.get('tags');
  const items = valuesAt(root, 'tags');
  const placeOf = (name: string) => items.findIndex((item) => tagName(item) === name);
  const place = placeOf(edit.type === 'defineTag' ? edit.tag.name : edit.name);
  const own = items[place];
  let change: Exclude<Change, ListChange> = REMOVE;
  if (edit.type === 'defineTag') {
    change = tagChange(edit.tag, own);
  } else if (edit.type === 'renameTag' && placeOf(edit.to) < 0) {
    change = nameChange(edit.to, own);
  }
  if (own !== undefined) {
    return changeAt(isTreeList(list) ? ['tags', place] : ['tags'], change);
  }
  if (edit.type !== 'defineTag' || change.kind !== 'set') {
    return NO_CHANGE;
  }
  const isSingle = list !== undefined && list !== null && !isTreeList(list);
  return isSingle
    ? changeAt(['tags'], { kind: 'set', value: [list, change.value] })
    : appended('tags', { value: change.value });
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
