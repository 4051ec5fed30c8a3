import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BackgroundKnowledge } from '../../../src/extension/dossier/backgroundKnowledge';
import { type DossierState, DossierStore } from '../../../src/extension/dossier/dossierStore';
import { Files } from '../../../src/extension/files/files';
import { workspaceFile } from '../../../src/extension/files/workspaceFile';
import { eventually, file, freshFolder, pause, write } from '../support/workspace';

const NAME = 'late/dossier.yaml';
const yaml = (note: string) => `# ${note}\nversion: 1\n`;

type Answer = (text: string) => void;

/** A disk whose answers for one file come when they are given. */
class SlowDisk {
  private questions: Answer[] = [];
  private rounds = 0;
  /**
   * What those hear at once who ask when the newest answer was given: a change may be told of
   * again, late.
   */
  private newest: string | undefined;

  readonly files = new Files((uri) =>
    uri.path.endsWith(`/${NAME}`)
      ? { ...workspaceFile(uri), read: () => new Promise((resolve) => this.ask(resolve)) }
      : undefined,
  );

  /** Changes the file: who asks from now on waits for the answer. */
  async write(text: string): Promise<void> {
    this.newest = undefined;
    await write(NAME, text);
  }

  /** The way to answer all who have asked since, once somebody has. */
  async asked(): Promise<Answer> {
    await eventually(() => this.questions.length > 0);
    await pause(200);
    const questions = this.questions;
    this.questions = [];
    const round = ++this.rounds;
    return (text) => {
      if (round === this.rounds) {
        this.newest = text;
        questions.push(...this.questions.splice(0));
      }
      for (const answer of questions) {
        answer(text);
      }
    };
  }

  private ask(resolve: (bytes: Uint8Array) => void): void {
    const answer = (text: string) => resolve(new TextEncoder().encode(text));
    if (this.newest === undefined) {
      this.questions.push(answer);
    } else {
      answer(this.newest);
    }
  }
}

describe('The store of dossiers', () => {
  it('tells the newest that was asked for, however late an older answer comes', async () => {
    await write(NAME, yaml('a'));
    const uri = file(NAME);
    const disk = new SlowDisk();
    const extension = vscode.extensions.getExtension('dossier.dossier');
    assert(extension);
    const background = new BackgroundKnowledge(extension.extensionUri, disk.files);
    const store = new DossierStore(disk.files, background);
    const told: string[] = [];
    // Of other dossiers of the workspace it may hear as well.
    const isOwn = (state: DossierState) => state.uri.toString() === uri.toString();
    store.onDidChange((state) => isOwn(state) && told.push(state.yaml));
    try {
      const first = store.at(uri);
      (await disk.asked())(yaml('a'));
      assert.equal((await first).yaml, yaml('a'));
      // That the file was made may have been told of by now.
      told.length = 0;

      await disk.write(yaml('b'));
      const answerB = await disk.asked();
      const meanwhile = store.at(uri);
      await disk.write(yaml('c'));
      (await disk.asked())(yaml('c'));
      await eventually(() => told[0]);
      answerB(yaml('b'));
      assert.equal((await meanwhile).yaml, yaml('c'));
      assert.equal((await store.at(uri)).yaml, yaml('c'));
      assert.equal(store.all().find(isOwn)?.yaml, yaml('c'));
      assert.deepEqual(told, [yaml('c')]);

      await disk.write(yaml('d'));
      const answerD = await disk.asked();
      const overtaken = store.at(uri);
      await disk.write(yaml('c'));
      const answerC = await disk.asked();
      answerD(yaml('d'));
      answerC(yaml('c'));
      assert.equal((await overtaken).yaml, yaml('c'));
      assert.deepEqual(told, [yaml('c')]);
    } finally {
      store.dispose();
    }
  });

  it('tells when what was begun is written', async () => {
    const uri = file(`${freshFolder()}/dossier.yaml`);
    let go = () => {};
    const going = new Promise<void>((resolve) => {
      go = resolve;
    });
    const files = new Files((one) =>
      one.toString() === uri.toString()
        ? { ...workspaceFile(one), exclusively: (work) => going.then(work) }
        : undefined,
    );
    const extension = vscode.extensions.getExtension('dossier.dossier');
    assert(extension);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(yaml('a')));
    const store = new DossierStore(files, new BackgroundKnowledge(extension.extensionUri, files));
    const report = vscode.Uri.joinPath(uri, '..', 'a.txt');
    let isSettled = false;
    try {
      const change = store.change(report, () => [{ type: 'reject', name: 'Harbour' }]);
      const settled = store.settled().then(() => {
        isSettled = true;
      });
      await pause(300);
      assert(!isSettled);
      go();
      await settled;
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      assert.match(text, /Harbour/);
      assert.equal(typeof (await change), 'object');
    } finally {
      store.dispose();
    }
  });
});
