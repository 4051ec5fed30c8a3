import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  type DossierEntry,
  EMPTY_DOSSIER,
  knownOf,
  NO_DECISIONS,
  ReportIndex,
} from '../../../src/core/index';
import { Analyses } from '../../../src/extension/analysis/analyses';
import { WorkspaceIndex } from '../../../src/extension/analysis/workspaceIndex';
import { Part } from '../../../src/extension/base/part';
import { BackgroundKnowledge } from '../../../src/extension/dossier/backgroundKnowledge';
import { DossierStore } from '../../../src/extension/dossier/dossierStore';
import { Files } from '../../../src/extension/files/files';
import { Cast } from '../../../src/extension/views/entities/cast';
import { RECOGNISER } from '../support/recogniser';
import { eventually, write } from '../support/workspace';

const report = (name: string) => `Another report from the harbour

${name} was seen near the harbour by two drivers, who told the police of it on Sunday. ${name} is said to have left the village in the spring, after a quarrel about money.
`;

/** The rows of people, each with its description, and those below the first of them. */
function rowsOf(cast: Cast, filter = '') {
  const people = cast.children(undefined, 'count', filter)[0];
  const members = people === undefined ? [] : cast.children(people, 'count', filter);
  const words = (node: (typeof members)[number]) => {
    const { label, description } = cast.item(node);
    return `${label}: ${description}`;
  };
  const below = members[0] === undefined ? [] : cast.children(members[0], 'count', filter);
  return { people: members.map(words), reports: below.map(words) };
}

describe('Entities of all reports', () => {
  it('can be read again where that has failed', async () => {
    let count = 0;
    const whole = async () => {
      count += 1;
      throw new Error('broken');
    };
    const { event } = new vscode.EventEmitter<string>();
    const broken = { whole, onDidChange: event, get: () => new ReportIndex(), dispose: () => {} };
    const index = new Part([], async () => () => broken as unknown as WorkspaceIndex);
    const cast = new Cast(index, { peek: () => undefined } as unknown as DossierStore);
    try {
      for (let time = 1; time <= 2; time++) {
        await assert.rejects(cast.start(), /broken/);
        assert(!cast.isReading);
        assert.equal(count, time);
      }
    } finally {
      cast.dispose();
      index.dispose();
    }
  });

  it('are those of the index, and follow its changes until nobody looks at them', async () => {
    await write('cast/a.txt', report('Vesna Korda'));
    await write('cast/b.txt', report('Vesna Korda'));
    await write('cast/c.txt', `${report('Imre Dalnok')}\nAt noon, Mr. Halvorsen left.\n`);
    const entities = ['Vesna Korda', 'Imre Dalnok'].map(
      (name): DossierEntry => ({
        ...{ id: name, type: 'person', name, aliases: [], memberOf: [], partOf: [] },
        ...{ links: [], same: [], notSame: [] },
      }),
    );
    const known = knownOf({ ...EMPTY_DOSSIER, entities }, []);
    const knowledge = { known, rejected: [] };
    const loadKnowledge = async () => knowledge;
    const loadRecogniser = async () => RECOGNISER;
    const analyses = new Analyses(
      () => NO_DECISIONS,
      loadRecogniser,
      loadKnowledge,
      () => false,
    );
    const index = new Part(
      [],
      async () => () =>
        new WorkspaceIndex(analyses, {
          loadRecogniser,
          loadKnowledge,
          onDidChangeKnowledge: new vscode.EventEmitter<void>().event,
          dossierOf: () => undefined,
          mayBecomeReport: ({ path }) => path.includes('/cast/'),
        }),
    );
    const extension = vscode.extensions.getExtension('dossier.dossier');
    assert(extension);
    const files = new Files();
    const background = new BackgroundKnowledge(extension.extensionUri, files);
    const dossiers = new DossierStore(files, background);
    const cast = new Cast(index, dossiers);
    try {
      assert.deepEqual(cast.children(undefined, 'count', ''), []);
      await cast.start();
      assert(!cast.isReading);
      assert.equal(cast.reportCount, 3);
      assert.deepEqual(rowsOf(cast), {
        people: ['Vesna Korda: 2 reports', 'Imre Dalnok: 1 report', 'Halvorsen: c.txt'],
        reports: ['a.txt: 2 mentions', 'b.txt: 2 mentions'],
      });
      assert.deepEqual(rowsOf(cast, 'dal').people, ['Imre Dalnok: 1 report']);
      await write('cast/c.txt', report('Vesna Korda'));
      await eventually(() =>
        rowsOf(cast).people[0] === 'Vesna Korda: 3 reports' ? true : undefined,
      );
      await write('cast/c.txt', `${report('Imre Dalnok')}\nAt noon, Mr. Halvorsen left.\n`);
      await write('cast/north/c.txt', `${report('Imre Dalnok')}\nLater, Mr. Halvorsen came.\n`);
      const byHalfName = () =>
        rowsOf(cast)
          .people.filter((row) => row.startsWith('Halvorsen'))
          .toSorted();
      await eventually(() => byHalfName().length === 2);
      assert.deepEqual(byHalfName(), ['Halvorsen: cast/c.txt', 'Halvorsen: cast/north/c.txt']);
      cast.stop();
      assert(!cast.isReading);
    } finally {
      for (const one of [cast, index, dossiers, analyses]) {
        one.dispose();
      }
    }
  });
});
