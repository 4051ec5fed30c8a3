import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AnnotationStore } from '../../../src/extension/annotationStore';
import { AnnotationFiles } from '../../../src/extension/annotations/annotationFiles';
import { FileMoves } from '../../../src/extension/annotations/fileMoves';
import { selectorOf } from '../../../src/extension/largeReports';
import { annotate, closeAllEditors } from '../support/editing';
import { MemoryFiles } from '../support/memoryFiles';
import { messagesOf } from '../support/messages';
import { NO_STORAGE } from '../support/storage';
import { eventually, file, openReport, read, write } from '../support/workspace';

const TEXT = `Coast guard stops three boats

The coast guard stopped three boats off Sarvel on Tuesday, officials said. Daoud Varash, who leads
the port authority, said that two of the boats carried fuel. The third was empty, and its crew of
five was released in the evening.
`;
const YAML = 'version: 1\nannotations:\n  - id: a1\n    quote: three boats\n';

/** What follows files as the extension does, told by a test. */
async function withMoves(work: (moves: FileMoves) => Promise<void>): Promise<void> {
  const store = new AnnotationStore(NO_STORAGE);
  const moves = new FileMoves(store, new AnnotationFiles(() => undefined));
  try {
    await work(moves);
  } finally {
    moves.dispose();
    store.dispose();
  }
}

/** A file whose document is not opened. */
const isThere = (name: string) =>
  vscode.workspace.fs.stat(file(name)).then(
    () => true,
    () => false,
  );

/** A file system that takes names that differ in case alone for one, as on Windows and macOS. */
class CaselessFiles extends MemoryFiles {
  /** By names in small letters, the names that files have. */
  private readonly names = new Map<string, string>();

  override stat = (uri: vscode.Uri) => super.stat(this.real(uri));
  override readFile = (uri: vscode.Uri) => super.readFile(this.real(uri));
  override writeFile(uri: vscode.Uri, bytes: Uint8Array): void | Promise<void> {
    const { path } = this.real(uri);
    this.names.set(path.toLowerCase(), path);
    return super.writeFile(uri.with({ path }), bytes);
  }
  override delete(uri: vscode.Uri): void {
    super.delete(this.real(uri));
    this.names.delete(uri.path.toLowerCase());
  }
  override rename(from: vscode.Uri, to: vscode.Uri): void {
    const bytes = this.readFile(from);
    this.delete(from);
    void this.writeFile(to, bytes);
  }
  private real(uri: vscode.Uri): vscode.Uri {
    return uri.with({ path: this.names.get(uri.path.toLowerCase()) ?? uri.path });
  }
}

describe('A report whose name changes in case alone', () => {
  const scheme = 'dossier-caseless';
  const files = new CaselessFiles(scheme);
  let registered: vscode.Disposable;
  before(() => {
    registered = vscode.workspace.registerFileSystemProvider(scheme, files, {
      isCaseSensitive: false,
    });
  });
  after(async () => {
    await closeAllEditors();
    registered.dispose();
  });

  it('has its annotation file go along, where case makes no other name', async () => {
    files.put('/desk/Boats.txt', TEXT);
    files.put('/desk/Boats.annotations.yaml', `source: Boats.txt\n${YAML}`);
    const at = (name: string) => vscode.Uri.from({ scheme, path: `/desk/${name}` });
    await vscode.workspace.fs.rename(at('Boats.txt'), at('boats.txt'));
    const told = await messagesOf(() =>
      withMoves((moves) => moves.renamed([{ oldUri: at('Boats.txt'), newUri: at('boats.txt') }])),
    );
    assert.deepEqual(told, []);
    const names = files.readDirectory(vscode.Uri.from({ scheme, path: '/desk' }));
    assert.deepEqual(names.map(([name]) => name).sort(), ['boats.annotations.yaml', 'boats.txt']);
    assert.match(files.read('/desk/boats.annotations.yaml') ?? '', /^source: boats\.txt/);
  });
});

describe('Annotations that were deleted with their report', () => {
  const report = 'deleted-with.txt';
  const yaml = 'deleted-with.annotations.yaml';

  /** The reader deletes a report, and its annotations with it. */
  async function deleteBoth(moves: FileMoves): Promise<void> {
    await write(report, TEXT);
    await write(yaml, YAML);
    await moves.willDelete([file(report)]);
    await vscode.workspace.fs.delete(file(report));
    const { showWarningMessage } = vscode.window;
    Object.assign(vscode.window, {
      showWarningMessage: async (_message: string, first: string) => first,
    });
    try {
      await moves.deleted([file(report)]);
    } finally {
      Object.assign(vscode.window, { showWarningMessage });
    }
    assert.equal(await isThere(yaml), false);
  }

  it('come back where the report does', () =>
    withMoves(async (moves) => {
      await deleteBoth(moves);
      await write(report, TEXT);
      await moves.created([file(report)]);
      assert.equal(await read(yaml), YAML);
    }));

  it('stay away from another report that gets the name', () =>
    withMoves(async (moves) => {
      await deleteBoth(moves);
      await write(report, 'Another report altogether.\n');
      await moves.created([file(report)]);
      assert.equal(await isThere(yaml), false);
    }));
});

describe('Two reports with one annotation file', () => {
  after(closeAllEditors);

  it('both show what is written there', async () => {
    await write('twin.txt', TEXT);
    await write('twin.md', TEXT);
    const other = await vscode.languages.setTextDocumentLanguage(
      await vscode.workspace.openTextDocument(file('twin.md')),
      'report',
    );
    const editor = await openReport('twin.txt');
    const store = new AnnotationStore(NO_STORAGE);
    const countOf = ({ uri }: vscode.TextDocument) => store.get(uri)?.placed.length;
    try {
      await eventually(() => countOf(editor.document) === 0 && countOf(other) === 0);
      await annotate(editor, 'three boats', 'Two, says the port.');
      await eventually(() => countOf(editor.document) === 1 && countOf(other) === 1);
    } finally {
      store.dispose();
    }
  });
});

describe('A very long report', () => {
  it('is told of whatever its path', () => {
    for (const path of [
      'file:///desk/long.txt',
      'file:///desk/%5Bdraft%5D%20%7B2,3%7D/long%20%3F*.txt',
      'file://server/share/long.txt',
      'vscode-vfs://github/desk/long.txt',
    ]) {
      const uri = vscode.Uri.parse(path);
      // All that is looked at of a document.
      const document = { uri, languageId: 'report' } as vscode.TextDocument;
      assert(vscode.languages.match(selectorOf(uri), document) > 0, path);
    }
  });
});
