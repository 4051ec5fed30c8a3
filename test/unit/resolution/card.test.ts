import assert from 'node:assert/strict';
import { type Card, createCard } from '../../../src/core/resolution/card';
import { cardToMarkdown, escapeMarkdown } from '../../../src/core/resolution/markdown';
import type { TextRange } from '../../../src/core/text/range';
import { resolveNamed } from '../support/named';

const REPORT = `Raid in [[l1:Tamsur]]

[[p1:Omar Hartan]] (a.k.a. [[p1:Salim Darwaz]]) was a deputy leader in the [[g1:Blue Front]]. [[p1:Hartan]] was killed in March, according to the coast guard. The [[g1:Blue Front]] did not comment on [[p1:Hartan]].
`;

function cardAt(source: string, index: number): Card {
  const { mentions, entities } = resolveNamed(source);
  const entity = entities.find(({ id }) => id === mentions[index]?.entity);
  assert(entity);
  const card = createCard(mentions, entity, index, entities);
  assert(card);
  return card;
}

/** Links that tell where they lead: first and last word, and which stretch between full stops. */
const { text: REPORT_TEXT } = resolveNamed(REPORT);
const at = ({ start, end }: TextRange) => {
  const words = REPORT_TEXT.slice(start, end).split(' ');
  return `#${words[0]}…${words.at(-1)}@${REPORT_TEXT.slice(0, start).split('.').length}`;
};

describe('createCard', () => {
  it('says who it is first, then the other facts, without the names that it shows anyway', () => {
    const { name, type, aliases, who, facts } = cardAt(REPORT, 4);
    assert.deepEqual([name, type, aliases], ['Omar Hartan', 'person', ['Salim Darwaz', 'Hartan']]);
    assert.deepEqual(
      [who?.value, who?.targetName],
      ['a deputy leader in the Blue Front', 'Blue Front'],
    );
    assert.deepEqual(
      facts.map(({ kind, value }) => [kind, value]),
      [['status', 'killed in March']],
    );
  });

  it('leads to the first mention and to those before and behind', () => {
    const { mentions } = resolveNamed(REPORT);
    const startOf = (range: TextRange | undefined) =>
      mentions.findIndex(({ start }) => start === range?.start);
    const { first, previous, next, mentionCount } = cardAt(REPORT, 4);
    assert.deepEqual([startOf(first), startOf(previous), startOf(next)], [1, 2, 6]);
    assert.equal(mentionCount, 4);
  });

  it('has nothing before the first mention and nothing behind the last', () => {
    assert.equal(cardAt(REPORT, 1).previous, undefined);
    assert.equal(cardAt(REPORT, 6).next, undefined);
  });

  it('names the others that a name may as well stand for', () => {
    const card = cardAt('[[p1:Jan Petrov]] met [[p2:Ilya Petrov]]. [[p2:Petrov]] was polite.', 2);
    assert.deepEqual(card.orElse, ['Jan Petrov']);
  });

  it('does not introduce anyone by what is denied', () => {
    const card = cardAt('[[p1:Ivo Kern]] was never a member of the [[g1:Blue Front]].', 0);
    assert.equal(card.who, undefined);
  });
});

describe('cardToMarkdown', () => {
  it('shows a card in a few lines, each fact linked to its words', () => {
    assert.equal(
      cardToMarkdown(cardAt(REPORT, 4), at),
      [
        '$(person) **Omar Hartan** — person',
        '[a deputy leader in the Blue Front](#Omar…Front@1)',
        'Also: Salim Darwaz, Hartan',
        '**status** [killed in March](#Hartan…March@5) — the coast guard',
        '4 mentions: [first](#Omar…Hartan@1) · [previous](#Salim…Darwaz@4) · [next](#Hartan…Hartan@6)',
      ].join('  \n'),
    );
  });

  it('shows words without a link where there is none', () => {
    const shown = cardToMarkdown(cardAt(REPORT, 0), () => undefined);
    assert.equal(shown, '$(location) **Tamsur** — place  \n1 mention: first');
  });

  it('stays within twelve lines', () => {
    const roles = ['baker', 'welder', 'poet', 'singer', 'tailor', 'miner', 'cook', 'hunter'];
    const facts = roles.map((role) => `[[p1:Ivo Kern]] was a ${role}.`).join(' ');
    const shown = cardToMarkdown(cardAt(`${facts} [[p1:Ivo Kern]], alias [[p1:Owl]].`, 0), at);
    assert(shown.split('\n').length <= 12, shown);
    assert.match(shown, /and 1 more/);
  });

  it('keeps a link’s target whole whatever is in it', () => {
    const shown = cardToMarkdown(cardAt(REPORT, 0), () => 'file:a b)[x](evil');
    assert.match(shown, /\[first\]\(file:a%20b%29\[x\]%28evil\)/);
  });

  it('shows hostile names as text', () => {
    const name = '[x](command:evil) $(bug) <img src=x> `code` **bold**';
    const shown = cardToMarkdown({ ...cardAt(REPORT, 1), name }, at).split('\n')[0] ?? '';
    assert.equal(
      shown.trim(),
      '$(person) **\\[x\\]\\(command\\:evil\\) &#36;\\(bug\\) &lt;img src=x&gt; \\`code\\` \\*\\*bold\\*\\*** — person',
    );
  });
});

describe('escapeMarkdown', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['links', '[a](b)', '\\[a\\]\\(b\\)'],
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
