import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { AnnotationStore } from '../../../src/extension/annotations/annotationStore';
import {
  deleteFromAllReports,
  renameInAllReports,
} from '../../../src/extension/commands/tags/changeTag';
import { BackgroundKnowledge } from '../../../src/extension/dossier/backgroundKnowledge';
import { DossierChanges } from '../../../src/extension/dossier/dossierChanges';
import { DossierStore } from '../../../src/extension/dossier/dossierStore';
import { Files } from '../../../src/extension/files/files';
import { workspaceFile } from '../../../src/extension/files/workspaceFile';
import { closeAllEditors, run } from '../support/editing';
import { messagesOf } from '../support/messages';
import { NO_STORAGE } from '../support/storage';
import { eventually, file, freshFolder, openReport, read, write } from '../support/workspace';

const yaml = (tags: string) =>
  `version: 1\n# mine\nannotations:\n  - id: a1\n    quote: boats\n    tags: ${tags} # said\n`;

describe('Rename Tag in All Reports', () => {
  // Words of their own: the command is about all folders.
  let tag = '';
  let folder = '';
  let store: AnnotationStore;
  let dossiers: DossierStore;
  let tools: Parameters<typeof renameInAllReports>[0];
  let isProtected: (uri: vscode.Uri) => boolean;
  const path = (name: string) => `${folder}/${name}.annotations.yaml`;
  const said = (name: string) => read(path(name));

  beforeEach(async () => {
    folder = freshFolder();
    tag = `tag-${folder.replace(/\D/g, '')}`;
    for (const name of ['open', 'closed', 'without']) {
      await vscode.workspace.fs.copy(file('harbour-raids.txt'), file(`${folder}/${name}.txt`));
    }
    await write(path('open'), yaml(`[${tag}, x]`));
    await write(path('closed'), yaml(tag));
    await write(path('gone'), yaml(`[${tag}s, ${tag}]`));
    await write(path('without'), yaml('[x]'));
    isProtected = () => false;
    store = new AnnotationStore(NO_STORAGE, (uri) => ({
      ...workspaceFile(uri),
      stage: async (content) => {
        if (isProtected(uri)) {
          throw vscode.FileSystemError.NoPermissions(uri);
        }
        return workspaceFile(uri).stage(content);
      },
    }));
    const files = new Files();
    const extension = vscode.extensions.getExtension('dossier.dossier');
    assert(extension);
    dossiers = new DossierStore(files, new BackgroundKnowledge(extension.extensionUri, files));
    tools = { store, changes: new DossierChanges(dossiers) };
  });
  afterEach(async () => {
    store.dispose();
    dossiers.dispose();
    await closeAllEditors();
    await vscode.workspace.fs.delete(file(folder), { recursive: true });
  });

  const unreadable = () => `${tag}-slip.annotations.yaml`;
  /** What is told, but for files of other tests that cannot be read. */
  const messages = async (work: () => Promise<unknown>, choices?: string[]) =>
    (await messagesOf(work, choices)).map((told) =>
      told.replace(/( Files that cannot be read: )(.*?\.yaml)\.(?= |$)/, (_, says, names) =>
        names.includes(unreadable()) ? `${says}${unreadable()}.` : '',
      ),
    );
  const texts = () => Promise.all(['open', 'closed', 'gone', 'without'].map(said));
  const renamed = [yaml('[NEW, x]'), yaml('NEW'), yaml('[TAGs, NEW]'), yaml('[x]')];
  const withNames = (to: string) =>
    renamed.map((text) => text.replaceAll('NEW', to).replaceAll('TAG', tag));

  it('changes it in the files of reports that are open, closed or gone, and takes all back', async () => {
    const { document } = await openReport(`${folder}/open.txt`);
    const before = await texts();
    await store.load(document);
    const told = await messages(() => renameInAllReports(tools, tag, ' #new  name '));
    assert.deepEqual(told, [`#${tag} is now #new name: 3 annotations in 3 reports.`]);
    assert.deepEqual(await texts(), withNames('new name'));
    const [placed] = store.get(document.uri)?.placed ?? [];
    assert.deepEqual(placed?.annotation.tags, ['new name', 'x']);
    // Undo in one of the reports is undo of the command.
    assert.deepEqual(await store.undo(document), { label: 'Rename Tag' });
    assert.deepEqual(await texts(), before);
    assert.deepEqual(await store.redo(document), { label: 'Rename Tag' });
    assert.deepEqual(await texts(), withNames('new name'));
  });

  it('says that two become one, keeps one of both, and takes that back among later changes', async () => {
    const before = await texts();
    const told = await messages(async () => {
      await renameInAllReports(tools, tag, `${tag}s`);
    });
    assert.deepEqual(told, [`#${tag} and #${tag}s are one tag now: 3 annotations in 3 reports.`]);
    assert.equal(await said('gone'), yaml(`[${tag}s]`));
    await write(path('closed'), `${await said('closed')}  - quote: Quay\n`);
    const { document } = await openReport(`${folder}/closed.txt`);
    assert.deepEqual(await store.undo(document), { label: 'Rename Tag' });
    assert.deepEqual(await texts(), [
      before[0],
      `${before[1]}  - quote: Quay\n`,
      ...before.slice(2),
    ]);
  });

  it('leaves files alone that cannot be read, and names them', async () => {
    const broken = `annotations:\n  - quote: boats\n    tags: [${tag}`;
    await write(`${folder}/${unreadable()}`, broken);
    const choices: string[] = [];
    const told = await messages(() => deleteFromAllReports(tools, tag), choices);
    assert.deepEqual(told, [
      `#${tag} was deleted: 3 annotations in 3 reports. Files that cannot be read: ${unreadable()}.`,
    ]);
    assert.deepEqual(choices, ['Undo']);
    assert.equal(await read(`${folder}/${unreadable()}`), broken);
    assert.equal(await said('open'), yaml('[x]'));
    assert(!(await said('closed')).includes('tags'));
  });

  it('leaves files alone that cannot be written, and tries them again in undo', async () => {
    const before = await texts();
    isProtected = ({ path }) => path.endsWith('gone.annotations.yaml');
    const why = 'You have no permission to write the file.';
    const told = await messages(() => renameInAllReports(tools, tag, 'written'));
    assert.deepEqual(told, [
      `#${tag} is now #written: 2 annotations in 2 reports. Not changed: gone.annotations.yaml. ${why}`,
    ]);
    assert.equal(await said('gone'), before[2]);
    const { document } = await openReport(`${folder}/open.txt`);
    isProtected = ({ path }) => path.endsWith('closed.annotations.yaml');
    const step = store.nextUndo(document.uri)?.id;
    assert(step);
    assert.deepEqual(await store.undo(document), { why });
    assert.deepEqual(await texts(), [before[0], yaml('written'), ...before.slice(2)]);
    isProtected = () => false;
    assert.deepEqual(await store.undoStep(step), { label: 'Rename Tag' });
    assert.deepEqual(await texts(), before);
    assert.deepEqual(await store.undoStep(step), { nothing: true });
  });

  it('changes a file in its editor, and adds to what is unsaved there', async () => {
    const editor = await vscode.window.showTextDocument(file(path('closed')));
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), '# unsaved\n'));
    const choices: string[] = [];
    const told = await messages(() => renameInAllReports(tools, tag, 'typed'), choices);
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /3 reports\. closed\.annotations\.yaml has unsaved changes/);
    assert.deepEqual(choices, ['Undo', 'Save']);
    assert.equal(editor.document.getText(), yaml('typed').replace('# mine', '# unsaved\n# mine'));
    assert(editor.document.isDirty);
    assert.equal(await said('closed'), yaml(tag));
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('gives its meaning in the dossier to the new name, and takes that back with the rest', async () => {
    const dossier = `version: 1\ntags:\n  - name: ${tag} # agreed\n    color: red\n`;
    await write(`${folder}/dossier.yaml`, dossier);
    const before = await texts();
    const { showInformationMessage: answer, showWarningMessage: warning } = vscode.window;
    const told: string[] = [];
    Object.assign(vscode.window, {
      showInformationMessage: async (message: string, ...choices: readonly string[]) => {
        told.push(message);
        assert.equal(await read(`${folder}/dossier.yaml`), dossier.replace(tag, 'agreed'));
        return choices[0];
      },
      showWarningMessage: (message: string, ...choices: readonly string[]) =>
        vscode.window.showInformationMessage(message, ...choices),
    });
    try {
      await renameInAllReports(tools, tag, 'agreed');
    } finally {
      Object.assign(vscode.window, { showInformationMessage: answer, showWarningMessage: warning });
    }
    assert.match(told[0] ?? '', /3 reports\. The dossier has been changed, too\./);
    assert.equal(told.length, 1);
    assert.equal(await read(`${folder}/dossier.yaml`), dossier);
    assert.deepEqual(await texts(), before);
  });

  it('changes nothing where nobody has the tag, and by no name', async () => {
    const before = await texts();
    const told = await messages(async () => {
      await renameInAllReports(tools, `${tag}x`, 'y');
      await renameInAllReports(tools, tag, ' # ');
      await renameInAllReports(tools, tag, tag);
    });
    assert.deepEqual(told, ['No annotation was changed.']);
    assert.deepEqual(await texts(), before);
  });

  it('is a command, which the chip of a tag in the Annotations view gives its tag', async () => {
    void run('renameTag', { webviewSection: 'tag', tag }, 'chip');
    await eventually(async () => (await said('closed')) === yaml('chip'));
    await eventually(async () => (await said('gone')) === yaml(`[${tag}s, chip]`));
  });
});
