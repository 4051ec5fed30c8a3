import type { EditableField } from '../protocol';

/** The fields of an annotation that its form changes, all of them. */
export const EDITABLE_FIELDS = [
  'comment',
  'tags',
  'entity',
  'motivation',
  'reliability',
  'credibility',
] as const satisfies readonly EditableField[];
