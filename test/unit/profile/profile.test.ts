import assert from 'node:assert/strict';
import { createProfile, type ProfiledReport } from '../../../src/core/profile/profile';
import { profileOf } from './support';

const WHO = 'Omar Hartan';
const KILLED = `[[p1:Omar Hartan]] killed in raid

[[p1:Omar Hartan]], a deputy leader of the [[g1:Blue Front]], was killed in a raid in [[l1:Tamsur]], according to the coast guard. The [[g1:Blue Front]] did not comment on [[p1:Hartan]].

Tags: [[p1:Omar Hartan]], [[p2:Salim Darwaz]]
`;
const ALIVE = `Raid on [[l1:Tamsur]] missed its man

[[p1:Omar Hartan]], the deputy leader of the [[g1:Blue Front]], is alive, the [[g1:Blue Front]] said. It denied that [[p1:Hartan]] was killed. [[p1:Hartan]] met [[p2:Salim Darwaz]] in [[l1:Tamsur]].
`;
const SUBJECT = { type: 'person', name: WHO, aliases: ['Abu Bahr'] } as const;

const killed = profileOf('killed.txt', KILLED, WHO, { published: '2017-12-05' });
const alive = profileOf('alive.txt', ALIVE, WHO, { published: '2018-02-11' });
const again = profileOf('again.txt', KILLED, WHO, { published: '2018-03-01' });
const undated = profileOf('undated.txt', ALIVE, WHO);

const told = ({ facts }: ProfiledReport) =>
  facts.map(({ label, value, modality, attribution }) =>
    [label.template, value, modality, attribution].filter(Boolean).join(' | '),
  );

describe('A profile', () => {
  it('tells what reports say by the day on which they came out, those without a day last', () => {
    const { reports, days, mentionCount } = createProfile(SUBJECT, [undated, alive, killed]);
    assert.deepEqual(
      reports.map(({ name, published }) => [name, published]),
      [
        ['killed.txt', '2017-12-05'],
        ['alive.txt', '2018-02-11'],
        ['undated.txt', undefined],
      ],
    );
    assert.deepEqual(days, { from: '2017-12-05', to: '2018-02-11' });
    assert.equal(mentionCount, killed.mentionCount + 2 * alive.mentionCount);
  });

  it('has the facts of the card, with who says so and how surely', () => {
    const [first, second] = createProfile(SUBJECT, [killed, alive]).reports;
    assert(first && second);
    assert.deepEqual(told(first), [
      'role | a deputy leader of the Blue Front',
      'status | killed in a raid in Tamsur | the coast guard',
    ]);
    assert.deepEqual(told(second), ['status | alive | the Blue Front', 'status | killed | denied']);
  });

  it('quotes the sentence, with the words in it, and where they stand', () => {
    const [fact] = killed.facts;
    assert(fact);
    const { before, words, after, line, range } = fact.passage;
    assert.equal(
      before + words + after,
      'Omar Hartan, a deputy leader of the Blue Front, was killed in a raid in Tamsur, according to the coast guard.',
    );
    assert.equal(line, 3);
    assert.equal(KILLED.replace(/\[\[\w+:|\]\]/g, '').slice(range.start, range.end), words);
  });

  it('tells once what reports say in the same words', () => {
    const [first, second] = createProfile(SUBJECT, [again, killed]).reports;
    assert(first && second);
    assert.deepEqual(
      first.facts.map(({ alsoIn }) => alsoIn.map(({ report }) => report.name)),
      [['again.txt'], ['again.txt']],
    );
    assert.deepEqual(second.facts, []);
    assert.deepEqual(
      second.repeated.map(({ value }) => value),
      ['a deputy leader of the Blue Front', 'killed in a raid in Tamsur'],
    );
  });

  it('shows what speaks against an earlier report, and tells it again where that is so', () => {
    const { reports } = createProfile(SUBJECT, [killed, alive, again]);
    const against = reports.map(({ name, facts }) => [
      name,
      ...facts.flatMap(({ value, modality, against }) =>
        against.map(
          ({ report, fact }) =>
            `${modality ?? ''} ${value} / ${fact.modality ?? ''} ${fact.value}, ${report.name}`,
        ),
      ),
    ]);
    const death = 'killed in a raid in Tamsur';
    assert.deepEqual(against, [
      ['killed.txt'],
      ['alive.txt', ` alive /  ${death}, killed.txt`, `denied killed /  ${death}, killed.txt`],
      ['again.txt', ` ${death} / denied killed, alive.txt`, ` ${death} /  alive, alive.txt`],
    ]);
  });

  it('does not take a death for a contradiction of a life before it', () => {
    const { reports } = createProfile(SUBJECT, [
      profileOf('before.txt', ALIVE.replace(/ It denied.*? killed\./, ''), WHO, {
        published: '2016-01-01',
      }),
      killed,
    ]);
    assert.deepEqual(
      reports.flatMap(({ facts }) => facts.flatMap(({ against }) => against)),
      [],
    );
  });

  it('says who it is by the latest report that does', () => {
    const { who } = createProfile(SUBJECT, [alive, killed]);
    assert.equal(who?.report.name, 'alive.txt');
    assert.match(who?.fact.value ?? '', /deputy leader of the Blue Front/);
  });

  it('has all other names once, those of the dossier first', () => {
    const { aliases } = createProfile(SUBJECT, [killed, alive]);
    assert.deepEqual(aliases, ['Abu Bahr', 'Hartan']);
  });

  it('counts the sentences in which others are named together with it, and no lists', () => {
    const { company } = createProfile(SUBJECT, [killed, alive]);
    assert.deepEqual(
      company.map(({ name, sentences, reports }) => [name, sentences, reports]),
      [
        ['Blue Front', 3, 2],
        ['Tamsur', 2, 2],
        ['Salim Darwaz', 1, 1],
      ],
    );
  });

  it('calls others by no name in capitals where a report has another', () => {
    const first = profileOf('first.txt', '[[l:TAMSUR]] - [[p:Omar Hartan]] spoke.', 'Omar Hartan');
    const second = profileOf('second.txt', '[[p:Omar Hartan]] is in [[l:Tamsur]].', 'Omar Hartan');
    for (const reports of [
      [first, second],
      [second, first],
    ]) {
      const { company } = createProfile(SUBJECT, reports);
      assert.deepEqual(
        company.map(({ name, report, sentences }) => [name, report, sentences]),
        [['Tamsur', 'file:///second.txt', 2]],
      );
    }
  });

  it('has the annotations that are about it, or whose passage names it', () => {
    const annotations = [
      { id: 'a', quote: 'did not comment', entity: 'omar-hartan', comment: 'Why?' },
      { id: 'b', quote: 'was killed in a raid', comment: 'Of somebody.' },
      {
        ...{ id: 'c', quote: 'The Blue Front did not comment on Hartan.', tags: ['silence'] },
        links: [{ to: 'b', relation: 'explains' }, { to: 'other.txt#x' }],
      },
      { id: 'd', quote: 'Omar Hartan', motivation: 'identifying', entity: 'omar-hartan' },
      { id: 'e', quote: 'gone from the report', entity: 'omar-hartan', credibility: 3 },
    ] as const;
    const { notes } = profileOf('killed.txt', KILLED, WHO, {}, annotations);
    assert.deepEqual(
      notes.map(({ id, line }) => [id, line]),
      [
        ['c', 3],
        ['a', 3],
        ['e', undefined],
      ],
    );
    assert.deepEqual(
      notes[0]?.links.map(({ relation, end }) => `${relation.template} ${end}`),
      ['explains “was killed in a raid”', 'links to other.txt#x'],
    );
  });

  it('tells of a group who belongs to it', () => {
    const { facts } = profileOf('killed.txt', KILLED, 'Blue Front');
    assert.deepEqual(
      facts.map(({ label, value }) => `${label.template}: ${value}`),
      ['people: Omar Hartan (a deputy leader)'],
    );
  });

  it('has the first sentences that name it where nothing is said of it', () => {
    const { facts, named } = profileOf('killed.txt', KILLED, 'Tamsur');
    assert.deepEqual([facts.length, named.length], [0, 1]);
    assert.match(named[0]?.before ?? '', /^Omar Hartan, .* was killed in a raid in $/);
    const { named: none } = profileOf('killed.txt', KILLED, WHO);
    assert.deepEqual(none, []);
  });

  it('has nothing in it that cannot be seen, and no text of ten kilobytes', () => {
    const name = `Omar \u202eHartan${' Hartan'.repeat(2000)}`;
    const source = `[[p1:${name}]] is a deputy leader of the [[g1:Blue Front]]${', he said'.repeat(2000)}.\n`;
    const report = profileOf('long.txt', source, name.replace(/\s+/g, ' '));
    const profile = createProfile({ type: 'person', name, aliases: [name] }, [report]);
    assert.doesNotMatch(JSON.stringify(profile.reports[0]?.facts), /\u202e/);
    assert.doesNotMatch(JSON.stringify([profile.name, profile.aliases]), /\u202e/);
    const passages = profile.reports.flatMap(({ facts }) => facts.map(({ passage }) => passage));
    assert(passages.length > 0);
    assert(passages.every((one) => JSON.stringify(one).length < 1500));
    assert(profile.name.length < 130);
  });
});
