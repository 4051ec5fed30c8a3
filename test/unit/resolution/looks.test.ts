import assert from 'node:assert/strict';
import type { NameMention } from '../../../src/core/recognition/mention';
import { type Look, Looks } from '../../../src/core/resolution/looks';
import { differenceOf } from '../../../src/core/text/difference';
import { runToEnd } from '../../../src/core/text/steps';
import { marked } from '../support/marked';

const AFTER_GENERAL: Look<boolean> = {
  before: 5,
  after: 0,
  read: (text, { start }) => text.slice(start - 5, start) === 'Gen. ',
};
const SAME_SENTENCE: Look<boolean> = {
  before: 0,
  after: 0,
  read: (text, { end }, { start }) => !text.slice(end, start).includes('. '),
};

function namesOf(source: string): { text: string; names: readonly NameMention[] } {
  const { text, ranges } = marked(source);
  const name = { type: 'person', confidence: 1, section: 'body', reason: 'tagger' } as const;
  return { text, names: ranges.map((range) => ({ ...range, ...name })) };
}

/** Whether what was seen around the names of one text would be seen around those of another. */
function seesTheSame(before: string, after: string): boolean {
  const [one, other] = [namesOf(before), namesOf(after)];
  const looks = new Looks(one.text, one.names);
  for (const index of one.names.keys()) {
    looks.at(AFTER_GENERAL, index);
    looks.at(SAME_SENTENCE, Math.max(0, index - 1), index);
  }
  const difference = differenceOf(one.text, other.text);
  return runToEnd(looks.in(other.text, other.names, difference)) !== undefined;
}

describe('Looks at the words around names', () => {
  const report = 'Yesterday Gen. [[Wasiqi]] met [[Hartan]]. He left.';
  const cases: [why: string, after: string, same: boolean][] = [
    ['see the same in the same text', report, true],
    [
      'see the same if a change is out of their reach',
      'On Friday Gen. [[Wasiqi]] met [[Hartan]]. He left, too.',
      true,
    ],
    [
      'see the same if a change within their reach means the same',
      'Yesterday Gen. [[Wasiqi]] saw [[Hartan]]. He left.',
      true,
    ],
    [
      'see something else if the words before a name have changed',
      'Yesterday Mr. [[Wasiqi]] met [[Hartan]]. He left.',
      false,
    ],
    [
      'see something else if the words between two names have changed',
      'Yesterday Gen. [[Wasiqi]] ate. Then [[Hartan]]. He left.',
      false,
    ],
  ];
  for (const [why, after, same] of cases) {
    it(why, () => assert.equal(seesTheSame(report, after), same));
  }
});
