import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readAsShown } from '../../../src/extension/files/readAsShown';
import { freshFolder, write } from '../support/workspace';

const TEXTS: Readonly<Record<string, string>> = {
  LF: 'one\ntwo\n',
  CRLF: 'one\r\ntwo\r\n',
  'more LF than CRLF': 'one\ntwo\r\nthree\nfour\n',
  'more CRLF than LF': 'one\r\ntwo\nthree\r\nfour\r\n',
  'as many of each': 'one\r\ntwo\n',
  'CR alone': 'one\rtwo\rthree',
  'one CR among LF': 'one\ntwo\rthree\nfour\n',
  'a byte order mark': '\uFEFFone\ntwo\r\nthree\n',
  'no line end': 'one',
  nothing: '',
};

describe('A file that is not open', () => {
  for (const [what, text] of Object.entries(TEXTS)) {
    it(`is read as an editor shows it, with ${what}`, async () => {
      const uri = await write(`${freshFolder()}/lines.txt`, text);
      const read = await readAsShown(uri);
      assert.equal(read, (await vscode.workspace.openTextDocument(uri)).getText());
    });
  }
});
