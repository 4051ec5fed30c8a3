import assert from 'node:assert/strict';
import { isWebAddress } from '../../../src/core/text/webAddress';

describe('isWebAddress', () => {
  const table: readonly [text: string, expected: boolean][] = [
    ['https://example.org/a?b#c', true],
    ['HTTP://example.org', true],
    ['https://', false],
    ['https:///a', false],
    ['https://example.org/ file:///x', false],
    ['see https://example.org', false],
    ['ftp://example.org', false],
    ['command:evil', false],
    ['https://example.org\ncommand:evil', false],
  ];
  for (const [text, expected] of table) {
    it(`is ${expected} of ${JSON.stringify(text)}`, () =>
      assert.equal(isWebAddress(text), expected));
  }
});
