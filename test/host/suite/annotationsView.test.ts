import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EMPTY_DOSSIER, knownOf, NO_DECISIONS } from '../../../src/core/index';
import { Analyses } from '../../../src/extension/analysis/analyses';
import { AnnotationStore } from '../../../src/extension/annotations/annotationStore';
import { Vocabulary } from '../../../src/extension/annotations/vocabulary';
import { fieldsIn } from '../../../src/extension/base/fieldsIn';
import { ShownReport } from '../../../src/extension/documents/shownReport';
import { BackgroundKnowledge } from '../../../src/extension/dossier/backgroundKnowledge';
import { DossierStore } from '../../../src/extension/dossier/dossierStore';
import { Files } from '../../../src/extension/files/files';
import { AnnotationsView } from '../../../src/extension/views/annotations/annotationsView';
import { Renames } from '../../../src/extension/views/annotations/renames';
import { answer } from '../../../src/extension/views/annotations/requests';
import { closeAllEditors, run, select } from '../support/editing';
import { messagesOf } from '../support/messages';
import { RECOGNISER } from '../support/recogniser';
import { NO_STORAGE } from '../support/storage';
import { FakeWebview } from '../support/webviews';
import { eventually, freshFolder, openReport, pause, write } from '../support/workspace';

const TEXT = `Coast guard stops three boats

The coast guard stopped three boats off Sarvel on Tuesday, officials said. Daoud Varash, who leads
the port authority, said that two of the boats carried fuel. The third was empty, and its crew of
five was released in the evening.
`;

/** Makes something that registers a command which the extension itself has registered. */
function withoutCommands<T>(make: () => T): T {
  const { registerCommand } = vscode.commands;
  Object.assign(vscode.commands, { registerCommand: () => new vscode.Disposable(() => {}) });
  try {
    return make();
  } finally {
    Object.assign(vscode.commands, { registerCommand });
  }
}

/** A view of its own, whose page does what a test says. */
async function withView(
  work: (view: AnnotationsView, page: FakeWebview, store: AnnotationStore) => Promise<void>,
): Promise<void> {
  const extension = vscode.extensions.getExtension('dossier.dossier');
  assert(extension);
  const { extensionUri } = extension;
  const files = new Files();
  const store = new AnnotationStore(NO_STORAGE);
  const dossiers = new DossierStore(files, new BackgroundKnowledge(extensionUri, files));
  const analyses = new Analyses(
    () => NO_DECISIONS,
    async () => RECOGNISER,
    async () => ({ known: knownOf(EMPTY_DOSSIER, []), rejected: [] }),
    () => true,
  );
  const vocabulary = new Vocabulary(store, async () => []);
  const shown = new ShownReport();
  const sources = { analyses, store, vocabulary, dossiers, shown };
  const view = withoutCommands(
    () =>
      new AnnotationsView(
        extensionUri,
        sources,
        new Renames({ ...NO_STORAGE, get: () => [] as never }),
      ),
  );
  const page = new FakeWebview();
  const changed = new vscode.EventEmitter<void>();
  const { webview } = page;
  const pane = {
    webview,
    visible: true,
    onDidChangeVisibility: changed.event,
    onDidDispose: changed.event,
  };
  view.resolveWebviewView(pane as unknown as vscode.WebviewView);
  try {
    await work(view, page, store);
  } finally {
    vscode.Disposable.from(view, vocabulary, analyses, dossiers, store, shown, changed).dispose();
    await closeAllEditors();
  }
}

/** What the page was told last of the report that is shown. */
function headOf({ posted }: FakeWebview) {
  const heads = posted.flatMap(
    (message) =>
      (message as { change?: { head?: { state: string; plainText?: string } } }).change?.head ?? [],
  );
  return heads.at(-1);
}

describe('The Annotations view', () => {
  it('shows a text no longer that the reader has set back to Plain Text', async () => {
    await write('view/plain-again.txt', TEXT);
    const { document } = await openReport('view/plain-again.txt');
    await withView(async (_view, page) => {
      page.say({ type: 'ready' });
      await eventually(() => headOf(page)?.state === 'ready');
      await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
      await eventually(() => headOf(page)?.state === 'none', 3000);
      assert.equal(headOf(page)?.plainText, 'plain-again.txt');
    });
  });

  it('tells a page where the cursor is once it is there, and once', async () => {
    await write('view/cursor.txt', TEXT);
    await write(
      'view/cursor.annotations.yaml',
      'version: 1\nannotations:\n  - id: a1\n    quote: three boats off\n',
    );
    const editor = await openReport('view/cursor.txt');
    await withView(async (_view, page, store) => {
      await eventually(() => store.get(editor.document.uri)?.placed.length === 1);
      select(editor, 'boats off');
      await pause(300);
      select(editor, 'officials');
      await pause(300);
      select(editor, 'boats off');
      await pause(300);
      page.say({ type: 'ready' });
      const cursors = () =>
        page.posted.filter((message) => fieldsIn(message).type === 'cursor').map(fieldsIn);
      await eventually(() => cursors().length > 0);
      await pause(300);
      assert.deepEqual(cursors(), [{ type: 'cursor', ids: ['a1'] }]);
    });
  });
  it('tells a page where the cursor is once the annotations there are known', async () => {
    const folder = freshFolder();
    await write(`${folder}/cursor-late.txt`, TEXT);
    const editor = await openReport(`${folder}/cursor-late.txt`);
    await withView(async (_view, page, store) => {
      select(editor, 'boats off');
      await pause(300);
      page.say({ type: 'ready' });
      await eventually(() => headOf(page)?.state === 'ready');
      await pause(300);
      await write(
        `${folder}/cursor-late.annotations.yaml`,
        'version: 1\nannotations:\n  - id: a1\n    quote: three boats off\n',
      );
      await eventually(() => store.get(editor.document.uri)?.placed.length === 1);
      await eventually(() =>
        page.posted.some((message) => {
          const { type, ids } = fieldsIn(message);
          return type === 'cursor' && Array.isArray(ids) && ids[0] === 'a1';
        }),
      );
    });
  });
});

describe('An annotation that is gone from its file', () => {
  const ADD = [{ type: 'add', annotation: { id: 'a1', quote: 'three boats' } }] as const;
  const opened = async (name: string) => {
    const folder = freshFolder();
    await write(`${folder}/${name}.txt`, TEXT);
    const { document } = await openReport(`${folder}/${name}.txt`);
    return { document, given: { report: document.uri.toString(), id: 'gone' } };
  };

  it('is not offered to come back by undoing what was done before', async () => {
    const { document, given } = await opened('deleted-elsewhere');
    const store = new AnnotationStore(NO_STORAGE);
    try {
      await store.load(document);
      assert.equal(await store.edit(document, ADD, 'Add'), undefined);
      const done = await answer({ type: 'remove', request: 1, ...given }, document, store, []);
      assert.deepEqual(done, { type: 'done', request: 1, ok: true });
    } finally {
      store.dispose();
      await closeAllEditors();
    }
  });

  it('is said to be gone by the commands that change it', async () => {
    const { given } = await opened('changed-elsewhere');
    for (const command of ['editAnnotation', 'deleteAnnotation']) {
      const told = await messagesOf(() => run(command, given));
      assert(told.includes('The annotation is not in the file any more.'), told.join('\n'));
      assert(!told.includes('Annotation deleted.'));
    }
    await closeAllEditors();
  });
});
