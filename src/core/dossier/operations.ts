import type { EntityType } from '../recognition/mention';
import { foldName } from '../resolution/names/spelling';
import { addNames, Draft, type Subject, tellingNames, union } from './draft';
import type { DossierEdit } from './editDossier';
import { type DossierEntry, type DossierFile, entryById, namesOf } from './model';

// Decisions of the reader about entities, as edits of the dossier. Each takes the dossier as it is now,
// and can be repeated on a newer one; an entity without an entry gets one first.

/**
 * Adds an entry for an entity, with what the report says of it, and entries for the groups that it
 * belongs to. No edits where it has an entry.
 *
 * @param isKnownId whether an id belongs to the background knowledge, which needs no entry
 */
export function addToDossier(
  file: DossierFile,
  subject: Subject,
  isKnownId: (id: string) => boolean = () => false,
): readonly DossierEdit[] {
  const draft = new Draft(file);
  const entry = draft.ensure(subject, () => true);
  for (const id of [...entry.memberOf.map(({ group }) => group), ...entry.partOf]) {
    const other = subject.others.get(id);
    if (other !== undefined && !isKnownId(id)) {
      draft.ensure({ entity: { ...other, facts: [] }, others: subject.others });
    }
  }
  return draft.edits();
}

/**
 * Which of several entities keeps its id and name when they are merged, in whatever order they are
 * given: entries of the dossier go first, then the name with the most words, then the entry that comes
 * first, or the entity that the report names most often, or first. `undefined` for an empty list.
 */
export function mainOf(file: DossierFile, subjects: readonly Subject[]): Subject | undefined {
  const placed = subjects.map((subject) => {
    const { entity } = subject;
    const entry = entryById(file, entity.id);
    return {
      subject,
      isEntry: entry !== undefined,
      words: foldName(entry?.name ?? entity.name).split(' ').length,
      count: entry === undefined ? entity.mentions.length : 0,
      place: entry === undefined ? (entity.mentions[0] ?? 0) : file.entities.indexOf(entry),
    };
  });
  const [main] = placed.sort(
    (a, b) =>
      Number(b.isEntry) - Number(a.isEntry) ||
      b.words - a.words ||
      b.count - a.count ||
      a.place - b.place,
  );
  return main?.subject;
}

/**
 * Merges several entities into one: the one that `mainOf` gives keeps its id and name, and takes over
 * the names of the others as aliases, and what the dossier says of them.
 *
 * @param type what they are together; that of the one that is kept where it is absent
 */
export function mergeEntities(
  file: DossierFile,
  subjects: readonly Subject[],
  type?: EntityType,
): readonly DossierEdit[] {
  const draft = new Draft(file);
  const lead = mainOf(file, subjects);
  if (lead === undefined) {
    return [];
  }
  let kept = draft.ensure(lead);
  if (type !== undefined && type !== kept.type) {
    kept = draft.set(kept.id, { type });
  }
  for (const { entity } of subjects) {
    const entry = draft.find(entity.id);
    if (entry?.id === kept.id) {
      continue;
    }
    const names = entry === undefined ? tellingNames(entity) : namesOf(entry);
    // Annotations, such as confirmed names, may refer to the id of an entity without an entry.
    const gone = entry === undefined ? [entity.id] : [entry.id, ...entry.same];
    kept = draft.set(kept.id, {
      aliases: addNames(kept, names),
      memberOf: union(kept.memberOf, entry?.memberOf ?? [], ({ group }) => group),
      partOf: union(kept.partOf, entry?.partOf ?? []).filter((id) => id !== kept.id),
      links: union(kept.links, entry?.links ?? []),
      same: union(kept.same, gone),
      notSame: union(kept.notSame, entry?.notSame ?? []).filter(
        (id) => id !== kept.id && !gone.includes(id),
      ),
      ...(entry?.notes !== undefined && {
        notes: [kept.notes, entry.notes].filter((part) => part).join('\n'),
      }),
    });
    if (entry !== undefined) {
      draft.replace(entry.id, kept.id);
    }
  }
  return draft.edits();
}

/** Moves names of an entity to an entry of their own, and records that the two are not the same. */
export function splitEntity(
  file: DossierFile,
  subject: Subject,
  names: readonly string[],
): readonly DossierEdit[] {
  const draft = new Draft(file);
  const entry = draft.ensure(subject);
  const folded = new Set(names.map(foldName));
  const rest = namesOf(entry).filter((name) => !folded.has(foldName(name)));
  const [name, ...aliases] = rest;
  const [first, ...others] = names;
  if (name === undefined || first === undefined) {
    return [];
  }
  const other = draft.create({ type: entry.type, name: first, aliases: others });
  draft.set(entry.id, { name, aliases, notSame: union(entry.notSame, [other.id]) });
  draft.set(other.id, { notSame: [entry.id] });
  return draft.edits();
}

/** Makes words an alias of an entity. */
export function giveName(
  file: DossierFile,
  subject: Subject,
  name: string,
): readonly DossierEdit[] {
  return change(file, subject, (entry) => ({ aliases: addNames(entry, [name]) }));
}

/**
 * Adds an entry for words that are no name so far. No edits where an entry of the type has that name.
 */
export function addName(file: DossierFile, type: EntityType, name: string): readonly DossierEdit[] {
  const folded = foldName(name);
  const isThere = file.entities.some(
    (entry) => entry.type === type && namesOf(entry).some((own) => foldName(own) === folded),
  );
  const draft = new Draft(file);
  if (!isThere) {
    draft.create({ type, name });
  }
  return draft.edits();
}

/** Records that two entities are not the same. */
export function keepApart(file: DossierFile, a: Subject, b: Subject): readonly DossierEdit[] {
  const draft = new Draft(file);
  const [one, other] = [draft.ensure(a), draft.ensure(b)];
  if (one.id !== other.id) {
    draft.set(one.id, { notSame: union(one.notSame, [other.id]) });
    draft.set(other.id, { notSame: union(other.notSame, [one.id]) });
  }
  return draft.edits();
}

/** Gives an entity another name; the old one becomes an alias, since reports go on using it. */
export function renameEntity(
  file: DossierFile,
  subject: Subject,
  name: string,
): readonly DossierEdit[] {
  return change(file, subject, (entry) => {
    const aliases = addNames({ name, aliases: entry.aliases }, [entry.name]);
    return { name, aliases: aliases.filter((alias) => alias !== name) };
  });
}

/** Gives an entity another type; the names that the report uses become aliases, to get it too. */
export function retypeEntity(
  file: DossierFile,
  subject: Subject,
  type: EntityType,
): readonly DossierEdit[] {
  const { name, aliases } = subject.entity;
  return change(file, subject, (entry) => ({
    type,
    aliases: addNames(entry, [name, ...aliases]),
  }));
}

/** Changes fields of the entry of an entity. */
function change(
  file: DossierFile,
  subject: Subject,
  fieldsOf: (entry: DossierEntry) => Partial<DossierEntry>,
): readonly DossierEdit[] {
  const draft = new Draft(file);
  const entry = draft.ensure(subject);
  draft.set(entry.id, fieldsOf(entry));
  return draft.edits();
}
