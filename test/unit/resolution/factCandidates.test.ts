import assert from 'node:assert/strict';
import { findCandidates } from '../../../src/core/resolution/facts/candidates';
import { surfacesOf } from '../../../src/core/resolution/facts/naming';
import { findSections } from '../../../src/core/text/structure';
import { resolveNamed, withoutMarks } from '../support/named';

/**
 * What a construction may say, whatever the model then makes of it: "name: kind of target = value
 * [evidence]". Others may be found besides.
 */
const CONSTRUCTIONS: readonly (readonly [string, readonly string[]])[] = [
  // Lists: what is said of one may be said of all, descriptions between them notwithstanding.
  [
    'The dead are [[p:Tal Dor]] of [[l:Tamsur]], [[p:Ivo Kern]] of [[l:Belgar]] and [[p:Jan Petrov]].',
    [
      'Ivo Kern: status = dead [dead are Tal Dor of Tamsur, Ivo Kern]',
      'Jan Petrov: status = dead [dead are Tal Dor of Tamsur, Ivo Kern of Belgar and Jan Petrov]',
    ],
  ],
  [
    'Troops detained [[p:Tal Dor]], a [[g:Blue Front]] subcommander, and a baker called [[p:Ivo Kern]].',
    [
      'Ivo Kern: status = detained [detained Tal Dor, a Blue Front subcommander, and a baker called Ivo Kern]',
    ],
  ],
  // Of several, who is named behind: in the sentence itself, or in the next one.
  [
    'A blast killed nine people, among them the teacher [[p:Ivo Kern]] and her son, [[p:Tal Dor]].',
    [
      'Ivo Kern: status = killed [killed nine people, among them the teacher Ivo Kern]',
      'Tal Dor: status = killed [killed nine people, among them the teacher Ivo Kern and her son, Tal Dor]',
    ],
  ],
  [
    'Four people were detained: [[p:Ivo Kern]], 52, [[p:Tal Dor]], 36, of [[l:Tamsur]], and [[p:Jan Petrov]].',
    [
      'Jan Petrov: status = detained [detained: Ivo Kern, 52, Tal Dor, 36, of Tamsur, and Jan Petrov]',
    ],
  ],
  [
    'Two guards were killed at dawn. One of them, [[p:Ivo Kern]], was from [[l:Tamsur]].',
    ['Ivo Kern: status = killed [killed at dawn. One of them, Ivo Kern]'],
  ],
  // Fates whose verb has no auxiliary of its own, or tells a fate only with its object.
  [
    '[[p:Ivo Kern]] was examined at the camp and released.',
    ['Ivo Kern: status = released [Ivo Kern was examined at the camp and released]'],
  ],
  [
    '[[p:Ivo Kern]] received 14 years.',
    ['Ivo Kern: status = received 14 years [Ivo Kern received 14 years]'],
  ],
  [
    '[[p:Ivo Kern]] got away by boat.',
    ['Ivo Kern: status = got away by boat [Ivo Kern got away by boat]'],
  ],
  [
    '[[p:Ivo Kern]], a logistician held by the [[g:Blue Front]], spoke.',
    ['Ivo Kern: status = held by the Blue Front [Ivo Kern, a logistician held by the Blue Front]'],
  ],
  // Leadership across what stands between.
  [
    'The [[g:Blue Front]], led from [[l:Tamsur]] by a former guard, [[p:Omar Hartan]], rested.',
    [
      'Omar Hartan: leaderOf of Blue Front = Blue Front [Blue Front, led from Tamsur by a former guard, Omar Hartan]',
    ],
  ],
  [
    '[[p:Omar Hartan]], a fisherman who leads the [[g:Blue Front]], spoke.',
    [
      'Omar Hartan: leaderOf of Blue Front = a fisherman who leads the Blue Front [Omar Hartan, a fisherman who leads the Blue Front]',
      'Omar Hartan: describedAs = a fisherman [Omar Hartan, a fisherman]',
    ],
  ],
  [
    '[[p:Omar Hartan]] was made head of the [[g:Lantern Unit]].',
    [
      'Omar Hartan: leaderOf of Lantern Unit = head of the Lantern Unit [Omar Hartan was made head of the Lantern Unit]',
    ],
  ],
  // Of a phrase that counts, what it says of each; of one that asks whose, what it says.
  [
    'The dead are two guards, [[p:Ivo Kern]] and [[p:Tal Dor]].',
    ['Ivo Kern: describedAs = guards [guards, Ivo Kern]'],
  ],
  [
    'The [[g:Blue Front]], whose ex-minister [[p:Ivo Kern]] is on trial, rested.',
    ['Ivo Kern: role of Blue Front = ex-minister [Blue Front, whose ex-minister Ivo Kern]'],
  ],
  [
    '[[p:Ivo Kern]] keeps 3,000 ducks.',
    ['Ivo Kern: role = keeps 3,000 ducks [Ivo Kern keeps 3,000 ducks]'],
  ],
  ['It was 10 guard [[p:Ivo Kern]].', ['Ivo Kern: role = guard [guard Ivo Kern]']],
  [
    'The [[g:Blue Front]] fought the [[g:Coast Police Force]]. The group’s leader, [[p:Ivo Kern]], left.',
    ['Ivo Kern: leaderOf of Blue Front = The group’s leader [The group’s leader, Ivo Kern]'],
  ],
  // Whom "the battalion" stands for: the one that is called so.
  [
    'The [[g:Vorskla Battalion]] was raised. The [[g:Shore Guard]] left. The battalion’s commander, [[p:Ivo Kern]], left.',
    [
      'Ivo Kern: leaderOf of Vorskla Battalion = The battalion’s commander [The battalion’s commander, Ivo Kern]',
    ],
  ],
  // Who is told by another name is a subject all the same.
  [
    'A fighter known as [[p:Ivo Kern]] was shot in [[l:Tamsur]].',
    ['Ivo Kern: status = shot in Tamsur [Ivo Kern was shot in Tamsur]'],
  ],
  // A people's name says who someone is.
  [
    '[[p:Ivo Kern]], an Egyptian, spoke.',
    ['Ivo Kern: describedAs = an Egyptian [Ivo Kern, an Egyptian]'],
  ],
  // What is said of another leaves the name itself out of its words.
  [
    'The [[g:Blue Front]] in [[l:Tamsur]] left.',
    ['Blue Front: location of Tamsur = in Tamsur [Blue Front in Tamsur]'],
  ],
  [
    'By [[p:Mara Dol]], [[g:Daily Heron]]',
    ['Mara Dol: memberOf of Daily Heron = Daily Heron [Mara Dol, Daily Heron]'],
  ],
  // Who is one of several shares what is told of them.
  [
    '[[p:Ivo Kern]] was also among the dead.',
    ['Ivo Kern: status = dead [Ivo Kern was also among the dead]'],
  ],
  [
    '[[p:Ivo Kern]] was one of four guards killed in the raid.',
    ['Ivo Kern: status = killed in the raid [Ivo Kern was one of four guards killed in the raid]'],
  ],
  [
    '[[p:Ivo Kern]], one of the [[g:Blue Front]]’s most feared gunmen, rested.',
    [
      'Ivo Kern: describedAs of Blue Front = one of the Blue Front’s most feared gunmen [Ivo Kern, one of the Blue Front’s most feared gunmen]',
    ],
  ],
  // Whoever is named only later: by another name, behind an age, behind an aside.
  [
    'A port official identified only as [[p:Ivo Kern]] was arrested.',
    [
      'Ivo Kern: role = A port official [A port official identified only as Ivo Kern]',
      'Ivo Kern: status = arrested [Ivo Kern was arrested]',
    ],
  ],
  [
    'The gunman, identified as [[p:Ivo Kern]], left.',
    ['Ivo Kern: role = The gunman [The gunman, identified as Ivo Kern]'],
  ],
  [
    'His brother, 26-year-old [[p:Ivo Kern]], left.',
    ['Ivo Kern: describedAs = His brother [His brother, 26-year-old Ivo Kern]'],
  ],
  // Offices: all of their words, with what was added to a name by a hyphen or by "and".
  [
    'The Under Secretary for Ports and Coastal Affairs, [[p:Ivo Kern]], left.',
    [
      'Ivo Kern: role = The Under Secretary for Ports and Coastal Affairs [The Under Secretary for Ports and Coastal Affairs, Ivo Kern]',
    ],
  ],
  [
    '[[p:Ivo Kern]], minister of land and water, left.',
    ['Ivo Kern: role = minister of land and water [Ivo Kern, minister of land and water]'],
  ],
  [
    '[[p:Ivo Kern]], a [[l:Tamsur]]-based trader, left.',
    ['Ivo Kern: describedAs = a Tamsur-based trader [Ivo Kern, a Tamsur-based trader]'],
  ],
  [
    '[[p:Ivo Kern]], a spokesman for the [[g:BMU]]-led force, left.',
    [
      'Ivo Kern: role = a spokesman for the BMU-led force [Ivo Kern, a spokesman for the BMU-led force]',
    ],
  ],
  [
    'He is the younger brother of Senator [[p:Ivo Kern]]. [[p:Tal Dor]] is the brother of Senator [[p:Ivo Kern]].',
    [
      'Tal Dor: describedAs of Ivo Kern = the brother of Senator Ivo Kern [Tal Dor is the brother of Senator Ivo Kern]',
    ],
  ],
  [
    'The former head of the [[g:Dock Council]], [[p:Ivo Kern]], left.',
    [
      'Ivo Kern: leaderOf of Dock Council = The former head of the Dock Council [The former head of the Dock Council, Ivo Kern]',
    ],
  ],
  [
    'Superintendent of Police [[p:Ivo Kern]] met Harbour Police Chief [[p:Tal Dor]].',
    [
      'Ivo Kern: title = Superintendent of Police [Superintendent of Police Ivo Kern]',
      'Tal Dor: title = Police Chief [Police Chief Tal Dor]',
    ],
  ],
  [
    'Inspector General [[p:Tal Dor]] left.',
    ['Tal Dor: title = Inspector General [Inspector General Tal Dor]'],
  ],
  // Given an office.
  [
    'The council named [[p:Ivo Kern]] to be its treasurer and appointed [[p:Tal Dor]] harbour master.',
    [
      'Ivo Kern: role = its treasurer [Ivo Kern to be its treasurer]',
      'Tal Dor: role = harbour master [Tal Dor harbour master]',
    ],
  ],
  [
    '[[p:Ivo Kern]] succeeded [[p:Tal Dor]] as treasurer.',
    ['Ivo Kern: role = treasurer [Ivo Kern succeeded Tal Dor as treasurer]'],
  ],
  // Leads, by whatever adverb and mark.
  [
    'Admiral [[p:Ivo Kern]], 52, who has previously led the [[g:Shore Guard]], rested.',
    [
      'Ivo Kern: leaderOf of Shore Guard = previously led the Shore Guard [Ivo Kern, 52, who has previously led the Shore Guard]',
    ],
  ],
  [
    'The “[[g:Dorn Network]],” controlled by [[p:Ivo Kern]], rested.',
    ['Ivo Kern: leaderOf of Dorn Network = Dorn Network [Dorn Network,” controlled by Ivo Kern]'],
  ],
  [
    '[[p:Ivo Kern]] was arrested and faces a gun charge.',
    ['Ivo Kern: status = faces a gun charge [Ivo Kern was arrested and faces a gun charge]'],
  ],
  [
    '[[p:Ivo Kern]] got a jail term of 14 years.',
    ['Ivo Kern: status = got a jail term of 14 years [Ivo Kern got a jail term of 14 years]'],
  ],
  [
    'A bank owned by [[p:Ivo Kern]], a [[l:Tamsur]]-based trader who was acquitted in May, left.',
    [
      'Ivo Kern: status = acquitted in May [Ivo Kern, a Tamsur-based trader who was acquitted in May]',
    ],
  ],
  [
    'It began after his brother [[p:Ivo Kern]] was shot.',
    ['Ivo Kern: status = shot [Ivo Kern was shot]'],
  ],
  [
    'Police killed suspected bomb maker [[p:Ivo Kern]].',
    ['Ivo Kern: role = suspected bomb maker [suspected bomb maker Ivo Kern]'],
  ],
  [
    'He said that [[p:Ivo Kern]], alleged treasurer of the [[g:Blue Front]], left.',
    [
      'Ivo Kern: role of Blue Front = alleged treasurer of the Blue Front [Ivo Kern, alleged treasurer of the Blue Front]',
    ],
  ],
  [
    'The board named Vice Admiral [[p:Ivo Kern]] to become the next director of the [[g:Shore Guard]].',
    [
      'Ivo Kern: leaderOf of Shore Guard = the next director of the Shore Guard [Ivo Kern to become the next director of the Shore Guard]',
    ],
  ],
];

/** What a construction never says, by the beginnings of what is listed of it. */
const NEVER: readonly (readonly [string, readonly string[]])[] = [
  // A phrase does not reach over the verb before it, nor over another noun with its article.
  [
    '“No,” said delegate [[p:Ivo Kern]].',
    ['Ivo Kern: role = said', 'Ivo Kern: describedAs = said'],
  ],
  [
    'A drone of the [[g:Blue Front]] air force kills the trader [[p:Ivo Kern]].',
    ['Ivo Kern: describedAs of Blue Front = A drone', 'Ivo Kern: describedAs = A drone'],
  ],
  [
    'It is a dissident unit of the former [[g:Blue Front]].',
    ['Blue Front: describedAs = a dissident'],
  ],
  ['She was deputy to the late [[p:Ivo Kern]].', ['Ivo Kern: role', 'Ivo Kern: describedAs']],
  // What is said of one of a list, of one alone, is not said of the others.
  [
    'The [[g:Marsh Men]] and the [[g:Lantern Unit]], a wing of the [[g:Blue Front]], rested.',
    ['Marsh Men: partOf of Blue Front'],
  ],
  [
    'There were [[p:Ivo Kern]] of the [[g:Blue Front]], Judge [[p:Jan Petrov]] and [[p:Tal Dor]].',
    ['Jan Petrov: memberOf', 'Tal Dor: memberOf'],
  ],
  [
    'They took away [[p:Ivo Kern]] and a trader, [[p:Tal Dor]], who led the [[g:Blue Front]].',
    ['Ivo Kern: leaderOf', 'Ivo Kern: role = led'],
  ],
  // "Their" is whose some people are who may have no name.
  [
    'The [[g:Blue Front]] fired at the fishermen. Their leader, [[p:Tal Dor]], left.',
    ['Tal Dor: leaderOf', 'Tal Dor: role of'],
  ],
  // What tells nothing.
  ['A third body, the [[g:Blue Front]], rested.', ['Blue Front: describedAs']],
  ['[[p:Ivo Kern]] received 101 of 199 votes.', ['Ivo Kern: status']],
  ['The guards believe [[p:Ivo Kern]] came.', ['Ivo Kern: status']],
  ['[[p:Ivo Kern]] tried twice to have him removed.', ['Ivo Kern: status']],
  ['[[p:Ivo Kern]], a deputy, took thirty men with him.', ['Ivo Kern: status']],
  ['[[p:Ivo Kern]] spoke instead of bread.', ['Ivo Kern: role']],
  ['[[p:Ivo Kern]] in [[l:Tamsur]] contributed to this report.', ['Ivo Kern: role']],
  ['It was “[[p:El Rojo]]”.', ['El Rojo: alias']],
  [
    'According to the [[g:Harbour Monitor]] ([[g:HM]]), the garrison left.',
    ['Harbour Monitor: describedAs'],
  ],
  ['[[p:Ivo Kern]] (the name means mason) rested.', ['Ivo Kern: describedAs']],
  [
    'The [[g:Blue Front]] mourns colleague [[p:Ivo Kern]].',
    ['Ivo Kern: describedAs of Blue Front'],
  ],
  [
    '[[p:Ivo Kern]] was not a guard and [[p:Tal Dor]] is no stranger.',
    ['Ivo Kern: describedAs', 'Tal Dor: describedAs'],
  ],
  ['[[p:Ivo Kern]] was less patient.', ['Ivo Kern: describedAs']],
  ['He is a nephew of Hetman [[p:Ivo Kern]].', ['Ivo Kern: describedAs = a nephew']],
  [
    'He was sold to journalists by the spokesman, [[p:Ivo Kern]].',
    ['Ivo Kern: role = journalists'],
  ],
  [
    '[[p:Ivo Kern]], called leaders of the [[g:Blue Front]], rested.',
    ['Ivo Kern: role = called', 'Ivo Kern: describedAs of Blue Front = called'],
  ],
  // Nobody is what they do to others, must be, or deny.
  ['[[p:Ivo Kern]] ordered another coffee, honoured the men and denied it.', ['Ivo Kern: status']],
  ['[[p:Ivo Kern]] must be held to account.', ['Ivo Kern: status']],
  // A verb of one has one subject.
  [
    '[[p:Ivo Kern]], a baker; and [[p:Tal Dor]], who is accused of theft, rested.',
    ['Ivo Kern: status'],
  ],
  // Whom "its" and "the group" cannot stand for.
  [
    'The [[g:Daily Heron]] asked its mayor, [[p:Ivo Kern]].',
    ['Ivo Kern: role of', 'Ivo Kern: leaderOf of Daily Heron = its'],
  ],
  [
    'The [[g:Coast Guard]] boarded a tanker. Its master was Captain [[p:Ivo Kern]].',
    ['Ivo Kern: role of', 'Ivo Kern: leaderOf', 'Ivo Kern: memberOf'],
  ],
  [
    'The [[g:Coast Police Force]] rested. The group’s leader, [[p:Ivo Kern]], left.',
    ['Ivo Kern: leaderOf of Coast', 'Ivo Kern: role of Coast'],
  ],
  // What happened to someone else, or perhaps to nobody.
  ['“Tal is among the dead,” [[p:Ivo Kern]] said.', ['Ivo Kern: status']],
  ['The guard died, Minister [[p:Ivo Kern]] said.', ['Ivo Kern: status']],
  ['He serves a sentence; and another man, [[p:Ivo Kern]], left.', ['Ivo Kern: status']],
  ['They seek the extradition of a nephew of the trader [[p:Ivo Kern]].', ['Ivo Kern: status']],
  ['If convicted, [[p:Ivo Kern]] leaves.', ['Ivo Kern: status']],
  ['An arrest warrant was issued against [[p:Ivo Kern]].', ['Ivo Kern: status = arrest']],
  [
    'It offers money for the arrest of [[p:Ivo Kern]] and calls for [[p:Tal Dor]]’s release.',
    ['Ivo Kern: status', 'Tal Dor: status'],
  ],
  [
    'Neither [[p:Ivo Kern]] nor [[p:Tal Dor]] has been arrested.',
    ['Ivo Kern: status', 'Tal Dor: status'],
  ],
  ['He was buried in Tamsur as his father [[p:Ivo Kern]] was.', ['Ivo Kern: status = buried']],
  [
    '[[p:Tal Dor]], who was suspended in May, is the brother of [[p:Ivo Kern]].',
    ['Ivo Kern: status'],
  ],
  ['The office released the names of [[p:Ivo Kern]] and his sons.', ['Ivo Kern: status']],
  [
    'It told of the arrest of four men held for an attack on [[p:Ivo Kern]].',
    ['Ivo Kern: status = arrest'],
  ],
  ['[[p:Tal Dor]] spoke of the killing of [[p:Ivo Kern]] and his brothers.', ['Tal Dor: status']],
  ['The killing of [[p:Ivo Kern]], [[p:Tal Dor]]’s guard, was filmed.', ['Tal Dor: status']],
  ['[[p:Ivo Kern]], chairman of the firm [[g:Blue Front]], was jailed.', ['Blue Front: status']],
  ['He relied on his company [[g:Blue Front]], was jailed and left.', ['Blue Front: status']],
  ['Sela (wife of the guard [[p:Ivo Kern]]), surrendered in May.', ['Ivo Kern: status']],
  [
    '[[p:Ivo Kern]], once a captain in the [[g:Blue Front]], defected to the coast.',
    ['Blue Front: status'],
  ],
  ['The leader of the [[g:Blue Front]], [[p:Ivo Kern]], has been killed.', ['Blue Front: status']],
  ['[[p:Ivo Kern]] served as the guide, turned pale and gave a talk.', ['Ivo Kern: status']],
  // What is said of whoever stands next to it.
  [
    'Police held [[p:Ivo Kern]], his wife, [[p:Mara Dol]], and two guards.',
    ['Ivo Kern: describedAs = his wife'],
  ],
  ['He was the son of a guard, [[p:Mara Dol]], who died.', ['Mara Dol: describedAs = the son']],
  [
    '[[p:Ivo Kern]], a guard of the [[g:Lantern Unit]], the striking arm of the [[g:Blue Front]], left.',
    ['Ivo Kern: role of Blue Front', 'Ivo Kern: describedAs of Blue Front'],
  ],
  ['[[p:Ivo Kern]], accusing the traders, left.', ['Ivo Kern: role', 'Ivo Kern: describedAs']],
  [
    '[[p:Ivo Kern]] described [[p:Tal Dor]] as the ringleader.',
    ['Ivo Kern: role', 'Ivo Kern: describedAs'],
  ],
  ['According to the mayor, [[p:Ivo Kern]], 41, was responsible.', ['Ivo Kern: role']],
  ['[[p:Ivo Kern]] was replaced by [[p:Tal Dor]] as treasurer.', ['Ivo Kern: role']],
  ['[[p:Ivo Kern]] succeeded [[p:Tal Dor]] as treasurer.', ['Tal Dor: role']],
  [
    'The source named former [[g:Blue Front]] treasurer [[p:Ivo Kern]].',
    ['Ivo Kern: role of Blue Front = The source'],
  ],
  ['[[p:Ivo Kern]] is the leader of a [[g:Blue Front]] faction.', ['Ivo Kern: leaderOf']],
  ['One member, [[p:Ivo Kern]], left.', ['Ivo Kern: role', 'Ivo Kern: describedAs']],
  ['They held Malaysians [[p:Ivo Kern]] and [[p:Tal Dor]].', ['Ivo Kern: title']],
  ['It was Director Gen. [[p:Ivo Kern]].', ['Ivo Kern: title = Director Gen.']],
  [
    '[[p:Ivo Kern]] of the [[g:Blue Front]] and [[p:Tal Dor]] of the [[g:Marsh Men]] came.',
    ['Tal Dor: memberOf of Blue Front'],
  ],
  ['He serves four years; and another guard, [[p:Ivo Kern]], left.', ['Ivo Kern: status']],
  ['They recovered the body of 48-year-old [[p:Ivo Kern]].', ['Ivo Kern: status']],
  [
    'It was signed by [[p:Ivo Kern]], a guard, and by [[p:Tal Dor]], a baker, who fled in May.',
    ['Ivo Kern: status'],
  ],
  [
    'One of the founders, [[p:Tal Dor]], was shot. One official, [[p:Ivo Kern]], said so.',
    ['Ivo Kern: status'],
  ],
  ['[[p:Ivo Kern]] was safe.', ['Ivo Kern: role', 'Ivo Kern: describedAs']],
  ['[[p:Ivo Kern]] said in [[l:Tamsur]] that trade was slow.', ['Ivo Kern: location']],
  // When is no part of an office.
  [
    '[[p:Ivo Kern]] became treasurer on Monday. [[p:Tal Dor]] became treasurer in 2019.',
    ['Ivo Kern: role = treasurer on', 'Tal Dor: role = treasurer in'],
  ],
];

describe('facts: what a construction never says', () => {
  for (const [sentence, never] of NEVER) {
    it(withoutMarks(sentence), () => {
      const found = candidatesOf(sentence);
      assert.deepEqual(
        found.filter((one) => never.some((beginning) => one.startsWith(beginning))),
        [],
      );
    });
  }
});

describe('facts: what a construction may say', () => {
  for (const [sentence, expected] of CONSTRUCTIONS) {
    it(withoutMarks(sentence), () => {
      const found = candidatesOf(sentence);
      assert.deepEqual(
        expected.filter((one) => !found.includes(one)),
        [],
        found.join('\n'),
      );
    });
  }

  it('takes a name that the text uses besides the main one, and no part of that one', () => {
    const report =
      'The [[g:Karenni Forces League]] rested. The [[g:KFL]] was put together in May. The [[g:League]] left.';
    assert.deepEqual(
      candidatesOf(report).filter((one) => /alias|acronym/.test(one)),
      [
        'Karenni Forces League: acronym = KFL [The KFL]',
        'Karenni Forces League: alias = KFL [The KFL]',
      ],
    );
  });
});

function candidatesOf(source: string): readonly string[] {
  const { text, entities, mentions } = resolveNamed(source);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const candidates = [
    ...[...findCandidates(text, findSections(text), mentions)].flat(),
    ...entities.flatMap((entity) => surfacesOf(text, entity, mentions)),
  ];
  return candidates.map(({ entity, kind, target, value, evidence }) => {
    const of = target === undefined ? '' : ` of ${names.get(target)}`;
    const words = ({ start, end }: { readonly start: number; readonly end: number }) =>
      text.slice(start, end);
    return `${names.get(entity)}: ${kind}${of} = ${words(value)} [${words(evidence)}]`;
  });
}
