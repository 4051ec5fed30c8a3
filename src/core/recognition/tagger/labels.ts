import type { EntityType } from '../mention';

/**
 * What the tagger tells apart: the types of entity and `other`, named things that are none of them
 * (operations, laws, weapons, ships, feasts). `other` is learnt so as not to be shown.
 */
export type TagType = EntityType | 'other';

export const TAG_TYPES: readonly TagType[] = ['person', 'group', 'place', 'other'];

/** Roles of BILOU coding: first, inner and last token of a name, or the only one. */
export const Role = { begin: 0, inside: 1, last: 2, unit: 3 } as const;

/** Labels: 0 is "outside"; `1 + 4 · type + role` otherwise. */
export const LABEL_COUNT = 1 + 4 * TAG_TYPES.length;
export const OUTSIDE = 0;

/** The label of a type, by its index in `TAG_TYPES`, and a role. */
export function labelOf(type: number, role: number): number {
  return 1 + 4 * type + role;
}

/** The index of the type of a label in `TAG_TYPES`; -1 for "outside". */
export function typeOf(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) >> 2;
}

/** The role of a label; -1 for "outside". */
export function roleOf(label: number): number {
  return label === OUTSIDE ? -1 : (label - 1) & 3;
}

/** Whether a name may start with the label, or nothing does. */
export function mayStart(label: number): boolean {
  const role = roleOf(label);
  return role !== Role.inside && role !== Role.last;
}

/** Whether a sequence may end with the label: no name is left open. */
export function mayEnd(label: number): boolean {
  const role = roleOf(label);
  return role !== Role.begin && role !== Role.inside;
}

/** For every label, the labels that may stand before it. */
export const PREDECESSORS: readonly (readonly number[])[] = Array.from(
  { length: LABEL_COUNT },
  (_, label) =>
    Array.from({ length: LABEL_COUNT }, (_unused, before) => before).filter((before) =>
      mayFollow(before, label),
    ),
);

function mayFollow(before: number, label: number): boolean {
  if (mayEnd(before)) {
    return mayStart(label);
  }
  return !mayStart(label) && typeOf(before) === typeOf(label);
}
