import assert from 'node:assert/strict';
import { sentenceAt, sentenceNear } from '../../../src/core/text/sentences';
import { atCaret } from '../support/caret';

/** `|` is the cursor; the second column is the sentence expected. */
const CASES: readonly (readonly [string, string | undefined])[] = [
  ['One came. Two we|nt. Three stayed.', 'Two went.'],
  ['One came. |Two went.', 'Two went.'],
  ['One came.| Two went.', 'One came.'],
  ['Khetab died|', 'Khetab died'],
  ['Gen. John Ni|cholson spoke. He left.', 'Gen. John Nicholson spoke.'],
  ['It was W. A. Sm|ith who spoke. He left.', 'It was W. A. Smith who spoke.'],
  ['The U.S. Army le|ft. It came back.', 'The U.S. Army left.'],
  ['In Sept. 2014 it beg|an. It ended.', 'In Sept. 2014 it began.'],
  ['In Jan. 2014 they t|ook Wali Jan. It ended.', 'In Jan. 2014 they took Wali Jan.'],
  ['It cost 3.5 mill|ion dollars. So they say.', 'It cost 3.5 million dollars.'],
  ['He said “we w|on.” Then he left.', 'He said “we won.”'],
  ['He said “we won!” then le|ft. He came back.', 'He said “we won!” then left.'],
  ['They had guns, e.g. rif|les. And boats.', 'They had guns, e.g. rifles.'],
  ['Did he? (Yes.) No o|ne knew.', 'No one knew.'],
  ['A headline\n\nThe bo|dy starts. It goes on.', 'The body starts.'],
  ['A headline|\n\nThe body.', 'A headline'],
  ['One.\n|\nTwo.', undefined],
  ['|', undefined],
  ['   |  ', undefined],
  ['• a short item\n• ano|ther item\n• a third', '• another item'],
  [
    'This line was wrapped by hand at some width and\ngoes on he|re. The next one.',
    'This line was wrapped by hand at some width and\ngoes on here.',
  ],
  [
    'So was this one, in a col-\numn that is narr|ow, which\nis no list. The next one.',
    'So was this one, in a col-\numn that is narrow, which\nis no list.',
  ],
  ['One.\r\n\r\nTwo co|mes.\r\n', 'Two comes.'],
  ['\nOne c|ame.', 'One came.'],
  ['|\nOne came.', undefined],
  ['\r\nOne c|ame.', 'One came.'],
];

describe('The sentence at a place', () => {
  for (const [source, expected] of CASES) {
    it(JSON.stringify(source), () => {
      const { text, offset } = atCaret(source);
      const range = sentenceAt(text, offset);
      assert.equal(range && text.slice(range.start, range.end), expected);
    });
  }

  it('is the one above where there is none, or else the one below', () => {
    for (const [source, expected] of [
      ['One. Two.\n\n|\n\nThree.', 'Two.'],
      ['One. Two.\r\n|\r\nThree.', 'Two.'],
      ['One.   |   Two.', 'One.'],
      ['One.\n|', 'One.'],
      ['|\n \nOne. Two.', 'One.'],
      ['One. T|wo.', 'Two.'],
      [' \n| ', undefined],
    ] as const) {
      const { text, offset } = atCaret(source);
      const range = sentenceNear(text, offset);
      assert.equal(range && text.slice(range.start, range.end), expected, source);
    }
  });

  it('may have any number of stops', () => {
    // Looking at the rest of them from each one would take longer than a test may.
    const text = `${'.'.repeat(400_000)}x`;
    assert.deepEqual(sentenceAt(text, 5), { start: 0, end: text.length });
  });
});
