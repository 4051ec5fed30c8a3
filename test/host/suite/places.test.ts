import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { annotate, closeAllEditors, run, select } from '../support/editing';
import { MemoryFiles, SCHEME } from '../support/memoryFiles';
import { eventually, file, hoverText, openReport, pause, read, write } from '../support/workspace';

const TEXT = `Coast guard stops three boats

The coast guard stopped three boats off Sarvel on Tuesday, officials said. Daoud Varash, who leads
the port authority, said that two of the boats carried fuel. The third was empty, and its crew of
five was released in the evening.
`;
/** The active editor, once what is in it is a report. */
const activeReport = () =>
  eventually(() => {
    const active = vscode.window.activeTextEditor;
    return active?.document.languageId === 'report' ? active : undefined;
  });

/** What Dossier complains of. */
const problemsOf = (scheme: string) =>
  vscode.languages
    .getDiagnostics()
    .flatMap(([uri, all]) => (uri.scheme === scheme ? all : []))
    .filter(({ source }) => source === 'Dossier')
    .map(({ message }) => message);

describe('A report on a virtual file system', () => {
  const files = new MemoryFiles();
  const uri = vscode.Uri.from({ scheme: SCHEME, path: '/desk/boats.txt' });
  let registered: vscode.Disposable;
  before(() => {
    files.put('/desk/boats.txt', TEXT);
    registered = vscode.workspace.registerFileSystemProvider(SCHEME, files, {
      isCaseSensitive: true,
    });
  });
  after(async () => {
    await closeAllEditors();
    registered.dispose();
  });
  const yaml = () => files.read('/desk/boats.annotations.yaml') ?? '';
  /** The report in the editor, as it is read and annotated first. */
  const open = async () => {
    await vscode.window.showTextDocument(uri);
    const editor = await activeReport();
    assert.match(await eventually(() => hoverText(editor, 'Varash, who')), /Daoud Varash/);
    if (yaml() === '') {
      await annotate(editor, 'three boats', 'Two, says the port.');
    }
    return editor;
  };

  it('is read, and annotated beside it', async () => {
    await open();
    assert.match(yaml(), /^version: 1\nsource: boats.txt\n.*Two, says the port\./s);
    assert.deepEqual(problemsOf(SCHEME), []);
  });

  it('follows what others write there, and merges with it', async () => {
    const editor = await open();
    files.put('/desk/boats.annotations.yaml', yaml().replace('Two, says', 'Three, says'));
    await eventually(async () => (await hoverText(editor, 'three boats'))?.includes('Three, says'));
    await annotate(editor, 'crew of\nfive', 'Names?');
    assert.match(yaml(), /Three, says the port\..*Names\?/s);
  });

  it('is undone, and keeps what is known of someone in a dossier there', async () => {
    const editor = await open();
    await annotate(editor, 'carried fuel', 'How much?');
    assert.match(yaml(), /How much\?/);
    await run('undoAnnotation');
    assert.doesNotMatch(yaml(), /How much\?/);
    select(editor, 'Varash');
    await run('addToDossier');
    assert.match(files.read('/desk/dossier.yaml') ?? '', /name: Daoud Varash\n/);
    assert.match(
      await eventually(async () => {
        const text = await hoverText(editor, 'Varash, who');
        return text?.includes('in your dossier') ? text : undefined;
      }),
      /Daoud Varash/,
    );
  });

  it('has its selectors refreshed when it is saved', async () => {
    const editor = await open();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Late edition\n'));
    await editor.document.save();
    await eventually(() => /position: \[3[0-9], /.test(yaml()));
  });
});

describe('A file that the first command makes', () => {
  const scheme = 'dossier-fresh';
  const files = new MemoryFiles(scheme);
  const uri = vscode.Uri.from({ scheme, path: '/fresh/boats.txt' });
  let registered: vscode.Disposable;
  before(async () => {
    files.put('/fresh/boats.txt', TEXT);
    registered = vscode.workspace.registerFileSystemProvider(scheme, files, {
      isCaseSensitive: true,
    });
    await vscode.window.showTextDocument(uri);
    const editor = await activeReport();
    await eventually(() => hoverText(editor, 'Varash, who'));
  });
  after(async () => {
    await closeAllEditors();
    registered.dispose();
  });
  const gone = (path: string) => eventually(() => files.read(path) === undefined);

  it('goes with the undo of that command, where it is the dossier', async () => {
    const dossier = '/fresh/dossier.yaml';
    select(await activeReport(), 'Varash');
    await run('addToDossier');
    assert.match(files.read(dossier) ?? '', /name: Daoud Varash\n/);
    await run('undoDossierChange');
    await gone(dossier);

    await run('addToDossier');
    files.put(dossier, `# theirs\n${files.read(dossier)}`);
    await run('undoDossierChange');
    assert.equal(files.read(dossier), '# theirs\nversion: 1\n');
    files.delete(uri.with({ path: dossier }));
  });

  it('goes with the last of its changes, whichever is taken back first', async () => {
    const dossier = '/fresh/dossier.yaml';
    select(await activeReport(), 'Sarvel');
    await run('startReview');
    await run('inReview', 'rejectInWorkspace');
    select(await activeReport(), 'Varash');
    await run('addToDossier');
    await run('inReview', 'undoAnnotation');
    await run('inReview', 'stopReview');
    assert.match(files.read(dossier) ?? '', /^version: 1\nentities:\n[\s\S]*name: Daoud Varash\n$/);
    await run('undoDossierChange');
    await gone(dossier);
  });

  it('goes with the undo of that command, where it is the annotation file, and comes back', async () => {
    const file = '/fresh/boats.annotations.yaml';
    const editor = await activeReport();
    await annotate(editor, 'three boats', 'First.');
    await run('undoAnnotation');
    await gone(file);
    await run('redoAnnotation');
    assert.match(files.read(file) ?? '', /^version: 1\nsource: boats\.txt\n.*First\./s);

    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Late edition\n'));
    await editor.document.save();
    await eventually(() => /position: \[3[0-9], /.test(files.read(file) ?? ''));
    await run('undoAnnotation');
    await gone(file);

    await run('redoAnnotation');
    files.put(file, `# theirs\n${files.read(file)}`);
    await run('undoAnnotation');
    assert.match(files.read(file) ?? '', /^# theirs\nversion: 1\nsource: boats\.txt\n/);
    assert.doesNotMatch(files.read(file) ?? '', /First\./);
  });
});

describe('A report outside the workspace', () => {
  const folder = vscode.Uri.joinPath(file('.'), '..', `dossier-outside-${Date.now()}`);
  const at = (name: string) => vscode.Uri.joinPath(folder, name);
  const put = (name: string, text: string) =>
    vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
  const get = async (name: string) =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(at(name)));
  after(async () => {
    await closeAllEditors();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('has its dossier in its folder, and follows what others write there', async () => {
    await put('boats.txt', TEXT);
    await vscode.window.showTextDocument(at('boats.txt'));
    const editor = await activeReport();
    const card = (has: string) =>
      eventually(async () =>
        (await hoverText(editor, 'Varash, who'))?.includes(has) ? true : undefined,
      );
    await card('Daoud Varash');
    select(editor, 'Varash');
    await run('addToDossier');
    await card('in your dossier');
    const yaml = await get('dossier.yaml');
    const [name, other] = ['name: Daoud Varash', 'name: Daoud the Tall'];
    await put('dossier.yaml', yaml.replace(name, `${other}\n    aliases: [Daoud Varash]`));
    await card('Daoud the Tall');
    await vscode.workspace.fs.delete(at('dossier.yaml'));
    await card('**Daoud Varash**');
  });
});

describe('What a hover says, in the accessible view of VS Code', () => {
  const uri = vscode.Uri.from({ scheme: 'accessible-view', path: 'accessible-view-hover' });
  let registered: vscode.Disposable;
  before(() => {
    registered = vscode.workspace.registerTextDocumentContentProvider(uri.scheme, {
      provideTextDocumentContent: () => TEXT,
    });
  });
  after(async () => {
    await closeAllEditors();
    registered.dispose();
  });

  it('is no report, though it has the language of one', async () => {
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.languages.setTextDocumentLanguage(document, 'report');
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside });
    // Once a report that was opened later is read, this would be.
    await write('after-hover.txt', TEXT);
    const editor = await openReport('after-hover.txt');
    await eventually(() => hoverText(editor, 'Varash, who'));
    await annotate(editor, 'three boats', 'Two, says the port.');
    assert.deepEqual(problemsOf(uri.scheme), []);
  });
});

describe('The other side of a comparison', () => {
  const scheme = 'dossier-older';
  let registered: vscode.Disposable;
  before(() => {
    // As git has it: whatever the path, the query says what is read.
    class OlderVersions extends MemoryFiles {
      override readFile = ({ query }: vscode.Uri) => new TextEncoder().encode(query);
      override stat = ({ query }: vscode.Uri) => ({
        ...{ type: vscode.FileType.File, ctime: 0, mtime: 0 },
        size: new TextEncoder().encode(query).length,
      });
    }
    registered = vscode.workspace.registerFileSystemProvider(scheme, new OlderVersions(), {
      isReadonly: true,
    });
  });
  after(() => registered.dispose());
  afterEach(closeAllEditors);

  /** Once a report that was opened later is read, what was opened before would be. */
  async function readAnother(name: string): Promise<void> {
    await write(name, TEXT);
    const editor = await openReport(name);
    await eventually(() => hoverText(editor, 'Varash, who'));
    await annotate(editor, 'three boats', 'Two, says the port.');
  }

  it('is no report, though VS Code gives it the language of one', async () => {
    await write('compared.txt', TEXT);
    const editor = await openReport('compared.txt');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Latest: '));
    await vscode.commands.executeCommand('workbench.files.action.compareWithSaved');
    const { uri } = await eventually(() =>
      vscode.workspace.textDocuments.find(
        ({ uri, languageId }) =>
          uri.path.endsWith('/compared.txt') &&
          uri.scheme !== file('').scheme &&
          languageId === 'report',
      ),
    );
    await readAnother('after-comparison.txt');
    assert.deepEqual(problemsOf(uri.scheme), []);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is no report where its address has the path of one, and a query for the version', async () => {
    const uri = vscode.Uri.from({ scheme, path: '/desk/older.txt', query: TEXT });
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await pause(400);
    assert.equal(document.languageId, 'plaintext');
    // As where the reader has associated all .txt files with reports.
    await vscode.languages.setTextDocumentLanguage(document, 'report');
    await readAnother('after-older.txt');
    assert.deepEqual(problemsOf(scheme), []);
  });
});

describe('A report that has not been saved yet', () => {
  after(closeAllEditors);

  it('has no annotation file to open, and is not reviewed', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'report', content: TEXT });
    const editor = await vscode.window.showTextDocument(document);
    await eventually(() => hoverText(editor, 'Varash, who'));
    await run('startReview');
    assert(editor.selection.isEmpty);
    await run('openAnnotationFile');
    assert.equal(vscode.window.activeTextEditor?.document, document);
    const unsaved = vscode.workspace.textDocuments.filter(({ isUntitled }) => isUntitled);
    assert(unsaved.every(({ uri }) => !/\.annotations\./.test(uri.path)));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('is read, and what is said of it is kept until it is saved', async () => {
    const saved = file('was-untitled.txt');
    const document = await vscode.workspace.openTextDocument(saved.with({ scheme: 'untitled' }));
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), TEXT));
    await vscode.languages.setTextDocumentLanguage(document, 'report');
    assert.match(await eventually(() => hoverText(editor, 'Varash, who')), /Daoud Varash/);
    await pause(300);
    assert.deepEqual(problemsOf('untitled'), []);
    // The message that it is kept has buttons: it stays, and is not waited for.
    void annotate(editor, 'three boats', 'Two, says the port.');
    await pause(300);
    await vscode.workspace.save(document.uri);
    await eventually(async () =>
      /Two, says the port\./.test(await read('was-untitled.annotations.yaml').catch(() => ''))
        ? true
        : undefined,
    );
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), saved.toString());
  });
});

describe('A report whose files are read-only in VS Code', () => {
  const setting = () => vscode.workspace.getConfiguration('files');
  before(async () => {
    await write('sealed/boats.txt', TEXT);
    await write('sealed/dossier.yaml', 'version: 1\nentities: []\n');
    await setting().update('readonlyInclude', { '**/sealed/**': true });
  });
  after(async () => {
    await closeAllEditors();
    await setting().update('readonlyInclude', undefined);
  });

  it('is annotated all the same, also where the annotation file is open', async () => {
    const editor = await openReport('sealed/boats.txt');
    await annotate(editor, 'three boats', 'Two, says the port.');
    assert.match(await read('sealed/boats.annotations.yaml'), /Two, says the port\./);
    await vscode.window.showTextDocument(file('sealed/boats.annotations.yaml'), {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
    });
    const again = await openReport('sealed/boats.txt');
    await annotate(again, 'two of the boats', 'Or one.');
    await eventually(async () => /Or one\./.test(await read('sealed/boats.annotations.yaml')));
  });

  it('has its dossier changed by commands, and left alone by F2, which could not save it', async () => {
    const editor = await openReport('sealed/boats.txt');
    await eventually(() => hoverText(editor, 'Varash, who'));
    const { document } = editor;
    await vscode.workspace.openTextDocument(file('sealed/dossier.yaml'));
    const report = document.uri.toString();
    await run('addToDossier', { report, entity: 'daoud-varash' });
    const yaml = await read('sealed/dossier.yaml');
    assert.match(yaml, /name: Daoud Varash\n/);
    const at = document.positionAt(document.getText().indexOf('Varash, who'));
    for (const [command, ...args] of [
      ['vscode.prepareRename'],
      ['vscode.executeDocumentRenameProvider', 'Daoud the Tall'],
    ] as const) {
      const rename = vscode.commands.executeCommand(command, document.uri, at, ...args);
      await assert.rejects(Promise.resolve(rename), /read-only in VS Code/);
    }
    await run('renameEntity', { report, entity: 'daoud-varash' }, undefined, 'Daoud the Tall');
    assert.match(await read('sealed/dossier.yaml'), /name: Daoud the Tall\n/);
  });
});
