import assert from 'node:assert/strict';
import { type Controls, createController } from '../../../src/webview/controller';
import type { ViewState } from '../../../src/webview/model/state';
import type { ViewMessage } from '../../../src/webview/protocol';
import { ENGLISH } from '../../../src/webview/strings';
import { item, snapshot } from './support';

const REPORT = 'file:///a.txt';

/** A view of which one sees what it shows and what it asks of its host. */
function open() {
  const posted: ViewMessage[] = [];
  const seen: { state?: ViewState; controls?: Controls } = {};
  const controller = createController({
    host: {
      post: (message) => posted.push(message),
      loadState: () => undefined,
      saveState: () => undefined,
    },
    strings: ENGLISH,
    draw: (state, _rows, controls) => Object.assign(seen, { state, controls }),
    focusFilter: () => undefined,
  });
  const { revision, total, items, state, report } = snapshot(1, [item('a1'), item('a2')]);
  const head = { state, ...(report && { report }) };
  controller.receive({
    type: 'change',
    change: { revision, base: 0, total, head, items: [{ items }] },
  });
  return { posted, seen, receive: controller.receive };
}

describe('The Annotations view', () => {
  it('offers to undo a deletion until the reader has undone something by a key', () => {
    const { posted, seen, receive } = open();
    seen.controls?.remove('a1');
    const [last] = posted.slice(-1);
    assert(last?.type === 'remove');
    receive({ type: 'done', request: last.request, ok: true, step: 's1' });
    const undo = { report: REPORT, step: 's1' };
    assert.deepEqual(seen.state?.notice, { text: ENGLISH.deleted, undo });
    seen.controls?.run({ type: 'undo' }, undefined);
    assert.equal(seen.state?.notice, undefined);
  });

  it('goes to the card that comes back by undo, unless the reader goes elsewhere meanwhile', () => {
    const { seen, receive } = open();
    let revision = 1;
    const show = (...ids: string[]) => {
      const { total, items, state, report } = snapshot(
        1,
        ids.map((id) => item(id)),
      );
      const head = { state, ...(report && { report }) };
      revision += 1;
      receive({ type: 'change', change: { revision, base: 0, total, head, items: [{ items }] } });
      return seen.state?.active;
    };
    const activate = (key: string) => seen.controls?.dispatch({ type: 'activate', key });
    activate('a1');
    assert.equal(show('a2'), 'a2');
    seen.controls?.run({ type: 'undo' }, undefined);
    assert.equal(show('a1', 'a2'), 'a1');
    assert.equal(show('a1', 'a2', 'a3'), 'a1', 'what others add is not gone to');
    seen.controls?.post({ type: 'undo', report: REPORT, step: 's1' });
    activate('a2');
    assert.equal(show('a1', 'a2', 'a3', 'a4'), 'a2');
  });

  it('says of which report it asks for something', () => {
    const { posted, seen } = open();
    seen.controls?.run({ type: 'undo' }, undefined);
    seen.controls?.ask({ type: 'discardPending' });
    seen.controls?.ask({ type: 'reattach', id: 'a1' });
    assert.deepEqual(posted, [
      { type: 'undo', report: REPORT },
      { type: 'discardPending', report: REPORT },
      { type: 'reattach', report: REPORT, id: 'a1' },
    ]);
  });

  it('asks for nothing where no report is shown', () => {
    const { posted, seen, receive } = open();
    const change = { revision: 2, base: 0, total: 0, head: { state: 'none' } } as const;
    receive({ type: 'change', change });
    assert.equal(seen.controls?.run({ type: 'undo' }, undefined), true);
    assert.deepEqual(posted, []);
  });
});
