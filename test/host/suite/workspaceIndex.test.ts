import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type DossierEntry, EMPTY_DOSSIER, knownOf, NO_DECISIONS } from '../../../src/core/index';
import { Analyses } from '../../../src/extension/analysis/analyses';
import { WorkspaceIndex } from '../../../src/extension/analysis/workspaceIndex';
import { openDocument } from '../../../src/extension/documents/documents';
import { RECOGNISER } from '../support/recogniser';
import { eventually, file, pause, write } from '../support/workspace';

const REPORT = `Another report from the quarry

Tova Brenik was seen near the quarry by two drivers, who told the police of it on Sunday. Tova Brenik is said to have left the village in the spring, after a quarrel about money.
`;

/** The folders of these tests. To read what else is there, again for each test, takes long. */
const FOLDERS = /\/(?:quarry|at-once)\//;

/** What is known where Tova Brenik has another name. */
const knownAs = (name: string) => {
  const entity: DossierEntry = {
    ...{ id: 'tova', type: 'person', name, aliases: ['Tova Brenik'] },
    ...{ memberOf: [], partOf: [], links: [], same: [], notSame: [] },
  };
  return knownOf({ ...EMPTY_DOSSIER, entities: [entity] }, []);
};

interface Reading {
  /** What is known, from when it is set on. */
  known: ReturnType<typeof knownAs>;
  /** Tells that it has changed. */
  readonly fire: () => void;
  /** The names found by the whole index in the reports whose names end like this. */
  readonly find: (query: string, name: string) => Promise<readonly string[]>;
  /** The paths of files that may be no reports. */
  readonly keptPlain: Set<string>;
  /** How often the recogniser was asked for. */
  count: number;
}

/**
 * Does something with an index of its own.
 *
 * @param onRead called with a report before what is known
 * @param folders of which files it reads
 */
async function withIndex(
  use: (reading: Reading) => Promise<void>,
  onRead: (report: vscode.Uri, reading: Reading) => Promise<void> = async () => {},
  folders = FOLDERS,
): Promise<void> {
  const changed = new vscode.EventEmitter<void>();
  const knowledge = async (uri: vscode.Uri) => {
    const { known } = reading;
    await onRead(uri, reading);
    return { known, rejected: [] };
  };
  const recogniser = async () => {
    reading.count++;
    return RECOGNISER;
  };
  const analyses = new Analyses(
    () => NO_DECISIONS,
    recogniser,
    knowledge,
    () => false,
  );
  const keptPlain = new Set<string>();
  const index = new WorkspaceIndex(analyses, {
    loadRecogniser: recogniser,
    loadKnowledge: knowledge,
    onDidChangeKnowledge: changed.event,
    dossierOf: () => undefined,
    mayBecomeReport: ({ path }) => folders.test(path) && !keptPlain.has(path),
  });
  const waiting = new vscode.CancellationTokenSource();
  const reading: Reading = {
    known: knownAs('Tova the Elder'),
    fire: () => changed.fire(),
    find: async (query, name) => {
      const found = (await index.whole(waiting.token)).search(query);
      return found.filter(({ key }) => key.endsWith(`/${name}`)).map(({ entity }) => entity.name);
    },
    keptPlain,
    count: 0,
  };
  try {
    await use(reading);
  } finally {
    waiting.dispose();
    index.dispose();
    analyses.dispose();
    changed.dispose();
  }
}

/** Does something to a file, and waits until VS Code tells of it. */
async function told(
  uri: vscode.Uri,
  events: readonly ('onDidCreate' | 'onDidChange' | 'onDidDelete')[],
  work: () => Thenable<unknown>,
): Promise<void> {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.txt');
  const isTold = new Promise<void>((resolve) => {
    for (const event of events) {
      watcher[event](({ path }) => path === uri.path && resolve());
    }
  });
  try {
    await work();
    await isTold;
  } finally {
    watcher.dispose();
  }
}

/** The names of a report that is read for the first time, where something happens meanwhile. */
async function namesAfter(
  name: string,
  whileRead: (reading: Reading) => Promise<void>,
): Promise<readonly string[]> {
  // Of a file that comes and goes at once, nothing would be told.
  await told(file(name), ['onDidCreate', 'onDidChange'], () => write(name, REPORT));
  let names: readonly string[] = [];
  let isFirst = true;
  await withIndex(
    async ({ find }) => {
      names = await find('tova', name);
    },
    async ({ path }, reading) => {
      if (isFirst && path.endsWith(`/${name}`)) {
        isFirst = false;
        await whileRead(reading);
      }
    },
  );
  return names;
}

describe('The index of the workspace', () => {
  it('leaves out a file that the reader keeps as Plain Text', async () => {
    const uri = await write('quarry/plain.txt', REPORT);
    await withIndex(async ({ find, keptPlain, fire }) => {
      assert.deepEqual(await find('tova', 'plain.txt'), ['Tova the Elder']);
      keptPlain.add(uri.path);
      fire();
      assert.deepEqual(await find('tova', 'plain.txt'), []);
    });
    // What the dossier says of Tova would concern it in the other tests, too.
    await vscode.workspace.fs.delete(uri);
  });

  it('reads those reports again that a change of the dossier concerns, and no others', async () => {
    await write('quarry/third.txt', REPORT);
    const read = async (reading: Reading) => {
      const readAfter = async (next: Reading['known']) => {
        reading.known = next;
        reading.count = 0;
        reading.fire();
        const names = await reading.find('tova', 'third.txt');
        return [reading.count, ...names];
      };
      const [all = 0] = await readAfter(reading.known);
      assert(typeof all === 'number' && all > 1, String(all));
      assert.deepEqual(await readAfter(knownAs('Tova the Elder')), [0, 'Tova the Elder']);
      assert.deepEqual(await readAfter(knownAs('Tova the Younger')), [1, 'Tova the Younger']);
    };
    // Those of other tests as well, which do not change by now.
    await withIndex(read, undefined, /./);
  });

  it('reads a report again where the dossier changes while it is read for the first time', async () => {
    const names = await namesAfter('quarry/first.txt', async (reading) => {
      reading.known = knownAs('Tova the Younger');
      reading.fire();
    });
    assert.deepEqual(names, ['Tova the Younger']);
  });

  it('forgets a report that is deleted while it is read', async () => {
    const names = await namesAfter('quarry/second.txt', async () => {
      const uri = file('quarry/second.txt');
      await told(uri, ['onDidDelete'], () => vscode.workspace.fs.delete(uri));
    });
    assert.deepEqual(names, []);
  });

  it('reads no more files than a setting says, and the others once it lets it', async () => {
    await write('quarry/fourth.txt', REPORT);
    const settings = vscode.workspace.getConfiguration('dossier');
    const set = (most?: number) =>
      settings.update('maxIndexedReports', most, vscode.ConfigurationTarget.Workspace);
    await withIndex(async ({ find }) => {
      await set(0);
      assert.deepEqual(await find('tova', 'fourth.txt'), []);
      await set();
      await eventually(async () => (await find('tova', 'fourth.txt')).length === 1);
      await set(0);
      await eventually(async () => (await find('tova', 'fourth.txt')).length === 0);
      await set();
    });
  });

  it('reads no more files than a setting says of those that come all at once', async () => {
    const settings = vscode.workspace.getConfiguration('dossier');
    const set = (most?: number) =>
      settings.update('maxIndexedReports', most, vscode.ConfigurationTarget.Workspace);
    const names = Array.from({ length: 6 }, (_, at) => `at-once/${at}.txt`);
    const found = async ({ find }: Reading) =>
      (await Promise.all(names.map((name) => find('tova', name.slice('at-once/'.length))))).flat()
        .length;
    await withIndex(async (reading) => {
      const countThere = async () => {
        const files = await vscode.workspace.findFiles('**/*.txt', '**/{node_modules,.git}/**');
        // This index has no analyses of those that are open.
        return files.filter((uri) => openDocument(uri)?.languageId !== 'report').length;
      };
      await reading.find('tova', 'none');
      // Files of the tests before may still be opened or closed meanwhile.
      await eventually(async () => {
        const there = await countThere();
        await set(there + 3);
        await reading.find('tova', 'none');
        return there === (await countThere());
      });
      await Promise.all(names.map((name) => write(name, REPORT)));
      await eventually(async () => (await found(reading)) > 0);
      await pause(1500);
      const few = await found(reading);
      assert(few <= 3, String(few));
      await set();
      await eventually(async () => (await found(reading)) === names.length);
    });
    for (const name of names) {
      await vscode.workspace.fs.delete(file(name));
    }
  });

  it('counts no text files of a folder that is gone', async () => {
    const settings = vscode.workspace.getConfiguration('dossier');
    const set = (most?: number) =>
      settings.update('maxIndexedReports', most, vscode.ConfigurationTarget.Workspace);
    // With more open reports than files are gone, not all that is there is listed afterwards.
    for (let at = 0; at < 8; at++) {
      const report = await write(`gone-open/${at}.txt`, REPORT);
      const document = await vscode.workspace.openTextDocument(report);
      await vscode.languages.setTextDocumentLanguage(document, 'report');
    }
    const logs = Array.from({ length: 8 }, (_, at) => `gone-logs/${at}.txt`);
    await Promise.all(logs.map((name) => write(name, 'one\ntwo\n')));
    await withIndex(async ({ find }) => {
      await find('tova', 'none');
      const files = await vscode.workspace.findFiles('**/*.txt', '**/{node_modules,.git}/**');
      const there = files.filter((uri) => openDocument(uri)?.languageId !== 'report').length;
      await set(there - 2);
      await find('tova', 'none');
      await vscode.workspace.fs.delete(file('gone-logs'), { recursive: true });
      await pause(2000);
      await write('quarry/after.txt', REPORT);
      try {
        await eventually(async () => (await find('tova', 'after.txt')).length === 1, 8000);
      } finally {
        await set();
        await vscode.workspace.fs.delete(file('quarry/after.txt'));
        await vscode.workspace.fs.delete(file('gone-open'), { recursive: true });
      }
    });
  });
});
