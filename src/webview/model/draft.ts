import type { Credibility, Reliability } from '../../core/annotations/model';
import type { AnnotationItem, ViewMessage } from '../protocol';
import { CREDIBILITY_GRADES, RELIABILITY_GRADES } from './grading';

/** What the fields of the editor hold. An empty string is "none". */
export interface DraftFields {
  readonly comment: string;
  /** Separated by commas or spaces, `#` allowed. */
  readonly tags: string;
  readonly entity: string;
  readonly reliability: string;
  readonly credibility: string;
}

/** An edit under way. It outlives snapshots, and the annotation too. */
export interface Draft {
  /** The report that the annotation belongs to, see `reportKey`. */
  readonly report: string;
  readonly id: string;
  readonly quote: string;
  /** The fields when the edit began: only what the reader changed is written. */
  readonly base: DraftFields;
  readonly fields: DraftFields;
}

type Update = Extract<ViewMessage, { type: 'update' }>;

export function startDraft(report: string, item: AnnotationItem): Draft {
  const fields: DraftFields = {
    comment: item.comment ?? '',
    tags: item.tags.join(', '),
    entity: item.entity?.id ?? '',
    reliability: item.reliability ?? '',
    credibility: item.credibility?.toString() ?? '',
  };
  return { report, id: item.id, quote: item.quote, base: fields, fields };
}

/** True where the draft holds something that would be lost with it. */
export function isChanged({ base, fields }: Draft): boolean {
  return (
    base.comment !== fields.comment ||
    base.tags !== fields.tags ||
    base.entity !== fields.entity ||
    base.reliability !== fields.reliability ||
    base.credibility !== fields.credibility
  );
}

/** The change that the draft asks for. Absent where there is none. */
export function updateFrom(draft: Draft): Update | undefined {
  if (!isChanged(draft)) {
    return undefined;
  }
  const { base, fields } = draft;
  const tags = parseTags(fields.tags);
  const comment = fields.comment.trim() === '' ? null : fields.comment;
  return {
    type: 'update',
    id: draft.id,
    fields: {
      ...(fields.comment !== base.comment && { comment }),
      ...(fields.tags !== base.tags && { tags: tags.length === 0 ? null : tags }),
      ...(fields.entity !== base.entity && { entity: fields.entity || null }),
      ...(fields.reliability !== base.reliability && {
        reliability: parseReliability(fields.reliability) ?? null,
      }),
      ...(fields.credibility !== base.credibility && {
        credibility: parseCredibility(fields.credibility) ?? null,
      }),
    },
  };
}

/** The tags of a field, each once, in their order. */
export function parseTags(text: string): readonly string[] {
  const tags = text
    .split(/[\s,]+/)
    .map((tag) => tag.replace(/^#+/, ''))
    .filter((tag) => tag !== '');
  return [...new Set(tags)];
}

/** The text with its last, unfinished tag replaced by `tag`, ready for the next. */
export function completeTag(text: string, tag: string): string {
  const end = Math.max(text.lastIndexOf(','), text.lastIndexOf(' '));
  const finished = text.slice(0, end + 1);
  return `${finished}${finished !== '' && finished.endsWith(',') ? ' ' : ''}${tag}, `;
}

/** Known tags that begin as the last, unfinished one does, but for those that are there already. */
export function tagSuggestions(
  text: string,
  known: readonly string[],
  limit: number,
): readonly string[] {
  const end = Math.max(text.lastIndexOf(','), text.lastIndexOf(' '));
  const start = text
    .slice(end + 1)
    .replace(/^#+/, '')
    .toLowerCase();
  const present = new Set(parseTags(text));
  return known
    .filter((tag) => !present.has(tag) && tag.toLowerCase().startsWith(start))
    .slice(0, limit);
}

function parseReliability(text: string): Reliability | undefined {
  return RELIABILITY_GRADES.find(({ code }) => code === text)?.code;
}

function parseCredibility(text: string): Credibility | undefined {
  return CREDIBILITY_GRADES.find(({ code }) => code.toString() === text)?.code;
}
