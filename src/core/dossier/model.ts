import type { EntityType } from '../recognition/mention';

/** The file in which readers keep what they know. */
export const DOSSIER_FILE = 'dossier.yaml';

/** The version of the format that is read and written. */
export const DOSSIER_VERSION = 1;

/** The membership of a person in a group. */
export interface Membership {
  /** The id of a group. */
  readonly group: string;
  readonly role?: string;
}

/** One item of `entities`: a person, group or place that the reader knows. */
export interface DossierEntry {
  /** Short, stable, and unique in its file; annotations refer to it. */
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
  /** Ids of entries that are not this one, whatever names they share. One side is enough. */
  readonly notSame: readonly string[];
}

/** The colours that a tag may have, in the order of the spectrum. */
export const TAG_COLORS = ['red', 'orange', 'yellow', 'green', 'blue', 'purple'] as const;
export type TagColor = (typeof TAG_COLORS)[number];

/** One item of `tags`: what a tag of annotations means to the reader. */
export interface DossierTag {
  /** As annotations have it, without `#`; unique in its file. */
  readonly name: string;
  /** Of the passages that have the tag; absent for that of all passages. */
  readonly color?: TagColor;
  /** When the tag is given, in the reader's words. */
  readonly notes?: string;
}

/** The content of a `dossier.yaml`. */
export interface DossierFile {
  readonly version: 1;
  readonly entities: readonly DossierEntry[];
  /** Tags with a meaning. Annotations may have others. */
  readonly tags: readonly DossierTag[];
  /** Words that are not a name in any report. */
  readonly rejected: readonly string[];
}

export const EMPTY_DOSSIER: DossierFile = { version: 1, entities: [], tags: [], rejected: [] };

/** The entry with an id, whether its own or that of an entry merged into it. */
export function entryById(
  { entities }: DossierFile,
  id: string | undefined,
): DossierEntry | undefined {
  return (
    entities.find((entry) => entry.id === id) ??
    entities.find(({ same }) => same.includes(id ?? ''))
  );
}

/** All names of an entry, the main one first. */
export function namesOf({
  name,
  aliases,
}: Pick<DossierEntry, 'name' | 'aliases'>): readonly string[] {
  return [name, ...aliases];
}
