import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BackgroundKnowledge } from '../../../src/extension/dossier/backgroundKnowledge';
import { DossierChanges } from '../../../src/extension/dossier/dossierChanges';
import { type DossierChange, DossierStore } from '../../../src/extension/dossier/dossierStore';
import { Files } from '../../../src/extension/files/files';
import { workspaceFile } from '../../../src/extension/files/workspaceFile';
import { messagesOf } from '../support/messages';
import { eventually, file, freshFolder, read, write } from '../support/workspace';

const BEFORE = '# mine\nversion: 1\nrejected: [Old Mill]\n';

/** The disk, of which the dossiers may be protected against writing. */
class Disk {
  isProtected = false;

  readonly files = new Files((uri) => ({
    ...workspaceFile(uri),
    stage: async (content) => {
      if (this.isProtected) {
        throw vscode.FileSystemError.NoPermissions(uri);
      }
      return workspaceFile(uri).stage(content);
    },
  }));
}

describe('A change of a dossier that cannot be taken back', () => {
  const disk = new Disk();
  let store: DossierStore;
  let dossier: string;
  let changes: DossierChanges;
  const reject = async (name: string) => {
    const report = file(dossier.replace('dossier.yaml', 'report.txt'));
    const change = await changes.write(report, `${name} is no name.`, () => [
      { type: 'reject', name },
    ]);
    assert(change);
    return change;
  };

  beforeEach(async () => {
    const extension = vscode.extensions.getExtension('dossier.dossier');
    assert(extension);
    dossier = `${freshFolder()}/dossier.yaml`;
    await write(dossier, BEFORE);
    disk.isProtected = false;
    store = new DossierStore(
      disk.files,
      new BackgroundKnowledge(extension.extensionUri, disk.files),
    );
    changes = new DossierChanges(store);
  });
  afterEach(() => store.dispose());

  it('is told of before anything is typed, where it could not be made', async () => {
    const report = file(dossier.replace('dossier.yaml', 'report.txt'));
    assert.deepEqual(await messagesOf(async () => assert(await changes.canWrite(report))), []);
    await write(dossier, 'entities: [');
    await eventually(async () => (await store.load(report)).read.file === undefined);
    const told = await messagesOf(async () => assert(!(await changes.canWrite(report))));
    assert.match(told.join('\n'), /^The dossier was not changed: /);
  });

  it('is told of with the reason, and can be tried again', async () => {
    const told = await messagesOf(async () => {
      const change = await reject('Harbour');
      disk.isProtected = true;
      assert.equal(await changes.takeBack(change), false);
      disk.isProtected = false;
      assert.equal(await changes.takeBack(change), true);
      assert.equal(await changes.takeBack(change), false);
    });
    assert.deepEqual(told, [
      'Harbour is no name.',
      'The dossier was not changed: You have no permission to write the file.',
    ]);
    assert.equal(await read(dossier), BEFORE);
  });

  it('offers to open the dossier where there is one', async () => {
    let change: DossierChange | undefined;
    await messagesOf(async () => {
      const accept = { type: 'accept', name: 'Old Mill' } as const;
      change = await changes.write(file(dossier), 'Done.', () => [accept]);
    });
    assert(change);
    disk.isProtected = true;
    for (const expected of [['Open Dossier'], []]) {
      const choices: string[] = [];
      const told = await messagesOf(() => changes.takeBack(change as DossierChange), choices);
      assert.match(told[0] ?? '', /^The dossier was not changed: ./);
      assert.deepEqual(choices, expected);
      await vscode.workspace.fs.delete(file(dossier)).then(undefined, () => undefined);
    }
  });

  it('is no hindrance where two are taken back at once', async () => {
    await messagesOf(async () => {
      await reject('Harbour');
      await reject('Quay');
      assert.deepEqual(await Promise.all([changes.undoLast(), changes.undoLast()]), [true, true]);
    });
    assert.equal(await read(dossier), BEFORE);
  });

  it('is told of where the same was changed since, and that stays', async () => {
    const entry = (name: string) =>
      `version: 1\nentities:\n  - id: quay\n    type: place\n    name: ${name}\n`;
    await write(dossier, entry('Quay'));
    const told = await messagesOf(async () => {
      const report = file(dossier.replace('dossier.yaml', 'report.txt'));
      const change = await changes.write(report, 'It is Old Quay.', () => [
        { type: 'update', id: 'quay', set: { name: 'Old Quay' } },
      ]);
      assert(change);
      await write(dossier, entry('New Quay'));
      assert.equal(await changes.takeBack(change), true);
    });
    assert.deepEqual(told, [
      'It is Old Quay.',
      'What was to be undone or redone has been changed since: that was kept.',
    ]);
    assert.match(await read(dossier), /name: New Quay/);
  });

  it('is told of with what is wrong in the dossier', async () => {
    const told = await messagesOf(async () => {
      const change = await reject('Harbour');
      await write(dossier, 'version: [\n');
      assert.equal(await changes.takeBack(change), false);
    });
    assert.match(told[1] ?? '', /^The dossier was not changed: ./);
    assert.doesNotMatch(told[1] ?? '', /permission/);
  });
});
