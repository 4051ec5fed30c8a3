import type { EntityType } from '../recognition/mention';

/** The file in which a workspace folder keeps what its reader knows. */
export const DOSSIER_FILE = 'dossier.yaml';

/** The newest version of the format that this program writes. */
export const DOSSIER_VERSION = 1;

/** A group that someone belongs to, and as what. */
export interface Membership {
  /** The id of a group. */
  readonly group: string;
  readonly role?: string;
}

/** One item of `entities`: someone or something that the reader knows. */
export interface DossierEntry {
  /** Short, stable, unique in its file; annotations refer to it. */
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  /** Other names, in every spelling that reports use. */
  readonly aliases: readonly string[];
  readonly notes?: string;
  readonly memberOf: readonly Membership[];
  /** Ids of what it is a part of: a branch's parent, a town's province. */
  readonly partOf: readonly string[];
  /** `http:` and `https:` addresses. */
  readonly links: readonly string[];
  /** Other ids that stand for this entry: those of entries that were merged into it. */
  readonly same: readonly string[];
  /** Ids of entries that this one is not, whatever names they share. One side is enough. */
  readonly notSame: readonly string[];
}

/** The content of a `dossier.yaml`. */
export interface DossierFile {
  readonly version: 1;
  readonly entities: readonly DossierEntry[];
  /** Words that are not a name in any report of the folder. */
  readonly rejected: readonly string[];
}

export const EMPTY_DOSSIER: DossierFile = { version: 1, entities: [], rejected: [] };

/** The entry that an id stands for, its own or that of one merged into it. */
export function entryById(
  { entities }: DossierFile,
  id: string | undefined,
): DossierEntry | undefined {
  return (
    entities.find((entry) => entry.id === id) ??
    entities.find(({ same }) => same.includes(id ?? ''))
  );
}

/** All names of an entry, its main one first. */
export function namesOf({
  name,
  aliases,
}: Pick<DossierEntry, 'name' | 'aliases'>): readonly string[] {
  return [name, ...aliases];
}
