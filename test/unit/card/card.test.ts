import assert from 'node:assert/strict';
import { findBelongings } from '../../../src/core/card/belonging';
import { type Card, createCard } from '../../../src/core/card/card';
import { tellFacts } from '../../../src/core/card/cardFacts';
import { cardLines } from '../../../src/core/card/cardLines';
import type { FactKind } from '../../../src/core/resolution/entity';
import type { TextRange } from '../../../src/core/text/range';
import { resolveNamed } from '../support/named';
import { cardAt, REPORT } from './support';

describe('createCard', () => {
  it('says who it is first, then the other facts, without the names that it shows anyway', () => {
    const { name, type, aliases, who, facts } = cardAt(REPORT, 4);
    assert.deepEqual([name, type, aliases], ['Omar Hartan', 'person', ['Salim Darwaz', 'Hartan']]);
    assert.deepEqual(
      [who?.value, who?.targetName],
      ['a deputy leader in the Blue Front', undefined],
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
    const { at: own, first, previous, next, mentionCount } = cardAt(REPORT, 4);
    assert.deepEqual([own, first, previous, next].map(startOf), [4, 1, 2, 6]);
    assert.equal(mentionCount, 4);
  });

  it('has nothing before the first mention and nothing behind the last', () => {
    assert.equal(cardAt(REPORT, 1).previous, undefined);
    assert.equal(cardAt(REPORT, 6).next, undefined);
  });

  it('names the others that an ambiguous name may stand for', () => {
    const card = cardAt('[[p1:Jan Petrov]] met [[p2:Ilya Petrov]]. [[p2:Petrov]] was polite.', 2);
    assert.deepEqual(card.orElse, ['Jan Petrov']);
  });

  it('does not introduce anyone by what is denied', () => {
    const card = cardAt('[[p1:Ivo Kern]] was never a member of the [[g1:Blue Front]].', 0);
    assert.equal(card.who, undefined);
  });

  it('gives the day of a relative date if the day of the report is known', () => {
    const [status] = cardAt(REPORT, 4, { published: '2017-12-05' }).facts;
    assert.equal(status?.date, '2017-03');
  });

  it('tells of no funeral or arrest of which it says more', () => {
    const entity = { id: 'a', type: 'person' as const, name: 'A', aliases: [], mentions: [0] };
    const told = (...values: readonly string[]) =>
      tellFacts(
        {
          ...entity,
          facts: values.map((value, start) => ({
            kind: 'status' as const,
            value,
            evidence: { start, end: start + 1 },
            confidence: 0.9,
          })),
        },
        () => [],
      ).map(({ value }) => value);
    assert.deepEqual(told('died in June', 'funeral', 'arrest'), ['died in June', 'arrest']);
    assert.deepEqual(told('funeral', 'arrest', 'arrested in May'), ['funeral', 'arrested in May']);
  });

  it('tells each fact once, with all who say so', () => {
    const fact = { kind: 'status' as const, value: 'killed', evidence: { start: 0, end: 1 } };
    const entity = { id: 'a', type: 'person' as const, name: 'A', aliases: [], mentions: [0] };
    const facts = tellFacts(
      {
        ...entity,
        facts: [
          { ...fact, attribution: 'the police' },
          { ...fact, value: 'killed in a raid', attribution: 'the mayor' },
          { ...fact, attribution: 'the police' },
          { ...fact, attribution: 'the Front', modality: 'denied' },
        ],
      },
      () => [],
    );
    assert.deepEqual(
      facts.map(({ value, disputed, also }) => [
        value,
        disputed,
        also.map((one) => one.attribution),
      ]),
      [['killed in a raid', true, ['the police', 'the Front']]],
    );
  });
});

describe('cardLines', () => {
  const fact = (value: string, more: object = {}) => ({
    kind: 'status' as const,
    value,
    evidence: { start: 0, end: 1 },
    isName: false,
    also: [],
    disputed: false,
    ...more,
  });
  const textOf = (card: Card, max?: number) =>
    cardLines(card, max).map(({ parts }) => parts.map(({ text }) => text).join(' '));

  it('shows what the dossier, the background, notes and other reports know', () => {
    const card = cardAt(REPORT, 4, {
      entry: {
        notes: 'Met twice.',
        memberOf: [{ name: 'Blue Front', role: 'deputy' }],
        links: ['https://www.example.org/omar'],
      },
      background: { about: 'A front.', region: 'Tamsur', parent: 'Red Front', wikidata: 'Q1' },
      notes: [{ id: 'a', words: 'Really?' }],
      reports: [{ key: 'x', label: 'other.txt', mentionCount: 3, first: { start: 0, end: 1 } }],
    });
    const lines = textOf(card);
    assert(lines.includes('dossier Met twice. · deputy, Blue Front example.org'), lines.join('\n'));
    assert(lines.includes('background A front (part of Red Front, Tamsur) Wikidata'));
    assert(lines.includes('Really?'));
    assert(lines.includes('other reports other.txt (3) Profile'));
  });

  it('says what first, then of which group where the words name none', () => {
    const lines = textOf(
      cardAt('The [[g1:Blue Front]] rested while its leader, [[p1:Omar Hartan]], spoke.', 1),
    );
    assert(lines.includes('[Blue Front’s] leader'), lines.join('\n'));
  });

  it('says what a mere name is to somebody, and leaves that to other words', () => {
    const tell = (kind: FactKind, value: string, names: readonly string[] = ['Blue Front']) => {
      const facts = [{ kind, value, target: 'g', evidence: { start: 0, end: 1 } }];
      const entity = { id: 'a', type: 'person' as const, name: 'A', aliases: [], mentions: [0] };
      const [who] = tellFacts({ ...entity, facts }, () => names);
      assert(who !== undefined);
      const lines = cardLines({ ...cardAt(REPORT, 0), who, facts: [who] });
      return lines.slice(1, 3).map(({ parts }) => parts.map(({ text }) => text).join(' '));
    };
    assert.deepEqual(tell('memberOf', 'the Blue Front'), Array(2).fill('member of the Blue Front'));
    assert.deepEqual(tell('partOf', 'Front'), Array(2).fill('part of Front · Blue Front'));
    assert.deepEqual(tell('memberOf', 'served with the Blue Front'), [
      'served with the Blue Front',
      'role served with the Blue Front',
    ]);
    assert.deepEqual(tell('partOf', 'A branch of the Blue Front'), [
      'a branch of the Blue Front',
      'described as a branch of the Blue Front',
    ]);
    assert.deepEqual(tell('leaderOf', 'led it')[1], 'role led [Blue Front]');
    assert.deepEqual(tell('leaderOf', 'commands it')[1], 'role commands [Blue Front]');
    assert.deepEqual(tell('leaderOf', 'led the group')[1], 'role led the group · Blue Front');
    assert.deepEqual(tell('location', 'of Tamsur', ['Tamsur'])[1], 'place Tamsur');
    assert.deepEqual(tell('location', 'of old Tamsur', ['Tamsur'])[1], 'place of old Tamsur');
  });

  it('says what someone is before what he did, and nothing without a letter', () => {
    const evidence = { start: 0, end: 1 };
    const entity = { id: 'a', type: 'person' as const, name: 'A', aliases: [], mentions: [0] };
    const facts = tellFacts(
      {
        ...entity,
        facts: [
          { kind: 'leaderOf', value: 'ran the committee', evidence },
          { kind: 'title', value: "''", evidence },
          { kind: 'role', value: 'the treasurer', evidence },
        ],
      },
      () => [],
    );
    assert.deepEqual(
      facts.map(({ value }) => value),
      ['the treasurer', 'ran the committee'],
    );
  });

  it('says of the background what it has not said', () => {
    const card = cardAt(REPORT, 4, {
      background: { about: 'Red Front’s arm in Tamsur.', region: 'Tamsur', parent: 'Red Front' },
    });
    assert(textOf(card).includes('background Red Front’s arm in Tamsur.'));
  });

  it('tells once that someone fled to a place', () => {
    const lines = textOf(cardAt('[[p1:Omar Hartan]] fled to [[l1:Tamsur]] in May.', 0));
    assert.equal(lines.filter((line) => line.includes('fled')).length, 1, lines.join('\n'));
  });

  it('says why a mention was recognised where its words do not tell, and how surely', () => {
    const basis = { start: 3, end: 9 };
    const why = (recognised: NonNullable<Card['recognised']>, index = 4) =>
      cardLines({ ...cardAt(REPORT, index), recognised })
        .filter(({ kind }) => kind === 'mentions')
        .flatMap(({ parts }) => parts.filter(({ text }) => /recognised|sure/.test(text)));
    assert.deepEqual(why({ reason: 'repeat', confidence: 0.85, basis }), [
      { text: 'recognised by another mention', action: { do: 'reveal', range: basis } },
    ]);
    assert.deepEqual(why({ reason: 'gazetteer', confidence: 0.9, basis }), [
      { text: 'recognised by a list', action: { do: 'reveal', range: basis } },
    ]);
    assert.deepEqual(why({ reason: 'tagger', confidence: 0.614 }), [
      { text: '61 % sure that this is a name', style: 'soft' },
    ]);
    assert.deepEqual(why({ reason: 'tagger', confidence: 0.95 }), []);
    // The place is named once: there is no other line of mentions.
    assert.deepEqual(
      why({ reason: 'gazetteer', confidence: 0.7, basis }, 0).map(({ text }) => text),
      ['recognised by a list', '70 % sure that this is a name'],
    );
  });

  it('says of a group who leads it, who belongs to it and what its parts are, by the closest tie', () => {
    const source = `News

The [[g:Blue Front]] rested. Its late emir, [[p:Omar Hartan]], was a member of the [[g:Blue Front]]. [[p:Ivo Kern]], a spokesman for the [[g:Blue Front]], spoke. [[p:Tal Dor]] joined the [[g:Blue Front]] in May. The [[g:Lantern Unit]] is an official branch of the [[g:Blue Front]]. [[p:Mara Dol]] denied that she was a member of the [[g:Blue Front]].
`;
    const card = cardAt(source, 0);
    assert.deepEqual(textOf(card).slice(1, 5), [
      'led by Omar Hartan (its late emir)',
      'people Ivo Kern (a spokesman)',
      'members Tal Dor',
      'parts Lantern Unit',
    ]);
    const words = (value: string) => {
      const belonging = [
        { tie: 'role' as const, name: 'A', value, evidence: { start: 0, end: 1 } },
      ];
      return textOf({ ...card, belonging })[1];
    };
    assert.equal(words('A fellow at the Blue Front'), 'people A (a fellow)');
    assert.equal(
      words('a cook working for the Blue Front'),
      'people A (a cook working for the Blue Front)',
    );
    assert.equal(
      words('head of the Blue Front’s press'),
      'people A (head of the Blue Front’s press)',
    );
    // What any member is goes without saying.
    const asMember = (value: string) => {
      const belonging = [
        { tie: 'memberOf' as const, name: 'A', value, evidence: { start: 0, end: 1 } },
      ];
      return textOf({ ...card, belonging })[1];
    };
    assert.equal(asMember('a Blue Front fighter'), 'members A');
    assert.equal(asMember('of the Blue Front'), 'members A');
    assert.equal(asMember('once a Blue Front member'), 'members A (once a Blue Front member)');
    assert.equal(asMember('a supporter of the Blue Front'), 'members A (a supporter)');
    assert.equal(
      asMember('defected from the Blue Front'),
      'members A (defected from the Blue Front)',
    );
    const { text } = resolveNamed(source);
    const [leader] = card.belonging;
    assert.equal(
      text.slice(leader?.evidence.start, leader?.evidence.end),
      'Its late emir, Omar Hartan',
    );
  });

  it('is asked for a mention, or for the entity as such', () => {
    assert.deepEqual(cardAt(REPORT, 4).recognised, { reason: 'tagger', confidence: 1 });
    const { mentions, entities } = resolveNamed(REPORT);
    const [entity] = entities;
    assert(entity);
    const entityById = new Map([[entity.id, entity]]);
    const source = { mentions, entityById, belongings: findBelongings(entities) };
    assert.equal(createCard(source, entity, -1)?.recognised, undefined);
  });

  it('has no line for an entry that says nothing', () => {
    const lines = textOf(cardAt(REPORT, 4, { entry: { memberOf: [], links: [] } }));
    assert(!lines.some((line) => line.startsWith('dossier')), lines.join('\n'));
  });

  it('shows doubt, denial and contradiction', () => {
    const also = [{ kind: 'status' as const, value: 'killed', evidence: { start: 0, end: 1 } }];
    const facts = [
      fact('killed', {
        disputed: true,
        also: [{ ...also[0], attribution: 'the Front', modality: 'denied' }],
      }),
      fact('captured', { modality: 'doubtful', attribution: 'the police' }),
    ];
    const lines = textOf({ ...cardAt(REPORT, 4), facts });
    assert(lines.includes('status killed (denied) — the Front disputed'), lines.join('\n'));
    assert(lines.includes('status captured (in doubt) — the police'));
  });

  it('is within twelve lines, whatever there is; everything on demand', () => {
    const card: Card = {
      ...cardAt(REPORT, 4),
      facts: Array.from({ length: 30 }, (_, i) => fact(`killed ${i}`)),
      orElse: ['A'],
      entry: { notes: 'C.', memberOf: [], links: [] },
      background: { about: 'B.' },
      notes: Array.from({ length: 9 }, (_, i) => ({ id: String(i), words: 'note' })),
      reports: [{ key: 'x', label: 'x', mentionCount: 1, first: { start: 0, end: 1 } }],
    };
    const lines = textOf(card);
    assert(lines.includes('note and 8 more'));
    assert(card.who !== undefined && card.aliases.length > 0);
    assert.equal(lines.length, 12, lines.join('\n'));
    assert(lines.includes('29 more …'), lines.join('\n'));
    const everything = textOf(card, Number.POSITIVE_INFINITY);
    assert.equal(everything.filter((line) => line.startsWith('status')).length, 30);
    assert.equal(everything.filter((line) => line === 'note').length, 9);
  });
});
