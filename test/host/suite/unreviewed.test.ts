import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EMPTY_DOSSIER, knownOf, NO_DECISIONS } from '../../../src/core/index';
import { Analyses } from '../../../src/extension/analysis/analyses';
import { leastConfidence } from '../../../src/extension/analysis/review';
import { goToUnreviewed } from '../../../src/extension/commands/names/unreviewed';
import { closeAllEditors } from '../support/editing';
import { messagesOf } from '../support/messages';
import { RECOGNISER } from '../support/recogniser';
import { freshFolder, openReport, write } from '../support/workspace';

/** Nobody has a name in it. */
const NAMELESS = `What was said

The boats were late again that morning, and nobody on the quay could say why they were. The sea was calm, and there was no need to worry about them, it was said later that day.
`;
const NAMED = NAMELESS.replace('it was said', 'said Henrik Solano');

/** Analyses of some reports, in which nothing has been decided. */
function analysesOf(mayAnalyse: (document: vscode.TextDocument) => boolean): Analyses {
  return new Analyses(
    () => NO_DECISIONS,
    async () => RECOGNISER,
    async () => ({ known: knownOf(EMPTY_DOSSIER, []), rejected: [] }),
    mayAnalyse,
  );
}

/** How long the analysis of a report is waited for. */
const WAIT_MS = 500;

describe('Going to the next name to review', () => {
  const isShown = (name: string) =>
    vscode.window.activeTextEditor?.document.uri.path.endsWith(`/${name}`);
  afterEach(closeAllEditors);

  it('says that names are not known, and stays', async () => {
    const folder = freshFolder();
    await write(`${folder}/a.txt`, NAMED);
    await write(`${folder}/b.txt`, NAMED);
    const editor = await openReport(`${folder}/a.txt`);
    const analyses = analysesOf((document) => document !== editor.document);
    try {
      assert.deepEqual(
        await messagesOf(() =>
          goToUnreviewed({ analyses, mayBecome: () => true, waitMs: WAIT_MS }, editor, 0, 1),
        ),
        ['The names in a.txt are not known yet.'],
      );
      assert(isShown(`${folder}/a.txt`));
    } finally {
      analyses.dispose();
    }
  });

  it('goes to all names where the setting that hides some says nothing', async () => {
    const settings = vscode.workspace.getConfiguration('dossier');
    const setLeast = (least: unknown) =>
      settings.update('recognition.minConfidence', least, vscode.ConfigurationTarget.Workspace);
    const { document } = await openReport('harbour-raids.txt');
    try {
      await setLeast(0.9);
      assert.equal(leastConfidence(document), 0.9);
      await setLeast('most');
      assert.equal(leastConfidence(document), 0);
    } finally {
      await setLeast(undefined);
    }
  });

  it('does not say of what it does not know that it is reviewed', async () => {
    const folder = freshFolder();
    await write(`${folder}/a.txt`, NAMELESS);
    await write(`${folder}/b.txt`, NAMED);
    const editor = await openReport(`${folder}/a.txt`);
    const analyses = analysesOf(({ uri }) => !uri.path.endsWith('/b.txt'));
    try {
      // Other reports of the workspace may have names to review.
      const told = await messagesOf(() =>
        goToUnreviewed({ analyses, mayBecome: () => true, waitMs: WAIT_MS }, editor, 0, 1),
      );
      assert(!told.includes('Every name has been reviewed.'), told.join('\n'));
    } finally {
      analyses.dispose();
    }
  });

  it('goes on from a report without names, and says that it has none', async () => {
    const folder = freshFolder();
    await write(`${folder}/a.txt`, NAMELESS);
    await write(`${folder}/b.txt`, NAMED);
    const editor = await openReport(`${folder}/a.txt`);
    const analyses = analysesOf(() => true);
    const { setStatusBarMessage } = vscode.window;
    const told: string[] = [];
    Object.assign(vscode.window, {
      setStatusBarMessage: (message: string) => told.push(message),
    });
    try {
      await goToUnreviewed({ analyses, mayBecome: () => true }, editor, 0, 1);
    } finally {
      Object.assign(vscode.window, { setStatusBarMessage });
      analyses.dispose();
    }
    assert(isShown(`${folder}/b.txt`));
    assert.deepEqual(told, ['a.txt has no names to review; going on with b.txt.']);
  });

  it('leaves nothing behind that could end a search which has ended', async () => {
    const folder = freshFolder();
    await write(`${folder}/a.txt`, NAMELESS);
    const editor = await openReport(`${folder}/a.txt`);
    const analyses = analysesOf(() => true);
    const disposed = new Set<unknown>();
    const { prototype } = vscode.CancellationTokenSource;
    const { dispose } = prototype;
    const { findFiles } = vscode.workspace;
    const given: vscode.CancellationToken[] = [];
    prototype.dispose = function (this: vscode.CancellationTokenSource) {
      disposed.add(this.token);
      dispose.call(this);
    };
    Object.assign(vscode.workspace, {
      findFiles: (...args: Parameters<typeof findFiles>) => {
        // The index of all reports looks for files, too, and gives no token.
        given.push(...(args[3] ? [args[3]] : []));
        return findFiles(...args);
      },
    });
    try {
      await goToUnreviewed({ analyses, mayBecome: () => true }, editor, 0, 1);
      assert.equal(given.length, 1);
      assert(given.every((token) => disposed.has(token)));
    } finally {
      Object.assign(vscode.workspace, { findFiles });
      prototype.dispose = dispose;
      analyses.dispose();
    }
  });

  it('passes files that the reader keeps as Plain Text', async () => {
    const folder = freshFolder();
    await write(`${folder}/a.txt`, NAMELESS);
    await write(`${folder}/b.txt`, NAMED);
    await write(`${folder}/c.txt`, NAMED);
    const editor = await openReport(`${folder}/a.txt`);
    const analyses = analysesOf(() => true);
    const mayBecome = ({ path }: vscode.Uri) => !path.endsWith('/b.txt');
    try {
      await goToUnreviewed({ analyses, mayBecome }, editor, 0, 1);
    } finally {
      analyses.dispose();
    }
    assert(isShown(`${folder}/c.txt`));
  });

  it('passes files that are no reports at once', async () => {
    const folder = freshFolder();
    await write(`${folder}/a.txt`, NAMELESS);
    for (let number = 10; number < 22; number++) {
      await write(`${folder}/b${number}.txt`, 'mocha\nyaml\n');
    }
    await write(`${folder}/c.txt`, NAMED);
    const editor = await openReport(`${folder}/a.txt`);
    const analyses = analysesOf(() => true);
    const start = Date.now();
    try {
      await goToUnreviewed({ analyses, mayBecome: () => true }, editor, 0, 1);
    } finally {
      analyses.dispose();
    }
    assert(isShown(`${folder}/c.txt`));
    assert(Date.now() - start < 10_000, `${Date.now() - start} ms`);
  });
});
