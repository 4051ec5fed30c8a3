import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Reading } from '../../../src/extension/reading';
import { startWhenNeeded } from '../../../src/extension/startWhenNeeded';
import { eventually, pause, write } from '../support/workspace';

const COMMAND = 'dossier-test.started';

const NOTHING: Reading = {
  annotationsView: { resolveWebviewView: () => undefined },
  profiles: { deserializeWebviewPanel: async () => undefined },
  prepare: async () => undefined,
  settled: async () => undefined,
};

describe('Until the features are there', () => {
  const { registerWebviewViewProvider, registerTreeDataProvider, registerWebviewPanelSerializer } =
    vscode.window;
  before(() => {
    // The views and the profile have their providers already.
    const register = () => new vscode.Disposable(() => undefined);
    Object.assign(vscode.window, {
      registerWebviewViewProvider: register,
      registerTreeDataProvider: register,
      registerWebviewPanelSerializer: register,
    });
  });
  after(() => {
    Object.assign(vscode.window, {
      registerWebviewViewProvider,
      registerTreeDataProvider,
      registerWebviewPanelSerializer,
    });
  });

  it('commands wait for them, also while they are being loaded', async () => {
    let arrive: () => void = () => undefined;
    const loaded = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    let command: vscode.Disposable | undefined;
    const manifest = { contributes: { commands: [{ command: COMMAND }] } };
    const started = startWhenNeeded(manifest, async () => {
      await loaded;
      return () => {
        command = vscode.commands.registerCommand(COMMAND, (words: string) => `Done: ${words}`);
        return NOTHING;
      };
    });
    try {
      const first = vscode.commands.executeCommand(COMMAND, 'first');
      await pause(100);
      const second = vscode.commands.executeCommand(COMMAND, 'second');
      await pause(100);
      arrive();
      assert.deepEqual(await Promise.all([first, second]), ['Done: first', 'Done: second']);
      assert.equal(await vscode.commands.executeCommand(COMMAND, 'third'), 'Done: third');
    } finally {
      started.dispose();
      command?.dispose();
    }
  });

  it('they are loaded beside other text where the workspace has files of ours', async () => {
    const uri = await write('starting/requirements.txt', 'numpy==1.26\n');
    const document = await vscode.workspace.openTextDocument(uri);
    let isLoaded = false;
    const started = startWhenNeeded({}, async () => {
      isLoaded = true;
      return () => NOTHING;
    });
    try {
      await eventually(() => isLoaded);
    } finally {
      started.dispose();
    }
    assert.equal(document.languageId, 'plaintext');
  });
});
