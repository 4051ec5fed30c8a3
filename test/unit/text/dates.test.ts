import assert from 'node:assert/strict';
import { dateNotes, fullDatesIn, readFullDate } from '../../../src/core/text/dates';

/** Published on Tuesday, 5 December 2017. */
const PUBLISHED = '2017-12-05';
const NOTES: readonly (readonly [string, string])[] = [
  ['The raids began yesterday.', 'yesterday=2017-12-04'],
  ['It said so earlier today.', 'today=2017-12-05'],
  ['He was seized on Saturday.', 'Saturday=2017-12-02'],
  ['He was seized on Tuesday.', 'Tuesday=2017-12-05'],
  ['He was seized on Wednesday.', 'Wednesday=2017-11-29'],
  ['He died on Nov. 28 in Zabul.', 'Nov. 28=2017-11-28'],
  ['He died on 28 November.', '28 November=2017-11-28'],
  ['He died on March 3rd.', 'March 3rd=2017-03-03'],
  ['It was seized last month.', 'last month=2017-11'],
  ['It was seized last year.', 'last year=2016'],
  ['It was captured in March, they said.', 'in March=2017-03'],
  ['It was captured in December.', 'in December=2017-12'],
  ['Two days ago he was free.', 'Two days ago=2017-12-03'],
  ['He left 14 months ago.', '14 months ago=2016-10'],
  ['He left three years ago.', 'three years ago=2014'],
  ['On Monday and on Sunday', 'Monday=2017-12-04 Sunday=2017-12-03'],
];

/** Words that say their year, or that can be read in two ways. */
const NOTHING: readonly string[] = [
  'He died on Nov. 28, 2016.',
  'He died on 28 November 2016.',
  'It began in Sept. 2014.',
  'It began in March 2014.',
  'It will meet on Saturday.',
  'It is due on Friday.',
  'last Tuesday',
  'next Friday',
  'every Monday',
  'Monday’s attack',
  'He may 5 times be wrong; they march 3 miles.',
  'a week earlier',
  'some time ago',
  'He was born on Feb. 30.',
  'The trial starts on Jan. 12.',
  'Thirty-six years ago he left.',
  'It rose 2.5 years ago.',
  'It was a hundred and two days ago.',
  'The next year he left.',
  'He was freed the next month.',
  'Over the last year it rose.',
  'The trial resumes on Monday.',
  'May told reporters',
  'Jordan 12, Mali 3',
];

describe('Relative dates', () => {
  for (const [text, expected] of NOTES) {
    it(`${text} → ${expected}`, () => {
      const found = dateNotes(text, PUBLISHED);
      const shown = found.map(({ start, end, value }) => `${text.slice(start, end)}=${value}`);
      assert.equal(shown.join(' '), expected);
    });
  }
  for (const text of NOTHING) {
    it(`${text} → nothing`, () => assert.deepEqual(dateNotes(text, PUBLISHED), []));
  }
  it('go over the end of a year', () => {
    assert.equal(dateNotes('on Nov. 28', '2018-01-03')[0]?.value, '2017-11-28');
    assert.equal(dateNotes('It was last month.', '2018-01-03')[0]?.value, '2017-12');
    assert.equal(dateNotes('It was yesterday.', '2018-01-01')[0]?.value, '2017-12-31');
    assert.equal(dateNotes('in November', '2018-01-03')[0]?.value, '2017-11');
  });
  it('are left alone where the day of publication is not known exactly', () => {
    for (const published of ['2017', '2017-12', '2017-13-45', 'December', '']) {
      assert.deepEqual(dateNotes('It was yesterday.', published), []);
    }
  });
});

describe('A full date', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['December 5, 2017', '2017-12-05'],
    ['Dec. 5, 2017', '2017-12-05'],
    ['DECEMBER 5, 2017', '2017-12-05'],
    ['5 December 2017', '2017-12-05'],
    ['the 5th of December 2017', '2017-12-05'],
    ['2017-12-05T10:00:00Z', '2017-12-05'],
    ['05.12.2017', '2017-12-05'],
    ['25/12/2017', '2017-12-25'],
    ['12/25/2017', '2017-12-25'],
    ['05/12/2017', undefined],
    ['31 February 2017', undefined],
    ['Dec. 5', undefined],
  ];
  for (const [words, expected] of cases) {
    it(`${words} → ${expected}`, () => assert.equal(readFullDate(words), expected));
  }
  it('is found with its place', () => {
    const text = 'On 5 May 2017 and June 6, 2018.';
    assert.deepEqual(
      fullDatesIn(text).map(({ start, end }) => text.slice(start, end)),
      ['5 May 2017', 'June 6, 2018'],
    );
  });
});
