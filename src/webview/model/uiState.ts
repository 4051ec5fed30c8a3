import type { Snapshot } from '../protocol';
import type { Draft, DraftFields } from './draft';
import type { Grouping, Order } from './rows';

/** The view's own state, which outlives the page: VS Code closes hidden views. */
export interface UiState {
  readonly filter: string;
  readonly grouping: Grouping;
  readonly order: Order;
  readonly drafts: readonly Draft[];
}

export const INITIAL_STATE: UiState = {
  filter: '',
  grouping: 'position',
  order: 'position',
  drafts: [],
};

/** What tells one report from another in drafts. */
export function reportKey(report: NonNullable<Snapshot['report']>): string {
  return report.uri ?? report.name;
}

/** The state as saved, or what of it can be read: an older version may have written it. */
export function restoreState(saved: unknown): UiState {
  if (!isRecord(saved)) {
    return INITIAL_STATE;
  }
  const { filter, grouping, order, drafts } = saved;
  return {
    filter: typeof filter === 'string' ? filter : '',
    grouping: grouping === 'entity' || grouping === 'tag' ? grouping : 'position',
    order: order === 'changed' ? order : 'position',
    drafts: Array.isArray(drafts) ? drafts.filter(isDraft) : [],
  };
}

/** The drafts with this one put in the place of its former self. */
export function withDraft(drafts: readonly Draft[], draft: Draft): readonly Draft[] {
  return [...withoutDraft(drafts, draft), draft];
}

export function withoutDraft(
  drafts: readonly Draft[],
  { report, id }: Pick<Draft, 'report' | 'id'>,
): readonly Draft[] {
  return drafts.filter((other) => other.report !== report || other.id !== id);
}

function isDraft(value: unknown): value is Draft {
  return (
    isRecord(value) &&
    typeof value.report === 'string' &&
    typeof value.id === 'string' &&
    typeof value.quote === 'string' &&
    isFields(value.base) &&
    isFields(value.fields)
  );
}

function isFields(value: unknown): value is DraftFields {
  return (
    isRecord(value) &&
    ['comment', 'tags', 'entity', 'reliability', 'credibility'].every(
      (name) => typeof value[name] === 'string',
    )
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
