import type { ReportDetails } from '../core/annotations/model';
import { fill } from './fill';
import type { HostPort } from './host';
import { changeOf, type Draft, isChanged, isNewId, writtenFields } from './model/draft';
import { filterItems } from './model/filter';
import type { Command } from './model/keyboard';
import { activeIndex, buildRows, comeIndex, type Row } from './model/rows';
import { applyChange } from './model/snapshots';
import {
  type Action,
  draftOf,
  type FormField,
  initialState,
  type Notice,
  reduce,
  type ViewState,
} from './model/state';
import { restoreUi } from './model/uiState';
import type { DetailField, HostMessage, ReportWish, Snapshot, ViewMessage } from './protocol';
import type { Strings } from './strings';

/** What components can ask for. The same object for the whole life of the page. */
export interface Controls {
  readonly dispatch: (action: Action) => void;
  readonly post: (message: ViewMessage) => void;
  /** Asks for something about the report that is shown; for nothing where none is. */
  readonly ask: (wish: ReportWish) => void;
  readonly edit: (row: Row, field: FormField) => void;
  readonly compose: () => void;
  /** Sends a draft to the host; one without changes is dropped. */
  readonly save: (id: string) => void;
  /** The same when the focus has left the form, unless the form was closed without saving. */
  readonly saveOnBlur: (id: string) => void;
  /** Adds the annotation of a draft anew, where it is gone from the file. */
  readonly addAgain: (draft: Draft) => void;
  readonly saveDetails: (set: ReportDetails, unset: readonly DetailField[]) => void;
  readonly remove: (id: string) => void;
  /** Runs the command of a key; `false` where it does not apply. */
  readonly run: (command: Command, row: Row | undefined) => boolean;
}

/** Gives the rows that are shown; they are made again only when what they depend on has changed. */
function createRowSelector(strings: Strings): (state: ViewState) => readonly Row[] {
  let inputs: readonly unknown[] = [];
  let rows: readonly Row[] = [];
  return ({ snapshot, ui }) => {
    const next = [snapshot?.items, ui.filter, ui.grouping, ui.order];
    if (next.some((input, index) => input !== inputs[index])) {
      inputs = next;
      const items = filterItems(snapshot?.items ?? [], ui.filter);
      rows = buildRows(items, ui.grouping, ui.order, strings);
    }
    return rows;
  };
}

type End = Extract<HostMessage, { readonly type: 'done' }>;

export interface ControllerOptions {
  readonly host: HostPort;
  readonly strings: Strings;
  /** Draws the state. */
  readonly draw: (state: ViewState, rows: readonly Row[], controls: Controls) => void;
  /** Moves the focus to the filter field. */
  readonly focusFilter: () => void;
}

/** Holds the state, draws it whenever it changes, and talks to the host. */
export function createController({ host, strings, draw, focusFilter }: ControllerOptions): {
  readonly receive: (message: HostMessage) => void;
} {
  const select = createRowSelector(strings);
  let state = initialState(restoreUi(host.loadState()));
  let rows: readonly Row[] = [];
  /** The latest from the host. */
  let known: Snapshot | undefined;
  let requests = 0;
  /** Something was undone or redone: the reader goes to the card that comes by it. */
  let isReturning = false;
  /** By their requests, the reports that deletions are asked for. */
  const deletions = new Map<number, string>();

  const dispatch = (action: Action) => {
    const before = state;
    state = reduce(state, action);
    if (state === before) {
      return;
    }
    const former = rows;
    rows = select(state);
    // What comes is not gone to where the reader does something else first.
    isReturning &&= action.type === 'host' || action.type === 'notice';
    isReturning &&= state.snapshot?.report?.key === before.snapshot?.report?.key;
    if (rows !== former) {
      const come = isReturning ? comeIndex(rows, former) : -1;
      const index = come >= 0 ? come : activeIndex(rows, former, state.active);
      isReturning = false;
      state = reduce(state, { type: 'activate', key: rows[index]?.key });
    }
    if (state.ui !== before.ui) {
      host.saveState(state.ui);
    }
    draw(state, rows, controls);
  };

  const nextRequest = () => {
    requests += 1;
    return requests;
  };

  const post = (message: ViewMessage) => {
    isReturning ||= message.type === 'undo' || message.type === 'redo';
    host.post(message);
  };

  const ask = (wish: ReportWish) => {
    const report = state.snapshot?.report?.key;
    if (report !== undefined) {
      post({ ...wish, report });
    }
  };

  const create = ({ report, targets, fields }: Draft, request: number) =>
    host.post({ type: 'create', request, report, targets, fields: writtenFields(fields) });

  const save = (id: string) => {
    const draft = draftOf(state, id);
    if (draft === undefined || draft.request !== undefined) {
      return;
    }
    if (!isNewId(id) && !isChanged(draft)) {
      dispatch({ type: 'leave' });
      return;
    }
    const request = nextRequest();
    dispatch({ type: 'sent', id, request });
    if (isNewId(id)) {
      create(draft, request);
    } else {
      host.post({ type: 'update', request, report: draft.report, id, ...changeOf(draft) });
    }
  };

  const remove = (id: string) => {
    const report = state.snapshot?.report?.key;
    if (report !== undefined) {
      const request = nextRequest();
      deletions.set(request, report);
      host.post({ type: 'remove', request, report, id });
    }
  };

  const controls: Controls = {
    dispatch,
    post,
    ask,
    edit: (row, field) => dispatch({ type: 'edit', key: row.key, id: row.item.id, field }),
    compose: () => host.post({ type: 'compose' }),
    save,
    saveOnBlur: (id) => {
      const draft = draftOf(state, id);
      if (state.editing?.id === id && draft !== undefined) {
        if (isChanged(draft)) {
          save(id);
        } else {
          dispatch({ type: 'leave' });
        }
      }
    },
    remove,
    addAgain: (draft) => {
      dispatch({ type: 'discard', draft });
      create(draft, nextRequest());
    },
    saveDetails: (set, unset) => {
      const report = state.snapshot?.report?.key;
      if (report !== undefined) {
        host.post({ type: 'details', request: nextRequest(), report, set, unset });
      }
    },
    run: (command, row) => {
      switch (command.type) {
        case 'undo':
        case 'redo':
          ask({ type: command.type });
          // It may be the change that the notice offers to undo.
          dispatch({ type: 'notice', notice: undefined });
          return true;
        case 'filter':
          focusFilter();
          return true;
        case 'leave':
          host.post({ type: 'focusEditor' });
          return true;
        case 'help':
          dispatch({ type: 'help', open: !state.helpOpen });
          return true;
        case 'compose':
          host.post({ type: 'compose' });
          return true;
        default:
          return row !== undefined && runOnCard(command, row);
      }
    },
  };

  function runOnCard(command: Command, row: Row): boolean {
    const { id, orphan, review } = row.item;
    switch (command.type) {
      case 'reveal':
        ask({ type: 'reveal', id, focus: true });
        return true;
      case 'edit':
        controls.edit(row, command.field);
        return true;
      case 'remove':
        remove(id);
        return true;
      case 'copy':
        ask({ type: 'copy', id });
        return true;
      case 'link':
        ask({ type: 'link', id });
        return true;
      case 'confirmPlace':
        if (review) ask({ type: 'confirmPlace', id });
        return review === true;
      case 'acceptPlace': {
        const place = orphan && state.places.get(id)?.[command.index];
        if (place !== undefined) {
          const { before, text, after } = place;
          ask({ type: 'acceptPlace', id, index: command.index, place: { before, text, after } });
        }
        return place !== undefined;
      }
      case 'reattach':
      case 'keepOrphan':
        if (orphan) ask({ type: command.type, id });
        return orphan !== undefined;
      default:
        return false;
    }
  }

  function noticeOf({ request, ok, message, step }: End): Notice {
    const report = deletions.get(request);
    deletions.delete(request);
    if (!ok) {
      return { text: fill(strings.saveFailed, message ?? '') };
    }
    return report === undefined
      ? { text: strings.saved }
      : { text: strings.deleted, undo: step === undefined ? undefined : { report, step } };
  }

  const receive = (message: HostMessage) => {
    if (message.type === 'change') {
      known = applyChange(known, message.change);
      if (known === undefined) {
        host.post({ type: 'ready' });
      } else {
        dispatch({ type: 'host', message: { type: 'snapshot', snapshot: known } });
      }
      return;
    }
    dispatch({ type: 'host', message });
    if (message.type === 'done') {
      dispatch({ type: 'notice', notice: noticeOf(message) });
    }
  };
  draw(state, rows, controls);
  return { receive };
}
