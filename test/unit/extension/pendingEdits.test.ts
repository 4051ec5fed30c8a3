import assert from 'node:assert/strict';
import { movePending } from '../../../src/extension/annotations/fileWork/movePending';
import { type PendingEdit, PendingEdits } from '../../../src/extension/annotations/pendingEdits';

/** The extension's storage, which outlives a restart. */
class Storage {
  private readonly values = new Map<string, string>();

  keys(): readonly string[] {
    return [...this.values.keys()];
  }

  get<T>(key: string): T | undefined {
    const value = this.values.get(key);
    return value === undefined ? undefined : JSON.parse(value);
  }

  async update(key: string, value: unknown): Promise<void> {
    if (value === undefined) {
      this.values.delete(key);
    } else {
      this.values.set(key, JSON.stringify(value));
    }
  }
}

const REPORT = 'file:///reports/raids.txt';

const pending = (id: string, since: string): PendingEdit => ({
  id,
  label: 'Add Annotation',
  edits: [{ type: 'add', annotation: { id, quote: 'three boats' } }],
  since,
  why: 'There is no space left on the disk.',
});

describe('pending edits', () => {
  it('are there again after a restart, oldest first', async () => {
    const storage = new Storage();
    const before = new PendingEdits(storage);
    await before.keep(REPORT, pending('b', '2026-11-22T10:00:00Z'));
    await before.keep(REPORT, pending('a', '2026-11-22T09:00:00Z'));
    const after = new PendingEdits(storage);
    assert.deepEqual(after.of(REPORT), [
      pending('a', '2026-11-22T09:00:00Z'),
      pending('b', '2026-11-22T10:00:00Z'),
    ]);
  });

  it('forget why they could not be written once that may have changed, also after a restart', async () => {
    const storage = new Storage();
    const before = new PendingEdits(storage);
    await before.keep(REPORT, pending('a', '2026-11-22T09:00:00Z'));
    await before.forgetWhy(REPORT);
    const expected = [{ ...pending('a', '2026-11-22T09:00:00Z'), why: '' }];
    assert.deepEqual(before.of(REPORT), expected);
    assert.deepEqual(new PendingEdits(storage).of(REPORT), expected);
  });

  it('are gone for good once they are written', async () => {
    const storage = new Storage();
    const before = new PendingEdits(storage);
    await before.keep(REPORT, pending('a', '2026-11-22T09:00:00Z'));
    await before.drop(REPORT, 'a');
    assert.deepEqual(before.of(REPORT), []);
    assert.deepEqual(new PendingEdits(storage).of(REPORT), []);
  });

  it('go along when their report is renamed', async () => {
    const storage = new Storage();
    const before = new PendingEdits(storage);
    await before.keep(REPORT, pending('a', '2026-11-22T09:00:00Z'));
    await movePending(before, REPORT, 'file:///reports/new.txt');
    assert.deepEqual(before.of(REPORT), []);
    const after = new PendingEdits(storage);
    assert.deepEqual(after.of(REPORT), []);
    assert.equal(after.of('file:///reports/new.txt').length, 1);
  });

  it('are not read from storage if they have another form', async () => {
    const storage = new Storage();
    await storage.update('dossier.pending:x', { report: REPORT, pending: { id: 'x' } });
    await storage.update('dossier.pending:y', 'nonsense');
    await storage.update('dossier.other', { report: REPORT });
    assert.deepEqual(new PendingEdits(storage).of(REPORT), []);
  });
});
