import {
  entitiesMeant,
  type Nameable,
  parseCommentInput,
  toFields,
} from '../../core/annotations/commentInput';
import type { AnnotationEdit } from '../../core/annotations/editAnnotations';
import type { Annotation, Motivation } from '../../core/annotations/model';
import type { EditableField, EditableFields } from '../../webview/protocol';

/** What an annotation says without its reader having said why: words, tags, a grading. */
function impliedMotivation(fields: EditableFields): Motivation {
  const { comment = '', tags = [], entity, reliability, credibility } = fields;
  const input = {
    comment,
    tags,
    questions: false,
    ...(entity !== undefined && { entity }),
    ...(reliability && { reliability }),
    ...(credibility && { credibility }),
  };
  return toFields(input).motivation;
}

/**
 * The fields of a form for a new annotation, with the tokens in its comment read as in the line that is
 * typed for one. Where one has no place, since its field has been filled in or nobody or several may be
 * meant by it, the comment stays as it is.
 */
export function withTokens(fields: EditableFields, entities: readonly Nameable[]): EditableFields {
  const input = parseCommentInput(fields.comment ?? '');
  const { entity: typed, questions, tags } = input;
  const { motivation, comment, ...graded } = toFields(input);
  const [meant, other] = typed === undefined ? [] : entitiesMeant(typed, entities);
  const read: EditableFields = {
    ...graded,
    ...(meant && { entity: meant.id }),
    ...(questions && { motivation }),
  };
  const isUnclear = typed !== undefined && (meant === undefined || other !== undefined);
  const { tags: chosen = [], comment: _, ...rest } = fields;
  const isTaken = Object.keys(read).some((key) => key in rest);
  return isUnclear || isTaken
    ? fields
    : {
        ...rest,
        ...read,
        ...(comment !== undefined && { comment }),
        ...(tags.length + chosen.length > 0 && { tags: [...new Set([...chosen, ...tags])] }),
      };
}

/** What an annotation of a form says, its motivation with it. */
export function saidBy(fields: EditableFields): EditableFields {
  return { motivation: impliedMotivation(fields), ...fields };
}

/**
 * The edit that a form asks for. A motivation that only followed from what the annotation said follows
 * from what it says now; one that the reader chose stays.
 *
 * @param modified RFC 3339
 */
export function updateEdit(
  before: Annotation,
  set: EditableFields,
  unset: readonly EditableField[],
  modified: string,
): AnnotationEdit {
  const left = Object.fromEntries(
    Object.entries(before).filter(([key]) => !unset.some((field) => field === key)),
  );
  const implied = impliedMotivation({ ...left, ...set });
  const follows =
    set.motivation === undefined &&
    !unset.includes('motivation') &&
    before.motivation === impliedMotivation(before) &&
    before.motivation !== implied;
  return {
    type: 'update',
    id: before.id,
    set: { ...set, ...(follows && { motivation: implied }), modified },
    unset,
  };
}

/** What is in the line that stands for an annotation. */
const IN_LINE = ['comment', 'tags', 'entity', 'reliability', 'credibility'] as const;

/**
 * The edit that the line of an annotation asks for, from which a field that it does not have is gone. A
 * `?` in it is a choice, and taking it out is one; a decision on a name stays one.
 *
 * @param said the fields that the line stands for, `questioning` where it has a `?`
 * @param modified RFC 3339
 */
export function lineEdit(
  before: Annotation,
  { motivation, ...said }: EditableFields,
  modified: string,
): AnnotationEdit {
  const isChoice =
    before.motivation !== 'identifying' &&
    (motivation === 'questioning') !== (before.motivation === 'questioning');
  const set = { ...said, ...(isChoice && motivation && { motivation }) };
  const unset = IN_LINE.filter((key) => before[key] !== undefined && said[key] === undefined);
  return updateEdit(before, set, unset, modified);
}
