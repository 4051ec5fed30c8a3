import { CREDIBILITIES, RELIABILITIES } from '../../core/annotations/model';
import type { Draft, DraftFields } from './draft';
import { isRecord } from './isRecord';
import { GROUPINGS, type Grouping, ORDERS, type Order } from './rows';

/** The view's own state, which outlives the page: VS Code closes hidden views. */
export interface UiState {
  readonly filter: string;
  readonly grouping: Grouping;
  readonly order: Order;
  /** True where the card at the cursor is scrolled to. */
  readonly follow: boolean;
  /** True where the report's details are unfolded. */
  readonly detailsOpen: boolean;
  readonly drafts: readonly Draft[];
  /** What is typed about a report as a whole, and not recorded yet; by the report's key. */
  readonly wholeComment: WholeComment | undefined;
}

export interface WholeComment {
  readonly report: string;
  readonly text: string;
}

export const INITIAL_UI: UiState = {
  filter: '',
  grouping: 'position',
  order: 'position',
  follow: true,
  detailsOpen: false,
  drafts: [],
  wholeComment: undefined,
};

/** The state as saved, or what of it can be read: another version may have written it. */
export function restoreUi(saved: unknown): UiState {
  if (!isRecord(saved)) {
    return INITIAL_UI;
  }
  const { filter, grouping, order, follow, detailsOpen, drafts, wholeComment } = saved;
  return {
    filter: typeof filter === 'string' ? filter : INITIAL_UI.filter,
    grouping: GROUPINGS.find((known) => known === grouping) ?? INITIAL_UI.grouping,
    order: ORDERS.find((known) => known === order) ?? INITIAL_UI.order,
    follow: follow !== false,
    detailsOpen: detailsOpen === true,
    // What was being sent when the page ended may or may not have been written: it is offered again.
    drafts: Array.isArray(drafts) ? drafts.filter(isDraft).map(unsent) : [],
    wholeComment: isWholeComment(wholeComment) ? wholeComment : undefined,
  };
}

function isWholeComment(value: unknown): value is WholeComment {
  return isRecord(value) && typeof value.report === 'string' && typeof value.text === 'string';
}

function unsent({ request: _, ...draft }: Draft): Draft {
  return draft;
}

function isDraft(value: unknown): value is Draft {
  return (
    isRecord(value) &&
    typeof value.report === 'string' &&
    typeof value.id === 'string' &&
    Array.isArray(value.targets) &&
    value.targets.length > 0 &&
    value.targets.every((target) => isRecord(target) && typeof target.quote === 'string') &&
    isFields(value.base) &&
    isFields(value.fields)
  );
}

function isFields(value: unknown): value is DraftFields {
  return (
    isRecord(value) &&
    typeof value.comment === 'string' &&
    typeof value.entity === 'string' &&
    Array.isArray(value.tags) &&
    value.tags.every((tag) => typeof tag === 'string') &&
    isOneOf(value.reliability, RELIABILITIES) &&
    isOneOf(value.credibility, CREDIBILITIES) &&
    (value.motivation === undefined || typeof value.motivation === 'string')
  );
}

function isOneOf(value: unknown, known: readonly unknown[]): boolean {
  return value === undefined || known.includes(value);
}
