import assert from 'node:assert/strict';
import { factsOf } from '../support/facts';
import { resolveNamed, withoutMarks } from '../support/named';

/** A sentence, and what it says: "name: kind of target = value [evidence]". */
const SENTENCES: readonly (readonly [string, readonly string[]])[] = [
  ['Lt. Col. [[p:Jan Petrov]] spoke.', ['Jan Petrov: title = Lt. Col. [Lt. Col. Jan Petrov]']],
  [
    '[[p:Omar Hartan]] was a deputy leader in the [[g:Blue Front]].',
    [
      'Omar Hartan: role of Blue Front = a deputy leader in the Blue Front [Omar Hartan was a deputy leader in the Blue Front]',
    ],
  ],
  [
    '[[p:Omar Hartan]], the leader of the [[g:Blue Front]], spoke.',
    [
      'Omar Hartan: leaderOf of Blue Front = the leader of the Blue Front [Omar Hartan, the leader of the Blue Front]',
    ],
  ],
  [
    'It was [[g:BMU]] emir [[p:Omar Hartan]].',
    ['Omar Hartan: leaderOf of BMU = BMU emir [BMU emir Omar Hartan]'],
  ],
  [
    'The [[g:Blue Front]] rested while its commander, [[p:Omar Hartan]], spoke.',
    ['Omar Hartan: leaderOf of Blue Front = its commander [its commander, Omar Hartan]'],
  ],
  [
    'The [[g:Marsh Men]], a part of the [[g:Blue Front]], said that its emir, [[p:Omar Hartan]], spoke.',
    [
      'Marsh Men: partOf of Blue Front = a part of the Blue Front [Marsh Men, a part of the Blue Front]',
      'Omar Hartan: leaderOf of Marsh Men = its emir [its emir, Omar Hartan]',
    ],
  ],
  [
    '[[p:Omar Hartan]] leads the [[g:Blue Front]].',
    [
      'Omar Hartan: leaderOf of Blue Front = leads the Blue Front [Omar Hartan leads the Blue Front]',
    ],
  ],
  [
    '[[p:Ivo Kern]], a senior member of the [[g:Blue Front]], spoke.',
    [
      'Ivo Kern: memberOf of Blue Front = a senior member of the Blue Front [Ivo Kern, a senior member of the Blue Front]',
    ],
  ],
  [
    '[[p:Ivo Kern]], a retired fisherman, was arrested in March.',
    [
      'Ivo Kern: describedAs = a retired fisherman [Ivo Kern, a retired fisherman]',
      'Ivo Kern: status = arrested in March [Ivo Kern, a retired fisherman, was arrested in March]',
    ],
  ],
  [
    'The [[g:Lantern Unit]] is an official branch of the [[g:Blue Front]].',
    [
      'Lantern Unit: partOf of Blue Front = an official branch of the Blue Front [Lantern Unit is an official branch of the Blue Front]',
    ],
  ],
  [
    'The [[g:Blue Front]]’s [[g:Lantern Unit]] left.',
    ['Lantern Unit: partOf of Blue Front = Blue Front [Blue Front’s Lantern Unit]'],
  ],
  [
    'The [[g:Daily Heron]], a weekly newspaper, wrote so.',
    ['Daily Heron: describedAs = a weekly newspaper [Daily Heron, a weekly newspaper]'],
  ],
  [
    '[[p:Mara Dol]], who lives in [[l:Tamsur]], wrote so.',
    ['Mara Dol: location of Tamsur = lives in Tamsur [Mara Dol, who lives in Tamsur]'],
  ],
  [
    'The [[g:Border Movement for Unity]] ([[g:BMU]]) left.',
    ['Border Movement for Unity: acronym = BMU [Border Movement for Unity (BMU]'],
  ],
  [
    'Police named the [[g:BMU]] fighters killed, identifying them as “[[p:Tal Dor]] and [[p:Ivo Kern]]”.',
    [
      'Tal Dor: memberOf of BMU = BMU fighters [BMU fighters killed, identifying them as “Tal Dor]',
      'Tal Dor: status = killed [killed, identifying them as “Tal Dor]',
      'Ivo Kern: memberOf of BMU = BMU fighters [BMU fighters killed, identifying them as “Tal Dor and Ivo Kern]',
      'Ivo Kern: status = killed [killed, identifying them as “Tal Dor and Ivo Kern]',
    ],
  ],
  // Pronouns and nouns that stand for whoever was named last.
  // What tells more is told: "one of the dead" is no fact beside it.
  [
    'The ministry named one of the dead as [[p:Omar Hartan]]. Officials said that [[p:Omar Hartan]] was killed when he fired on a boat.',
    ['Omar Hartan: status = killed [Omar Hartan was killed]'],
  ],
  [
    '[[p:Omar Hartan]] came to the coast. He was killed in May.',
    ['Omar Hartan: status = killed in May [He was killed in May]'],
  ],
  [
    'The [[g:Blue Front]] rested. Its commander is [[p:Omar Hartan]].',
    ['Omar Hartan: leaderOf of Blue Front = Its commander [Its commander is Omar Hartan]'],
  ],
  [
    'The [[g:Blue Front]], led by [[p:Omar Hartan]], rested.',
    ['Omar Hartan: leaderOf of Blue Front = Blue Front [Blue Front, led by Omar Hartan]'],
  ],
  [
    '[[p:Ivo Kern]] joined the [[g:Blue Front]].',
    ['Ivo Kern: memberOf of Blue Front = joined the Blue Front [Ivo Kern joined the Blue Front]'],
  ],
  [
    'The [[g:Lantern Unit]], a wing of the [[g:Blue Front]], left.',
    [
      'Lantern Unit: partOf of Blue Front = a wing of the Blue Front [Lantern Unit, a wing of the Blue Front]',
    ],
  ],
  [
    'The [[g:Blue Front]], which is led by [[p:Omar Hartan]], denied it.',
    ['Omar Hartan: leaderOf of Blue Front = Blue Front [Blue Front, which is led by Omar Hartan]'],
  ],
  // What is open in one sentence is told of those whom the next one names.
  [
    'Three men were arrested. They are [[p:Ivo Kern]] and [[p:Tal Dor]].',
    [
      'Ivo Kern: status = arrested [arrested. They are Ivo Kern]',
      'Tal Dor: status = arrested [arrested. They are Ivo Kern and Tal Dor]',
    ],
  ],
  // But what the next one tells itself is another fate.
  [
    'Three men were arrested. The army named two men killed, identifying them as [[p:Ivo Kern]] and [[p:Tal Dor]].',
    [
      'Ivo Kern: status = killed [killed, identifying them as Ivo Kern]',
      'Tal Dor: status = killed [killed, identifying them as Ivo Kern and Tal Dor]',
    ],
  ],
  // A phrase that stands for someone else ends with who that is.
  [
    '[[p:Omar Hartan]] was a deputy to [[g:BMU]] emir [[p:Ivo Kern]].',
    [
      'Omar Hartan: role of BMU = a deputy to BMU emir Ivo Kern [Omar Hartan was a deputy to BMU emir Ivo Kern]',
      'Ivo Kern: leaderOf of BMU = BMU emir [BMU emir Ivo Kern]',
    ],
  ],
  [
    'Name: [[p:Ivo Kern]]\nTitle: Sheikh\nDesignation: Head of finance\nDOB: 1980',
    [
      'Ivo Kern: title = Sheikh [Title: Sheikh]',
      'Ivo Kern: role = Head of finance [Designation: Head of finance]',
    ],
  ],
  [
    'Sgt. [[p:Jan Petrov]] of the [[g:12th Brigade]] was wounded.',
    [
      'Jan Petrov: title = Sgt. [Sgt. Jan Petrov]',
      'Jan Petrov: memberOf of 12th Brigade = the 12th Brigade [Jan Petrov of the 12th Brigade]',
      'Jan Petrov: status = wounded [Jan Petrov of the 12th Brigade was wounded]',
    ],
  ],
  // Nouns, ranks and nicknames that no list has.
  [
    'The rally was led by [[p:Mara Dol]], a protester from [[l:Tamsur]].',
    [
      'Mara Dol: describedAs = a protester from Tamsur [Mara Dol, a protester from Tamsur]',
      'Mara Dol: location of Tamsur = a protester from Tamsur [Mara Dol, a protester from Tamsur]',
    ],
  ],
  [
    'It was signed by Tehsildar [[p:Mara Dol]].',
    ['Mara Dol: title = Tehsildar [Tehsildar Mara Dol]'],
  ],
  [
    '[[p:Ivo “the Crab” Kern]] spoke.',
    ['Ivo “the Crab” Kern: alias = the Crab [Ivo “the Crab” Kern]'],
  ],
  ['[[p:Ivo Kern]] was a baker.', ['Ivo Kern: describedAs = a baker [Ivo Kern was a baker]']],
  // Where someone lives, comes from or writes from; where a group sits.
  [
    'Police held [[p:Ivo Kern]], 41, of [[l:Tamsur]], on Monday.',
    [
      'Ivo Kern: status = held [held Ivo Kern]',
      'Ivo Kern: location of Tamsur = of Tamsur [Ivo Kern, 41, of Tamsur]',
    ],
  ],
  [
    '[[p:Mara Dol]] reported from [[l:Tamsur]].',
    ['Mara Dol: location of Tamsur = reported from Tamsur [Mara Dol reported from Tamsur]'],
  ],
  [
    'The [[l:Tamsur]]-based [[g:Harbour Monitor]] rested.',
    ['Harbour Monitor: location of Tamsur = Tamsur [Tamsur-based Harbour Monitor]'],
  ],
  [
    'The [[g:Harbour Monitor]], based in the town of [[l:Belgar]], rested.',
    [
      'Harbour Monitor: location of Belgar = based in the town of Belgar [Harbour Monitor, based in the town of Belgar]',
    ],
  ],
  // What became of someone, in plain words, whatever else is told of them.
  [
    'The court heard that [[p:Ivo Kern]] was arrested in May. He pleaded not guilty. [[p:Kern]] remains in custody.',
    [
      'Ivo Kern: status = arrested in May [Ivo Kern was arrested in May]',
      'Ivo Kern: status = pleaded not guilty [He pleaded not guilty]',
      'Ivo Kern: status = in custody [Kern remains in custody]',
    ],
  ],
  [
    'Guards arrested [[p:Ivo Kern]] in May. [[p:Tal Dor]], killed in June, was a baker.',
    [
      'Ivo Kern: status = arrested [arrested Ivo Kern]',
      'Tal Dor: status = killed in June [Tal Dor, killed in June]',
      'Tal Dor: describedAs = a baker [Tal Dor, killed in June, was a baker]',
    ],
  ],
  [
    'The office named the dead soldiers as Sgt. [[p:Ivo Kern]] and [[p:Tal Dor]].',
    [
      'Ivo Kern: status = dead [dead soldiers as Sgt. Ivo Kern]',
      'Ivo Kern: title = Sgt. [Sgt. Ivo Kern]',
      'Tal Dor: status = dead [dead soldiers as Sgt. Ivo Kern and Tal Dor]',
    ],
  ],
  // Who someone is, in plain words.
  [
    'It rained, said the poet [[p:Ivo Kern]]. [[p:Mara Dol]], a dentist, rested, and a wrestler called [[p:Tal Dor]].',
    [
      'Ivo Kern: describedAs = the poet [the poet Ivo Kern]',
      'Mara Dol: describedAs = a dentist [Mara Dol, a dentist]',
      'Tal Dor: describedAs = a wrestler [a wrestler called Tal Dor]',
    ],
  ],
  [
    '[[p:Mara Dol]], who heads its laboratory, rested.',
    ['Mara Dol: role = heads its laboratory [Mara Dol, who heads its laboratory]'],
  ],
  // Whom others kill is killed, in whichever tense they do.
  ['Army drone kills [[p:Ivo Kern]] at dawn.', ['Ivo Kern: status = killed [kills Ivo Kern]']],
  // Who leads what and belongs to what, in plain words.
  [
    'The [[g:Blue Front]], a band of foreign guards commanded by [[p:Omar Hartan]], rested.',
    [
      'Blue Front: describedAs = a band of foreign guards [Blue Front, a band of foreign guards]',
      'Omar Hartan: leaderOf of Blue Front = Blue Front [Blue Front, a band of foreign guards commanded by Omar Hartan]',
    ],
  ],
  [
    '[[p:Omar Hartan]], who leads the [[g:Blue Front]]’s [[g:Lantern Unit]], rested.',
    [
      'Omar Hartan: leaderOf of Lantern Unit = leads the Blue Front’s Lantern Unit [Omar Hartan, who leads the Blue Front’s Lantern Unit]',
      'Lantern Unit: partOf of Blue Front = Blue Front [Blue Front’s Lantern Unit]',
    ],
  ],
  [
    '[[p:Ivo Kern]] fled to [[l:Tamsur]]. He defected to the [[g:Blue Front]] in May.',
    [
      'Ivo Kern: location of Tamsur = fled to Tamsur [Ivo Kern fled to Tamsur]',
      'Ivo Kern: status = fled to Tamsur [Ivo Kern fled to Tamsur]',
      'Ivo Kern: memberOf of Blue Front = defected to the Blue Front [He defected to the Blue Front]',
      'Ivo Kern: status = defected to the Blue Front in May [He defected to the Blue Front in May]',
    ],
  ],
  // What is said of something else is not said of the name beside it.
  ['More than 100 members of the [[g:Blue Front]] were killed.', []],
  ['Lance Naik [[p:Ivo Kern]] spoke.', ['Ivo Kern: title = Lance Naik [Lance Naik Ivo Kern]']],
  [
    'They lost a son, [[p:Ivo Kern]], to the [[g:Blue Front]].',
    [
      'Ivo Kern: status = lost [lost a son, Ivo Kern]',
      'Ivo Kern: describedAs = a son [a son, Ivo Kern]',
    ],
  ],
  ['The page swore allegiance to [[p:Ivo Kern]], [[g:Blue Front]] in song.', []],
  ['The house of [[p:Ivo Kern]] is the tallest.', []],
  ['Police in [[l:Tamsur]] arrested [[p:Ivo Kern]]’s brother.', []],
  ['“Ask [[p:Ivo Kern]],” a colonel of the [[g:Blue Front]] said.', []],
  ['He rested near [[p:Ivo Kern]], prosecutors said.', []],
  ['The [[g:Marsh Men]] moved [[p:Ivo Kern]], from [[l:Tamsur]] into [[l:Belgar]].', []],
  ['The minister named [[p:Ivo Kern]].', []],
  ['The elder [[p:Kern]] rested.', []],
  [
    '[[p:Tomas “Crab” Kern]] drove. “[[p:Crab]]” is [[p:Kern]].',
    ['Tomas “Crab” Kern: alias = Crab [Tomas “Crab” Kern]'],
  ],
  ['[[p:Ivo Kern]] led [[g:Blue Front]] troops.', []],
  ['They had planned to kidnap [[p:Ivo Kern]] and did not kill [[p:Tal Dor]].', []],
  ['[[p:Ivo Kern]] rested. Guards detained the man who had hidden him.', []],
  ['The sister of [[p:Tal Dor]], believed that it rained.', []],
  ['[[p:Ivo Kern]] said that the guards had been arrested.', []],
  ['[[p:Ivo Kern]] said [[p:Tal Dor]]’s brother, a baker, had been arrested.', []],
  ['[[p:Ivo Kern]] arrested three men in [[l:Tamsur]].', []],
  ['[[p:Ivo Kern]], unlike his predecessor, waited.', []],
  ['[[p:Ivo Kern]], the day after the attack, waited.', []],
  // As news agencies and ministries write.
  [
    'It was [[p:Ivo Kern]], commander, [[g:Blue Front]], on Monday.',
    ['Ivo Kern: leaderOf of Blue Front = commander, Blue Front [Ivo Kern, commander, Blue Front]'],
  ],
  [
    'Press Secretary [[p:Ivo Kern]] spoke.',
    ['Ivo Kern: title = Press Secretary [Press Secretary Ivo Kern]'],
  ],
  [
    'Under Secretary [[p:Ivo Kern]] spoke.',
    ['Ivo Kern: title = Under Secretary [Under Secretary Ivo Kern]'],
  ],
  [
    'The [[l:Belgar]] Secretary of State [[p:Ivo Kern]] spoke.',
    ['Ivo Kern: role = The Belgar Secretary of State [The Belgar Secretary of State Ivo Kern]'],
  ],
  [
    'Minister of Education [[p:Mara Dol]] spoke.',
    ['Mara Dol: role = Minister of Education [Minister of Education Mara Dol]'],
  ],
  [
    'Shadow Home Secretary [[p:Mara Dol]] spoke.',
    ['Mara Dol: title = Shadow Home Secretary [Shadow Home Secretary Mara Dol]'],
  ],
  [
    'Petty Officer 1st Class [[p:Ivo Kern]] spoke.',
    ['Ivo Kern: title = Petty Officer 1st Class [Petty Officer 1st Class Ivo Kern]'],
  ],
  ['They work in order to defeat [[g:Blue Front]].', []],
  [
    '[[p:Ivo Kern]], Minister for the Coast welcomes the decision.',
    ['Ivo Kern: role = Minister for the Coast [Ivo Kern, Minister for the Coast]'],
  ],
  ['After the fall of the town to [[g:Blue Front]] fighters, [[p:Ivo Kern]] spoke.', []],
  [
    '[[p:Ivo Kern]], the Minister of the Coast, contacted the [[g:Blue Front]]’s deputy.',
    ['Ivo Kern: role = the Minister of the Coast [Ivo Kern, the Minister of the Coast]'],
  ],
  ['It told the [[g:Coast Post]], “The trader is honest.”', []],
  [
    'Many came, including actor [[p:Ivo Kern]].',
    ['Ivo Kern: describedAs = actor [actor Ivo Kern]'],
  ],
  ['They left [[g:Coast Post]], the traders were told.', []],
  [
    '[[p:Ivo Kern]] of the [[g:Blue Front]], [[p:Tal Dor]] of the [[g:Marsh Men]] came.',
    [
      'Ivo Kern: memberOf of Blue Front = the Blue Front [Ivo Kern of the Blue Front]',
      'Tal Dor: memberOf of Marsh Men = the Marsh Men [Tal Dor of the Marsh Men]',
    ],
  ],
  [
    '[[p:Ivo Kern]] of the [[g:Blue Front]] and [[p:Tal Dor]] of the [[g:Marsh Men]] came.',
    [
      'Ivo Kern: memberOf of Blue Front = the Blue Front [Ivo Kern of the Blue Front]',
      'Tal Dor: memberOf of Marsh Men = the Marsh Men [Tal Dor of the Marsh Men]',
    ],
  ],
  [
    '[[g:Blue Front]]’s [[p:Ivo Kern]], [[g:Marsh Men]]’s [[p:Tal Dor]] came.',
    [
      'Ivo Kern: memberOf of Blue Front = Blue Front [Blue Front’s Ivo Kern]',
      'Tal Dor: memberOf of Marsh Men = Marsh Men [Marsh Men’s Tal Dor]',
    ],
  ],
  ['[[p:Ivo Kern]] will present the findings.', []],
  ['They sat with [[p:Mara Dol]], [[p:Ivo Kern]], [[g:Blue Front]] and [[g:Marsh Men]].', []],
  ['A drummer of the band [[p:Mara Dol]] left.', []],
  ['It was a major [[p:Ivo Kern]] donor.', []],
];

describe('facts: what a sentence says of whom', () => {
  for (const [sentence, expected] of SENTENCES) {
    it(withoutMarks(sentence), () => {
      assert.deepEqual(factsOf(sentence), expected);
    });
  }

  it('says each fact once, by its fullest words', () => {
    const report = 'Col. [[p:Jan Petrov]] came. Col. [[p:Petrov]] left. Colonel [[p:Petrov]] sat.';
    assert.deepEqual(factsOf(report), ['Jan Petrov: title = Col. [Col. Jan Petrov]']);
  });

  it('leaves out a role that another one says in more words', () => {
    const report =
      '[[p:Ivo Kern]], a spokesman for the [[g:Blue Front]], spoke. [[p:Kern]], the spokesman, left.';
    assert.deepEqual(factsOf(report), [
      'Ivo Kern: role of Blue Front = a spokesman for the Blue Front [Ivo Kern, a spokesman for the Blue Front]',
    ]);
  });

  it('does not take the head of a part for the leader of the whole', () => {
    for (const report of [
      'The [[g:Blue Front]] trusts [[p:Mara Dol]], who heads its laboratory.',
      '[[p:Mara Dol]] commands the [[g:Blue Front]]’s school.',
    ]) {
      const leading = factsOf(report).filter((fact) => fact.includes('leaderOf'));
      assert.deepEqual(leading, [], report);
    }
  });

  it('leaves out what readers write below a report', () => {
    assert.deepEqual(
      factsOf('News\n\nIt rained.\n\n2 Comments\n\n[[p:Ivo Kern]] was killed, I hear.'),
      [],
    );
  });
});

describe('facts: who says so, and how surely', () => {
  const stances: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['[[p:Ivo Kern]] was killed.', undefined, undefined],
    ['[[p:Ivo Kern]] was killed, according to the coast guard.', 'the coast guard', undefined],
    ['According to two sailors, [[p:Ivo Kern]] was killed.', 'two sailors', undefined],
    ['The Harbour Office said that [[p:Ivo Kern]] was killed.', 'The Harbour Office', undefined],
    ['She said that [[p:Ivo Kern]] was killed.', undefined, undefined],
    ['It is not clear whether [[p:Ivo Kern]] was killed.', undefined, 'doubtful'],
    ['[[p:Ivo Kern]] was reportedly killed.', undefined, 'doubtful'],
    ['The sailors denied that [[p:Ivo Kern]] was killed.', undefined, 'denied'],
    ['[[p:Ivo Kern]] was never arrested.', undefined, 'denied'],
    // What is only denied or doubted of something else.
    [
      'The sailors denied that [[p:Ivo Kern]], who was killed in May, was a guard.',
      undefined,
      undefined,
    ],
    ['[[p:Ivo Kern]], who is believed to be 41, was arrested.', undefined, undefined],
    ['Police killed suspected smuggler [[p:Ivo Kern]].', undefined, undefined],
    ['They told of the alleged death of [[p:Ivo Kern]].', undefined, 'doubtful'],
  ];
  for (const [sentence, attribution, modality] of stances) {
    it(withoutMarks(sentence), () => {
      const fact = resolveNamed(sentence).entities[0]?.facts.find(({ kind }) => kind === 'status');
      assert(fact);
      assert.deepEqual([fact.attribution, fact.modality], [attribution, modality]);
    });
  }
});

describe('facts: what is said of a name that may be that of another', () => {
  it('is doubtful', () => {
    const { entities } = resolveNamed(
      '[[p:Ivo Kern]] runs a bakery. [[p:Tal Kern]] was arrested in May.\n\n[[p:Kern]] was killed.',
    );
    const fates = entities.flatMap(({ facts }) => facts.filter(({ kind }) => kind === 'status'));
    assert.deepEqual(
      fates.map(({ value, modality }) => [value, modality]),
      [
        ['arrested in May', undefined],
        ['killed', 'doubtful'],
      ],
    );
  });
});

describe('facts: what is said beside what is denied', () => {
  for (const [sentence, modality] of [
    ['She denied that [[p:Ivo Kern]], a baker from [[l:Tamsur]], was held.', undefined],
    ['It is unclear whether [[p:Ivo Kern]], a baker from [[l:Tamsur]], was held.', undefined],
    ['[[p:Ivo Kern]], an alleged smuggler from [[l:Tamsur]], was held.', 'doubtful'],
  ] as const) {
    it(withoutMarks(sentence), () => {
      const facts = resolveNamed(sentence).entities.flatMap((entity) => entity.facts);
      const said = facts.filter(({ kind }) => kind === 'describedAs' || kind === 'role');
      assert.deepEqual(
        said.map((fact) => fact.modality),
        [modality],
      );
    });
  }
});
