import type { Credibility, Motivation, Reliability, Target } from '../../core/annotations/model';
import type { AnnotationItem, EditableField, EditableFields } from '../protocol';
import { EDITABLE_FIELDS } from './editableFields';
import { movedAddress } from './movedAddress';
import { sameContent } from './reconcile';

/** What the fields of the form hold. */
export interface DraftFields {
  readonly comment: string;
  readonly tags: readonly string[];
  /** The id; empty for none. */
  readonly entity: string;
  readonly motivation: Motivation | undefined;
  readonly reliability: Reliability | undefined;
  readonly credibility: Credibility | undefined;
}

/** Whether an id is that of the draft of a new annotation: white space, which no annotation has. */
export function isNewId(id: string): boolean {
  return id.trim() === '';
}

/** An edit under way. It outlives snapshots, the page, and the annotation too. */
export interface Draft {
  /** The report that the annotation belongs to, see `ReportInfo.key`. */
  readonly report: string;
  /** One of white space for an annotation that is being written, see `isNewId`. */
  readonly id: string;
  /** The passages of a new annotation, one annotation each; the quote of an existing one. */
  readonly targets: readonly Target[];
  /** The fields when the edit began: only what the reader changed is written. */
  readonly base: DraftFields;
  readonly fields: DraftFields;
  /** Set while the host is writing it. */
  readonly request?: number;
  /** Why it could not be written. */
  readonly error?: string;
}

const EMPTY: DraftFields = {
  comment: '',
  tags: [],
  entity: '',
  motivation: undefined,
  reliability: undefined,
  credibility: undefined,
};

/** What the form shows of an annotation; a last line end of its comment is left out. */
export function fieldsOf(item: AnnotationItem): DraftFields {
  return {
    comment: (item.comment ?? '').replace(/\n$/, ''),
    tags: item.tags,
    entity: item.entity?.id ?? '',
    motivation: item.motivation,
    reliability: item.reliability,
    credibility: item.credibility,
  };
}

/** The draft of an edit that begins: nothing has changed yet. */
export function startDraft(report: string, item: AnnotationItem): Draft {
  const fields = fieldsOf(item);
  return { report, id: item.id, targets: [{ quote: item.quote }], base: fields, fields };
}

/** The draft of an annotation that is not among these drafts yet. */
export function newDraft(
  drafts: readonly Draft[],
  report: string,
  targets: readonly Target[],
  fields: EditableFields = {},
): Draft {
  let id = '';
  while (findDraft(drafts, report, id) !== undefined) {
    id += ' ';
  }
  return { report, id, targets, base: EMPTY, fields: { ...EMPTY, ...fields } };
}

/** The drafts of new annotations of a report, the newest first. */
export function newDrafts(drafts: readonly Draft[], report: string | undefined): readonly Draft[] {
  return drafts
    .filter((draft) => draft.report === report && isNewId(draft.id))
    .sort((a, b) => b.id.length - a.id.length);
}

/** Whether the draft holds something that would be lost with it. */
export function isChanged({ base, fields }: Draft): boolean {
  return !sameContent(base, fields);
}

/** The comment as it is now, where it has changed elsewhere while this draft changed it too. */
export function conflictOf({ base, fields }: Draft, item: AnnotationItem): string | undefined {
  const now = fieldsOf(item);
  return fields.comment !== base.comment &&
    now.comment !== base.comment &&
    now.comment !== fields.comment
    ? now.comment
    : undefined;
}

/** What a draft says, in a line, to tell it by. */
export function wordsOf({ fields }: Draft): string {
  return fields.comment || fields.tags.join(', ');
}

/** The change that a draft asks for. */
export interface DraftChange {
  readonly set: EditableFields;
  readonly unset: readonly EditableField[];
}

/** What differs from the start of the edit. Empty where nothing does. */
export function changeOf({ base, fields }: Draft): DraftChange {
  const written = writtenFields(fields);
  const changed = (field: EditableField) => !sameContent(base[field], fields[field]);
  const names = EDITABLE_FIELDS.filter(changed);
  return {
    set: Object.fromEntries(
      names.flatMap((name) => (name in written ? [[name, written[name]]] : [])),
    ),
    unset: names.filter((name) => !(name in written)),
  };
}

/** The fields that say something, as the annotation file has them. */
export function writtenFields(fields: DraftFields): EditableFields {
  const { comment, tags, entity, motivation, reliability, credibility } = fields;
  return {
    ...(comment.trim() !== '' && { comment: comment.trimEnd() }),
    ...(tags.length > 0 && { tags }),
    ...(entity !== '' && { entity }),
    ...(motivation && { motivation }),
    ...(reliability && { reliability }),
    ...(credibility && { credibility }),
  };
}

/** The item as it will be once the draft is written, shown while it is being written. */
export function withDraft(item: AnnotationItem, draft: Draft): AnnotationItem {
  const { set, unset } = changeOf(draft);
  const { entity, ...rest } = set;
  const gone = new Set<string>(unset);
  const left = Object.entries(item).filter(([name]) => !gone.has(name));
  return {
    id: item.id,
    quote: item.quote,
    tags: [],
    ...Object.fromEntries(left),
    ...rest,
    ...(entity !== undefined && { entity: { id: entity, name: entity } }),
  };
}

/** A tag without its `#` and the spaces around it. Empty for none. */
function cleanTag(text: string): string {
  return text
    .trim()
    .replace(/^#+\s*/u, '')
    .replace(/\s+/gu, ' ');
}

/** The tags, and those of a typed text, separated by commas; each once, in their order. */
export function addTags(tags: readonly string[], text: string): readonly string[] {
  const added = text.split(',').map(cleanTag);
  return [...new Set([...tags, ...added.filter((tag) => tag !== '')])];
}

/** The drafts with this one in the place of its earlier state. */
export function putDraft(drafts: readonly Draft[], draft: Draft): readonly Draft[] {
  return [...dropDraft(drafts, draft), draft];
}

/** The drafts without that of an annotation; those there are where it has none. */
export function dropDraft(
  drafts: readonly Draft[],
  { report, id }: Pick<Draft, 'report' | 'id'>,
): readonly Draft[] {
  return drafts.filter((other) => other.report !== report || other.id !== id);
}

/** The drafts where a report, or a folder with reports, has another address: those of it go along. */
export function moveDrafts(drafts: readonly Draft[], from: string, to: string): readonly Draft[] {
  return drafts.reduce<readonly Draft[]>((all, draft) => {
    const report = movedAddress(draft.report, from, to) ?? draft.report;
    return putDraft(all, { ...draft, report });
  }, []);
}

/** The draft of an annotation; `undefined` without one, or where no report is shown. */
export function findDraft(
  drafts: readonly Draft[],
  report: string | undefined,
  id: string,
): Draft | undefined {
  return drafts.find((draft) => draft.report === report && draft.id === id);
}
