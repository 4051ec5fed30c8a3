import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { changeOf, Drafts, WHOLE_REPORT } from '../../../src/extension/commands/drafts';
import { Renames } from '../../../src/extension/views/annotations/renames';

/** An address as far as drafts look at it. */
const at = (address: string) => ({ toString: () => address }) as vscode.Uri;

function newMemento(): vscode.Memento {
  const values = new Map<string, unknown>();
  return {
    keys: () => [...values.keys()],
    get: <T>(key: string, absent?: T) => (values.get(key) ?? absent) as T,
    update: async (key: string, value: unknown) => void values.set(key, value),
  } as vscode.Memento;
}

function newDrafts(): Drafts {
  return new Drafts(newMemento());
}

describe('Unfinished annotations', () => {
  it('go along with their report, and with a folder that it is in', async () => {
    const drafts = newDrafts();
    await drafts.keep(at('file:///desk/raids.txt'), 'three boats', 'Two, says');
    await drafts.keep(at('file:///desk-2/raids.txt'), 'three boats', 'Another');
    await drafts.move(at('file:///desk/raids.txt'), at('file:///desk/boats.txt'));
    assert.equal(drafts.of(at('file:///desk/boats.txt'), 'three boats'), 'Two, says');
    assert.equal(drafts.of(at('file:///desk/raids.txt'), 'three boats'), undefined);
    await drafts.move(at('file:///desk'), at('file:///old'));
    assert.equal(drafts.of(at('file:///old/boats.txt'), 'three boats'), 'Two, says');
    assert.equal(drafts.of(at('file:///desk-2/raids.txt'), 'three boats'), 'Another');
  });

  it('are listed where they are about passages, and not where a change or the report is meant', async () => {
    const drafts = newDrafts();
    const report = at('file:///desk/raids.txt');
    await drafts.keep(report, 'three boats', 'Two, says');
    await drafts.keep(report, changeOf('a1'), 'Three, says');
    await drafts.keep(report, WHOLE_REPORT, 'Planted');
    assert.deepEqual(
      drafts.list(report).map(({ text }) => text),
      ['Two, says'],
    );
    assert.equal(drafts.of(report, changeOf('a1')), 'Three, says');
    assert.equal(drafts.of(report, WHOLE_REPORT), 'Planted');
  });
});

describe('Renames that the Annotations view is told of later', () => {
  it('come in their order, also after a restart, and once', async () => {
    const memento = newMemento();
    const all = [
      { from: 'file:///a.txt', to: 'file:///b.txt' },
      { from: 'file:///b.txt', to: 'file:///c.txt' },
    ];
    for (const rename of all) {
      await new Renames(memento).keep(rename);
    }
    const renames = new Renames(memento);
    assert.deepEqual(renames.take(), all);
    assert.deepEqual(renames.take(), []);
  });

  it('are no more than the newest two hundred', async () => {
    const renames = new Renames(newMemento());
    for (let number = 0; number < 250; number++) {
      await renames.keep({ from: `file:///${number}.txt`, to: `file:///${number + 1}.txt` });
    }
    const kept = renames.take();
    assert.equal(kept.length, 200);
    assert.equal(kept.at(-1)?.to, 'file:///250.txt');
  });
});
