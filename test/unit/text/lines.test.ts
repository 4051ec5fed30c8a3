import assert from 'node:assert/strict';
import { wrappingLineFeeds } from '../../../src/core/text/lines';

/** `⏎` stands where a line only was wrapped; other lines end on purpose. */
const CASES: readonly (readonly [why: string, text: string])[] = [
  [
    'the first word of the next line did not fit',
    'This line was wrapped by hand at some width and⏎goes on here. The next one.',
  ],
  [
    'the next line is longer than this one with its first word',
    'This line has room for the next word, and more\nthan that; so it ends there on purpose, whatever it may be about.',
  ],
  [
    'a narrow column goes on in the middle of a sentence',
    'A spokesman said on Sunday⏎that all were released.⏎Police had then taken⏎Farid away.',
  ],
  [
    'no line of a list goes on in the next',
    'Ahmad Farid, of Herat\nJawad Harun, of Kabul\nOmar Darwish, of Idlib',
  ],
  [
    'a wide list is told by its short lines',
    'Ahmad Farid, a baker of Herat, 34 years old\nJawad Harun, of Kabul\nOmar Darwish, a trader of Idlib, 41 years old',
  ],
  [
    'a new item goes on from no line',
    'These men were taken by the police on Sunday:\n- Ahmad Farid, a baker and trader⏎  of Herat\n2. Omar',
  ],
  ['it is no matter what ends a line', 'A spokesman said on Sunday\r⏎that all were released.'],
  ['a blank line ends a paragraph', 'A spokesman said on Sunday\n\nthat all were released.'],
  ['short lines were not wrapped', 'He spoke on Sunday\nand went away.'],
];

describe('A line of a text that was wrapped by hand', () => {
  for (const [why, marked] of CASES) {
    it(why, () => {
      const text = marked.replaceAll('⏎', '\n');
      const feeds = wrappingLineFeeds(text, 0, text.length);
      const found = [...text].map((char, index) => (feeds.has(index) ? '⏎' : char)).join('');
      assert.equal(found, marked);
    });
  }
});
