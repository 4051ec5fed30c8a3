import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { annotate, closeAllEditors, run } from '../support/editing';
import { eventually, file, hoverText, openReport, pause, read, write } from '../support/workspace';

const report = () => read('harbour-raids.txt');
/** Prose with next to no names in it, which is read fast. */
const PROSE =
  'The boats were late again that morning, and nobody on the quay could say why they were.\n';

/** The report, with so much prose behind it that there are so many characters. */
async function lengthened(length: number): Promise<string> {
  const text = await report();
  return text + PROSE.repeat(Math.ceil((length - text.length) / PROSE.length));
}

describe('Input out of the ordinary', () => {
  const large: vscode.Uri[] = [];
  const writeLarge = async (name: string, text: string) => {
    large.push(await write(name, text));
  };

  afterEach(async () => {
    await closeAllEditors();
    // The index of the workspace would read them again and again while other tests run.
    for (const uri of large.splice(0)) {
      await vscode.workspace.fs.delete(uri);
    }
  });

  it('with Windows line ends: a card, and positions of the text as it is with \\n', async () => {
    await write('windows.txt', (await report()).replaceAll('\n', '\r\n'));
    const editor = await openReport('windows.txt');
    assert.match(await eventually(() => hoverText(editor, 'Varash said')), /Daoud Varash/);
    await annotate(editor, 'three boats', 'Two.');
    const yaml = await read('windows.annotations.yaml');
    const start = [...((await report()).split('three boats')[0] ?? '')].length;
    assert(yaml.includes(`position: [${start}, ${start + 'three boats'.length}]`), yaml);
    assert(!yaml.includes('\r'));
  });

  it('with emoji: positions count characters, not their halves', async () => {
    await write('emoji-raids.txt', `🚨🚨 ${await report()}`);
    const editor = await openReport('emoji-raids.txt');
    await annotate(editor, 'three boats', 'Two.');
    const start = 3 + [...((await report()).split('three boats')[0] ?? '')].length;
    const yaml = await read('emoji-raids.annotations.yaml');
    assert(yaml.includes(`position: [${start}, ${start + 'three boats'.length}]`), yaml);
  });

  it('of a megabyte in one line: a card', async () => {
    await writeLarge('one-line.txt', (await lengthened(1_000_000)).replaceAll('\n', ' '));
    const editor = await openReport('one-line.txt');
    assert.match(await eventually(() => hoverText(editor, 'Varash said'), 60_000), /Varash/);
  }).timeout(70_000);

  it('of twenty megabytes: opened at once, names only on demand', async () => {
    await writeLarge('huge.txt', await lengthened(20_000_000));
    const huge = await openReport('huge.txt');
    await annotate(huge, 'three boats', 'Two.');
    assert.match(await read('huge.annotations.yaml'), /quote: three boats/);
    large.push(file('huge.annotations.yaml'));
    await closeAllEditors();

    await writeLarge('long.txt', await lengthened(2_100_000));
    const long = await openReport('long.txt');
    await pause(1500);
    assert.equal(await hoverText(long, 'Varash said'), undefined);
    await run('analyzeLargeReport');
    assert.match(await eventually(() => hoverText(long, 'Varash said'), 90_000), /Varash/);
  }).timeout(150_000);

  it('on a file system of its own, which is read-only: a card', async () => {
    const text = new TextEncoder().encode(await report());
    const registered = vscode.workspace.registerFileSystemProvider('ro', readOnly(text), {
      isReadonly: true,
      isCaseSensitive: true,
    });
    try {
      await vscode.window.showTextDocument(vscode.Uri.parse('ro:/folder/read-only.txt'));
      const editor = await eventually(() => {
        const active = vscode.window.activeTextEditor;
        return active?.document.languageId === 'report' ? active : undefined;
      });
      assert.match(await eventually(() => hoverText(editor, 'Varash said')), /Daoud Varash/);
    } finally {
      await closeAllEditors();
      registered.dispose();
    }
  });
});

/** A file system of one file, on which nothing can be written. */
function readOnly(content: Uint8Array): vscode.FileSystemProvider {
  const refuse = () => {
    throw vscode.FileSystemError.NoPermissions('This file system is read-only.');
  };
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => undefined),
    stat(uri) {
      if (uri.path === '/folder') {
        return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
      }
      if (uri.path !== '/folder/read-only.txt') {
        throw vscode.FileSystemError.FileNotFound(uri);
      }
      return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: content.length };
    },
    readDirectory: () => [['read-only.txt', vscode.FileType.File]],
    readFile(uri) {
      if (uri.path !== '/folder/read-only.txt') {
        throw vscode.FileSystemError.FileNotFound(uri);
      }
      return content;
    },
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}
