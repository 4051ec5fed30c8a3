import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { detectReports } from '../../../src/extension/documents/detection';
import { messagesOf } from '../support/messages';
import { NO_STORAGE } from '../support/storage';
import { eventually, file, openReport, pause, write } from '../support/workspace';

const PROSE =
  'The minister of the interior said on Monday that two men had been arrested near the border. ' +
  'Neither of them has been named. A court will hear both of them on Friday, his office said.\n';

/** Opens a file, and gives its language once there is nothing more to come. */
async function languageOf(name: string): Promise<string> {
  await vscode.window.showTextDocument(file(name));
  await pause(400);
  return vscode.window.activeTextEditor?.document.languageId ?? '';
}

async function becomes(language: string): Promise<void> {
  await eventually(() => vscode.window.activeTextEditor?.document.languageId === language);
}

async function choose(language: string): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  assert(document);
  await vscode.languages.setTextDocumentLanguage(document, language);
  await pause(200);
}

async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  // A document outlives its tab for a moment.
  await eventually(() => vscode.window.visibleTextEditors.length === 0);
  await pause(300);
}

describe('Detection of reports', () => {
  afterEach(closeAll);

  for (const [what, name, content] of [
    ['an empty file', 'empty.txt', ''],
    ['requirements', 'requirements-dev.txt', `# ${PROSE}flask==1.0\n`],
    ['a list of words', 'words.txt', 'alpha\nbeta\ngamma\n'.repeat(40)],
    ['a log', 'day.txt', `2026-01-02 10:11:12 ${PROSE}`.repeat(5)],
    ['bytes that are no text but a few', 'noise.txt', `${'\uFFFD\uFFFDk'.repeat(400)}${PROSE}`],
    ['prose of another kind of file', 'prose.md', PROSE],
  ] as const) {
    it(`leaves ${what} alone`, async () => {
      await write(name, content);
      assert.notEqual(await languageOf(name), 'report');
    });
  }

  for (const [what, name, content] of [
    ['prose', 'prose.txt', PROSE],
    ['prose with Windows line ends', 'crlf.txt', PROSE.replaceAll('. ', '.\r\n').repeat(2)],
    ['prose with emoji', 'emoji.txt', `🚨 ${PROSE}👨‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ${PROSE}`],
    ['a megabyte in one line', 'line.txt', PROSE.trim().concat(' ').repeat(5500)],
    ['a name in capital letters', 'LOUD.TXT', PROSE],
  ] as const) {
    it(`takes ${what} for a report`, async () => {
      await write(name, content);
      await vscode.window.showTextDocument(file(name));
      await becomes('report');
      await closeAll();
      // The index of the workspace would read it again and again while other tests run.
      await vscode.workspace.fs.delete(file(name));
    });
  }

  it('takes prose for a report whose encoding is another', async () => {
    const bytes = new TextEncoder()
      .encode(PROSE.replace('Monday', 'Mon~day'))
      .map((byte) => (byte === 0x7e ? 0xe9 : byte));
    await write('latin.txt', bytes);
    await vscode.window.showTextDocument(file('latin.txt'));
    await becomes('report');
  });

  it('warns of lost characters once the report is shown, and not while it is only searched', async () => {
    // It is told of a file once in a window, so another try needs another.
    const name = `lost-${Date.now()}.txt`;
    const bytes = new TextEncoder().encode(PROSE.replace('Monday', 'Mon~day'));
    await write(
      name,
      bytes.map((byte) => (byte === 0x7e ? 0xe9 : byte)),
    );
    const storage = { ...NO_STORAGE, get: (_: string, none?: unknown) => none };
    // Messages of the extension itself are not heard in every host.
    const detection = detectReports(storage, async () => {});
    const isTold = (told: readonly string[]) =>
      told.some((message) => message.startsWith(`${name} is not UTF-8`));
    try {
      const searched = await messagesOf(async () => {
        await vscode.workspace.openTextDocument(file(name));
        await pause(500);
      });
      assert.equal(isTold(searched), false);
      await messagesOf(async (told) => {
        await openReport(name);
        await eventually(async () => isTold(told));
      });
    } finally {
      detection.dispose();
    }
  });

  it('leaves a binary file to VS Code, which does not open it as text', async () => {
    await write(
      'binary.txt',
      new Uint8Array(4096).map((_, index) => (index * 7919) % 256),
    );
    await vscode.commands.executeCommand('vscode.open', file('binary.txt'));
    await pause(300);
    const open = vscode.workspace.textDocuments.map(({ uri }) => uri.path);
    assert(!open.some((path) => path.endsWith('/binary.txt')));
  });

  it('looks again when an empty file has been filled and saved', async () => {
    await write('new.txt', '');
    assert.equal(await languageOf('new.txt'), 'plaintext');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(file('new.txt'), new vscode.Position(0, 0), PROSE);
    await vscode.workspace.applyEdit(edit);
    await vscode.window.activeTextEditor?.document.save();
    await becomes('report');
  });

  it('remembers that the reader chose Plain Text, until the reader chooses Report', async () => {
    await write('chosen.txt', PROSE);
    await openReport('chosen.txt');
    await choose('plaintext');
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'plaintext');
    await closeAll();
    assert.equal(await languageOf('chosen.txt'), 'plaintext');
    await choose('report');
    await closeAll();
    await openReport('chosen.txt');
  });

  it('remembers that under the name, too, that a file or its folder gets', async () => {
    const rename = async (from: string, to: string) => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(file(from), file(to));
      assert(await vscode.workspace.applyEdit(edit));
    };
    await write('kept/plain.txt', PROSE);
    await vscode.window.showTextDocument(file('kept/plain.txt'));
    await becomes('report');
    await choose('plaintext');
    await rename('kept/plain.txt', 'kept/renamed.txt');
    assert.equal(await languageOf('kept/renamed.txt'), 'plaintext');
    await rename('kept', 'kept-elsewhere');
    assert.equal(await languageOf('kept-elsewhere/renamed.txt'), 'plaintext');
  });

  it('can be turned off, and on again for files that are open', async () => {
    const settings = vscode.workspace.getConfiguration('dossier');
    await settings.update('detectReports', false, vscode.ConfigurationTarget.Workspace);
    try {
      await write('off.txt', PROSE);
      assert.equal(await languageOf('off.txt'), 'plaintext');
    } finally {
      await settings.update('detectReports', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await becomes('report');
  });
});
