import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { startWhenNeeded } from '../../../src/extension/startWhenNeeded';
import { pause } from '../support/workspace';

const COMMAND = 'dossier-test.started';

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
        return {
          annotationsView: { resolveWebviewView: () => undefined },
          profiles: { deserializeWebviewPanel: async () => undefined },
          prepare: async () => undefined,
          settled: async () => undefined,
        };
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
});
