import assert from 'node:assert/strict';
import { inEnglish } from '../../../src/core/index';
import { explain } from '../../../src/extension/files/explain';
import { BusyFileError } from '../../../src/extension/files/fileUpdate';
import { decodeText } from '../../../src/extension/files/utf8';

const failure = (code: string) =>
  Object.assign(new Error(`${code}: it failed, open '/a'`), { code });

describe('Why a file could not be read or written', () => {
  it('is told for a name that is too long', () => {
    assert.match(inEnglish(explain(failure('ENAMETOOLONG'), 'write')), /Give the report a shorter/);
  });

  for (const [code, reading, writing] of [
    [
      'EACCES',
      'You have no permission to read the file.',
      'You have no permission to write the file.',
    ],
    [
      'NoPermissions',
      'You have no permission to read the file.',
      'You have no permission to write the file.',
    ],
    ['ENOENT', 'The file is not there.', 'The folder of the file is not there any more.'],
    ['FileNotFound', 'The file is not there.', 'The folder of the file is not there any more.'],
    [
      'EISDIR',
      'There is a folder where the file should be.',
      'There is a folder where the file should be.',
    ],
  ] as const) {
    it(`is told for ${code}, in the words of what was tried`, () => {
      assert.equal(inEnglish(explain(failure(code), 'read')), reading);
      assert.equal(inEnglish(explain(failure(code), 'write')), writing);
    });
  }

  it('is told for a file that is not UTF-8', () => {
    assert.throws(
      () => decodeText(new Uint8Array([0xff])),
      (error) => inEnglish(explain(error, 'read')) === 'The file is not text in UTF-8.',
    );
  });

  it('is told for a file that others keep changing', () => {
    assert.equal(
      inEnglish(explain(new BusyFileError(), 'write')),
      'Another program keeps changing the file.',
    );
  });

  it('is told in its own words where nothing else is known', () => {
    assert.equal(
      inEnglish(explain(new Error('The disk is on fire.'), 'read')),
      'The disk is on fire.',
    );
  });
});
