import assert from 'node:assert/strict';
import { factsOf } from '../support/facts';
import { resolveNamed, withoutMarks } from '../support/named';

/** A passage that tells of no member of a group. */
function outsider(source: string): (typeof PASSAGES)[number] {
  return [source, [], ['Ivo Kern: memberOf', 'Ivo Kern: leaderOf']];
}

/** A passage that tells nothing that became of someone. */
function withoutFate(source: string): (typeof PASSAGES)[number] {
  return [source, [], ['Ivo Kern: status']];
}

/** A passage as news has it; what it says, without evidence, and beginnings of what it does not say. */
const PASSAGES: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // Who is outside of a group is none of its members.
  ...[
    'fought against',
    'joined the fight against',
    'negotiated with',
    'broke with',
    'was in contact with',
    'fled from',
    'had received death threats from',
  ].map((did) => outsider(`[[p:Ivo Kern]] ${did} the [[g:Marsh Guild]].`)),
  ...['hostage', 'captive', 'victim', 'critic', 'rival', 'foe', 'tenant'].map((noun) =>
    outsider(`[[p:Ivo Kern]], a ${noun} of the [[g:Marsh Guild]], spoke on Monday.`),
  ),
  outsider('[[p:Ivo Kern]], a former [[g:Marsh Guild]] hostage, spoke on Monday.'),
  [
    '[[p:Ivo Kern]] fought with the [[g:Marsh Guild]] in 2001.',
    ['Ivo Kern: memberOf of Marsh Guild = fought with the Marsh Guild'],
    [],
  ],
  [
    '[[p:Ivo Kern]] defected from the [[g:Marsh Guild]] in 2001.',
    ['Ivo Kern: memberOf of Marsh Guild = defected from the Marsh Guild'],
    [],
  ],
  // Where someone comes from may be told first.
  [
    'Born in 1980 in [[l:Tamsur]], [[p:Ivo Kern]] fled in May.',
    ['Ivo Kern: location of Tamsur = Born in 1980 in Tamsur'],
    [],
  ],
  ['Born in [[l:Tamsur]], [[p:Ivo Kern]]’s brother fled in May.', [], ['Ivo Kern: location']],
  // Things are seized, not those who are named next.
  [
    'Officers seized a pistol. The suspects, [[p:Ivo Kern]], 34, and [[p:Tal Dor]], 29, are due in court.',
    [],
    ['Ivo Kern: status = seized', 'Tal Dor: status = seized'],
  ],
  [
    'Police detained ten people and seized weapons, said the spokesman, [[p:Ivo Kern]].',
    [],
    ['Ivo Kern: status'],
  ],
  [
    'Men hanged one Afghan and four Dorian civilians. The victims were identified as [[p:Ivo Kern]] and [[p:Tal Dor]].',
    ['Ivo Kern: status = hanged', 'Tal Dor: status = hanged'],
    [],
  ],
  // What someone does to others.
  ...[
    'has executed hundreds of rebels',
    'has jailed dozens of clerics',
    'released ten prisoners',
    'killed civilians',
    'arrested and jailed dozens of clerics',
  ].map((did) => withoutFate(`President [[p:Ivo Kern]] ${did}.`)),
  // What befell someone of whom a speaker says so.
  withoutFate('The judge, [[p:Ivo Kern]], said his arrest was illegal.'),
  withoutFate('[[p:Ivo Kern]] condemned his murder.'),
  withoutFate('[[p:Ivo Kern]] said that his extradition was illegal.'),
  // What was undone.
  withoutFate('The court overturned the conviction of [[p:Ivo Kern]].'),
  withoutFate('The court quashed the death sentence of [[p:Ivo Kern]].'),
  withoutFate('The court rejected the extradition of [[p:Ivo Kern]].'),
  withoutFate('A court overturned [[p:Ivo Kern]]’s conviction in 2014.'),
  withoutFate('[[p:Ivo Kern]]’s conviction was overturned in 2014.'),
  // A fate before a clause of its own.
  [
    'The mayor, [[p:Tal Dor]], resigned after a video showed him meeting [[p:Ivo Kern]], head of the [[g:Marsh Guild]].',
    ['Tal Dor: status = resigned'],
    ['Ivo Kern: status'],
  ],
  [
    '[[p:Tal Dor]], a biographer of [[g:Marsh Guild]] leader [[p:Ivo Kern]], fled.',
    ['Tal Dor: status = fled'],
    ['Ivo Kern: status'],
  ],
  [
    '[[p:Tal Dor]] fled after [[p:Mara Dol]] was killed on Monday.',
    ['Tal Dor: status = fled', 'Mara Dol: status = killed on Monday'],
    [],
  ],
  // What lies ahead.
  withoutFate('[[p:Ivo Kern]] will stay on as chairman of the [[g:Marsh Guild]].'),
  withoutFate('[[p:Ivo Kern]] will face [[p:Tal Dor]] in a run-off.'),
  [
    '[[p:Ivo Kern]] will be released on Monday.',
    ['Ivo Kern: status = will be released on Monday'],
    [],
  ],
  // Deeds that are no offices.
  ['[[p:Ivo Kern]] set fire to the house.', [], ['Ivo Kern: role']],
  // Whose party it is, and who was in it.
  [
    '[[p:Ivo Kern]]’s party, the [[g:Marsh Guild]], lost the election.',
    [],
    ['Ivo Kern: leaderOf', 'Ivo Kern: memberOf of Marsh Guild = ’s'],
  ],
  [
    '[[p:Ivo Kern]], once a [[g:Marsh Guild]] member, became a priest.',
    ['Ivo Kern: describedAs = a priest'],
    ['Marsh Guild: describedAs'],
  ],
  // A clause that belongs to someone else.
  [
    'The [[g:Marsh Guild]], a militia founded by [[p:Ivo Kern]], which was banned in May, rested.',
    ['Marsh Guild: status = banned in May'],
    ['Ivo Kern: status'],
  ],
  [
    'A leader of the far-right [[g:Marsh Guild]] was sentenced to 9 years in prison.',
    [],
    ['Marsh Guild: status'],
  ],
  [
    '[[p:Tal Dor]]’s deputy, [[p:Ivo Kern]], was dismissed after a quarrel with [[p:Jan Petrov]] and fled to [[l:Tamsur]].',
    ['Ivo Kern: status = dismissed after a quarrel with Jan Petrov'],
    ['Jan Petrov: status'],
  ],
  [
    'The [[g:Marsh Guild]] said that its leader, [[p:Ivo Kern]], had been killed and named a little-known baker, [[p:Tal Dor]], as his successor.',
    ['Ivo Kern: status = killed'],
    ['Tal Dor: status', 'Ivo Kern: describedAs'],
  ],
  [
    'The four, [[p:Ivo Kern]] and [[p:Tal Dor]], have pleaded not guilty to ten counts, including murder and torture.',
    ['Tal Dor: status = pleaded not guilty to ten counts'],
    ['Ivo Kern: status = torture', 'Tal Dor: status = torture'],
  ],
  // A fate that stands before a name, but not of it.
  [
    'Masked men seized and killed a trader during a year of raids against the government of President [[p:Tal Dor]].',
    [],
    ['Tal Dor: status'],
  ],
  [
    'The state radio said that the suspects were hanged on a decree of [[p:Ivo Kern]], head of the [[g:Marsh Guild]].',
    [],
    ['Ivo Kern: status'],
  ],
  [
    'A cartel leader, [[p:Tal Dor]], 38, was also arrested, according to [[p:Ivo Kern]].',
    ['Tal Dor: status = arrested'],
    ['Ivo Kern: status'],
  ],
  [
    'President [[p:Ivo Kern]] had ordered a search for the hostages, including a Dorian woman, kidnapped by men of the [[g:Marsh Guild]].',
    [],
    ['Ivo Kern: status'],
  ],
  [
    '[[p:Ivo Kern]] was arrested on Monday, a police spokeswoman, [[p:Mara Dol]], said.',
    ['Ivo Kern: status = arrested on Monday'],
    ['Mara Dol: status'],
  ],
  [
    'The administrator [[p:Mara Dol]] said the pair’s arrests strike at the heart of the trade.',
    [],
    ['Mara Dol: status'],
  ],
  [
    'The request caused the judge, [[p:Ivo Kern]], to finally order his release.',
    [],
    ['Ivo Kern: status'],
  ],
  ['[[p:Ivo Kern]] dismissed international condemnation of the raid.', [], ['Ivo Kern: status']],
  [
    'The lawyers for [[p:Tal Dor]], [[p:Ivo Kern]] and [[p:Jan Belt]], were not told. “The militant and photographer [[p:Mara Dol]] died in the raid,” it said.',
    ['Mara Dol: status = died in the raid'],
    ['Ivo Kern: status', 'Jan Belt: status', 'Tal Dor: status'],
  ],
  [
    'He was accused of the kidnapping of councilman [[p:Tal Dor]]. The claims that a trader had been killed came just in time to embarrass Mr. [[p:Ivo Kern]].',
    ['Tal Dor: status = kidnapping'],
    ['Ivo Kern: status'],
  ],
  [
    'A former Dorian minister with close ties to Velish President [[p:Tal Dor]] was detained in [[l:Tamsur]] on Friday.',
    ['Tal Dor: title = President'],
    ['Tal Dor: status', 'Tal Dor: describedAs', 'Tal Dor: location'],
  ],
  [
    'The minister [[p:Tal Dor]] spoke to the press. The soldier was killed on Saturday.',
    [],
    ['Tal Dor: status'],
  ],
  // Whose relative someone is, and who is not.
  [
    '[[p:Ivo Dor]], son of the guild’s supreme guide, [[p:Tal Dor]], was among those killed in [[l:Tamsur]].',
    ['Ivo Dor: status = killed in Tamsur'],
    ['Tal Dor: status', 'Tal Dor: describedAs'],
  ],
  [
    'The other two died on Friday: [[p:Mara Dol]], the daughter of the group’s top planner, [[p:Kari Dol]]; and [[p:Asma Belt]], the daughter of [[p:Jan Belt]], the head of the [[g:Marsh Guild]].',
    ['Mara Dol: status = died'],
    ['Kari Dol: status', 'Kari Dol: describedAs', 'Jan Belt: status', 'Asma Belt: leaderOf'],
  ],
  [
    'The lawyers for [[p:Tal Dor]], [[p:Ivo Kern]] and [[p:Jan Belt]], who are members of the [[g:Free Bar]], were not told.',
    [
      'Ivo Kern: memberOf of Free Bar = members of the Free Bar',
      'Jan Belt: memberOf of Free Bar = members of the Free Bar',
    ],
    ['Tal Dor: memberOf'],
  ],
  // A phrase that another word leads to, and one about a place.
  [
    'For listing the league as a terror organisation, the [[g:Home Ministry]] was praised.',
    [],
    ['Home Ministry: describedAs'],
  ],
  [
    'It relieved the [[g:2nd Cavalry Regiment]] in [[l:Tamsur Province]], a farming area north of [[l:Dor]].',
    [],
    ['2nd Cavalry Regiment: describedAs', '2nd Cavalry Regiment: location = a farming'],
  ],
  [
    '[[p:Tal Dor]], a spokesman for the [[g:Foreign Ministry]], defended the actions of the guards in an interview with [[g:Radio Dor]] on Friday.',
    ['Tal Dor: role of Foreign Ministry = a spokesman for the Foreign Ministry'],
    ['Tal Dor: role of Radio Dor', 'Tal Dor: memberOf of Radio Dor'],
  ],
  // Whom another sentence tells of.
  [
    'Five guards were killed. [[p:Jan Petrov]] said that four commanders of the [[g:Marsh Guild]], namely [[p:Ivo Kern]] and [[p:Tal Dor]], had surrendered.',
    [],
    ['Ivo Kern: status = killed', 'Tal Dor: status = killed'],
  ],
  [
    'He was held by fighters who accused him of spying. One of the guards, he said, was [[p:Ivo Kern]].',
    [],
    ['Ivo Kern: status'],
  ],
  [
    '[[p:Ivo Kern]] denied it. The witness, identified as W0412, said he had been held in a barn.',
    [],
    ['Ivo Kern: status'],
  ],
  [
    '[[p:Ivo Kern]] denied it. A guard said he had been held in a barn. He was shot dead.',
    [],
    ['Ivo Kern: status'],
  ],
  [
    '[[p:Ivo Kern]] ran the [[g:Norte Cartel]]. His brother ran the cartel before him. [[p:Mara Dol]] left the [[g:Justice Department]]. The organization’s spokesman, [[p:Tal Dor]], agreed.',
    ['Tal Dor: role of Norte Cartel = The organization’s spokesman'],
    [],
  ],
  [
    'The [[g:Tamsur Brigade]] is part of the army of the [[g:Accord Council]], but takes orders only from its own spokesman, [[p:Tal Dor]].',
    ['Tal Dor: role of Tamsur Brigade = its own spokesman'],
    [],
  ],
  [
    'The [[g:Tamsur Brigade]] was formed in May. It is part of the army of the [[g:Accord Council]]. Its spokesman, [[p:Tal Dor]], agreed.',
    ['Tal Dor: role of Tamsur Brigade = Its spokesman'],
    [],
  ],
  [
    '[[g:Marsh Guild]], a member of the so-called [[g:Harbour Alliance]], vowed revenge; its spokesman, [[p:Tal Dor]], agreed.',
    ['Tal Dor: role of Marsh Guild = its spokesman'],
    [],
  ],
  [
    'The [[g:Patriot Union]] lost. [[g:Harbour News]] said so. The party’s spokesman, [[p:Tal Dor]], agreed.',
    ['Tal Dor: role of Patriot Union = The party’s spokesman'],
    [],
  ],
  [
    'The [[g:Patriot Union]] lost. It rained. It rained. The [[g:Marsh Guild]] said its leader, [[p:Tal Dor]], agreed.',
    ['Tal Dor: leaderOf of Marsh Guild = its leader'],
    [],
  ],
  [
    'They charged two other men, known by the aliases [[p:Ivo Kern]] and [[p:Tal Dor]].',
    ['Ivo Kern: status = charged'],
    [],
  ],
  [
    '[[p:Tal Dor]] was killed by guards commanded by Col. [[p:Ivo Kern]].',
    [],
    ['Ivo Kern: status'],
  ],
  // Leaders, whatever stands between them and the group.
  [
    'It is part of the [[g:Harbour Accord]] ([[g:HA]]), headed by Prime Minister [[p:Ivo Kern]], since May.',
    ['Ivo Kern: leaderOf of Harbour Accord = HA'],
    [],
  ],
  [
    '[[p:Ivo Kern]], a former parliamentarian sanctioned by the [[g:UN]] in 2014, heads the [[g:Marsh Guild]].',
    ['Ivo Kern: status = sanctioned by the UN in 2014'],
    ['UN: status'],
  ],
  [
    '[[p:Ivo Kern]] leads the [[g:Norte Cartel]], police say. [[p:Kern]] leads the cartel by force.',
    ['Ivo Kern: leaderOf of Norte Cartel = leads the Norte Cartel'],
    ['Ivo Kern: role'],
  ],
  ['[[p:Ivo Kern]] blew himself up in May.', ['Ivo Kern: status = blew himself up in May'], []],
  // Whom a fate is shared with.
  [
    '[[p:Ivo Kern]] was killed in May together with his youngest brother, [[p:Tal Kern]].',
    ['Tal Kern: status = killed'],
    [],
  ],
  [
    '[[p:Ivo Kern]] was gunned down by guards in May, along with his brother [[p:Tal Kern]].',
    ['Tal Kern: status = gunned down'],
    [],
  ],
  [
    '[[p:Ivo Kern]] and [[p:Tal Dor]] were placed under sanctions in May.',
    ['Ivo Kern: status = placed under sanctions in May'],
    [],
  ],
  // Of two that are unnamed, the name belongs to the one that it stands beside.
  [
    'He was a close associate of self-styled [[g:Marsh Guild]] commander [[p:Ivo Kern]].',
    ['Ivo Kern: role of Marsh Guild = self-styled Marsh Guild commander'],
    ['Ivo Kern: describedAs = a close'],
  ],
  [
    '[[p:Tal Dor]] has suspended his campaign, and his spokesman, [[p:Ivo Kern]], left.',
    ['Ivo Kern: role of Tal Dor = his spokesman'],
    ['Ivo Kern: status'],
  ],
  ['Judge [[p:Mara Dol]] should not have sat on the case.', [], ['Mara Dol: role']],
  ['[[p:Ivo Kern]] and [[p:Tal Dor]] are prosecuting the case.', [], ['Ivo Kern: status']],
  [
    '[[p:Ivo Kern]], second on the list of dangerous fugitives, slept.',
    [],
    ['Ivo Kern: status = list'],
  ],
  [
    'The [[g:Norte Gang]] lost. Agent [[p:Mara Dol]] of the [[g:Harbour Bureau]] and the [[g:FBI]] said so. The organization’s leader, [[p:Tal Dor]], slept.',
    ['Tal Dor: leaderOf of Norte Gang = The organization’s leader'],
    [],
  ],
  [
    'They seek a man over the death of [[p:Tal Dor]]. The suspect, [[p:Ivo Kern]], slept. He joined the [[g:Marsh Guild]].',
    ['Ivo Kern: memberOf of Marsh Guild = joined the Marsh Guild'],
    ['Tal Dor: memberOf'],
  ],
  ['The [[g:Harbour Review]] called “dry” what it read.', [], ['Harbour Review: alias']],
  ['They were placed under [[p:Ivo Kern]].', [], ['Ivo Kern: status']],
  [
    'The [[g:Harbour Guild]] ([[g:HG]]) of [[p:Ivo Kern]] rested.',
    ['Ivo Kern: leaderOf of Harbour Guild = HG'],
    [],
  ],
  // What a name only qualifies.
  [
    '[[p:Ivo Kern]] was dismissed in May and is under [[g:Accord Council]] sanctions.',
    ['Ivo Kern: status = under Accord Council sanctions'],
    ['Ivo Kern: memberOf'],
  ],
  [
    '[[p:Ivo Kern]] has been under [[l:Tamsur]] sanctions since 2021.',
    ['Ivo Kern: status = under Tamsur sanctions since 2021'],
    ['Ivo Kern: location'],
  ],
  [
    'In May a raid killed [[g:Marsh Guild]]’s founder, [[p:Ivo Kern]].',
    ['Ivo Kern: status = killed', 'Ivo Kern: role of Marsh Guild = Marsh Guild’s founder'],
    [],
  ],
  [
    '[[p:Ivo Kern]], a former baker, described the raid as the greatest blow to banditry.',
    ['Ivo Kern: describedAs = a former baker'],
    ['Ivo Kern: role', 'Ivo Kern: describedAs = the'],
  ],
  ['[[p:Ivo Kern]] described himself as a baker.', ['Ivo Kern: describedAs = a baker'], []],
  [
    'The [[g:Patriot League]], a descendant of the now defunct Harbour coalition, rested.',
    ['Patriot League: describedAs = a descendant of the now defunct Harbour coalition'],
    [],
  ],
  // Offices that were held.
  [
    'It was led by former Vice President [[p:Ivo Kern]].',
    ['Ivo Kern: describedAs = former Vice President'],
    ['Ivo Kern: title'],
  ],
  ['Acting Prime Minister [[p:Ivo Kern]] spoke.', ['Ivo Kern: title = Acting Prime Minister'], []],
  [
    'The deputy, Vice Senior General [[p:Ivo Kern]], told Mr Justice [[p:Tal Dor]] so.',
    ['Ivo Kern: title = Vice Senior General', 'Tal Dor: title = Mr Justice'],
    [],
  ],
  ['Senior [[p:Ivo Kern]] spoke.', [], ['Ivo Kern: title', 'Ivo Kern: role']],
  // Two descriptions, one behind the other.
  [
    'The [[g:Marsh Guild]] vowed revenge; its spokesman, the cleric [[p:Tal Dor]], called for war.',
    ['Tal Dor: role of Marsh Guild = its spokesman', 'Tal Dor: describedAs = the cleric'],
    [],
  ],
  [
    'It was said by [[p:Ivo Kern]]. His lawyer, the barrister [[p:Tal Dor]], agreed.',
    ['Tal Dor: role of Ivo Kern = His lawyer'],
    [],
  ],
  [
    '[[p:Ivo Kern]], [[p:Tal Dor]]’s former boss and a senator, called it so.',
    ['Ivo Kern: role of Tal Dor = Tal Dor’s former boss', 'Ivo Kern: describedAs = a senator'],
    [],
  ],
  [
    'They own the [[g:Cedar Gate]], a front company registered in [[l:Tamsur]].',
    ['Cedar Gate: location of Tamsur = a front company registered in Tamsur'],
    [],
  ],
  // Quotation marks around what someone is called, with the comma inside.
  [
    '[[p:Ivo Kern]], known as “the supreme one,” had been convicted of four murders.',
    ['Ivo Kern: alias = the supreme one', 'Ivo Kern: status = convicted of four murders'],
    [],
  ],
  ['The port closed. [[p:Ivo Kern]], nicknamed “the Friar, left.', [], ['Ivo Kern: alias']],
  [
    '[[p:Ivo Kern]], nicknamed “the Friar”, was cleared of murder.',
    ['Ivo Kern: alias = the Friar', 'Ivo Kern: status = cleared of murder'],
    [],
  ],
  // The verb first.
  [
    'Also arrested were [[p:Ivo Kern]], [[p:Tal Dor]] and a baker, [[p:Jan Petrov]].',
    ['Ivo Kern: status = arrested', 'Tal Dor: status = arrested', 'Jan Petrov: status = arrested'],
    [],
  ],
  // What only stands near a name.
  [
    'There was a quarrel between [[p:Tal Dor]] and the slain baker, [[p:Ivo Kern]] added.',
    [],
    ['Ivo Kern: role', 'Ivo Kern: describedAs', 'Ivo Kern: status = slain'],
  ],
  [
    'Wanted for a raid on a naval academy, the [[g:Marsh Guild]] leaders are hiding.',
    [],
    ['Marsh Guild'],
  ],
  [
    'Not [[l:Tamsur]] citizens, [[p:Ivo Kern]] and [[p:Tal Dor]] will be sent home.',
    [],
    ['Ivo Kern', 'Tal Dor'],
  ],
  [
    'So said agent [[p:Ivo Kern]], [[g:Tamsur Division]] and Colonel [[p:Mara Dol]].',
    ['Mara Dol: title = Colonel'],
    ['Mara Dol: memberOf'],
  ],
  [
    '“Both belong to [[g:Marsh Guild]]’s [[g:Reed Committee]],” [[g:Tamsur Army]] Colonel [[p:Ivo Kern]] said.',
    ['Reed Committee: partOf of Marsh Guild = Marsh Guild'],
    ['Reed Committee: partOf of Tamsur Army'],
  ],
  [
    '[[p:Ivo Kern]], Attorney | Attorney for the whole of the northern coast and its islands\nThirty smugglers, among them several inmates of northern prisons, have been sentenced for their roles in robbing the poor.',
    [],
    ['Ivo Kern: status'],
  ],
  [
    'They did so with the [[g:National Police]], the [[g:Office of the Prosecutor]], and the [[g:Technical Corps]] of the [[g:Tamsur Structure]].',
    ['Technical Corps: partOf of Tamsur Structure = the Tamsur Structure'],
    ['Office of the Prosecutor: partOf', 'National Police: partOf'],
  ],
  [
    'The commission has arrested two [[g:Marsh Guild]] Officials over bribery allegations.',
    [],
    ['Marsh Guild: status'],
  ],
  [
    'Following their arrests, [[g:Marsh Guild]] officers searched two houses.',
    [],
    ['Marsh Guild: status'],
  ],
  [
    'Police say that guard [[p:Ivo Kern]] was the main suspect in [[p:Tal Dor]]’s killing.',
    ['Ivo Kern: role = the main suspect in Tal Dor’s killing'],
    [],
  ],
  [
    'The commission has held two [[g:Marsh Guild Board]] ([[g:MGB]]) Officials over bribery.',
    [],
    ['Marsh Guild Board: status'],
  ],
  [
    'The court heard Justice [[p:Tal Dor]] in May. Until his arrest, the first defendant, [[p:Ivo Kern]], was a baker.',
    [],
    ['Tal Dor: status'],
  ],
  [
    'Before their arrest, the two defendants had told Justice [[p:Tal Dor]] of their plan.',
    ['Tal Dor: title = Justice'],
    ['Tal Dor: status'],
  ],
  [
    'A member of the gang confessed to kidnapping and killing baker [[p:Ivo Kern]], in league with five others.',
    ['Ivo Kern: describedAs = baker'],
    ['Ivo Kern: role = killing', 'Ivo Kern: describedAs = killing'],
  ],
  [
    '[[p:Tal Dor]] was the Director of Administration, [[g:Marsh Guild]], [[l:Tamsur]] while others left.',
    [],
    ['Marsh Guild: describedAs'],
  ],
  [
    'The victims, including 47-year-old monk [[p:Ivo Kern]], were all aged between 18 and 65.',
    ['Ivo Kern: describedAs = 47-year-old monk'],
    ['Ivo Kern: describedAs = all'],
  ],
  [
    'Soldiers rounded up [[p:Ivo Kern]], his brother [[p:Tal Dor]] and a few neighbours.',
    ['Ivo Kern: status = rounded up'],
    [],
  ],
  [
    'Two captive traders, [[p:Ivo Kern]] and [[p:Tal Dor]], were beheaded in May. The other captive, [[p:Mara Dol]], was released.',
    ['Mara Dol: status = released'],
    ['Mara Dol: status = beheaded'],
  ],
  // Words that are no office, or are said of others.
  [
    '[[p:Ivo Kern]], the foreign minister, is due to visit [[l:Tamsur]] on Friday.',
    ['Ivo Kern: role = the foreign minister'],
    ['Ivo Kern: role = due'],
  ],
  [
    '“He knew,” said presiding judge [[p:Ivo Kern]], in a reference to the 8,000 killed at [[l:Tamsur]].',
    ['Ivo Kern: role = presiding judge'],
    ['Ivo Kern: status'],
  ],
  [
    'Last month, investigating judge [[p:Ivo Kern]] declared the man fit to stand trial.',
    ['Ivo Kern: role = investigating judge'],
    ['Ivo Kern: status'],
  ],
  [
    '[[p:Ivo Kern]] told reporters on Monday. Of attempts to get the girls released he said little.',
    [],
    ['Ivo Kern: status'],
  ],
  [
    '“They are firing,” said [[p:Ivo Kern]], deputy [[l:Lower Tamsur]] and [[l:North Dol]] director at the [[g:Marsh Guild]].',
    [
      'Ivo Kern: role of Marsh Guild = deputy Lower Tamsur and North Dol director at the Marsh Guild',
    ],
    ['Ivo Kern: location = deputy'],
  ],
  [
    'Notes on an Increasingly Tense Conflict\n[[p:Ivo Kern]]\n2023-10-02\n\nIt was a long week in [[l:Tamsur]], and nobody knew what would come of it.',
    [],
    ['Ivo Kern: title'],
  ],
  [
    'Video of girls puts pressure on [[l:Dol]]’s [[p:Kern]] – [[g:The Gazette]]\n\n[[l:TAMSUR]] – President [[p:Ivo Kern]] said on Tuesday that all of them were alive, as far as he knew.',
    ['Ivo Kern: title = President'],
    ['Ivo Kern: memberOf', 'Kern: memberOf'],
  ],
  // Who leads a group, and what a group is part of.
  [
    'The [[g:Marsh Guild]], under a cousin, [[p:Ivo Kern]], holds the bridge. The [[g:Free Bar]], based in [[l:Tamsur]] and led by [[p:Tal Dor]], does not.',
    ['Ivo Kern: leaderOf of Marsh Guild = Marsh Guild', 'Tal Dor: leaderOf of Free Bar = Free Bar'],
    [],
  ],
  [
    'The [[g:Marsh Brigade]] was later absorbed into the [[g:Dorian Guard]].',
    ['Marsh Brigade: partOf of Dorian Guard = was later absorbed into the Dorian Guard'],
    [],
  ],
  [
    'It was a long week. (Adds [[p:Ivo Kern]]’s comments) President [[p:Ivo Kern]] left.',
    ['Ivo Kern: title = President'],
    ['Ivo Kern: title = Adds'],
  ],
];

/** Passages in which what a clause tells is told of someone else in the sentence. */
const WHOSE: typeof PASSAGES = [
  // Of whoever a relative clause is about, not of whom it names.
  [
    '[[p:Ivo Kern]], who killed [[p:Tal Dor]], was arrested.',
    ['Ivo Kern: status = arrested', 'Tal Dor: status = killed'],
    ['Tal Dor: status = arrested'],
  ],
  [
    '[[p:Ivo Kern]], who led the [[g:Marsh Guild]], was expelled in 2010.',
    ['Ivo Kern: status = expelled in 2010'],
    ['Marsh Guild: status'],
  ],
  [
    'A third man, who gave the name [[p:Tal Dor]], was held in Vell.',
    ['Tal Dor: status = held in Vell'],
    [],
  ],
  [
    'The [[g:Marsh Guild]], of which [[p:Ivo Kern]] was the chief, confirmed his death in a statement.',
    [],
    ['Ivo Kern: status = confirmed'],
  ],
  // Of the subject of a clause with a conjunction.
  [
    '[[p:Ivo Kern]] took over the [[g:Marsh Guild]] last year after its founder, [[p:Tal Dor]], was assassinated.',
    ['Tal Dor: status = assassinated'],
    ['Ivo Kern: status'],
  ],
  // Of a relative, or of what somebody leads.
  [
    'The brother of [[p:Ivo Kern]], who had been held in Vell since 2019, was freed in exchange.',
    [],
    ['Ivo Kern: status'],
  ],
  ['A faction led by his younger brother, [[p:Tal Dor]], merged in 2015.', [], ['Tal Dor: status']],
  [
    'A hearing against [[p:Ivo Kern]] and [[p:Tal Dor]] will be held in March.',
    [],
    ['Ivo Kern: status', 'Tal Dor: status'],
  ],
  // Nouns and present tenses that tell no fate.
  [
    'A court fined the clerk, [[p:Ivo Kern]], on the same charge.',
    [],
    ['Ivo Kern: status = charge'],
  ],
  ['The guard, [[p:Ivo Kern]], denies having known [[p:Tal Dor]].', [], ['Ivo Kern: status']],
];

/** Passages whose words are read too widely, or not at all. */
const WORDS: typeof PASSAGES = [
  // A verb before a noun is no part of it.
  [
    'The club will replace captain [[p:Ivo Kern]] and wants to sell goalkeeper [[p:Tal Dor]].',
    [],
    ['Ivo Kern: role = replace', 'Tal Dor: describedAs = sell'],
  ],
  ['They include clerk [[p:Ivo Kern]].', [], ['Ivo Kern: role = include']],
  ['- Suspend [[p:Ivo Kern]] from office.', [], ['Ivo Kern: title']],
  ['Dara – nurse – released 20 June [[p:Ivo Kern]] – cook', [], ['Ivo Kern: title']],
  // The head of a part of a group does not lead the group.
  [
    '[[p:Ivo Kern]], the head of the press service of the [[g:Marsh Guild]], spoke.',
    ['Ivo Kern: role of Marsh Guild = the head of the press service of the Marsh Guild'],
    ['Ivo Kern: leaderOf'],
  ],
  // Whom the words of a group describe.
  [
    'The [[g:Marsh Guild]], which is led by former police captain [[p:Ivo Kern]], fled.',
    [
      'Ivo Kern: leaderOf of Marsh Guild = Marsh Guild',
      'Ivo Kern: describedAs = former police captain',
    ],
    [],
  ],
  ['A court sanctioned a [[g:Marsh]]-style network.', [], ['Marsh: status']],
  [
    'The guests were the mayor [[p:Ivo Kern]], [[g:Dorian Army]] [[g:7th Corps]] commander [[p:Tal Dor]] and others.',
    [],
    ['Ivo Kern: memberOf'],
  ],
  // What may be so, or is so only with what follows.
  ['The vote will be void if [[p:Ivo Kern]] becomes president.', [], ['Ivo Kern: role']],
  [
    '[[p:Ivo Kern]] is the fifth journalist to be killed this year.',
    [],
    ['Ivo Kern: role', 'Ivo Kern: describedAs'],
  ],
  [
    'More than 40 leaders, including [[p:Ivo Kern]], have been captured or killed.',
    ['Ivo Kern: status = captured or killed'],
    ['Ivo Kern: status = killed'],
  ],
  [
    '[[p:Ivo Kern]] and [[p:Tal Dor]] were sentenced to 14 years and six years respectively.',
    ['Ivo Kern: status = sentenced', 'Tal Dor: status = sentenced'],
    [],
  ],
  [
    '[[p:Ivo Kern]] took over the [[g:Marsh Guild]] last year.',
    ['Ivo Kern: leaderOf of Marsh Guild = took over the Marsh Guild'],
    [],
  ],
  // Who is no member.
  outsider('[[p:Ivo Kern]] sanctioned eleven firms linked to the [[g:Marsh Guild]].'),
  outsider('[[p:Ivo Kern]] was hurt and shifted to [[g:CMH]].'),
  // What is no fate, and where the words of one end.
  [
    'He ordered the torture of detainees; [[p:Ivo Kern]], a trader, did not.',
    [],
    ['Ivo Kern: status'],
  ],
  ['[[p:Ivo Kern]] walked into the base with his men.', [], ['Ivo Kern: status']],
  ['[[p:Tal Dor]] succeeded [[p:Ivo Kern]].', [], ['Ivo Kern: status']],
  ['“No. [[p:Ivo Kern]] left in 2005.”', [], ['Ivo Kern: title']],
  [
    '[[p:Ivo Kern]] was held for 94 days in a cellar with the naval attaché of Dor.',
    ['Ivo Kern: status = held for 94 days in a cellar'],
    [],
  ],
  [
    '[[p:Ivo Kern]] was jailed for two years for helping him.',
    ['Ivo Kern: status = jailed for two years'],
    [],
  ],
  [
    '[[p:Ivo Kern]], a grandson of its founder, [[p:Tal Dor]], had led the [[g:Marsh Guild]] since 2003.',
    [],
    ['Tal Dor: leaderOf'],
  ],
  [
    'The bodies of nurse [[p:Ada Kern]], driver [[p:Ivo Kern]] and a cook, [[p:Tal Dor]], were found in May.',
    [
      'Tal Dor: status = The bodies of nurse Ada Kern, driver Ivo Kern and a cook, Tal Dor, were found',
    ],
    [],
  ],
  ['[[p:Ivo Kern]]’s cook, surrendered at Dor.', [], ['Ivo Kern: status']],
  ['On the steps of the court, [[p:Ivo Kern]] spoke.', [], ['Ivo Kern: status']],
  ['He knew their faces. He named [[p:Ivo Kern]].', [], ['Ivo Kern: status']],
  outsider('[[p:Ivo Kern]] ([[g:Иво Керн]]) is a judge.'),
  outsider('[[p:Ivo Kern]] (née [[g:Dor]]) is a judge.'),
  outsider('[[p:Ivo Kern]] has bought the [[g:Marsh Guild]].'),
  outsider('He knew a clerk of the [[g:Marsh Guild]], and his cousin [[p:Ivo Kern]].'),
  [
    'The [[g:Marsh Guild]], the company run by [[p:Ivo Kern]], fell.',
    ['Ivo Kern: leaderOf of Marsh Guild = Marsh Guild'],
    [],
  ],
  // What was found of somebody, and who is listed.
  [
    'The bodies of [[p:Ivo Kern]] and [[p:Tal Dor]] were found in a well.',
    ['Tal Dor: status = The bodies of Ivo Kern and Tal Dor were found'],
    [],
  ],
  ['[[p:Ivo Kern]]’s body was found in a well.', ['Ivo Kern: status = body was found'], []],
  [
    'The ministry is designating [[p:Ivo Kern]] and the [[g:Marsh Guild]].',
    ['Ivo Kern: status = designated'],
    [],
  ],
  ['Also designated today is [[p:Ivo Kern]].', ['Ivo Kern: status = designated'], []],
  // What describes somebody else, or several.
  [
    'He was born in Dor, the son of a farmer, [[p:Ivo Kern]].',
    ['Ivo Kern: describedAs = a farmer'],
    ['Ivo Kern: describedAs = the son'],
  ],
  ['Police held the suspects, [[p:Ivo Kern]] and [[p:Tal Dor]].', [], ['Ivo Kern: describedAs']],
  ['[[p:Ivo Kern]] is serving as interior minister.', [], ['Ivo Kern: status']],
  [
    '[[p:Ada Kern]] and her cameraman, [[p:Tal Dor]], were released near Vell.',
    ['Ada Kern: status = released near Vell', 'Tal Dor: status = released near Vell'],
    [],
  ],
];

/** A passage below a headline, in which sentences go on from each other. */
function inBody([source, ...rest]: (typeof PASSAGES)[number]): (typeof PASSAGES)[number] {
  return [`A day in Dor\n\n${source}`, ...rest];
}

/** Passages in which "he", "she", "his" or "the group" is somebody; what they say, and what they do not. */
const WHOM: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  // A man or a woman.
  [
    'His wife, [[p:Ada Kern]], met [[p:Tal Dor]] at the door. He was arrested.',
    ['Tal Dor: status = arrested'],
    ['Ada Kern: status'],
  ],
  [
    'Mr [[p:Ivo Kern]] was held in May. His wife, the former [[p:Ada Dor]], visited his lawyer, [[p:Tal Beren]].',
    [],
    [],
  ],
  // Who speaks, and whom he speaks of.
  [
    'Judge [[p:Ada Dor]] said [[p:Ivo Kern]] “chose the men who were to die”. He was sentenced to life imprisonment.',
    ['Ivo Kern: status = sentenced to life imprisonment'],
    ['Ada Dor: status'],
  ],
  [
    '“I met [[p:Tal Dor]] in May,” [[p:Ivo Kern]] said. “He was killed for it.”',
    [],
    ['Ivo Kern: status'],
  ],
  // Whose aide someone is does not say that the next paragraph is about him.
  [
    '[[p:Ivo Kern]] founded the [[g:Marsh Guild]].\n\nHis aide, [[p:Tal Dor]], was shot in 1983.\n\nIn 1978 he escaped from Vell prison.',
    [],
    ['Tal Dor: status = escaped'],
  ],
  // Nobody, and another group.
  [
    'The [[g:Marsh Guild]] met. It was established that he had been mistaken for the bomb maker [[p:Tal Dor]].',
    [],
    ['Tal Dor: role of Marsh Guild'],
  ],
  [
    'A wing of the [[g:Marsh Guild]] merged. The other faction, under [[p:Tal Dor]], trades in gold.',
    [],
    ['Tal Dor: leaderOf'],
  ],
  [
    '[[p:Ada Kern]] died in May. She was 94.\n\nBorn in Dor, the only daughter of the baker [[p:Ivo Kern]], she led the [[g:Marsh Guild]]. In 1951 she married [[p:Tal Dor]], a diplomat. He was killed.',
    ['Tal Dor: status = killed'],
    ['Ivo Kern: status'],
  ],
  // Whose relatives and aides are named one after the other.
  [
    'Mrs [[p:Ada Kern]] was shot in May. Her driver, [[p:Tal Dor]], survived. Her husband, [[p:Ivo Kern]], came.',
    ['Ivo Kern: describedAs of Ada Kern = Her husband'],
    [],
  ],
  [
    'The board recommends that [[p:Ivo Kern]] be arrested and that [[p:Tal Dor]] be released.',
    [],
    ['Ivo Kern: status', 'Tal Dor: status'],
  ],
  // By whom something is said is not who the sentence is about.
  [
    'As told by the guard [[p:Tal Dor]], guns were found on [[p:Ivo Kern]]. He was arrested.',
    ['Ivo Kern: status = arrested'],
    ['Tal Dor: status'],
  ],
];

/** Who says so, and how surely: of the first entity, the fact with these words. */
const STANCES: readonly (readonly [string, string, string | undefined, string | undefined])[] = [
  [
    'VELL -- The Ministry of Mines said on Sunday that its forces had killed [[p:Ivo Kern]].',
    'killed',
    'The Ministry of Mines',
    undefined,
  ],
  [
    '[[p:Ivo Kern]], a former colonel who first ruled in May, won the vote, according to official results.',
    'a former colonel',
    undefined,
    undefined,
  ],
  [
    'The head of the [[g:Marsh Guild]], a militia of 6,000 men, has a stake in a town that Jan Petrov says is a hub.',
    'a militia of 6,000 men',
    undefined,
    undefined,
  ],
  ['Jan Petrov also said that [[p:Ivo Kern]] was killed.', 'killed', 'Jan Petrov', undefined],
  ['The army said [[p:Ivo Kern]] had been killed.', 'killed', 'The army', undefined],
  ['On May 2, the army announced that [[p:Ivo Kern]] was killed.', 'killed', 'the army', undefined],
  ['[[p:Ivo Kern]] was believed killed in 2001.', 'killed in 2001', undefined, 'doubtful'],
  [
    '[[p:Ivo Kern]] was reported dead, although G never confirmed this.',
    'dead',
    undefined,
    'doubtful',
  ],
  [
    'Jan Petrov has denied any part in the 2021 assassination of [[p:Ivo Kern]].',
    'assassination',
    undefined,
    undefined,
  ],
  [
    'Jan Petrov denied involvement in the killing of [[p:Ivo Kern]].',
    'killing',
    undefined,
    undefined,
  ],
  [
    'The raid came a day after Doria said it had killed top commander [[p:Ivo Kern]].',
    'killed',
    'Doria',
    undefined,
  ],
  ['Officials have said [[p:Ivo Kern]] had been killed.', 'killed', 'Officials', undefined],
  [
    'The Guild has been split since Rex Moor announced on May 5 that general [[p:Ivo Kern]] had been ousted.',
    'ousted',
    'Rex Moor',
    undefined,
  ],
  ['The army on Monday said [[p:Ivo Kern]] had been killed.', 'killed', 'The army', undefined],
  [
    'A shell last month claimed a captain, Tom Rook, who was believed to be behind the murder of [[p:Ivo Kern]].',
    'murder',
    undefined,
    undefined,
  ],
  [
    'A strike in May appeared to have killed another fighter, [[p:Ivo Kern]], held in Doria for an alleged part in a plot.',
    'killed',
    undefined,
    'doubtful',
  ],
];

/** Sentences of real pages, retold. */
const RETOLD: typeof PASSAGES = [
  // What someone does to others befalls them, and not him.
  [
    'He named [[p:Ada Rau]], a former judge, as farm minister, replacing [[p:Ivo Kern]]; and [[p:Tal Dor]], a former clerk, was named mayor to succeed [[p:Rex Moor]].',
    ['Ivo Kern: status = replaced', 'Ada Rau: role = farm minister', 'Tal Dor: role = mayor'],
    ['Tal Dor: status = replac', 'Tal Dor: role of'],
  ],
  withoutFate('[[p:Ivo Kern]], QC, prosecuting, said the pair were shot.'),
  // What describes a group, or some of those who are named, is not about whoever is named before.
  [
    '[[p:Ivo Kern]], an analyst for [[g:Dawn and Order]], a think tank in [[l:Vell]], said so.',
    ['Ivo Kern: role of Dawn and Order = an analyst for Dawn and Order'],
    ['Ivo Kern: describedAs', 'Ivo Kern: location'],
  ],
  [
    'Doria handed over ten men, among them [[p:Ivo Kern]], many accused of murder, on Monday.',
    ['Ivo Kern: status = handed over'],
    ['Ivo Kern: describedAs', 'Ivo Kern: status = murder'],
  ],
  // What happened before, or to others of the sentence.
  [
    'The Fox was arrested shortly after one of his bosses, the trafficker [[p:Ivo Kern]], was gunned down.',
    ['Ivo Kern: status = gunned down'],
    ['Ivo Kern: status = arrested'],
  ],
  withoutFate(
    'Those extradited include suspects in two raids, and follow the jailbreak of kingpin [[p:Ivo Kern]].',
  ),
  [
    'Police identified ten defendants extradited this week, including [[p:Ivo Kern]].',
    ['Ivo Kern: status = extradited'],
    ['Ivo Kern: status = defendants'],
  ],
  [
    '[[p:Ivo Kern]], believed to be the chief planner, was killed.',
    ['Ivo Kern: status = killed'],
    [],
  ],
  // What says nothing without what follows it.
  [
    '[[p:Ivo Kern]] is the first minister from the [[g:Reed Party]] to get a sentence. He was one of the few ministers to keep his post.',
    [],
    ['Ivo Kern: role'],
  ],
  [
    '[[p:Ada Rau]], the mother and Dor-based sister of [[p:Ivo Kern]], spoke.',
    [],
    ['Ada Rau: describedAs = the mother'],
  ],
  [
    'The other new ministers are [[p:Ivo Kern]] for farms and [[p:Tal Dor]] for trade.',
    [],
    ['Ivo Kern: role'],
  ],
  [
    '[[p:Ivo Kern]] has been imprisoned in [[l:Doria]] for ten years.',
    ['Ivo Kern: location of Doria = imprisoned in Doria'],
    [],
  ],
  // Who says so, does so or is spoken of beside somebody.
  outsider(
    'Men were held over the death of the clerk [[p:Ivo Kern]], reported the newspaper [[g:Crona]].',
  ),
  [
    'The man shot [[p:Ivo Kern]] three times and fled.',
    ['Ivo Kern: status = shot'],
    ['Ivo Kern: status = fled'],
  ],
  withoutFate(
    'Officers are investigating the killing, Col. [[p:Ivo Kern]], commander of the Dor police, told [[g:CPJ]].',
  ),
  [
    'He said they apparently killed news presenter [[p:Ivo Kern]].',
    ['Ivo Kern: status = killed', 'Ivo Kern: role = news presenter'],
    ['Ivo Kern: role = apparently'],
  ],
  [
    '[[p:Tal Dor]], who was feared, died last month and his heir [[p:Ivo Kern]] is on the run.',
    ['Tal Dor: status = died last month', 'Ivo Kern: status = on the run'],
    ['Ivo Kern: status = died'],
  ],
  withoutFate('The woman in question, [[p:Ivo Kern]], left.'),
  withoutFate('Police said they believed [[p:Tal Dor]]’s sister [[p:Ivo Kern]] helped him.'),
  [
    'Police arrested five people including the wife of jailed [[g:Dor Mafia]] boss [[p:Ivo Kern]].',
    ['Ivo Kern: status = jailed'],
    ['Ivo Kern: status = arrested', 'Ivo Kern: describedAs'],
  ],
  [
    '[[p:Ivo Kern]] has run the clan, exchanging information with the [[g:Marsh Guild]].',
    [],
    ['Ivo Kern: status', 'Ivo Kern: memberOf'],
  ],
  [
    'He met [[p:Ivo Kern]], one of the officers who joined General [[p:Tal Dor]], one of the rebel commanders, who defected.',
    ['Tal Dor: status = defected'],
    ['Ivo Kern: status'],
  ],
  [
    '[[p:Tal Dor]], the spokesman, announced the appointment of [[p:Ivo Kern]] as the police chief. Previously, he served as a company commander.',
    ['Ivo Kern: role = a company commander'],
    ['Tal Dor: role = a company commander'],
  ],
  [
    'An armed man told [[g:Dor Tribune]] that he had joined the rebel faction under [[p:Ivo Kern]].',
    [],
    ['Ivo Kern: leaderOf'],
  ],
  [
    '[[p:Ivo Kern]], the editor of the daily [[g:Opina]], a year before he died, was rich. The pro-government [[g:Mai]] militia left.',
    [],
    ['Ivo Kern: describedAs', 'Opina: describedAs = a year', 'Mai: describedAs'],
  ],
  [
    '[[p:Tal Dor]] was detained on Monday and the rebels later named General [[p:Ivo Kern]] as the new leader.',
    ['Tal Dor: status = detained on Monday', 'Ivo Kern: role = the new leader'],
    ['Ivo Kern: status = detained'],
  ],
  [
    'They named a general, [[p:Ivo Kern]], transitional president after polls in which President [[p:Tal Dor]], whose clan has ruled for years, had been declared the winner.',
    ['Tal Dor: status = declared the winner'],
    ['Ivo Kern: status'],
  ],
  withoutFate(
    'The coup came after Mr [[p:Ivo Kern]], who has been in power since 1999, dissolved parliament in May.',
  ),
  withoutFate('They want the junta to indict Mr [[p:Ivo Kern]] on charges of treason.'),
  [
    'Former Minister of Trade, [[p:Ivo Kern]] and former secretaries [[p:Tal Dor]] and [[p:Rex Moor]] left.',
    ['Rex Moor: role = former secretaries'],
    ['Ivo Kern: role = former secretaries'],
  ],
  [
    'His aide [[p:Ivo Kern]], though, managed to escape and efforts are on.',
    [],
    ['Ivo Kern: role = managed'],
  ],
  withoutFate(
    'The chief, [[p:Ivo Kern]], saw the raid. The other militant resorted to firing, in which he was killed, the official said.',
  ),
  [
    'Rebels announced the dismissal of President [[p:Ivo Kern]], the closure of the borders, the introduction of a curfew, and a ban of parties.',
    ['Ivo Kern: status = dismissal'],
    ['Ivo Kern: describedAs'],
  ],
  withoutFate('They suffered at the hands of [[p:Ivo Kern]].'),
  withoutFate('The case could help topple President [[p:Ivo Kern]].'),
  [
    'The chief of the firm [[g:Petrol]] ([[g:Pex]]), who served under former President [[p:Ivo Kern]], is accused.',
    [],
    ['Ivo Kern: leaderOf'],
  ],
  [
    'A party took [[p:Ivo Kern]] to the house. Others took [[p:Tal Dor]] hostage.',
    ['Tal Dor: status = took'],
    ['Ivo Kern: status'],
  ],
  outsider('[[g:Marsh Guild]] frees [[p:Ivo Kern]]'),
  withoutFate('[[p:Ivo Kern]] condemned what he called a sham trial, the radio said.'),
  outsider(
    'The kidnappers of [[p:Tal Dor]] and his co-worker [[p:Ivo Kern]] were believed to be members of the [[g:Marsh Guild]].',
  ),
  // Of which of a list, and of which group.
  [
    'The accused are [[p:Ivo Kern]], 23, from [[l:Dor]], [[p:Tal Dor]], 22, from [[l:Vell]], and [[p:Rex Moor]], 25.',
    [
      'Ivo Kern: status = accused',
      'Tal Dor: status = accused',
      'Rex Moor: status = accused',
      'Ivo Kern: location of Dor = from Dor',
      'Tal Dor: location of Vell = from Vell',
    ],
    ['Tal Dor: location of Dor', 'Ivo Kern: location of Vell', 'Rex Moor: location'],
  ],
  [
    'The news was on the channel [[g:Telemar]].\n\n[[p:Ivo Kern]] will replace [[p:Tal Dor]] as its chief, the [[g:Marsh Guild]] said.',
    ['Ivo Kern: role of Marsh Guild = its chief'],
    ['Ivo Kern: role of Telemar'],
  ],
  [
    '[[p:Ivo Kern]], a clerk and a founding member of the [[g:Centre for Reed Rights]] ([[g:CRR]]), spoke.',
    [
      'Ivo Kern: memberOf of Centre for Reed Rights = a founding member of the Centre for Reed Rights',
    ],
    [],
  ],
  // "a commander" is one of several, and so is "G commander", unless G is a unit.
  ...[
    '[[p:Ivo Kern]], a commander of the [[g:Marsh Guild]], spoke.',
    'It was [[g:Marsh Guild]] commander [[p:Ivo Kern]].',
    'It was [[g:Marsh Guild]] commanders [[p:Ivo Kern]] and [[p:Tal Dor]].',
  ].map((source): (typeof PASSAGES)[number] => [source, [], ['Ivo Kern: leaderOf']]),
  [
    '[[p:Ivo Kern]], a [[g:Marsh Guild]] commander, spoke.',
    ['Ivo Kern: role of Marsh Guild = a Marsh Guild commander'],
    [],
  ],
  [
    'It was [[g:12th Reed Brigade]] commander [[p:Ivo Kern]].',
    ['Ivo Kern: leaderOf of 12th Reed Brigade = 12th Reed Brigade commander'],
    [],
  ],
  // "As head of G, X spoke".
  [
    'As a senior leader of the [[g:Marsh Guild]], [[p:Ivo Kern]] met the envoys.',
    ['Ivo Kern: role of Marsh Guild = a senior leader of the Marsh Guild'],
    [],
  ],
  [
    'In his role as chairman of the [[g:Marsh Guild]], [[p:Ivo Kern]] spoke.',
    ['Ivo Kern: role of Marsh Guild = chairman of the Marsh Guild'],
    [],
  ],
  ['As a child, [[p:Ivo Kern]] lived in [[l:Dor]].', [], ['Ivo Kern: describedAs']],
  [
    'For listing the [[g:Reed Front]] as a gang, [[p:Ivo Kern]] was praised.',
    [],
    ['Ivo Kern: describedAs'],
  ],
  [
    '[[p:Ivo Kern]] took over as leader of the [[g:Marsh Guild]].',
    ['Ivo Kern: leaderOf of Marsh Guild = leader of the Marsh Guild'],
    [],
  ],
  ['[[p:Ivo Kern]] took [[p:Tal Dor]] as a hostage.', [], ['Ivo Kern: describedAs']],
  ...['was recruited into', 'had been part of', 'rose through the ranks of'].map(
    (did): (typeof PASSAGES)[number] => [
      `[[p:Ivo Kern]] ${did} the [[g:Marsh Guild]].`,
      [`Ivo Kern: memberOf of Marsh Guild = ${did.replace('had been ', '')} the Marsh Guild`],
      [],
    ],
  ),
  // A verb with its "has", which "run" and "since" need.
  [
    '[[p:Ivo Kern]] has run the northern front since May.',
    ['Ivo Kern: role = has run the northern front since May'],
    [],
  ],
  // A narrow column.
  [
    'The council was told in the evening\nthat the police had arrested two of\nthe men. [[p:Ivo Kern]], the leader of the\n[[g:Marsh Guild]], was shot dead on the\nbridge.',
    ['Ivo Kern: leaderOf of Marsh Guild = the leader of the Marsh Guild'],
    [],
  ],
  withoutFate('The minister spoke of the murder and ordered Captain [[p:Ivo Kern]] to report.'),
  withoutFate('The order of the names is chance: [[p:Ivo Kern]], [[p:Tal Dor]].'),
  [
    'Gunmen shot dead a senior reporter, [[p:Ivo Kern]].',
    ['Ivo Kern: status = shot dead'],
    ['Ivo Kern: status = dead'],
  ],
  [
    '[[p:Ivo Kern]] was found dead. The prosecutor, [[p:Ada Rau]], closed the case. His sister, [[p:Mara Kern]], disagrees.',
    ['Mara Kern: describedAs of Ivo Kern = His sister'],
    ['Mara Kern: describedAs of Ada Rau'],
  ],
  [
    'The [[g:Marsh Guild]] was told. The minister, [[p:Tal Dor]], said that an inquiry was under way. It is led by [[p:Ivo Kern]].',
    [],
    ['Ivo Kern: leaderOf'],
  ],
  [
    'The owner, [[p:Ivo Kern]], is a cousin of the deputy minister for trade, [[p:Mara Dol]].',
    [
      'Ivo Kern: describedAs = a cousin of the deputy minister for trade',
      'Mara Dol: role = the deputy minister for trade',
    ],
    ['Mara Dol: describedAs'],
  ],
  [
    'The [[g:Marsh Guild]] agreed. [[p:Ivo Kern]] commands the northern front.',
    ['Ivo Kern: role = commands the northern front'],
    ['Ivo Kern: leaderOf'],
  ],
  [
    'The prosecutor, [[p:Ivo Kern]], ruled it a suicide within two days.',
    ['Ivo Kern: role = The prosecutor'],
    ['Ivo Kern: role = ruled'],
  ],
  [
    '[[p:Ivo Kern]] owns the house in [[l:Vell]] in which [[p:Tal Dor]] lives.',
    [],
    ['Ivo Kern: role'],
  ],
  ['Famously shy and paranoid, [[p:Ivo Kern]] stayed.', [], ['Ivo Kern: describedAs']],
  [
    '[[p:Ivo Kern]] was arrested in May on charges including “slander of the state”.',
    ['Ivo Kern: status = arrested in May on charges'],
    [],
  ],
];

describe('facts: passages as news has them', () => {
  for (const [source, expected, never] of [
    ...PASSAGES,
    ...WHOSE,
    ...WORDS,
    ...RETOLD,
    ...WHOM.map(inBody),
  ]) {
    it(withoutMarks(source), () => {
      const found = factsOf(source).map((fact) => fact.replace(/ \[[^[]*\]$/, ''));
      assert.deepEqual(
        [
          expected.filter((one) => !found.includes(one)),
          found.filter((one) => never.some((beginning) => one.startsWith(beginning))),
        ],
        [[], []],
        found.join('\n'),
      );
    });
  }
});

describe('facts: who says so in news, and how surely', () => {
  for (const [source, value, attribution, modality] of STANCES) {
    it(withoutMarks(source), () => {
      const fact = resolveNamed(source)
        .entities.flatMap(({ facts }) => facts)
        .find((one) => one.value === value);
      assert(fact);
      assert.deepEqual([fact.attribution, fact.modality], [attribution, modality]);
    });
  }
});
