import assert from 'node:assert/strict';
import { exportAs } from '../../../src/core/index';
import { report, sample } from './support/sample';

const TEXT = 'Three boats came.\nIhsanullah left.\n';

const digest = (...annotations: Parameters<typeof report>[1][]) =>
  exportAs('markdown', report(TEXT, ...annotations)).content;

describe('Markdown', () => {
  it('quotes each passage with what is said of it, in the order of the text', () => {
    const source = report(
      TEXT,
      { id: 'x', quote: 'not a word of it', comment: 'Gone.' },
      { id: 'n', quote: 'Ihsanullah', motivation: 'identifying', entity: 'ihsanullah' },
      { id: 'l', quote: 'left', motivation: 'questioning', entity: 'nobody', comment: 'When?' },
      {
        id: 'a',
        quote: 'boats came',
        motivation: 'assessing',
        comment: 'Two,\nnot three.\n\nSays the port.',
        tags: ['count'],
        reliability: 'B',
        credibility: 3,
        creator: 'analyst',
        created: '2026-11-22T09:12:00Z',
      },
    );
    const details = {
      title: 'Raid on the *harbour*',
      author: ['A. Writer', 'B. Writer'],
      publisher: 'A Journal',
      published: '2026-11-20',
      url: 'https://example.org/raids',
      reliability: 'B' as const,
      comment: 'Planted?\n\n*Perhaps.*',
      tags: ['doubt'],
    };
    const { content } = exportAs('markdown', {
      ...source,
      file: { ...source.file, report: details },
    });
    assert.equal(
      content,
      `# Raid on the \\*harbour\\*

A. Writer · B. Writer · A Journal · 2026-11-20  
<https://example.org/raids>  
Source: B, Usually reliable  
raids.txt

Planted?

\\*Perhaps.\\*

\\#doubt

> boats came

Two,  
not three.

Says the port.

**Assessment** · \\#count · B3 Usually reliable · Possibly true · analyst · 2026-11-22

> left

When?

**Question** · nobody

## Passages that are gone from the report

> not a word of it

Gone.

## Confirmed names

- Ihsanullah: Maulvi Ihsanullah Sabri
`,
    );
  });

  const escaped = [
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['[a](command:x)', '\\[a\\](command:x)'],
    ['![a](http://x/y)', '!\\[a\\](http://x/y)'],
    ['# head', '\\# head'],
    ['1. one', '1\\. one'],
    ['- item', '\\- item'],
    ['---', '\\---'],
    ['===', '\\==='],
    ['```js', '\\`\\`\\`js'],
    ['    code', 'code'],
    ['a\u202eb\u0007c', 'abc'],
    ['&lt;', '&amp;lt;'],
    ['a *b* _c_ ~d~ |e| $f$', 'a \\*b\\* \\_c\\_ \\~d\\~ \\|e\\| \\$f\\$'],
  ] as const;
  for (const [comment, shown] of escaped) {
    it(`shows ${JSON.stringify(comment)} as it is`, () => {
      assert(digest({ id: 'a', quote: 'boats', comment }).includes(`\n\n${shown}\n`));
    });
  }

  it('has a line for each link, with the words of a passage of the same report', () => {
    const links = [
      { to: 'b', relation: 'contradicts' },
      { to: '../march/*boats*.txt#k7' },
      { to: 'https://example.org/x', relation: '<b>mine</b>' },
    ];
    const content = digest(
      { id: 'a', quote: 'boats', comment: 'Two.', links },
      { id: 'b', quote: 'Ihsanullah\nleft' },
    );
    assert.match(content, /\n\nTwo\.\n\n→ contradicts “Ihsanullah left” {2}\n→ links to /);
    assert(content.includes('links to ../march/\\*boats\\*.txt#k7  \n'), content);
    assert(content.includes('→ &lt;b&gt;mine&lt;/b&gt; <https://example.org/x>\n\n'), content);
  });

  it('quotes every line of a passage', () => {
    const text = 'One\n\n- two <b>\nthree';
    const { content } = exportAs('markdown', report(text, { id: 'a', quote: text }));
    assert.equal(content, '# raids.txt\n\n> One\n>\n> \\- two &lt;b&gt;  \n> three\n');
  });

  it('holds what the sample says', () => {
    const source = sample();
    const { content } = exportAs('markdown', source);
    assert.match(content, /^# Jamaat-e-Sabiqun picks new emir/);
    for (const { comment } of source.file.annotations) {
      const [line = ''] = (comment ?? '').split('\n');
      assert(content.includes(line), line);
    }
  });
});
