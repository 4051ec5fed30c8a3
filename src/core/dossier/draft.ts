import type { Entity, FactKind } from '../resolution/entity';
import { slug } from '../resolution/entityIds';
import { foldName } from '../resolution/names/spelling';
import { numbered } from '../text/numbered';
import type { DossierEdit } from './editDossier';
import { newEntry } from './fields';
import { type DossierEntry, type DossierFile, entryById, type Membership } from './model';

/** Facts about people that say which group they belong to. */
const MEMBERSHIPS: ReadonlySet<FactKind> = new Set(['memberOf', 'leaderOf', 'role']);
/** Longer texts are clauses, not roles; in UTF-16 code units. */
const MAX_ROLE = 40;

/** What a report calls groups of any name. */
const ANY_GROUP = ['group', 'organisation', 'organization', 'movement'];

/** An entity of a report, and the report's other entities, which its facts refer to by id. */
export interface Subject {
  readonly entity: Entity;
  readonly others: ReadonlyMap<string, Entity>;
}

/** A dossier that is being changed. Gives the edits that lead from the original to it. */
export class Draft {
  readonly #before: ReadonlyMap<string, DossierEntry>;
  readonly #entries: Map<string, DossierEntry>;
  /** By the ids of removed entries: what took their places. */
  readonly #heirs = new Map<string, string>();
  readonly #file: DossierFile;

  constructor(file: DossierFile) {
    this.#file = file;
    this.#before = new Map(file.entities.map((entry) => [entry.id, entry]));
    this.#entries = new Map(this.#before);
  }

  find(id: string): DossierEntry | undefined {
    const own = entryById(this.#file, id)?.id ?? id;
    return this.#entries.get(own);
  }

  /**
   * The entry of an entity; where it has none, a new one with what the report says.
   *
   * @param mayName whether the new entry may refer to a group; by default, to one that has an entry
   */
  ensure(
    { entity, others }: Subject,
    mayName = (group: string) => this.find(group) !== undefined,
  ): DossierEntry {
    const found = this.find(entity.id);
    if (found !== undefined) {
      return found;
    }
    const [, ...aliases] = tellingNames(entity);
    const sure = entity.facts.filter(({ modality }) => modality === undefined);
    const groups = new Map<string, Membership>();
    const wholes = new Set<string>();
    for (const { kind, target = '', value } of sure) {
      const group = others.get(target);
      if (group?.type !== 'group' || target === entity.id || !mayName(target)) {
        continue;
      }
      if (entity.type === 'person' && MEMBERSHIPS.has(kind)) {
        const role = kind === 'memberOf' ? undefined : roleIn(value, group);
        const known = groups.get(target)?.role ?? role;
        groups.set(target, { group: target, ...(known !== undefined && { role: known }) });
      } else if (entity.type === 'group' && kind === 'partOf') {
        wholes.add(target);
      }
    }
    return this.create({
      id: entity.id,
      type: entity.type,
      name: entity.name,
      aliases: aliases.filter((alias) => foldName(alias) !== foldName(entity.name)),
      memberOf: [...groups.values()],
      partOf: [...wholes],
    });
  }

  create(part: Partial<DossierEntry> & Pick<DossierEntry, 'type' | 'name'>): DossierEntry {
    const base = part.id ?? (slug(part.name) || part.type);
    const isTaken = (name: string) => this.find(name) !== undefined;
    const id = isTaken(base) ? numbered(base, isTaken) : base;
    return this.#put(newEntry({ ...part, id }));
  }

  set(id: string, part: Partial<DossierEntry>): DossierEntry {
    const entry = this.#entries.get(id);
    if (entry === undefined) {
      throw new Error(`No entry ${id} in the draft.`);
    }
    return this.#put({ ...entry, ...part });
  }

  /** Removes an entry, and redirects references to it to the one that takes its place. */
  replace(gone: string, kept: string): void {
    this.#entries.delete(gone);
    this.#heirs.set(gone, kept);
    const to = (id: string) => (id === gone ? kept : id);
    for (const entry of [...this.#entries.values()]) {
      const { memberOf, partOf, notSame } = entry;
      const refers = [...memberOf.map(({ group }) => group), ...partOf, ...notSame].includes(gone);
      if (refers && entry.id !== kept) {
        this.#put({
          ...entry,
          memberOf: union(
            [],
            memberOf.map((one) => ({ ...one, group: to(one.group) })),
            (one) => one.group,
          ),
          partOf: union([], partOf.map(to)),
          notSame: union([], notSame.map(to)),
        });
      }
    }
  }

  edits(): readonly DossierEdit[] {
    const edits: DossierEdit[] = [];
    for (const [id, entry] of this.#entries) {
      const before = this.#before.get(id);
      if (before === undefined) {
        edits.push({ type: 'add', entry });
      } else if (before !== entry) {
        edits.push({ type: 'update', id, set: entry });
      }
    }
    for (const id of this.#before.keys()) {
      if (!this.#entries.has(id)) {
        const into = this.#heirs.get(id);
        edits.push({ type: 'remove', id, ...(into !== undefined && { into }) });
      }
    }
    return edits;
  }

  #put(entry: DossierEntry): DossierEntry {
    this.#entries.set(entry.id, entry);
    return entry;
  }
}

/** "a deputy leader in the Blue Front", "its deputy leader", "the front’s deputy leader" → "deputy leader". */
function roleIn(value: string, { name, aliases }: Entity): string | undefined {
  const words = [name, ...aliases, ...ANY_GROUP].flatMap((one) => foldName(one).split(' '));
  const [owned = '', owner = ''] = /^(?:(?:an?|the) )?(.*?)(?:['’]s|s['’]) /i.exec(value) ?? [];
  const isOfGroup = words.includes(foldName(owner).split(' ').at(-1) ?? '');
  const role = value
    .slice(isOfGroup ? owned.length : 0)
    .replace(/^(?:an?|the|its|their|his|her) /i, '')
    .replace(/ (?:in|of|for|at|to|from|with) .*$/, '');
  return role.length > 0 && role.length <= MAX_ROLE ? role : undefined;
}

/**
 * The names of an entity that identify it in any report: not short forms of a longer name ("Khetab" of
 * "Omar Khetab"), which others may have too.
 */
export function tellingNames({ name, aliases }: Pick<Entity, 'name' | 'aliases'>) {
  const names = [name, ...aliases];
  const words = names.map((one) => new Set(foldName(one).split(' ')));
  return names.filter((one, index) => {
    const own = [...(words[index] ?? [])];
    const isAcronym = /^\p{Lu}[\p{L}\p{N}.-]*\p{Lu}\.?$/u.test(one) && one.length <= 8;
    const isShort = words.some(
      (other, at) =>
        at !== index && other.size > own.length && own.every((word) => other.has(word)),
    );
    return index === 0 || isAcronym || !isShort;
  });
}

/** The aliases of an entry with further names added, without those that differ in spelling only. */
export function addNames(
  { name, aliases }: Pick<DossierEntry, 'name' | 'aliases'>,
  names: readonly string[],
): readonly string[] {
  const known = new Set([name, ...aliases].map(foldName));
  return [
    ...aliases,
    ...names.filter((one) => !known.has(foldName(one)) && known.add(foldName(one))),
  ];
}

/** The items of both lists, each once; `keyOf` says which items are the same. */
export function union<T>(
  a: readonly T[],
  b: readonly T[],
  keyOf: (item: T) => unknown = (item) => item,
): readonly T[] {
  const keys = new Set(a.map(keyOf));
  return [...a, ...b.filter((item) => !keys.has(keyOf(item)) && keys.add(keyOf(item)))];
}
