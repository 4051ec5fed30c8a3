import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type DossierEntry, EMPTY_DOSSIER, knownOf, NO_DECISIONS } from '../../../src/core/index';
import { Analyses } from '../../../src/extension/analyses';
import { WorkspaceIndex } from '../../../src/extension/workspaceIndex';
import { RECOGNISER } from '../support/recogniser';
import { eventually, file, pause, write } from '../support/workspace';

const REPORT = `Another report from the quarry

Tova Brenik was seen near the quarry by two drivers, who told the police of it on Sunday. Tova Brenik is said to have left the village in the spring, after a quarrel about money.
`;

/** What is known where Tova Brenik has another name. */
const knownAs = (name: string) => {
  const entity: DossierEntry = {
    ...{ id: 'tova', type: 'person', name, aliases: ['Tova Brenik'] },
    ...{ memberOf: [], partOf: [], links: [], same: [], notSame: [] },
  };
  return knownOf({ ...EMPTY_DOSSIER, entities: [entity] }, []);
};

/** Reads the workspace for the first time; when a report is being read, something happens. */
async function search(
  name: string,
  query: string,
  whileRead: (fire: (known: ReturnType<typeof knownAs>) => void) => Promise<void>,
): Promise<readonly string[]> {
  await write(name, REPORT);
  const changed = new vscode.EventEmitter<void>();
  let known = knownAs('Tova the Elder');
  let isFirst = true;
  const knowledge = async (uri: vscode.Uri) => {
    const then = known;
    if (isFirst && uri.path.endsWith(`/${name}`)) {
      isFirst = false;
      await whileRead((next) => {
        known = next;
        changed.fire();
      });
    }
    return { known: then, rejected: [] };
  };
  const recogniser = async () => RECOGNISER;
  const analyses = new Analyses(
    () => NO_DECISIONS,
    recogniser,
    knowledge,
    () => false,
  );
  const index = new WorkspaceIndex(analyses, recogniser, knowledge, changed.event, () => undefined);
  const waiting = new vscode.CancellationTokenSource();
  try {
    const found = (await index.whole(waiting.token)).search(query);
    return found.filter(({ key }) => key.endsWith(`/${name}`)).map(({ entity }) => entity.name);
  } finally {
    waiting.dispose();
    index.dispose();
    analyses.dispose();
    changed.dispose();
  }
}

describe('The index of the workspace', () => {
  it('reads those reports again that a change of the dossier concerns, and no others', async () => {
    await write('quarry/third.txt', REPORT);
    const changed = new vscode.EventEmitter<void>();
    let known = knownAs('Tova the Elder');
    const knowledge = async () => ({ known, rejected: [] });
    let readings = 0;
    const recogniser = async () => {
      readings++;
      return RECOGNISER;
    };
    const analyses = new Analyses(
      () => NO_DECISIONS,
      recogniser,
      knowledge,
      () => false,
    );
    const index = new WorkspaceIndex(
      analyses,
      recogniser,
      knowledge,
      changed.event,
      () => undefined,
    );
    const waiting = new vscode.CancellationTokenSource();
    const readAfter = async (next: typeof known) => {
      known = next;
      readings = 0;
      changed.fire();
      const all = (await index.whole(waiting.token)).search('tova');
      const found = all.filter(({ key }) => key.endsWith('/third.txt'));
      return [readings, ...found.map(({ entity }) => entity.name)];
    };
    try {
      const [all = 0] = await readAfter(known);
      assert(typeof all === 'number' && all > 1, String(all));
      assert.deepEqual(await readAfter(knownAs('Tova the Elder')), [0, 'Tova the Elder']);
      assert.deepEqual(await readAfter(knownAs('Tova the Younger')), [1, 'Tova the Younger']);
    } finally {
      waiting.dispose();
      index.dispose();
      analyses.dispose();
      changed.dispose();
    }
  });

  it('reads a report again where the dossier changes while it is read for the first time', async () => {
    const names = await search('quarry/first.txt', 'tova', async (fire) =>
      fire(knownAs('Tova the Younger')),
    );
    assert.deepEqual(names, ['Tova the Younger']);
  });

  it('forgets a report that is deleted while it is read', async () => {
    const names = await search('quarry/second.txt', 'tova', async () => {
      const uri = file('quarry/second.txt');
      const watcher = vscode.workspace.createFileSystemWatcher('**/*.txt');
      let isGone = false;
      watcher.onDidDelete(({ path }) => {
        isGone ||= path === uri.path;
      });
      await vscode.workspace.fs.delete(uri);
      await eventually(() => isGone || undefined);
      await pause(50);
      watcher.dispose();
    });
    assert.deepEqual(names, []);
  });
});
