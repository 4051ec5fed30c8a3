import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  analyze,
  EMPTY_DOSSIER,
  type Knowledge,
  knownOf,
  NO_DECISIONS,
  nameSteps,
} from '../../../src/core/index';
import { runToEnd } from '../../../src/core/text/steps';
import { Analyses } from '../../../src/extension/analysis/analyses';
import { createRecogniserLoader } from '../../../src/extension/analysis/recogniser';
import { openDocument } from '../../../src/extension/documents/documents';
import { createHoverProvider } from '../../../src/extension/editor/hover';
import { Files } from '../../../src/extension/files/files';
import { closeAllEditors } from '../support/editing';
import { RECOGNISER } from '../support/recogniser';
import { eventually, file, openReport, pause, write } from '../support/workspace';

/** Analyses of one document, without a dossier. */
function analysesOf(document: vscode.TextDocument): Analyses {
  return new Analyses(
    () => NO_DECISIONS,
    async () => RECOGNISER,
    async () => ({ known: knownOf(EMPTY_DOSSIER, []), rejected: [] }),
    (one) => one === document,
  );
}

describe('Analyses', () => {
  it('tell of the names that will be mentions before it is known who is who', async () => {
    const { document } = await openReport('harbour-raids.txt');
    const analyses = analysesOf(document);
    const told: string[] = [];
    const note = (what: string) => () => {
      const { mentions = [] } = analyses.get(document) ?? {};
      told.push(`${what}, ${mentions.length > 0 ? 'mentions' : 'no mentions yet'}`);
    };
    analyses.onDidFindNames(note('names'));
    analyses.onDidChange(note('analysis'));
    try {
      analyses.schedule(document, 0);
      const analysis = await eventually(() => analyses.get(document));
      const named = analyses.names(document);
      const places = (all: readonly { start: number; end: number; type: string }[] = []) =>
        all.map(({ start, end, type }) => ({ start, end, type }));
      assert.deepEqual(told, ['names, no mentions yet', 'analysis, mentions']);
      assert.equal(named?.version, document.version);
      assert.deepEqual(places(named?.names), places(analysis.mentions));
    } finally {
      analyses.dispose();
    }
  });

  it('give the card of a painted name also to who hovers before it is known who is who', async () => {
    const { document } = await openReport('harbour-raids.txt');
    const analyses = analysesOf(document);
    const provider = createHoverProvider(analyses, { get: () => undefined }, () => ({}));
    const waiting = new vscode.CancellationTokenSource();
    const hover = (position: vscode.Position) =>
      provider.provideHover(document, position, waiting.token);
    let early: unknown[] = [];
    analyses.onDidFindNames(() => {
      const [name] = analyses.names(document)?.names ?? [];
      assert(name);
      assert.equal(analyses.get(document), undefined);
      early = [hover(document.positionAt(name.start)), hover(new vscode.Position(1, 0))];
    });
    try {
      analyses.schedule(document, 0);
      await eventually(() => analyses.get(document));
      const [onName, beside] = await Promise.all(early);
      assert(onName instanceof vscode.Hover);
      assert.equal(beside, undefined);
    } finally {
      waiting.dispose();
      analyses.dispose();
    }
  });

  it('go on from what was read ahead, before the text was made a report', async () => {
    const { document } = await openReport('harbour-raids.txt');
    const known = knownOf(EMPTY_DOSSIER, []);
    const goesOn: boolean[] = [];
    let isRead = false;
    const analyses = new Analyses(
      () => NO_DECISIONS,
      async () => ({
        ...RECOGNISER,
        nameSteps: (text, options = {}) => {
          goesOn.push(options.memory?.resolution !== undefined);
          return nameSteps(text, options);
        },
      }),
      async () => ({ known, rejected: [] }),
      // Not what it begins by itself while the text is read ahead, which may take several slices.
      (one) => one === document && isRead,
    );
    try {
      await analyses.prepare(document);
      assert.equal(analyses.get(document), undefined);
      isRead = true;
      analyses.schedule(document, 0);
      const { mentions, entities } = await eventually(() => analyses.get(document));
      const whole = analyze(document.getText(), { known, resources: RECOGNISER.resources });
      assert.deepEqual(
        { mentions, entities },
        { mentions: whole.mentions, entities: whole.entities },
      );
      assert.deepEqual(goesOn, [false, true]);
    } finally {
      analyses.dispose();
    }
  });

  it('keep the newest, even where one that was begun before it ends after it', async () => {
    const { document } = await openReport('harbour-raids.txt');
    const knowledge = (): Knowledge => ({ known: knownOf(EMPTY_DOSSIER, []), rejected: [] });
    const [before, now] = [knowledge(), knowledge()];
    let asked = 0;
    const analyses = new Analyses(
      () => NO_DECISIONS,
      async () => RECOGNISER,
      async () => {
        asked += 1;
        if (asked > 1) {
          return now;
        }
        await pause(300);
        return before;
      },
      (one) => one === document,
    );
    try {
      analyses.schedule(document, 0);
      await eventually(() => asked > 0);
      analyses.schedule(document, 0);
      await eventually(() => analyses.get(document));
      await pause(500);
      assert.equal(analyses.get(document)?.known, now.known);
    } finally {
      analyses.dispose();
    }
  });

  it('are made of a report that was opened again, whatever is asked of the one before', async () => {
    await write('again/harbour.txt', 'A report from the harbour\n\nVesna Korda was seen there.\n');
    const open = async () => {
      await vscode.commands.executeCommand('vscode.open', file('again/harbour.txt'));
      return eventually(() => openDocument(file('again/harbour.txt')));
    };
    const old = await open();
    await vscode.languages.setTextDocumentLanguage(old, 'report');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await eventually(() => old.isClosed);
    const now = await vscode.languages.setTextDocumentLanguage(await open(), 'report');
    const analyses = analysesOf(now);
    try {
      analyses.schedule(old, 0);
      assert.equal((await eventually(() => analyses.get(now))).version, now.version);
    } finally {
      analyses.dispose();
      await closeAllEditors();
    }
  });

  it('are not waited for where a report is not analysed', async () => {
    const { document } = await openReport('harbour-raids.txt');
    const waiting = new vscode.CancellationTokenSource();
    let isAllowed = false;
    const analyses = new Analyses(
      () => NO_DECISIONS,
      async () => RECOGNISER,
      async () => ({ known: knownOf(EMPTY_DOSSIER, []), rejected: [] }),
      () => isAllowed,
    );
    const answer = () =>
      Promise.race([analyses.whenCurrent(document, waiting.token), pause(2000).then(() => 'late')]);
    try {
      assert.equal(await answer(), undefined, 'asked before that is known');
      assert.equal(await answer(), undefined, 'asked later');
      isAllowed = true;
      analyses.schedule(document, 0);
      assert.equal(
        (await analyses.whenCurrent(document, waiting.token))?.version,
        document.version,
      );
    } finally {
      waiting.dispose();
      analyses.dispose();
    }
  });

  it('find names by rules where the trained weights cannot be read', async () => {
    const { document } = await openReport('harbour-raids.txt');
    const nowhere = vscode.Uri.joinPath(document.uri, '..', 'nowhere');
    const load = createRecogniserLoader(nowhere, new Files());
    const { resources, loadResolver } = await load();
    const { analyzeSteps } = await loadResolver();
    const { mentions } = runToEnd(analyzeSteps(document.getText(), { resources }));
    assert.equal(resources.trained, undefined);
    assert(mentions.length > 10, `${mentions.length} mentions`);
  });
});
