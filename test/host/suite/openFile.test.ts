import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { unsavedNote } from '../../../src/extension/documents/unsavedNote';
import { Files } from '../../../src/extension/files/files';
import { workspaceFile } from '../../../src/extension/files/workspaceFile';
import { annotate, closeAllEditors, run } from '../support/editing';
import { MemoryFiles } from '../support/memoryFiles';
import { eventually, file, openReport, pause, read, write } from '../support/workspace';

const TEXT = `Coast guard stops three boats

The coast guard stopped three boats off Sarvel on Tuesday, officials said. Daoud Varash, who leads
the port authority, said that two of the boats carried fuel. The third was empty, and its crew of
five was released in the evening.
`;
const SCHEME = 'dossier-slow';
const START = new vscode.Position(0, 0);

interface Opened {
  readonly report: vscode.TextEditor;
  readonly yaml: vscode.TextDocument;
}

/** A report with one annotation, and its annotation file beside it in an editor. */
async function open(name: string): Promise<Opened> {
  await write(`${name}.txt`, TEXT);
  const editor = await openReport(`${name}.txt`);
  await annotate(editor, 'three boats', 'First.');
  const yaml = await vscode.workspace.openTextDocument(file(`${name}.annotations.yaml`));
  await vscode.window.showTextDocument(yaml, vscode.ViewColumn.Beside);
  const report = await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
  return { report, yaml };
}

/** As somebody types into a document. */
async function type(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, START, text);
  assert(await vscode.workspace.applyEdit(edit));
}

const yamlOf = (name: string) => read(`${name}.annotations.yaml`);
const onDisk = (name: string, has: RegExp) =>
  eventually(async () => {
    const text = await yamlOf(name);
    return has.test(text) ? text : undefined;
  });
const count = (text: string, words: string) => text.split(words).length - 1;

/** Lets saves of a document wait, so that something can happen meanwhile. */
function slowSaves(document: vscode.TextDocument): {
  readonly begun: Promise<void>;
  readonly listener: vscode.Disposable;
} {
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const listener = vscode.workspace.onWillSaveTextDocument((event) => {
    if (event.document === document) {
      event.waitUntil(pause(300));
      begin();
    }
  });
  return { begun, listener };
}

/** Files that take their time to be written, and of which may be told what was true a moment ago. */
class SlowFiles extends MemoryFiles {
  delayMs = 0;
  isBehind = false;

  override stat(uri: vscode.Uri): vscode.FileStat {
    const stat = super.stat(uri);
    return this.isBehind ? { ...stat, mtime: stat.mtime - 0.5, size: 0 } : stat;
  }

  override async writeFile(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
    await pause(this.delayMs);
    super.writeFile(uri, bytes);
  }
}

describe('An annotation file that is being saved by the reader', () => {
  const files = new SlowFiles(SCHEME);
  const uri = (name: string) => vscode.Uri.from({ scheme: SCHEME, path: `/slow/${name}` });
  let registered: vscode.Disposable;
  before(() => {
    files.put('/slow/boats.txt', TEXT);
    registered = vscode.workspace.registerFileSystemProvider(SCHEME, files, {
      isCaseSensitive: true,
    });
  });
  after(async () => {
    await closeAllEditors();
    registered.dispose();
  });
  const onDiskNow = () => files.read('/slow/boats.annotations.yaml') ?? '';
  const saved = (has: RegExp) =>
    eventually(() => (has.test(onDiskNow()) ? onDiskNow() : undefined));

  it('is saved with what a command changes meanwhile, and with what comes then', async () => {
    await vscode.window.showTextDocument(uri('boats.txt'));
    const report = await eventually(() => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.languageId === 'report' ? editor : undefined;
    });
    await annotate(report, 'three boats', 'First.');
    const yaml = await vscode.workspace.openTextDocument(uri('boats.annotations.yaml'));
    await type(yaml, '# typed\n');
    files.delayMs = 400;
    const saving = yaml.save();
    await pause(200);
    await annotate(report, 'Sarvel', 'Second.');
    await saving;
    const text = await saved(/Second\./);
    assert.match(text, /^# typed\n/);
    assert.equal(count(text, 'Second.'), 1);
    assert.equal(count(text, 'First.'), 1);
    assert.equal(yaml.getText(), text);
    await annotate(report, 'empty', 'Third.');
    assert.match(await saved(/Third\./), /^# typed\n[\s\S]*Second\./);
  });

  it('is saved with what the reader types meanwhile once a command changes it', async () => {
    const [report] = vscode.window.visibleTextEditors;
    assert(report);
    const yaml = await vscode.workspace.openTextDocument(uri('boats.annotations.yaml'));
    await type(yaml, '# more\n');
    const saving = yaml.save();
    await pause(200);
    await type(yaml, '# and more\n');
    await saving;
    await annotate(report, 'Daoud Varash', 'Fourth.');
    const text = await saved(/Fourth\./);
    assert.match(text, /^# and more\n# more\n# typed\n/);
    assert.equal(yaml.getText(), text);
  });

  it('has both where another program writes it in the same moment', async () => {
    const [report] = vscode.window.visibleTextEditors;
    assert(report);
    const yaml = await vscode.workspace.openTextDocument(uri('boats.annotations.yaml'));
    files.delayMs = 0;
    await yaml.save();
    await eventually(() => !yaml.isDirty);
    const { begun, listener } = slowSaves(yaml);
    try {
      const annotated = annotate(report, 'five', 'Fifth.');
      await begun;
      files.put('/slow/boats.annotations.yaml', `# theirs\n${onDiskNow()}`);
      await annotated;
    } finally {
      listener.dispose();
    }
    const text = onDiskNow();
    assert.match(text, /^# theirs\n[\s\S]*Fifth\./);
    assert.equal(yaml.getText(), text);
    assert.equal(yaml.isDirty, false);
  });

  it('is saved where VS Code looked at it while another program wrote it', async () => {
    const [report] = vscode.window.visibleTextEditors;
    assert(report);
    const yaml = await vscode.workspace.openTextDocument(uri('boats.annotations.yaml'));
    files.isBehind = true;
    files.put('/slow/boats.annotations.yaml', `# theirs, too\n${onDiskNow()}`);
    await eventually(() => yaml.getText() === onDiskNow());
    files.isBehind = false;
    await annotate(report, 'evening', 'Sixth.');
    assert.match(onDiskNow(), /^# theirs, too\n[\s\S]*Sixth\./);
    assert.equal(yaml.getText(), onDiskNow());
    assert.equal(yaml.isDirty, false);
  });
});

describe('An annotation file that is open in an editor', () => {
  it('keeps what is typed while a command is written, also when that is undone', async () => {
    const { report, yaml } = await open('typing');
    const { begun, listener } = slowSaves(yaml);
    try {
      const annotated = annotate(report, 'Sarvel', 'Second.');
      await begun;
      await type(yaml, '# typed\n');
      await annotated;
    } finally {
      listener.dispose();
    }
    await run('undoAnnotation');
    await yaml.save();
    const text = await onDisk('typing', /^# typed\n/);
    assert.doesNotMatch(text, /Second\./);
    assert.match(text, /First\./);
  });

  it('has both where another program writes it at the same time', async () => {
    const { report, yaml } = await open('others');
    for (const n of [1, 2, 3, 4, 5]) {
      await write('others.annotations.yaml', `# theirs ${n}\n${await yamlOf('others')}`);
      await annotate(report, 'Sarvel', `Ours ${n}.`);
      const text = await onDisk('others', new RegExp(`Ours ${n}\\.`));
      assert.match(text, new RegExp(`# theirs ${n}\n`));
      await eventually(async () => yaml.getText() === (await yamlOf('others')));
      assert.equal(yaml.isDirty, false);
    }
  });

  it('is saved by a choice where it has unsaved changes', async () => {
    const { report, yaml } = await open('choice');
    assert.equal(await unsavedNote(undefined), undefined);
    await type(yaml, '# typed\n');
    await annotate(report, 'Sarvel', 'Second.');
    const note = await unsavedNote(yaml);
    assert.match(note?.text ?? '', /choice\.annotations\.yaml/);
    assert.equal(yaml.isDirty, true);
    await note?.save.run();
    assert.equal(yaml.isDirty, false);
    assert.match(await yamlOf('choice'), /^# typed\n[\s\S]*Second\./);
  });

  it('keeps what a command changed when the reader discards what is unsaved', async () => {
    const { report, yaml } = await open('discarded');
    await type(yaml, '# unsaved\n');
    await annotate(report, 'Sarvel', 'Second.');
    await vscode.window.showTextDocument(yaml, vscode.ViewColumn.Two);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    assert.doesNotMatch(yaml.getText(), /Second\.|unsaved/);
    await vscode.window.showTextDocument(report.document, vscode.ViewColumn.One);
    await eventually(async () => {
      await run('retryPending');
      return /Second\./.test(await yamlOf('discarded'));
    });
    const text = await yamlOf('discarded');
    assert.doesNotMatch(text, /unsaved/);
    assert.equal(count(text, 'Second.'), 1);
  });

  it('does not bring back what the reader takes out of its unsaved text', async () => {
    const { report, yaml } = await open('taken');
    await type(yaml, '# unsaved\n');
    const before = yaml.getText();
    await annotate(report, 'Sarvel', 'Second.');
    const edit = new vscode.WorkspaceEdit();
    const { length } = yaml.getText();
    edit.replace(yaml.uri, new vscode.Range(START, yaml.positionAt(length)), before);
    await vscode.workspace.applyEdit(edit);
    await yaml.save();
    await pause(700);
    await run('retryPending');
    assert.equal(await yamlOf('taken'), before);
  });

  it('has in its unsaved text, too, what was written on the disk when it was being opened', async () => {
    const uri = await write('opened.yaml', 'first\n');
    let document: vscode.TextDocument | undefined;
    const files = new Files((at) => ({
      ...workspaceFile(at),
      async stage(content) {
        const staged = await workspaceFile(at).stage(content);
        document = await vscode.workspace.openTextDocument(uri);
        await type(document, 'typed\n');
        return staged;
      },
    }));
    const result = await files.update(uri, (text) => ({ text: `${text}ours\n` }));
    assert(!('refused' in result));
    assert.equal(document?.getText(), 'typed\nfirst\nours\n');
    assert.equal(await read('opened.yaml'), 'first\nours\n');
    await vscode.window.showTextDocument(uri);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });
});
