import type { Problem } from '../annotations/problem';
import { mapOffset } from '../text/changes';
import { lineChanges } from '../text/lineChanges';
import { valueAt } from '../yaml/extent';
import { linesOfItem } from '../yaml/itemLines';
import { parseYaml } from '../yaml/parse';
import { spliceText } from '../yaml/splice';
import { textTree } from '../yaml/textTree';
import { asList, asMap, canonical, sameTree, toTree, type YamlValue } from '../yaml/tree';
import { addNames } from './draft';
import { type DossierEdit, editDossier } from './editDossier';
import { LIST_FIELDS } from './fields';
import type { DossierEntry, DossierFile, DossierTag } from './model';
import { readDossier, readParsedDossier } from './readDossier';

/** A field that both sides changed in different ways. Theirs stays. */
export interface DossierConflict {
  /** Of an entry, or the name of a tag. */
  readonly id: string;
  readonly field: 'name' | 'type' | 'notes' | 'color';
  /**
   * Our value. A name became an alias, notes were appended to theirs; a type, and the colour or the
   * notes of a tag, are only reported here.
   */
  readonly ours: string;
}

export type DossierMergeResult =
  | { readonly yaml: string; readonly conflicts: readonly DossierConflict[] }
  | { readonly problems: readonly Problem[] };

/**
 * Three-way merge of dossiers, by the ids of entries, then field by field. Makes our changes on the
 * text of `theirs`, with our lines as they are written where that says the same. A change wins over a
 * removal; lists get the additions and removals of both sides. Problems, and no text, where a side
 * cannot be read.
 */
export function mergeDossiers(base: string, ours: string, theirs: string): DossierMergeResult {
  const sides = [base, ours, theirs].map((yaml) => readDossier(yaml));
  const [was, mine, other] = sides.map(({ file }) => file);
  if (was === undefined || mine === undefined || other === undefined) {
    return { problems: sides.flatMap(({ problems }) => problems).filter(({ fatal }) => fatal) };
  }
  const conflicts: DossierConflict[] = [];
  const edits = [
    ...entryEdits(was, mine, other, conflicts).map(asWritten(ours)),
    ...tagEdits(was, mine, other, conflicts),
    ...rejectionEdits(was, mine, other),
  ];
  if (edits.length === 0) {
    return { yaml: theirs, conflicts };
  }
  const result = editDossier(theirs, edits);
  const lines = mergeLines(base, ours, theirs);
  if ('problems' in result) {
    return result;
  }
  const [own, made] = [lines ?? '', result.yaml].map(statements);
  return { yaml: lines !== undefined && own === made ? lines : result.yaml, conflicts };
}

/** Their text with the lines that we changed, in our words; `undefined` where they changed them too. */
function mergeLines(base: string, ours: string, theirs: string): string | undefined {
  const [mine, others] = [lineChanges(base, ours), lineChanges(base, theirs)];
  const clash = mine.some((one) =>
    others.some((other) => one.start < other.end && other.start < one.end),
  );
  const placed = mine.map(({ start, end, text }) => ({
    start: mapOffset(start, others, 'after'),
    end: mapOffset(end, others, start === end ? 'after' : 'before'),
    text,
  }));
  return clash ? undefined : spliceText(theirs, placed);
}

/**
 * What a dossier says, whatever the order: its version, each value of a field, each tag, and each
 * rejected name is a line.
 */
function statements(yaml: string): string {
  const result = parseYaml(yaml);
  const { file } = readParsedDossier(result);
  const version = 'parsed' in result ? asMap(result.parsed.tree).get('version') : undefined;
  const ofEntries = (file?.entities ?? []).flatMap((entry) =>
    Object.entries(entry).flatMap(([key, value]: [string, YamlValue]) =>
      [value].flat().map((item) => canonical(toTree([entry.id, key, item]))),
    ),
  );
  const tags = (file?.tags ?? []).map((tag) => canonical(toTree({ ...tag })));
  const rejected = file?.rejected ?? [];
  return [canonical(version ?? null), ...ofEntries, ...tags, ...rejected].sort().join('\n');
}

/** Gives new entries the lines that they have in a text, with all that the reader wrote there. */
function asWritten(yaml: string): (edit: DossierEdit) => DossierEdit {
  const result = parseYaml(yaml);
  const { file, places } = readParsedDossier(result);
  return (edit) => {
    if (edit.type !== 'add' || file === undefined || 'errors' in result) {
      return edit;
    }
    const place = places[file.entities.findLastIndex(({ id }) => id === edit.entry.id)] ?? -1;
    const { root, text, tree } = result.parsed;
    const lines = linesOfItem(text, valueAt(root, 'entities'), place);
    const value = asList(asMap(lines ? tree : textTree(result.parsed)).get('entities'))[place];
    return value === undefined ? edit : { ...edit, written: { value, ...(lines && { lines }) } };
  };
}

function entryEdits(
  was: DossierFile,
  mine: DossierFile,
  other: DossierFile,
  conflicts: DossierConflict[],
): readonly DossierEdit[] {
  return mergeItems<DossierEntry>([was.entities, mine.entities, other.entities], ({ id }) => id, {
    merge: (old, entry, current) => ({
      ...current,
      ...mergeEntry(old, entry, current, conflicts),
    }),
    add: (entry) => ({ type: 'add', entry }),
    update: (set) => ({ type: 'update', id: set.id, set }),
    remove: ({ id }) => ({ type: 'remove', id }),
  });
}

/** How one kind of items is merged, and which edits make it so. */
interface ItemMerge<T> {
  /** @param old absent where both sides added the item */
  readonly merge: (old: T | undefined, mine: T, theirs: T) => T;
  readonly add: (item: T) => DossierEdit;
  readonly update: (item: T) => DossierEdit;
  readonly remove: (item: T) => DossierEdit;
}

/** What one side did to items that have keys, on what the other has made of them. */
function mergeItems<T>(
  [was, mine, other]: readonly [readonly T[], readonly T[], readonly T[]],
  keyOf: (item: T) => string,
  { merge, add, update, remove }: ItemMerge<T>,
): readonly DossierEdit[] {
  const byKey = (items: readonly T[]) => new Map(items.map((item) => [keyOf(item), item]));
  const [before, after, now] = [byKey(was), byKey(mine), byKey(other)];
  const edits: DossierEdit[] = [];
  for (const [key, item] of after) {
    const [old, current] = [before.get(key), now.get(key)];
    if (current === undefined) {
      if (old === undefined || !same(old, item)) {
        edits.push(add(item));
      }
      continue;
    }
    const merged = merge(old, item, current);
    if (!same(current, merged)) {
      edits.push(update(merged));
    }
  }
  for (const [key, old] of before) {
    const current = now.get(key);
    if (!after.has(key) && current !== undefined && same(current, old)) {
      edits.push(remove(old));
    }
  }
  return edits;
}

type Field = Exclude<DossierConflict['field'], 'color'>;

/** @param old absent where both sides added the entry */
function mergeEntry(
  old: DossierEntry | undefined,
  mine: DossierEntry,
  other: DossierEntry,
  conflicts: DossierConflict[],
): Partial<DossierEntry> {
  const { id } = mine;
  const changed = (field: Field, side = mine) => side[field] !== old?.[field];
  const clash = (field: Field) =>
    changed(field) && changed(field, other) && other[field] !== mine[field];
  const lists = Object.fromEntries(
    LIST_FIELDS.map((key) => [key, mergeList<unknown>(old?.[key] ?? [], mine[key], other[key])]),
  ) as Pick<DossierEntry, (typeof LIST_FIELDS)[number]>;
  for (const field of ['name', 'type', 'notes'] as const) {
    if (clash(field)) {
      conflicts.push({ id, field, ours: mine[field] ?? '' });
    }
  }
  const name = changed('name') && !clash('name') ? mine.name : other.name;
  const aliases = clash('name') ? addNames({ ...lists, name }, [mine.name]) : lists.aliases;
  const joined = [other.notes, mine.notes].filter((part) => part).join('\n');
  const notes = clash('notes') ? joined : changed('notes') ? (mine.notes ?? '') : other.notes;
  return {
    ...lists,
    name,
    aliases,
    type: changed('type') && !clash('type') ? mine.type : other.type,
    ...(notes !== undefined && { notes }),
  };
}

/** Their list without what we removed, and with what we added. */
function mergeList<T>(old: readonly T[], mine: readonly T[], other: readonly T[]): readonly T[] {
  const has = (list: readonly T[], item: T) => list.some((one) => same(one, item));
  const gone = old.filter((item) => !has(mine, item));
  const added = mine.filter((item) => !has(old, item) && !has(other, item));
  return [...other.filter((item) => !has(gone, item)), ...added];
}

function tagEdits(
  was: DossierFile,
  mine: DossierFile,
  other: DossierFile,
  conflicts: DossierConflict[],
): readonly DossierEdit[] {
  const define = (tag: DossierTag): DossierEdit => ({ type: 'defineTag', tag });
  return mergeItems<DossierTag>([was.tags, mine.tags, other.tags], ({ name }) => name, {
    merge: (old, tag, current) => mergeTag(old, tag, current, conflicts),
    add: define,
    update: define,
    remove: ({ name }) => ({ type: 'forgetTag', name }),
  });
}

/** @param old absent where both sides added the tag */
function mergeTag(
  old: DossierTag | undefined,
  mine: DossierTag,
  other: DossierTag,
  conflicts: DossierConflict[],
): DossierTag {
  const { name } = mine;
  const pick = <Field extends 'color' | 'notes'>(field: Field): DossierTag[Field] => {
    if (other[field] === old?.[field]) {
      return mine[field];
    }
    if (mine[field] !== old?.[field] && mine[field] !== other[field]) {
      conflicts.push({ id: name, field, ours: mine[field] ?? '' });
    }
    return other[field];
  };
  const [color, notes] = [pick('color'), pick('notes')];
  return { name, ...(color && { color }), ...(notes !== undefined && { notes }) };
}

function rejectionEdits(
  { rejected: was }: DossierFile,
  { rejected: mine }: DossierFile,
  { rejected: other }: DossierFile,
): readonly DossierEdit[] {
  const added = mine.filter((name) => !was.includes(name) && !other.includes(name));
  const taken = was.filter((name) => !mine.includes(name) && other.includes(name));
  return [
    ...added.map((name) => ({ type: 'reject' as const, name })),
    ...taken.map((name) => ({ type: 'accept' as const, name })),
  ];
}

/** Whether two entries, or items of their lists, are equal; by their types they are YAML values. */
function same(a: unknown, b: unknown): boolean {
  return sameTree(toTree(a as YamlValue), toTree(b as YamlValue));
}
