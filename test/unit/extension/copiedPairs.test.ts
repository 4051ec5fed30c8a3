import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { copiedPairs } from '../../../src/extension/annotations/fileWork/copiedPairs';

/** As much of a URI as names are read of. */
const uri = (path: string): vscode.Uri => {
  const one = { path, with: ({ path: other }: { path: string }) => uri(other) };
  return one as unknown as vscode.Uri;
};
const pairsOf = (...paths: readonly string[]) =>
  copiedPairs(paths.map(uri)).map(({ copy, report, original }) =>
    [copy, report, original].map(({ path }) => path),
  );

describe('An annotation file that was copied with its report', () => {
  for (const [what, report, file] of [
    ['once', '/d/a copy.txt', '/d/a.annotations copy.yaml'],
    ['again', '/d/a copy 2.txt', '/d/a.annotations copy.yaml'],
    ['with numbers', '/d/a.1.txt', '/d/a.annotations.1.yaml'],
    ['with a name of several parts', '/d/a.b c copy.txt', '/d/a.b c.annotations copy.yaml'],
  ] as const) {
    it(`is matched with its report, ${what}`, () => {
      const original = report.replace(/(?: copy| \d|\.\d)+\.txt$/, '.txt');
      assert.deepEqual(pairsOf(report, file), [[file, report, original]]);
      assert.deepEqual(pairsOf(file, report), [[file, report, original]]);
    });
  }

  it('is matched with a report that is called otherwise, unless there is one that is not', () => {
    const [file, notes, report] = ['/d/a.annotations copy.yaml', '/d/a copy.md', '/d/a copy.txt'];
    assert.deepEqual(pairsOf(file, notes), [[file, notes, '/d/a.md']]);
    assert.deepEqual(pairsOf(file, notes, report), [[file, report, '/d/a.txt']]);
  });

  it('is matched among other files', () =>
    assert.deepEqual(
      pairsOf(
        ...['/d/a copy.txt', '/d/ab copy.txt', '/d/ab.annotations copy.yaml'],
        ...['/d/a.annotations copy.yaml', '/d/notes copy.md'],
      ),
      [
        ['/d/ab.annotations copy.yaml', '/d/ab copy.txt', '/d/ab.txt'],
        ['/d/a.annotations copy.yaml', '/d/a copy.txt', '/d/a.txt'],
      ],
    ));

  for (const paths of [
    ['/d/a.annotations copy.yaml'],
    ['/d/a.annotations.yaml', '/d/a.txt'],
    ['/d/a.annotations copy.yaml', '/d/b copy.txt'],
    ['/d/a.annotations copy.yaml', '/e/a copy.txt'],
    ['/d/a.annotations draft.yaml', '/d/a draft.txt'],
  ]) {
    it(`is not among ${paths.join(', ')}`, () => assert.deepEqual(pairsOf(...paths), []));
  }
});
