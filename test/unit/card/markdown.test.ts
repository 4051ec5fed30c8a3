import assert from 'node:assert/strict';
import type { Card } from '../../../src/core/card/card';
import type { CardAction } from '../../../src/core/card/cardLine';
import { cardToMarkdown } from '../../../src/core/card/markdown';
import { escapeMarkdown } from '../../../src/core/card/plainText';
import { resolveNamed } from '../support/named';
import { cardAt, REPORT } from './support';

const { text: REPORT_TEXT } = resolveNamed(REPORT);

/** Links that tell where they lead: the first and the last word, and which sentence. */
const at = (action: CardAction) => {
  if (action.do !== 'reveal') {
    return `#${action.do}`;
  }
  const { start, end } = action.range;
  const words = REPORT_TEXT.slice(start, end).split(' ');
  return `#${words[0]}…${words.at(-1)}@${REPORT_TEXT.slice(0, start).split('.').length}`;
};

describe('cardToMarkdown', () => {
  const inColor = (name: string, text: string) =>
    `<span style="color:var(--vscode-${name});">${text}</span>`;
  const soft = (text: string) => inColor('descriptionForeground', text);
  const person = inColor('dossier-personForeground', '$(person)');

  it('shows a card in a few lines, each fact linked to its words', () => {
    const card = cardToMarkdown(cardAt(REPORT, 4), at);
    assert.equal(
      card.replace(/ "[^"]+"\)/g, ')'),
      [
        `${person} **Omar Hartan** ${soft('person')}`,
        '[a deputy leader in the Blue Front](#Omar…Front@1)',
        `${soft('also:')} Salim Darwaz, Hartan`,
        `${soft('status:')} [killed in March](#Hartan…March@5) ${soft('— the coast guard')}`,
        `${soft('mention 3 of 4')} · [first](#Omar…Hartan@1) · [‹ previous](#Salim…Darwaz@4) · [next ›](#Hartan…Hartan@6)\n\n---\n\n$(comment) [Annotate](#annotate) \u00a0·\u00a0 $(add) [Add to dossier](#addToDossier) \u00a0·\u00a0 $(references) [All mentions](#showMentions)`,
      ].join('  \n'),
    );
  });

  it('says the same label once, for all that it stands before', () => {
    const fact = { evidence: { start: 0, end: 1 }, isName: false, also: [], disputed: false };
    const card: Card = {
      ...cardAt(REPORT, 4),
      facts: [
        { ...fact, kind: 'role', value: 'clerk' },
        { ...fact, kind: 'role', value: 'guide' },
        { ...fact, kind: 'status', value: 'killed' },
      ],
    };
    assert.deepEqual(
      cardToMarkdown(card, () => undefined)
        .split('  \n')
        .slice(3, 5),
      [`${soft('role:')} clerk; guide`, `${soft('status:')} killed`],
    );
  });

  it('tells other reports apart', () => {
    const report = (label: string) => ({
      key: label,
      label,
      mentionCount: 2,
      first: { start: 0, end: 1 },
    });
    const card = cardAt(REPORT, 4, { reports: [report('a'), report('b')] });
    assert.match(
      cardToMarkdown(card, () => '#'),
      /\[a \\\(2\\\)\]\(#[^)]*\) · \[b \\\(2\\\)\]/,
    );
  });

  it('says under the mouse what a link does, instead of its target', () => {
    const card = cardToMarkdown(cardAt(REPORT, 4), at);
    assert.match(card, /\[killed in March\]\(#[^ ]+ "Go to these words"\)/);
    assert.equal(card.match(/\]\(/g)?.length, card.match(/ "[A-Z][^"]+"\)/g)?.length);
  });

  it('shows words without a link where there is none', () => {
    const shown = cardToMarkdown(cardAt(REPORT, 0), () => undefined);
    assert.match(shown, /\*\*Tamsur\*\* .*place<\/span>\n\n---\n\n\$\(comment\) Annotate /);
  });

  it('keeps a link’s target whole whatever is in it', () => {
    const shown = cardToMarkdown(cardAt(REPORT, 4), () => 'file:a b)[x](evil');
    assert.match(shown, /\[first\]\(file:a%20b%29\[x\]%28evil "/);
  });

  const hostile = '[x](command:evil) $(bug) <img src=x> `code` **bold**\u202e\n# h';
  const escaped =
    '\\[x\\]\\(command\\:evil\\) &#36;\\(bug\\) &lt;img src=x&gt; \\`code\\` \\*\\*bold\\*\\* \\# h';
  it('shows hostile text as text, wherever it comes from', () => {
    const range = { start: 0, end: 1 };
    const fact = { kind: 'status' as const, value: hostile, evidence: range, attribution: hostile };
    const card: Card = {
      ...cardAt(REPORT, 4),
      name: hostile,
      aliases: [hostile],
      orElse: [hostile],
      who: { ...fact, isName: false, also: [], disputed: false },
      facts: [
        {
          ...fact,
          isName: false,
          also: [{ ...fact, modality: 'denied' }],
          disputed: true,
          targetName: hostile,
        },
      ],
      entry: {
        notes: hostile,
        memberOf: [{ name: hostile, role: hostile }],
        links: [hostile],
      },
      background: { about: hostile, region: hostile, parent: hostile },
      notes: [{ id: hostile, words: hostile }],
      reports: [{ key: hostile, label: hostile, mentionCount: 1, first: range }],
    };
    const shown = cardToMarkdown(card, () => undefined);
    // Long text is cut, within the last words.
    const rest = shown
      .replace(/<span style="color:var\(--vscode-[a-zA-Z-]+\);">|<\/span>/g, '')
      .replaceAll(escaped.slice(0, -5), '');
    assert(!rest.includes('evil'), shown);
    assert(!rest.includes('img'), shown);
    assert(!/(?<!\\)`|<|\u202e|\$\(bug|^#/m.test(rest), shown);
  });

  it('is short whatever the length of what it shows', () => {
    const card: Card = {
      ...cardAt(REPORT, 4),
      name: 'x'.repeat(10_240),
      aliases: ['y'.repeat(1e6)],
    };
    assert(cardToMarkdown(card, () => undefined).length < 3000);
  });
});

describe('escapeMarkdown', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['links', '[a](b)', '\\[a\\]\\(b\\)'],
    ['code', '`a`', '\\`a\\`'],
    ['HTML and entities', '<b>&amp;', '&lt;b&gt;&amp;amp;'],
    ['theme icons', '$(gear)', '&#36;\\(gear\\)'],
    ['escaped theme icons', '\\$(gear)', '\\\\&#36;\\(gear\\)'],
    ['addresses that would become links', 'http://a.b x@y.z', 'http\\://a\\.b x\\@y\\.z'],
    ['headings, lists and tables', '# a\n- b | c', '\\# a \\- b \\| c'],
    ['line ends of all kinds', 'a\r\nb\u2028c\u0085d', 'a b cd'],
    ['direction overrides', 'abc\u202Etxt\u2066x\u2069', 'abctxtx'],
    ['lone surrogates', 'a\uD800b', 'ab'],
    ['piles of marks', `a${'\u0301'.repeat(50)}b`, `a${'\u0301'.repeat(3)}b`],
    ['right-to-left names, set apart', 'علی', '\u2068علی\u2069'],
    ['joiners inside words', 'می\u200Cخواهم', '\u2068می\u200Cخواهم\u2069'],
  ];
  for (const [what, text, expected] of table) {
    it(`shows ${what} as text`, () => {
      assert.equal(escapeMarkdown(text), expected);
    });
  }

  it('cuts long text between characters, in no time', () => {
    const cut = escapeMarkdown('😀'.repeat(10_000));
    assert.equal(cut, `${'😀'.repeat(120)}…`);
  });
});
