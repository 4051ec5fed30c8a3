import assert from 'node:assert/strict';
import { looksLikeReport } from '../../../src/core/text/prose';

describe('looksLikeReport', () => {
  const prose = 'The minister came to Selim on Monday. He spoke for an hour and left. '.repeat(3);
  const cases: [string, string, boolean][] = [
    ['article.txt', prose, true],
    [
      'wire.txt',
      'KABUL (Bakhtar), May 30, 2022 - By a decree of its leader, the ministry has appointed a new deputy, who comes from the north and was in the army before.',
      true,
    ],
    [
      'note.txt',
      'NOTE - the files of this folder are made by the program that stands beside them, and are not to be changed by hand at all.',
      false,
    ],
    ['requirements.txt', prose, false],
    ['words.txt', 'apple\nbanana\ncherry\n'.repeat(30), false],
    ['app.txt', '2024-01-01 10:00:01 INFO started. Done.\n'.repeat(20), false],
    ['binary.txt', `${prose}\0`, false],
    ['empty.txt', '', false],
  ];
  for (const [name, sample, expected] of cases) {
    it(`says ${expected ? 'yes' : 'no'} to ${name}`, () => {
      assert.equal(looksLikeReport(name, sample), expected);
    });
  }
});
