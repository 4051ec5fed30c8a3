import assert from 'node:assert/strict';
import { findDraft, isChanged, newDrafts } from '../../../src/webview/model/draft';
import {
  type Action,
  initialState,
  lostDrafts,
  reduce,
  type ViewState,
} from '../../../src/webview/model/state';
import { INITIAL_UI, restoreUi } from '../../../src/webview/model/uiState';
import type { AnnotationItem } from '../../../src/webview/protocol';
import { item, sent, snapshot } from './support';

const A = item('a1', { comment: 'first' });
const B = item('b2', { tags: ['x'] });
const KEY = 'file:///a.txt';
const run = (...actions: readonly Action[]): ViewState =>
  actions.reduce(reduce, initialState(INITIAL_UI));
const shown: Action = { type: 'host', message: sent(1, [A, B]) };
const edit: Action = { type: 'edit', key: 'a1', id: 'a1', field: 'comment' };
const typed: Action = { type: 'change', id: 'a1', fields: { comment: 'second' } };
const draftOf = (state: ViewState, id = 'a1') => findDraft(state.ui.drafts, KEY, id);

describe('Long comments', () => {
  it('stay as they are, each by itself, whatever comes from the host', () => {
    const unfold = (id: string, open: boolean): Action => ({ type: 'unfold', id, open });
    const state = run(shown, unfold('a1', true), unfold('b2', true), unfold('b2', false));
    const after = reduce(state, { type: 'host', message: sent(2, [B, A]) });
    assert.deepEqual([...after.unfolded], ['a1']);
  });
});

describe('Snapshots', () => {
  it('keep the objects of what has not changed', () => {
    const before = run(shown);
    const after = reduce(before, {
      type: 'host',
      message: sent(2, [{ ...A }, { ...B, tags: [] }]),
    });
    assert.equal(after.snapshot?.items[0], before.snapshot?.items[0]);
    assert.notEqual(after.snapshot?.items[1], before.snapshot?.items[1]);
    const same = reduce(before, { type: 'host', message: sent(3, structuredClone([A, B])) });
    assert.equal(same.snapshot?.items, before.snapshot?.items);
  });

  it('that are older than the one shown change nothing', () => {
    const state = run({ type: 'host', message: sent(5, [A]) });
    assert.equal(reduce(state, { type: 'host', message: sent(4, []) }), state);
  });
});

describe('A draft', () => {
  it('survives a snapshot, a change of its annotation elsewhere, and a new page', () => {
    const changed = { ...A, comment: 'by somebody else' };
    const state = run(shown, edit, typed, { type: 'host', message: sent(2, [changed, B]) });
    assert.equal(draftOf(state)?.fields.comment, 'second');
    assert.equal(state.editing?.id, 'a1');
    const again = restoreUi(JSON.parse(JSON.stringify(state.ui)));
    assert.equal(findDraft(again.drafts, KEY, 'a1')?.fields.comment, 'second');
  });

  it('stays when the form is left, and is taken up again', () => {
    const left = run(shown, edit, typed, { type: 'leave' });
    assert.equal(left.editing, undefined);
    assert.equal(draftOf(reduce(left, edit))?.fields.comment, 'second');
  });

  it('that says nothing new is not kept', () => {
    assert.equal(draftOf(run(shown, edit, { type: 'leave' })), undefined);
  });

  it('goes when it is written, and says why when it is not', () => {
    const saving = run(shown, edit, typed, { type: 'sent', id: 'a1', request: 7 });
    const done = (ok: boolean, kept: boolean) =>
      reduce(saving, {
        type: 'host',
        message: { type: 'done', request: 7, ok, message: 'no', kept },
      });
    assert.equal(draftOf(done(true, false)), undefined);
    assert.equal(draftOf(done(false, false))?.error, 'no');
    // What the host keeps is shown with what could not be written.
    assert.equal(draftOf(done(false, true)), undefined);
  });

  it('of an annotation that is gone is shown until the reader decides', () => {
    const state = run(shown, edit, typed, { type: 'host', message: sent(2, [B]) });
    assert.deepEqual(
      lostDrafts(state).map(({ fields }) => fields.comment),
      ['second'],
    );
    // A file that cannot be read for now says nothing about what is gone.
    const trouble = snapshot(3, [], { trouble: { kind: 'invalid', message: '' } });
    const broken = reduce(state, {
      type: 'host',
      message: { type: 'snapshot', snapshot: trouble },
    });
    assert.deepEqual(lostDrafts(broken), []);
    assert.equal(draftOf(broken)?.fields.comment, 'second');
  });

  const compose = (quote: string, comment = ''): Action => ({
    type: 'host',
    message: {
      type: 'compose',
      report: KEY,
      targets: [{ quote }],
      fields: comment === '' ? {} : { comment },
    },
  });
  const written = ({ ui }: ViewState) =>
    newDrafts(ui.drafts, KEY).map(({ targets, fields }) => [targets[0]?.quote, fields.comment]);
  const openForm = (state: ViewState) => draftOf(state, state.editing?.id)?.targets[0]?.quote;

  it('of a new annotation is kept beside that of another passage', () => {
    const state = run(shown, compose('one'), {
      type: 'change',
      id: '',
      fields: { comment: 'mine' },
    });
    const both = reduce(state, compose('two', 'typed elsewhere'));
    assert.equal(openForm(both), 'two');
    assert.deepEqual(written(both), [
      ['two', 'typed elsewhere'],
      ['one', 'mine'],
    ]);
    assert.deepEqual(lostDrafts(both), []);
    const again = reduce(both, compose('one'));
    assert.equal(openForm(again), 'one');
    assert.deepEqual(written(again), written(both));
    const other = reduce(again, compose('one', 'more'));
    assert.deepEqual(written(other), [['one', 'more'], ...written(both)]);
    const restored = restoreUi(JSON.parse(JSON.stringify(other.ui)));
    assert.equal(restored.drafts.length, 3);
  });

  it('of a new annotation that says nothing goes with the next', () => {
    const state = run(shown, compose('one'), compose('two'));
    assert.equal(openForm(state), 'two');
    assert.deepEqual(written(state), [['two', '']]);
  });

  it('of a new annotation that is being written is not taken up again', () => {
    const sending = run(shown, compose('one', 'mine'), { type: 'sent', id: '', request: 7 });
    const state = reduce(sending, compose('one'));
    assert.equal(draftOf(state, state.editing?.id)?.request, undefined);
    const done = { type: 'done', request: 7, ok: true } as const;
    assert.deepEqual(written(reduce(state, { type: 'host', message: done })), [['one', '']]);
  });

  it('belongs to its report', () => {
    const other = snapshot(2, [A]);
    const report = other.report && { ...other.report, key: 'file:///b.txt' };
    const state = run(shown, edit, typed, {
      type: 'host',
      message: { type: 'snapshot', snapshot: { ...other, ...(report && { report }) } },
    });
    assert.equal(state.editing, undefined);
    assert.deepEqual(lostDrafts(state), []);
    const draft = draftOf(state);
    assert(draft && isChanged(draft));
  });
});

describe('Where a report has another address', () => {
  it('its drafts go along, and no others', () => {
    const state = run(shown, edit, typed);
    const moved = (from: string, to: string) =>
      reduce(state, { type: 'host', message: { type: 'moved', from, to } }).ui.drafts.map(
        ({ report, fields }) => [report, fields.comment],
      );
    assert.deepEqual(moved(KEY, 'file:///b.txt'), [['file:///b.txt', 'second']]);
    assert.deepEqual(moved('file:///a', 'file:///b'), [[KEY, 'second']]);
  });

  it('in a folder that is moved, too', () => {
    const inFolder: Action = {
      type: 'host',
      message: {
        type: 'compose',
        report: 'file:///in/a.txt',
        targets: [{ quote: 'x' }],
        fields: {},
      },
    };
    const moved: Action = {
      type: 'host',
      message: { type: 'moved', from: 'file:///in', to: 'file:///out' },
    };
    assert.equal(run(shown, inFolder, moved).ui.drafts[0]?.report, 'file:///out/a.txt');
  });
});

describe('The saved state of the view', () => {
  it('keeps what is typed about the report as a whole', () => {
    const wholeComment = { report: 'file:///a.txt', text: 'Planted' };
    const ui = { ...INITIAL_UI, wholeComment };
    assert.deepEqual(restoreUi(JSON.parse(JSON.stringify(ui))), ui);
    assert.equal(restoreUi({ ...ui, wholeComment: { report: 7 } }).wholeComment, undefined);
  });

  it('is read as far as it can be', () => {
    assert.deepEqual(restoreUi(undefined), INITIAL_UI);
    assert.deepEqual(restoreUi('nonsense'), INITIAL_UI);
    const odd = { filter: 3, grouping: 'tag', order: 'x', drafts: [{ id: 1 }, null] };
    assert.deepEqual(restoreUi(odd), { ...INITIAL_UI, grouping: 'tag' });
  });
});

describe('What the filter hides', () => {
  const filtered = run(shown, { type: 'ui', change: { filter: 'tag:x' } });
  const receiving = (...items: readonly AnnotationItem[]) =>
    reduce(filtered, { type: 'host', message: sent(2, items) });
  const C = item('c3');

  it('is announced if it was added or changed meanwhile', () => {
    assert.deepEqual(receiving(A, B, C).hidden, ['c3']);
    assert.deepEqual(receiving(A, { ...B, tags: [] }).hidden, ['b2']);
    assert.deepEqual(receiving(A, B, { ...C, tags: ['x'] }).hidden, []);
    assert.deepEqual(receiving({ ...A, comment: 'third' }, B).hidden, []);
  });

  it('stays announced until it is seen, or the filter changes', () => {
    const told = receiving(A, B, C);
    const later = (...items: readonly AnnotationItem[]) =>
      reduce(told, { type: 'host', message: sent(3, items) }).hidden;
    assert.deepEqual(later({ ...A, comment: 'third' }, B, C), ['c3']);
    assert.deepEqual(later(A, B, { ...C, tags: ['x'] }), []);
    assert.deepEqual(later(A, B), []);
    assert.deepEqual(reduce(told, { type: 'ui', change: { filter: '' } }).hidden, []);
    assert.deepEqual(reduce(told, { type: 'ui', change: { order: 'grade' } }).hidden, ['c3']);
  });

  it('is not announced for a report that was not read before', () => {
    const loading = snapshot(1, [], { state: 'loading' });
    const state = run(
      { type: 'ui', change: { filter: 'tag:x' } },
      { type: 'host', message: { type: 'snapshot', snapshot: loading } },
      { type: 'host', message: sent(2, [A, B]) },
    );
    assert.deepEqual(state.hidden, []);
  });
});
