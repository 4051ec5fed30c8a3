import assert from 'node:assert/strict';
import { CREDIBILITIES, RELIABILITIES } from '../../../src/core/annotations/model';
import { fill } from '../../../src/webview/fill';
import { changeDetail } from '../../../src/webview/model/details';
import { cardName } from '../../../src/webview/model/excerpts';
import { gradeCode, gradeOfKey, gradeWording } from '../../../src/webview/model/grading';
import { keyName } from '../../../src/webview/model/keyNames';
import { splitLinks } from '../../../src/webview/model/links';
import { relativeTime } from '../../../src/webview/model/time';
import { ENGLISH } from '../../../src/webview/strings';

describe('The name of a card', () => {
  for (const [comment, name] of [
    ['Two, says the port', 'Two, says the port. “three boats”'],
    ['Two.', 'Two. “three boats”'],
    ['Who is he?', 'Who is he? “three boats”'],
    ['', '“three boats”'],
  ] as const) {
    it(`is ${name}`, () => {
      assert.equal(cardName(ENGLISH.cardLabel, comment, 'three boats'), name);
    });
  }
});

describe('The name of keys', () => {
  const german = { ...ENGLISH, ctrl: 'Strg', del: 'Entf', enter: 'Eingabe' };
  for (const [keys, name, strings, isMac] of [
    ['Control+Shift+Z', 'Ctrl+Shift+Z', ENGLISH, false],
    ['Control+Shift+Z', '⇧⌘Z', ENGLISH, true],
    ['Control+Enter', 'Strg+Eingabe', german, false],
    ['Delete', 'Entf', german, false],
    ['Delete', '⌫', german, true],
    ['Escape', 'Esc', ENGLISH, true],
    ['n', 'n', ENGLISH, true],
  ] as const) {
    it(`${keys} is ${name}`, () => assert.equal(keyName(keys, strings, isMac), name));
  }
});

describe('Links in comments', () => {
  const told = (text: string) =>
    splitLinks(text)
      .map(({ text: words, url }) => (url === undefined ? words : `[[${words}]]`))
      .join('');
  for (const [text, marked] of [
    ['see https://a.org/x?y=1#z.', 'see [[https://a.org/x?y=1#z]].'],
    ['(http://a.org)', '([[http://a.org]])'],
    ['https://a.org/x_(y), then', '[[https://a.org/x_(y)]], then'],
    ['javascript:alert(1) file:///etc/passwd command:x', undefined],
    ['https:// and HTTP://A.org', 'https:// and [[HTTP://A.org]]'],
    ['<img src=x onerror=alert(1)>', undefined],
  ] as const) {
    it(text, () => assert.equal(told(text), marked ?? text));
  }
});

describe('Times', () => {
  const now = Date.parse('2026-11-25T12:00:00Z');
  for (const [time, words] of [
    ['2026-11-25T11:59:30Z', 'now'],
    ['2026-11-25T12:00:30Z', 'now'],
    ['2026-11-25T11:55:00Z', '5 min. ago'],
    ['2026-11-25T09:00:00Z', '3 hr. ago'],
    ['2026-11-24T09:00:00Z', 'yesterday'],
    ['2026-11-01T09:00:00Z', 'Nov 1, 2026'],
    ['no time', undefined],
  ] as const) {
    it(`${time}: ${words}`, () => assert.equal(relativeTime(time, now, 'en'), words));
  }
});

describe('The Admiralty code', () => {
  it('has the wording of AJP-2.1', () => {
    assert.deepEqual(
      RELIABILITIES.map((code) => ENGLISH[`grade${code}`]),
      [
        'Completely reliable',
        'Usually reliable',
        'Fairly reliable',
        'Not usually reliable',
        'Unreliable',
        'Reliability cannot be judged',
      ],
    );
    assert.deepEqual(
      CREDIBILITIES.map((code) => ENGLISH[`grade${code}`]),
      [
        'Confirmed by other sources',
        'Probably true',
        'Possibly true',
        'Doubtful',
        'Improbable',
        'Truth cannot be judged',
      ],
    );
  });

  it('is written and said', () => {
    assert.equal(gradeCode({ reliability: 'B', credibility: 2 }), 'B2');
    assert.equal(gradeCode({}), undefined);
    assert.equal(
      gradeWording({ reliability: 'B', credibility: 2 }, ENGLISH),
      'Source B: Usually reliable. Statement 2: Probably true',
    );
    assert.deepEqual(gradeOfKey('c'), { reliability: 'C' });
    assert.deepEqual(gradeOfKey('6'), { credibility: 6 });
    assert.equal(gradeOfKey('g'), undefined);
  });
});

describe('Details of the report', () => {
  it('are recorded as typed, a day as in the file', () => {
    assert.deepEqual(changeDetail('title', ' A title '), { set: { title: 'A title' }, unset: [] });
    assert.deepEqual(changeDetail('author', 'A. Writer; B. Other;'), {
      set: { author: ['A. Writer', 'B. Other'] },
      unset: [],
    });
    assert.deepEqual(changeDetail('published', '5 Dec 2017'), {
      set: { published: '2017-12-05' },
      unset: [],
    });
    assert.deepEqual(changeDetail('publisher', ''), { set: {}, unset: ['publisher'] });
  });

  it('are refused if they are invalid', () => {
    assert.deepEqual(changeDetail('published', '5 Dec'), { bad: 'published' });
    assert.deepEqual(changeDetail('published', '2017-02-30'), { bad: 'published' });
    assert.deepEqual(changeDetail('url', 'javascript:alert(1)'), { bad: 'url' });
  });
});

describe('Strings', () => {
  it('are filled in', () => {
    assert.equal(fill('{1} of {0}, {2}', 5, 'one'), 'one of 5, {2}');
  });
});
