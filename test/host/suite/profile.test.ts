import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Analyses } from '../../../src/extension/analysis/analyses';
import { WorkspaceIndex } from '../../../src/extension/analysis/workspaceIndex';
import { AnnotationStore } from '../../../src/extension/annotations/annotationStore';
import { Part } from '../../../src/extension/base/part';
import { BackgroundKnowledge } from '../../../src/extension/dossier/backgroundKnowledge';
import { DossierStore } from '../../../src/extension/dossier/dossierStore';
import { Files } from '../../../src/extension/files/files';
import { Gatherer } from '../../../src/extension/views/profile/gather';
import { ProfilePage } from '../../../src/extension/views/profile/page';
import type { Profiled } from '../../../src/extension/views/profile/profiled';
import { closeAllEditors, putCursor, run } from '../support/editing';
import { RECOGNISER } from '../support/recogniser';
import { NO_STORAGE } from '../support/storage';
import { FakeWebview } from '../support/webviews';
import { eventually, file, freshFolder, openReport, pause, write } from '../support/workspace';

const report = (day: string, says: string) => `What is known of the quarry

TAMSUR, ${day} — Tova Brenik ${says}, two drivers told the police. They had asked about her in the village for some days, and nobody there had wanted to speak of the matter.
`;
const DOSSIER = `version: 1
entities:
  - {id: tova, type: person, name: Tova Brenik, notes: Owes money.}
`;

/** Gathers profiles from the files of the folder, with an index of its own. */
async function withGatherer(
  use: (
    gather: (most?: number) => ReturnType<Gatherer['gather']>,
    told: () => number,
    read: readonly string[],
  ) => Promise<void>,
  tova: Profiled,
): Promise<void> {
  const files = new Files();
  const extension = vscode.extensions.getExtension('dossier.dossier');
  assert(extension);
  const store = new AnnotationStore(NO_STORAGE);
  const dossiers = new DossierStore(files, new BackgroundKnowledge(extension.extensionUri, files));
  const loadKnowledge = async (uri: vscode.Uri) => {
    const { known, file: said } = await dossiers.load(uri);
    return { known, rejected: said.rejected };
  };
  const loadRecogniser = async () => RECOGNISER;
  const analyses = new Analyses(
    ({ uri }) => store.decisions(uri),
    loadRecogniser,
    loadKnowledge,
    () => true,
  );
  const dossierOf = (uri: vscode.Uri) => dossiers.peek(uri)?.uri.toString();
  const index = new Part(
    [],
    async () => () =>
      new WorkspaceIndex(analyses, {
        loadRecogniser,
        loadKnowledge,
        onDidChangeKnowledge: dossiers.onDidChange,
        dossierOf,
        mayBecomeReport: () => true,
      }),
  );
  const sources = { analyses, store, dossiers, index, loadRecogniser, loadKnowledge };
  const gatherer = new Gatherer(sources);
  const waiting = new vscode.CancellationTokenSource();
  let told = 0;
  const read: string[] = [];
  const listener = gatherer.onDidChange(() => told++);
  try {
    await use(
      (most = 100) =>
        gatherer.gather(tova, most, waiting.token, (done, all) => read.push(`${done}/${all}`)),
      () => told,
      read,
    );
  } finally {
    vscode.Disposable.from(listener, waiting, gatherer, index, analyses, dossiers, store).dispose();
  }
}

describe('The page of a profile', () => {
  it('is told nothing more once it is closed', async () => {
    const page = new FakeWebview();
    const told = new vscode.EventEmitter<void>();
    let end = () => {};
    const reading = new Promise<unknown>((resolve) => {
      end = () => resolve({ profile: { reports: [] } });
    });
    const gatherer = { onDidChange: told.event, gather: () => reading, sources: {} };
    const { webview } = page;
    const panel = { webview, visible: true, title: '', onDidChangeViewState: told.event };
    const shown = new ProfilePage(
      panel as unknown as vscode.WebviewPanel,
      file('dist'),
      gatherer as unknown as Gatherer,
      { report: 'file:///a.txt', id: 'tova', type: 'person', name: 'Tova Brenik', aliases: [] },
      () => {},
    );
    page.say({ type: 'ready' });
    await pause(50);
    shown.dispose();
    const before = page.posted.length;
    end();
    await pause(50);
    assert.equal(page.posted.length, before);
    told.dispose();
  });
});

describe('A profile', () => {
  const folder = freshFolder();
  const uriOf = (name: string) => file(`${folder}/${name}`).toString();
  const tova: Profiled = {
    ...{ report: uriOf('b.txt'), id: 'tova', type: 'person', name: 'Tova Brenik' },
    aliases: [],
    known: 'dossier',
  };
  before(async () => {
    await write(`${folder}/dossier.yaml`, DOSSIER);
    await write(`${folder}/a.txt`, report('March 5, 2019', 'was killed near the quarry'));
    await write(`${folder}/b.txt`, report('March 1, 2019', 'was seen near the quarry'));
    await write(
      `${folder}/a.annotations.yaml`,
      'annotations:\n  - {quote: near the quarry, entity: tova, comment: Which one?}\n',
    );
  });
  afterEach(closeAllEditors);
  after(() => vscode.workspace.fs.delete(file(folder), { recursive: true }));

  it('is gathered from reports that are closed, with what the reader said of them', async () => {
    await withGatherer(async (gather, _, read) => {
      const { profile } = await gather();
      const days = profile.reports.map(({ name, published }) => [name, published]);
      assert.deepEqual(days, [
        ['b.txt', '2019-03-01'],
        ['a.txt', '2019-03-05'],
      ]);
      assert.equal(profile.entry?.notes, 'Owes money.');
      assert.deepEqual(
        profile.reports.flatMap(({ notes }) => notes.map(({ comment }) => comment)),
        ['Which one?'],
      );
      assert.match(
        profile.reports[1]?.facts.map(({ value }) => value).join() ?? '',
        /killed near the quarry/,
      );
      assert.equal(read.length, 2);
      assert.deepEqual((await gather()).profile, profile);
      assert.equal(read.length, 2, 'what has not changed is not read again');
      const few = (await gather(1)).profile;
      assert.deepEqual([few.reports.length, few.unread], [1, 1]);
    }, tova);
  });

  it('tells reports of the same name apart by their folders', async () => {
    await write(`${folder}/south/a.txt`, report('March 9, 2019', 'was seen again'));
    try {
      await withGatherer(async (gather) => {
        const { profile } = await gather();
        assert.deepEqual(
          profile.reports.map(({ name }) => name),
          ['b.txt', `${folder}/a.txt`, `${folder}/south/a.txt`],
        );
      }, tova);
    } finally {
      await vscode.workspace.fs.delete(file(`${folder}/south`), { recursive: true });
    }
  });

  it('is told of a change of a report, and reads that alone', async () => {
    await withGatherer(async (gather, told, read) => {
      await gather();
      const before = told();
      const count = read.length;
      await write(`${folder}/a.txt`, report('March 5, 2019', 'was wounded near the quarry'));
      await eventually(() => told() > before);
      const { profile } = await gather();
      assert.match(
        profile.reports[1]?.facts.map(({ value }) => value).join() ?? '',
        /wounded near the quarry/,
      );
      assert.equal(read.length, count + 1);
    }, tova);
  });

  it('has an open report as it is in its editor', async () => {
    const editor = await openReport(`${folder}/b.txt`);
    await editor.edit((edit) =>
      edit.insert(new vscode.Position(0, 0), 'Tova Brenik was arrested in Tamsur.\n\n'),
    );
    await withGatherer(async (gather) => {
      const { profile } = await gather();
      const values = profile.reports.flatMap(({ facts }) => facts.map(({ value }) => value));
      assert.match(values.join('\n'), /arrested in Tamsur/);
    }, tova);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('is shown in a tab beside the report, one for each whose it is', async () => {
    const editor = await openReport(`${folder}/b.txt`);
    const tabs = () =>
      vscode.window.tabGroups.all
        .flatMap((group) => group.tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview)
        .map(({ label, group }) => [label, group.viewColumn]);
    putCursor(editor, 'Tova Brenik');
    await eventually(async () => {
      await run('showProfile', { report: editor.document.uri.toString(), entity: 'tova' });
      return tabs().length > 0;
    });
    assert.deepEqual(tabs(), [['Tova Brenik', 2]]);
    await run('showProfile', { report: editor.document.uri.toString(), entity: 'tova' });
    assert.deepEqual(tabs(), [['Tova Brenik', 2]]);
  });
});
