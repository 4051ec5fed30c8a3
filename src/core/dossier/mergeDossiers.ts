import type { Problem } from '../annotations/problem';
import { sameTree, toTree, type YamlValue } from '../yaml/tree';
import { addNames } from './draft';
import { type DossierEdit, editDossier } from './editDossier';
import { LIST_FIELDS } from './fields';
import type { DossierEntry, DossierFile } from './model';
import { readDossier } from './readDossier';

/** A field that both sides changed in different ways. Theirs stays. */
export interface DossierConflict {
  readonly id: string;
  readonly field: 'name' | 'type' | 'notes';
  /** Our value. A name became an alias, notes were appended to theirs; a type is only reported here. */
  readonly ours: string;
}

export type DossierMergeResult =
  | { readonly yaml: string; readonly conflicts: readonly DossierConflict[] }
  | { readonly problems: readonly Problem[] };

/**
 * Three-way merge of dossiers, by the ids of entries, then field by field. Makes our changes on the
 * text of `theirs`. A change wins over a removal; lists get the additions and removals of both sides.
 * Problems, and no text, where a side cannot be read.
 */
export function mergeDossiers(base: string, ours: string, theirs: string): DossierMergeResult {
  const sides = [base, ours, theirs].map((yaml) => readDossier(yaml));
  const [was, mine, other] = sides.map(({ file }) => file);
  if (was === undefined || mine === undefined || other === undefined) {
    return { problems: sides.flatMap(({ problems }) => problems).filter(({ fatal }) => fatal) };
  }
  const conflicts: DossierConflict[] = [];
  const edits = [...entryEdits(was, mine, other, conflicts), ...rejectionEdits(was, mine, other)];
  const result = editDossier(theirs, edits);
  return 'yaml' in result ? { yaml: edits.length > 0 ? result.yaml : theirs, conflicts } : result;
}

function* entryEdits(
  was: DossierFile,
  mine: DossierFile,
  other: DossierFile,
  conflicts: DossierConflict[],
): Generator<DossierEdit> {
  const [before, after, now] = [was, mine, other].map(byId);
  for (const [id, entry] of after ?? []) {
    const old = before?.get(id);
    const current = now?.get(id);
    if (current === undefined) {
      if (old === undefined || !same(old, entry)) {
        yield { type: 'add', entry };
      }
      continue;
    }
    const set = mergeEntry(old, entry, current, conflicts);
    if (!same(current, { ...current, ...set })) {
      yield { type: 'update', id, set };
    }
  }
  for (const [id, old] of before ?? []) {
    const current = now?.get(id);
    if (!after?.has(id) && current !== undefined && same(current, old)) {
      yield { type: 'remove', id };
    }
  }
}

type Field = DossierConflict['field'];

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

function byId({ entities }: DossierFile): ReadonlyMap<string, DossierEntry> {
  return new Map(entities.map((entry) => [entry.id, entry]));
}

/** Whether two entries, or items of their lists, are equal; by their types they are YAML values. */
function same(a: unknown, b: unknown): boolean {
  return sameTree(toTree(a as YamlValue), toTree(b as YamlValue));
}
