import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readSaid } from '../../../src/extension/analysis/closedReports';
import { AnnotationStore } from '../../../src/extension/annotations/annotationStore';
import { readAnnotationFile } from '../../../src/extension/annotations/readAnnotationFile';
import { Vocabulary } from '../../../src/extension/annotations/vocabulary';
import { closeAllEditors } from '../support/editing';
import { NO_STORAGE } from '../support/storage';
import { eventually, file, freshFolder, write } from '../support/workspace';

const yaml = (tag: string) =>
  `version: 1\nannotations:\n  - quote: boats\n    tags: [${tag}]\nrejected:\n  - quote: Quay\n`;
const TEXT = 'Three boats were stopped near the Quay.\n';

describe('An annotation file whose report is not open', () => {
  const folder = freshFolder();
  const report = file(`${folder}/closed.txt`);
  const name = `${folder}/closed.annotations.yaml`;
  const uri = file(name);
  const tags = async () =>
    (await readAnnotationFile(uri))?.annotations.flatMap((one) => one.tags ?? []);
  const rejected = async () => (await readSaid(report, TEXT)).decisions.rejectedNames.length;

  afterEach(closeAllEditors);

  it('says what is on the disk, and nothing where there is none', async () => {
    assert.deepEqual(await tags(), []);
    assert.equal(await rejected(), 0);
    await write(name, `\ufeff${yaml('disk')}`);
    assert.deepEqual(await tags(), ['disk']);
    assert.equal(await rejected(), 1);
  });

  it('says nothing that could be relied on where it cannot be read', async () => {
    await write(name, 'annotations: [');
    assert.equal(await tags(), undefined);
    const bytes = new TextEncoder().encode(yaml('disk'));
    await vscode.workspace.fs.writeFile(uri, Uint8Array.from([...bytes, 0x23, 0xff]));
    assert.equal(await tags(), undefined);
    assert.equal(await rejected(), 0);
  });

  it('says what is unsaved in its editor, until that is discarded', async () => {
    await write(name, yaml('disk'));
    const store = new AnnotationStore(NO_STORAGE);
    const vocabulary = new Vocabulary(store, async () => []);
    const known = async (tag: string) =>
      (await vocabulary.tags(report)).some(({ name }) => name === tag);
    try {
      assert(await known('disk'));
      const editor = await vscode.window.showTextDocument(uri);
      const at = editor.document.getText().indexOf('disk');
      await editor.edit((edit) => edit.insert(editor.document.positionAt(at), 'un'));
      assert(editor.document.isDirty);
      assert.deepEqual(await tags(), ['undisk']);
      assert((await known('undisk')) && !(await known('disk')));
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await eventually(async () => (await known('disk')) && !(await known('undisk')));
      assert.deepEqual(await tags(), ['disk']);
    } finally {
      vocabulary.dispose();
      store.dispose();
    }
  });
});
