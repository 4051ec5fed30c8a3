import type { DossierEntry, DossierFile, DossierTag } from './model';

/** The fields of an entry, in the order in which one is written. */
export const ENTRY_KEYS = [
  'id',
  'type',
  'name',
  'aliases',
  'notes',
  'memberOf',
  'partOf',
  'links',
  'same',
  'notSame',
] as const satisfies readonly (keyof DossierEntry)[];

/** The fields of an entry that hold lists. */
export const LIST_FIELDS = ['aliases', 'memberOf', 'partOf', 'links', 'same', 'notSame'] as const;

/** The fields of a tag, in the order in which one is written. */
export const TAG_KEYS = ['name', 'color', 'notes'] as const satisfies readonly (keyof DossierTag)[];

export const FILE_KEYS = [
  'version',
  'entities',
  'tags',
  'rejected',
] as const satisfies readonly (keyof DossierFile)[];

/** An entry that says nothing but what is given. */
export function newEntry(
  fields: Partial<DossierEntry> & Pick<DossierEntry, 'id' | 'type' | 'name'>,
): DossierEntry {
  return { aliases: [], memberOf: [], partOf: [], links: [], same: [], notSame: [], ...fields };
}
