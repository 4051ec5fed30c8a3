import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { selectorOf } from '../../../src/extension/analysis/largeReports';
import { AnnotationStore } from '../../../src/extension/annotations/annotationStore';
import { FileMoves } from '../../../src/extension/annotations/fileWork/fileMoves';
import { Files, readText } from '../../../src/extension/files/files';
import { annotate, closeAllEditors } from '../support/editing';
import { CaselessFiles, MemoryFiles } from '../support/memoryFiles';
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
  const moves = new FileMoves(store, new Files());
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

  it('has what is pending go along, also where its annotation file cannot', async () => {
    files.put('/pier/Nets.txt', TEXT);
    files.put('/pier/Nets.annotations.yaml', `source: Nets.txt\n${YAML}`);
    const at = (name: string) => vscode.Uri.from({ scheme, path: `/pier/${name}` });
    await vscode.workspace.fs.rename(at('Nets.txt'), at('nets.txt'));
    const { rename } = files;
    files.rename = () => {
      throw vscode.FileSystemError.NoPermissions();
    };
    const store = new AnnotationStore(NO_STORAGE);
    const moves = new FileMoves(store, new Files());
    const moved: string[] = [];
    store.moved = async (_, to) => void moved.push(to.path);
    try {
      const told = await messagesOf(() =>
        moves.renamed([{ oldUri: at('Nets.txt'), newUri: at('nets.txt') }]),
      );
      assert.deepEqual(told, [
        'Nets.annotations.yaml could not be renamed to nets.annotations.yaml.',
      ]);
      assert.deepEqual(moved, ['/pier/nets.txt']);
    } finally {
      files.rename = rename;
      moves.dispose();
      store.dispose();
    }
  });

  it('has the file that is open under its former name', async () => {
    files.put('/quay/Boats.txt', TEXT);
    files.put('/quay/boats.annotations.yaml', YAML);
    const at = (name: string) => vscode.Uri.from({ scheme, path: `/quay/${name}` });
    const store = new AnnotationStore(NO_STORAGE);
    try {
      const report = await vscode.workspace.openTextDocument(at('Boats.txt'));
      await vscode.languages.setTextDocumentLanguage(report, 'report');
      await store.load(report);
      const yaml = await vscode.window.showTextDocument(at('boats.annotations.yaml'));
      await yaml.edit((edit) => edit.insert(new vscode.Position(0, 0), '# unsaved\n'));
      await eventually(() => store.get(report.uri)?.yaml.startsWith('# unsaved'));
      const add = { type: 'add', annotation: { id: 'b2', quote: 'Sarvel' } } as const;
      assert.equal(await store.edit(report, [add], 'Add'), undefined);
      assert.deepEqual(store.reportsOf(yaml.document.uri), [report]);
      assert.match(yaml.document.getText(), /^# unsaved\n[\s\S]*id: b2\n/);
      assert(yaml.document.isDirty);
      assert.equal(files.read('/quay/boats.annotations.yaml'), YAML);
    } finally {
      store.dispose();
    }
  });

  it('has no file that is another where case makes another name', async () => {
    const at = (name: string) =>
      vscode.Uri.from({ scheme: 'dossier-cases', path: `/quay/${name}` });
    const disk = new MemoryFiles('dossier-cases');
    const other = vscode.workspace.registerFileSystemProvider('dossier-cases', disk, {
      isCaseSensitive: true,
    });
    try {
      disk.put('/quay/boats.annotations.yaml', YAML);
      disk.put('/quay/Boats.annotations.yaml', `# other\n${YAML}`);
      const yaml = await vscode.window.showTextDocument(at('boats.annotations.yaml'));
      await yaml.edit((edit) => edit.insert(new vscode.Position(0, 0), '# unsaved\n'));
      assert.match(await readText(at('Boats.annotations.yaml')), /^# other\n/);
      assert.match(await readText(at('boats.annotations.yaml')), /^# unsaved\n/);
    } finally {
      await closeAllEditors();
      other.dispose();
    }
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

/** What is in the folder of the reports that are renamed is nothing to the tests that follow. */
async function emptyWindow(): Promise<void> {
  await closeAllEditors();
  await vscode.workspace.fs.delete(file('window'), { recursive: true });
}

describe('A report that is renamed', () => {
  afterEach(emptyWindow);

  it('has what could not be written shown under its new name at once', async () => {
    await write('window/carts.txt', TEXT.replaceAll('boats', 'carts'));
    const { document } = await openReport('window/carts.txt');
    const store = new AnnotationStore(NO_STORAGE);
    try {
      const own = file('window/carts.annotations.yaml');
      await vscode.workspace.fs.createDirectory(own);
      const edit = { type: 'add', annotation: { id: 'd1', quote: 'three boats' } } as const;
      await messagesOf(() => store.edit(document, [edit], 'Add'));
      await vscode.workspace.fs.delete(own);
      await vscode.workspace.fs.rename(file('window/carts.txt'), file('window/wagons.txt'));
      const renamed = (await openReport('window/wagons.txt')).document;
      await store.load(renamed);
      const told: unknown[] = [];
      const listener = store.onDidChange((one) => {
        // What becomes of the old document may be told of as well.
        if (one === renamed) {
          told.push(store.get(one.uri)?.pending.length);
        }
      });
      await store.moved(document.uri, renamed.uri);
      listener.dispose();
      assert.deepEqual(told, [1]);
    } finally {
      store.dispose();
    }
  });
});

describe('A report that another window has renamed', () => {
  afterEach(emptyWindow);

  const EDITS = [
    { type: 'add', annotation: { id: 'b2', quote: 'three boats', comment: 'Two.' } },
  ] as const;
  /** Opens a report, with a store that has read its annotations. */
  const opened = async <T>(
    name: string,
    work: (store: AnnotationStore, document: vscode.TextDocument) => Promise<T>,
  ): Promise<T> => {
    const { document } = await openReport(name);
    const store = new AnnotationStore(NO_STORAGE);
    try {
      await store.load(document);
      return await work(store, document);
    } finally {
      store.dispose();
    }
  };
  /** Annotates a report once it is gone; resolves to what is said. */
  const annotated = (name: string, rename: () => PromiseLike<unknown>) =>
    opened(name, async (store, document) => {
      await rename();
      return messagesOf(() => store.edit(document, EDITS, 'Add'));
    });
  const move = (from: string, to: string) => vscode.workspace.fs.rename(file(from), file(to));

  it('is annotated under the name that it has by now, where that can be told', async () => {
    await write('window/boats.txt', TEXT);
    await write('window/boats.annotations.yaml', YAML);
    await write('window/others.txt', TEXT.replace('three', 'eight'));
    const told = await annotated('window/boats.txt', async () => {
      await move('window/boats.txt', 'window/vessels.txt');
      await move('window/boats.annotations.yaml', 'window/vessels.annotations.yaml');
    });
    assert.deepEqual(told, [
      'boats.txt is called vessels.txt by now. What you said is kept there.',
    ]);
    assert.match(await read('window/vessels.annotations.yaml'), /id: a1[\s\S]*comment: Two\./);
    assert(!(await isThere('window/boats.annotations.yaml')));
  });

  it('is annotated under its old name where nobody can tell, and that is said', async () => {
    await write('window/cranes.txt', TEXT.replaceAll('boats', 'cranes'));
    const told = await annotated('window/cranes.txt', () =>
      vscode.workspace.fs.delete(file('window/cranes.txt')),
    );
    assert.deepEqual(told, [
      'cranes.txt is not there any more. What you said of it is kept in cranes.annotations.yaml.',
    ]);
    assert.match(await read('window/cranes.annotations.yaml'), /comment: Two\./);
  });

  it('is annotated under its old name where its annotations have stayed', async () => {
    await write('window/ferries.txt', TEXT.replaceAll('boats', 'ferries'));
    await write('window/ferries.annotations.yaml', YAML.replace('boats', 'ferries'));
    const told = await annotated('window/ferries.txt', () =>
      move('window/ferries.txt', 'window/liners.txt'),
    );
    assert.deepEqual(told, [
      'ferries.txt is not there any more. What you said of it is kept in ferries.annotations.yaml.',
    ]);
    assert.match(await read('window/ferries.annotations.yaml'), /id: a1[\s\S]*comment: Two\./);
    assert(!(await isThere('window/liners.annotations.yaml')));
  });

  it('is known again, whatever else of the folder cannot be read', async () => {
    const text = TEXT.replaceAll('boats', 'tugs');
    await write('window/tugs.txt', text);
    const noText = new Uint8Array(new TextEncoder().encode(text).length).fill(0xff);
    await write('window/a-picture.txt', noText);
    const told = await annotated('window/tugs.txt', () =>
      move('window/tugs.txt', 'window/vans.txt'),
    );
    await vscode.workspace.fs.delete(file('window/a-picture.txt'));
    assert.deepEqual(told, ['tugs.txt is called vans.txt by now. What you said is kept there.']);
    assert.match(await read('window/vans.annotations.yaml'), /comment: Two\./);
  });

  it('is said to be gone once, until it has been there again', async () => {
    const text = TEXT.replaceAll('boats', 'sloops');
    await write('window/sloops.txt', text);
    const GONE =
      'sloops.txt is not there any more. What you said of it is kept in sloops.annotations.yaml.';
    const told = await opened('window/sloops.txt', (store, document) =>
      messagesOf(async () => {
        const edit = (id: string) =>
          store.edit(document, [{ type: 'add', annotation: { id, quote: 'Sarvel' } }], 'Add');
        await vscode.workspace.fs.delete(file('window/sloops.txt'));
        await edit('c1');
        await edit('c2');
        await write('window/sloops.txt', text);
        await edit('c3');
        await vscode.workspace.fs.delete(file('window/sloops.txt'));
        await edit('c4');
      }),
    );
    // What fits the report of another test may be offered late.
    assert.deepEqual(
      told.filter((message) => message === GONE),
      [GONE, GONE],
    );
    assert.match(await read('window/sloops.annotations.yaml'), /c1[\s\S]*c2[\s\S]*c3[\s\S]*c4/);
  });

  it('has what could not be written before written under its new name, and that is said', async () => {
    await write('window/barges.txt', TEXT.replaceAll('boats', 'barges'));
    const own = file('window/barges.annotations.yaml');
    await opened('window/barges.txt', async (store, document) => {
      await vscode.workspace.fs.createDirectory(own);
      await messagesOf(() => store.edit(document, EDITS, 'Add'));
      assert.equal(store.get(document.uri)?.pending.length, 1);
      await vscode.workspace.fs.delete(own);
      await move('window/barges.txt', 'window/rafts.txt');
      const told = await messagesOf(() => store.retry(document));
      assert.deepEqual(told, [
        'barges.txt is called rafts.txt by now. What you said is kept there.',
      ]);
      assert.equal(store.get(document.uri)?.pending.length, 0);
    });
    assert.match(await read('window/rafts.annotations.yaml'), /comment: Two\./);
    assert(!(await isThere('window/barges.annotations.yaml')));
  });

  it('has a change undone where its annotations are by now', async () => {
    await write('window/canoes.txt', TEXT.replaceAll('boats', 'canoes'));
    await write('window/canoes.annotations.yaml', YAML.replace('boats', 'canoes'));
    await opened('window/canoes.txt', async (store, document) => {
      await store.edit(document, EDITS, 'Add');
      await move('window/canoes.txt', 'window/kayaks.txt');
      await move('window/canoes.annotations.yaml', 'window/kayaks.annotations.yaml');
      assert.deepEqual(await store.undo(document), { label: 'Add' });
    });
    const left = await read('window/kayaks.annotations.yaml');
    assert.match(left, /id: a1/);
    assert.doesNotMatch(left, /id: b2/);
    assert(!(await isThere('window/canoes.annotations.yaml')));
  });
});
