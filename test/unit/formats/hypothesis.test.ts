import assert from 'node:assert/strict';
import { imported, problemsOf } from './support/sample';

const TEXT = 'Three boats came to the harbour. Two boats left it again.\n';

/** As `GET /api/search` gives them, shortened. */
const row = (id: string, more: object) => ({
  id,
  created: '2024-03-01T10:00:00.123456+00:00',
  updated: '2024-03-02T10:00:00.123456+00:00',
  user: 'acct:ada@hypothes.is',
  uri: 'https://example.org/raids',
  text: '',
  tags: [],
  group: '__world__',
  permissions: { read: ['group:__world__'] },
  target: [{ source: 'https://example.org/raids' }],
  links: {},
  ...more,
});

const on = (exact: string, prefix = '') => ({
  target: [
    {
      source: 'https://example.org/raids',
      selector: [
        { type: 'RangeSelector', startContainer: '/div[1]', startOffset: 1 },
        { type: 'TextPositionSelector', start: 2210, end: 2217 },
        { type: 'TextQuoteSelector', exact, prefix, suffix: '' },
      ],
    },
  ],
});

describe('Annotations of Hypothes.is', () => {
  it('are read from the result of a search', () => {
    const rows = [
      row('k1fSKuJEEe2yZ2cK-Fx_aA', {
        ...on('Two boats', 'came to the harbour. '),
        text: 'Three?',
        tags: ['count'],
      }),
      row('b', { ...on('harbour'), tags: ['port', ''] }),
      row('c', on('Three boats')),
    ];
    const result = imported(undefined, { total: 3, rows }, TEXT);
    assert.deepEqual(problemsOf(result), []);
    const [comment, tag, highlight] = result.annotations;
    assert.deepEqual(comment, {
      id: 'k1fSKuJEEe2yZ2cK-Fx_aA',
      quote: 'Two boats',
      prefix: 'Three boats came to the harbour. ',
      suffix: ' left it again.\n',
      position: [33, 42],
      motivation: 'commenting',
      comment: 'Three?',
      tags: ['count'],
      creator: 'ada',
      created: '2024-03-01T10:00:00.123456+00:00',
      modified: '2024-03-02T10:00:00.123456+00:00',
    });
    assert.deepEqual([tag?.motivation, tag?.tags], ['tagging', ['port']]);
    assert.equal(highlight?.motivation, 'highlighting');
  });

  it('reply about the passage of what they reply to', () => {
    const reply = row('r', { text: 'No, two.', references: ['a', 'x'] });
    const { annotations } = imported('hypothesis', [reply, row('a', on('Two boats'))], TEXT);
    assert.deepEqual(
      annotations.map(({ id, quote, comment }) => [id, quote, comment]),
      [
        ['r', 'Two boats', 'No, two.'],
        ['a', 'Two boats', undefined],
      ],
    );
    // What is replied to is not in the file.
    assert.equal(annotations[0]?.links, undefined);
    const again = row('s', { text: 'Yes.', references: ['x', 'a'] });
    const all = imported(
      'hypothesis',
      [row('x', on('Two boats')), row('a', on('Two boats')), again],
      TEXT,
    );
    assert.deepEqual(all.annotations[2]?.links, [{ to: 'a', relation: 'replies to' }]);
    // A reply to a reply.
    const third = row('t', { text: 'No.', references: ['a', 'r'] });
    const thread = imported(
      'hypothesis',
      [row('a', on('Two boats')), { ...reply, references: ['a'] }, third],
      TEXT,
    );
    assert.deepEqual(
      thread.annotations.map(({ links }) => links?.[0]?.to),
      [undefined, 'a', 'r'],
    );
  });

  it('go to the details of the report where they are about the whole page, as replies to them do', () => {
    const rows = [
      row('p', { text: 'Good.', tags: ['read'] }),
      row('r', { text: 'Is it?', references: ['p'] }),
      row('s', { text: '' }),
    ];
    const result = imported('hypothesis', { rows }, TEXT);
    assert.deepEqual(result.annotations, []);
    assert.deepEqual(result.report, { comment: 'Good.\n\nIs it?', tags: ['read'] });
    assert.deepEqual(problemsOf(result), [
      'rows[2]: The annotation names no passage of a text, and was left out.',
    ]);
  });

  it('keep their words where the report does not have them', () => {
    const { annotations, orphans } = imported(
      'hypothesis',
      [row('a', on('Not a word of it'))],
      TEXT,
    );
    assert.equal(orphans, 1);
    // The position is one of the web page, and says nothing of the report.
    assert.equal(annotations[0]?.position, undefined);
  });
});
