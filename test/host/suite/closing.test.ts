import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AnnotationEdit } from '../../../src/core/index';
import { AnnotationStore } from '../../../src/extension/annotations/annotationStore';
import { openDocument } from '../../../src/extension/documents/documents';
import type { TextFile } from '../../../src/extension/files/fileUpdate';
import { closeAllEditors, rangeOf } from '../support/editing';
import { NO_STORAGE } from '../support/storage';
import { eventually, file, read, write } from '../support/workspace';

const TEXT = `Coast guard stops three boats

The coast guard stopped three boats off Sarvel on Tuesday, officials said. Daoud Varash, who leads
the port authority, said that two of the boats carried fuel. The third was empty, and its crew of
five was released in the evening.
`;

const add = (id: string, quote: string): AnnotationEdit => ({
  type: 'add',
  annotation: { id, quote },
});

/** Opens a report as a reader does: what an extension opens stays open for minutes, without a tab. */
async function openTab(name: string): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('vscode.open', file(name));
  return eventually(() => {
    const open = openDocument(file(name));
    return open?.languageId === 'report' ? open : undefined;
  });
}

async function close(document: vscode.TextDocument): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await eventually(() => document.isClosed);
}

describe('An unsaved report that is closed', () => {
  let store: AnnotationStore;
  beforeEach(() => {
    store = new AnnotationStore(NO_STORAGE);
  });
  afterEach(async () => {
    store.dispose();
    await closeAllEditors();
  });

  async function newUntitled(content = TEXT): Promise<vscode.TextDocument> {
    const document = await vscode.workspace.openTextDocument({ language: 'report', content });
    await vscode.window.showTextDocument(document);
    return document;
  }
  const pendingOf = ({ uri }: vscode.TextDocument) => store.get(uri)?.pending.length;

  it('takes its annotations with it: the next one may have its name', async () => {
    const first = await newUntitled();
    await store.edit(first, [add('a1', 'Sarvel')], 'Add');
    await store.load(first);
    assert.equal(pendingOf(first), 1);
    await close(first);
    const second = await newUntitled('Nothing of this was ever said to be there.\n');
    assert.equal(second.uri.toString(), first.uri.toString());
    await store.load(second);
    assert.equal(pendingOf(second), 0);
  });

  it('keeps them while only its language changes', async () => {
    const report = await newUntitled();
    await store.edit(report, [add('a1', 'Sarvel')], 'Add');
    await vscode.languages.setTextDocumentLanguage(report, 'plaintext');
    await vscode.languages.setTextDocumentLanguage(report, 'report');
    await store.load(report);
    assert.equal(pendingOf(report), 1);
  });

  it('leaves them to the file that it was saved as, also where that was open', async () => {
    await write('was-open.txt', `${TEXT}This was here before.\n`);
    const copy = await openTab('was-open.txt');
    const report = await newUntitled();
    await store.edit(report, [add('a1', 'Sarvel')], 'Add');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(copy.uri, new vscode.Range(0, 0, copy.lineCount, 0), TEXT);
    await vscode.workspace.applyEdit(edit);
    await copy.save();
    await close(report);
    await eventually(async () => /quote: Sarvel/.test(await read('was-open.annotations.yaml')));
  });
});

describe('A report that is closed right after it was saved', () => {
  /** An annotation file in memory that is read as late as a test wants. */
  function lateFile(yaml: string) {
    const text = { yaml };
    let open = () => {};
    let opened: Promise<void> = Promise.resolve();
    const own: TextFile = {
      read: async () => {
        await opened;
        return new TextEncoder().encode(text.yaml);
      },
      exclusively: (work) => work(),
      checkWritable: async () => undefined,
      remove: async () => undefined,
      stage: async (content) => ({
        commit: async () => {
          text.yaml = new TextDecoder().decode(content);
        },
        discard: async () => undefined,
      }),
    };
    const stop = () => {
      opened = new Promise((resolve) => {
        open = resolve;
      });
    };
    // Reports of other tests may be open still, and long.
    const of = (name: string) => (uri: vscode.Uri) =>
      uri.path === file(name).path ? own : undefined;
    return { of, text, stop, go: () => open() };
  }

  it('has its selectors refreshed all the same', async () => {
    const { of, text, stop, go } = lateFile(
      'version: 1\nannotations:\n  - id: a1\n    quote: boats carried fuel\n',
    );
    const store = new AnnotationStore(NO_STORAGE, of('save-and-close.annotations.yaml'));
    try {
      await write('save-and-close.txt', TEXT);
      const document = await openTab('save-and-close.txt');
      await store.load(document);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, rangeOf(document, 'carried'), 'brought diesel');
      await vscode.workspace.applyEdit(edit);
      stop();
      await document.save();
      await close(document);
      go();
      await eventually(() => /quote: boats brought diesel fuel\n/.test(text.yaml));
      assert.equal(
        store.get(document.uri),
        undefined,
        'a report that is closed is not kept in mind',
      );
    } finally {
      store.dispose();
    }
  });

  it('does not stand in the way of the document that is opened in its place', async () => {
    const { of } = lateFile('');
    const store = new AnnotationStore(NO_STORAGE, of('closed-and-open.annotations.yaml'));
    try {
      await write('closed-and-open.txt', TEXT);
      const old = await openTab('closed-and-open.txt');
      await store.load(old);
      await close(old);
      const document = await openTab('closed-and-open.txt');
      assert.notEqual(document, old);
      await store.load(document);
      await store.edit(document, [add('a1', 'Daoud Varash')], 'Add');
      await store.retry(old);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), 'NEW ');
      await vscode.workspace.applyEdit(edit);
      const start = document.getText().indexOf('Daoud Varash');
      assert.deepEqual(
        store.get(document.uri)?.placed.map(({ range }) => range),
        [{ start, end: start + 'Daoud Varash'.length }],
      );
    } finally {
      store.dispose();
      await closeAllEditors();
    }
  });
});
