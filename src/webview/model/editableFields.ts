import type { EditableField } from '../protocol';

/** All fields of an annotation that its form can change. */
export const EDITABLE_FIELDS = [
  'comment',
  'tags',
  'entity',
  'motivation',
  'reliability',
  'credibility',
] as const satisfies readonly EditableField[];
