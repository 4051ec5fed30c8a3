import type { AnnotationItem, CandidatePlace, HostMessage, Snapshot } from '../protocol';
import {
  type Draft,
  type DraftFields,
  dropDraft,
  findDraft,
  isChanged,
  isNewId,
  moveDrafts,
  newDraft,
  newDrafts,
  putDraft,
  startDraft,
} from './draft';
import { filterItems } from './filter';
import { reconcile, sameContent } from './reconcile';
import type { UiState } from './uiState';

export type FormField = 'comment' | 'tags' | 'grade';

/** What was just done, and where it can be undone, by which step of which report. */
export interface Notice {
  readonly text: string;
  readonly undo?: { readonly report: string; readonly step: string } | undefined;
}

/** Everything that the view shows is a function of this. */
export interface ViewState {
  /** Absent before the first. */
  readonly snapshot: Snapshot | undefined;
  readonly ui: UiState;
  /** The annotations at the editor's cursor. */
  readonly cursor: readonly string[];
  /** The key of the row that has the tab stop. */
  readonly active: string | undefined;
  /** The row whose form is open, and the field that it opened for. */
  readonly editing:
    | { readonly key: string; readonly id: string; readonly field: FormField }
    | undefined;
  /** Places of orphans, by id, as far as the host has answered. */
  readonly places: ReadonlyMap<string, readonly CandidatePlace[]>;
  /** Ids of annotations whose long comments are shown whole. */
  readonly unfolded: ReadonlySet<string>;
  readonly helpOpen: boolean;
  /** Ids of annotations that the filter hid when they were added or changed. */
  readonly hidden: readonly string[];
  /** Shown at the bottom and said aloud. */
  readonly notice: Notice | undefined;
}

/** A message of the host, with changes already applied to the snapshot. */
export type Received =
  | Exclude<HostMessage, { readonly type: 'change' }>
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot };

export type Action =
  | { readonly type: 'host'; readonly message: Received }
  | { readonly type: 'ui'; readonly change: Partial<UiState> }
  | { readonly type: 'activate'; readonly key: string | undefined }
  | { readonly type: 'edit'; readonly key: string; readonly id: string; readonly field: FormField }
  | { readonly type: 'change'; readonly id: string; readonly fields: Partial<DraftFields> }
  | { readonly type: 'sent'; readonly id: string; readonly request: number }
  /** Closes the form; what was changed stays as a draft. */
  | { readonly type: 'leave' }
  | { readonly type: 'discard'; readonly draft: Pick<Draft, 'report' | 'id'> }
  | { readonly type: 'unfold'; readonly id: string; readonly open: boolean }
  | { readonly type: 'help'; readonly open: boolean }
  | { readonly type: 'notice'; readonly notice: Notice | undefined };

export function initialState(ui: UiState): ViewState {
  return {
    snapshot: undefined,
    ui,
    cursor: [],
    active: undefined,
    editing: undefined,
    places: new Map(),
    unfolded: new Set(),
    helpOpen: false,
    hidden: [],
    notice: undefined,
  };
}

/** The draft of an annotation of the report that is shown. */
export function draftOf({ ui, snapshot }: ViewState, id: string): Draft | undefined {
  return findDraft(ui.drafts, snapshot?.report?.key, id);
}

/** The state after an action; the same object where nothing changes. */
export function reduce(state: ViewState, action: Action): ViewState {
  const withDrafts = (drafts: readonly Draft[]): ViewState => ({
    ...state,
    ui: { ...state.ui, drafts },
  });
  switch (action.type) {
    case 'host':
      return receive(state, action.message);
    case 'ui': {
      const ui = { ...state.ui, ...action.change };
      return { ...state, ui, hidden: ui.filter === state.ui.filter ? state.hidden : [] };
    }
    case 'activate':
      return state.active === action.key ? state : { ...state, active: action.key };
    case 'edit': {
      const { key, id, field } = action;
      const report = state.snapshot?.report?.key;
      const item = state.snapshot?.items.find((candidate) => candidate.id === id);
      const draft =
        draftOf(state, id) ?? (item && report !== undefined ? startDraft(report, item) : undefined);
      return draft === undefined
        ? state
        : {
            ...withDrafts(putDraft(state.ui.drafts, draft)),
            active: key,
            editing: { key, id, field },
          };
    }
    case 'change': {
      const draft = draftOf(state, action.id);
      return draft === undefined
        ? state
        : withDrafts(
            putDraft(state.ui.drafts, { ...draft, fields: { ...draft.fields, ...action.fields } }),
          );
    }
    case 'sent': {
      const draft = draftOf(state, action.id);
      if (draft === undefined) {
        return state;
      }
      const { error: _, ...rest } = draft;
      return {
        ...withDrafts(putDraft(state.ui.drafts, { ...rest, request: action.request })),
        editing: undefined,
      };
    }
    case 'leave': {
      const id = state.editing?.id;
      const draft = id === undefined ? undefined : draftOf(state, id);
      const kept = draft === undefined || isChanged(draft);
      return {
        ...(kept ? state : withDrafts(dropDraft(state.ui.drafts, draft))),
        editing: undefined,
      };
    }
    case 'discard': {
      const editing = state.editing?.id === action.draft.id ? undefined : state.editing;
      return { ...withDrafts(dropDraft(state.ui.drafts, action.draft)), editing };
    }
    case 'unfold': {
      const others = [...state.unfolded].filter((id) => id !== action.id);
      return { ...state, unfolded: new Set(action.open ? [...others, action.id] : others) };
    }
    case 'help':
      return { ...state, helpOpen: action.open };
    case 'notice':
      return { ...state, notice: action.notice };
  }
}

function receive(state: ViewState, message: Received): ViewState {
  switch (message.type) {
    case 'snapshot':
      return withSnapshot(state, message.snapshot);
    case 'cursor':
      return sameContent(state.cursor, message.ids) ? state : { ...state, cursor: message.ids };
    case 'candidates':
      return { ...state, places: new Map(state.places).set(message.id, message.places) };
    case 'compose': {
      const { report, targets, fields } = message;
      const { drafts } = state.ui;
      const composed = newDraft(drafts, report, targets, fields);
      const begun = newDrafts(drafts, report).find(
        (draft) => draft.request === undefined && sameContent(draft.targets, targets),
      );
      // What was written about a passage is given up neither for another nor for other words.
      const draft = begun === undefined || isChanged(composed) ? composed : begun;
      const kept = drafts.filter((one) => !isNewId(one.id) || isChanged(one));
      return {
        ...state,
        ui: { ...state.ui, drafts: putDraft(kept, draft) },
        editing: { key: draft.id, id: draft.id, field: 'comment' },
      };
    }
    case 'done': {
      const draft = state.ui.drafts.find(({ request }) => request === message.request);
      if (draft === undefined) {
        return state;
      }
      const { request: _, ...rest } = draft;
      const drafts =
        message.ok || message.kept
          ? dropDraft(state.ui.drafts, draft)
          : putDraft(state.ui.drafts, { ...rest, error: message.message ?? '' });
      return { ...state, ui: { ...state.ui, drafts } };
    }
    case 'moved': {
      const drafts = moveDrafts(state.ui.drafts, message.from, message.to);
      return { ...state, ui: { ...state.ui, drafts } };
    }
    case 'notice':
      return { ...state, notice: { text: message.message } };
  }
}

/** An older snapshot than the one that is shown changes nothing. */
function withSnapshot(state: ViewState, snapshot: Snapshot): ViewState {
  const before = state.snapshot;
  if (before !== undefined && before.revision >= snapshot.revision) {
    return state;
  }
  const items = reconcile(before?.items ?? [], snapshot.items);
  const sameReport = before?.report?.key === snapshot.report?.key;
  const { editing } = state;
  const stays =
    sameReport &&
    editing !== undefined &&
    (isNewId(editing.id) || items.some(({ id }) => id === editing.id));
  return {
    ...state,
    snapshot: {
      ...snapshot,
      items,
      entities: keep(before?.entities, snapshot.entities),
      tags: keep(before?.tags, snapshot.tags),
    },
    editing: stays ? editing : undefined,
    active: sameReport ? state.active : undefined,
    hidden:
      sameReport && isReadable(before)
        ? newlyHidden(state.hidden, before?.items ?? [], items, state.ui.filter)
        : [],
    // Where only the text has changed, the host sends others when one is chosen that is gone.
    places: items === before?.items ? state.places : new Map(),
  };
}

/** Whether a snapshot has all annotations that there are. */
function isReadable(snapshot: Snapshot | undefined): boolean {
  return (
    snapshot?.state === 'ready' &&
    snapshot.trouble === undefined &&
    snapshot.items.length === snapshot.total
  );
}

/** Ids of what the filter hides now, and did not before: added or changed while it was set. */
function newlyHidden(
  hidden: readonly string[],
  before: readonly AnnotationItem[],
  after: readonly AnnotationItem[],
  filter: string,
): readonly string[] {
  if (filter === '' || before === after) {
    return hidden;
  }
  const shown = new Set(filterItems(after, filter));
  const shownBefore = new Set(filterItems(before, filter).map(({ id }) => id));
  const known = new Set(before.map(({ id }) => id));
  const ids = after
    .filter((item) => !shown.has(item))
    .map(({ id }) => id)
    .filter((id) => hidden.includes(id) || shownBefore.has(id) || !known.has(id));
  return sameContent(ids, hidden) ? hidden : ids;
}

function keep<T>(before: T | undefined, after: T): T {
  return before !== undefined && sameContent(before, after) ? before : after;
}

/** Drafts of annotations that are gone from the file: shown until the reader decides. */
export function lostDrafts(state: ViewState): readonly Draft[] {
  const { snapshot, ui } = state;
  if (snapshot === undefined || ui.drafts.length === 0 || !isReadable(snapshot)) {
    return [];
  }
  const ids = new Set(snapshot.items.map(({ id }) => id));
  return ui.drafts.filter(
    (draft) =>
      draft.report === snapshot.report?.key &&
      !isNewId(draft.id) &&
      isChanged(draft) &&
      !ids.has(draft.id),
  );
}
