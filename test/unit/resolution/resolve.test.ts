import assert from 'node:assert/strict';
import { resolve, resolveSteps } from '../../../src/core/resolution/resolve';
import { findSections } from '../../../src/core/text/structure';
import { groupsOf, resolveNamed } from '../support/named';

/** What is marked alike (p1, p1) is one entity; what is marked differently are two. */
const STORIES: readonly (readonly [string, string])[] = [
  [
    'a surname stands for the full name before it',
    '[[p1:Omar Hartan]] spoke first. Later [[p1:Hartan]] left; [[p1:Hartan]]’s car did not.',
  ],
  [
    'a headline’s surname stands for the full name that follows',
    '[[p1:Hartan]] arrested\n\nPolice said that [[p1:Omar Hartan]] was at home.',
  ],
  [
    'a stated alias is the same, and its parts are too',
    '[[p1:Omar Hartan]] (a.k.a. [[p1:Salim Darwaz]]) was seen. [[p1:Darwaz]] ran.',
  ],
  [
    'a title that someone else never had makes another of the same surname',
    '[[p1:Omar Hartan]] (a.k.a. [[p1:Omar Darwaz]]) fell. [[p2:Mullah Darwaz]] took over. [[p2:Darwaz]] waited.',
  ],
  [
    'a bare surname is the one named last',
    '[[p1:Jan Petrov]] met [[p2:Ilya Petrov]] in spring. Mr. [[p2:Petrov]] was polite.',
  ],
  [
    'a woman’s title points past the man named last',
    'Mrs. [[p1:Anna Petrov]] met Mr. [[p2:Ilya Petrov]]. Mrs. [[p1:Petrov]] was polite.',
  ],
  [
    'father and son stay two',
    '[[p1:Saul Deck Sr.]] and [[p2:Saul Deck Jr.]] share an office, but [[p2:Deck Jr.]] has the key.',
  ],
  [
    'a kunya with and without its nisba is one, its child another',
    '[[p1:Abu Tarif al-Sawari]] is ill. [[p2:Tarif Nour]] said that [[p1:Abu Tarif]] will rest.',
  ],
  [
    'an article is no part of the name',
    '[[p1:Yusuf al-Sawari]] came. [[p1:Al-Sawari]] and later [[p1:Sawari]] signed.',
  ],
  [
    'a family name put first is still the family name',
    '[[p1:SAWARI, Yusuf]] is listed. [[p1:Yusuf Sawari]] appealed.',
  ],
  [
    'a romanisation is no other person',
    '[[p1:Mansoor Dadkhah]] was heard, and [[p1:Mansur Dadkhah]] was not.',
  ],
  ['Rahman is not Rahmani', '[[p1:Karim Rahman]] was heard, and [[p2:Karim Rahmani]] was not.'],
  [
    'a nom de guerre, a real name, and what men call him',
    '[[p1:Boris Tal]], nom de guerre [[p1:Falcon]], left. [[p2:Owl]], whose real name is [[p2:Ivo Kern]], stayed. Police identified him as [[p2:Old Hand]].',
  ],
  [
    'a teenager known as someone is not the man named before',
    '[[p1:Boris Tal]] and a teenager known as [[p2:Sparrow]] left.',
  ],
  [
    'a second man of a name is whoever is named in full right behind',
    '[[p1:Hari Sing]] fell. A second man named [[p2:Sing]] — Constable [[p2:Dal Sing]] — ran.',
  ],
  [
    'a name in a passport, and a name that someone takes, are theirs',
    '[[p1:Boris Tal]] was held. One of his passports carried the name [[p1:Ivo Kern]]. He called himself [[p1:Falcon]].',
  ],
  [
    'a sentence may begin with a name at birth',
    '[[p1:Boris Tal]] is forty. Born [[p1:Ivo Kern]], he likes the sea.',
  ],
  [
    'a name and what it means are one group, a list of two is not',
    'The [[g1:Gorim]], the [[g1:Change Movement]], met the [[g2:Army]], the [[g3:Harbour Guard]], and left.',
  ],
  [
    'a headline names a group by half of its name',
    '[[g1:Lashkor]] commander’s death\n\nPolice shot a member of [[g1:Lashkor-e-Tal]] on Monday.',
  ],
  [
    'an acronym goes with its expansion, in either order',
    'The [[g1:Border Movement for Unity]] ([[g1:BMU]]) met the [[g2:LRA]] ([[g2:Lake Rescue Agency]]). [[g1:BMU]] won.',
  ],
  [
    'an acronym of another language goes with the name before its bracket',
    'The [[g1:Workers of the Hills]] ([[g1:PKT]]) met.',
  ],
  [
    'an acronym goes with the one name that has its initials, without being told',
    'The [[g1:Lake Rescue Agency]] sent boats. An [[g1:LRA]] boat sank.',
  ],
  [
    'a parent and its branches stay apart',
    '[[g1:al Qaeda]] and [[g2:al Qaeda in the Northern Hills]] differ. [[g1:Al Qaeda]] is older.',
  ],
  [
    'a splinter stays apart from what it split from',
    'The [[g1:Taliban]] fought the [[g2:Hill Taliban]]. The [[g1:Taliban]] won.',
  ],
  [
    'a short form stands for the group named last with that head',
    'The [[g1:Harbour Commission]] met. The [[g1:Commission]] adjourned. The [[g2:Dredging Commission]] came; the [[g2:Commission]] sat.',
  ],
  [
    'what others call a group is the group',
    'The [[g1:Marsh Guard]], which fishermen call the [[g1:Herons]], sank a boat. [[g1:Herons]] sing.',
  ],
  [
    'a name in another language is no other group, nor place',
    'The [[g1:Marsh Guard]] ([[g1:Garda Dol]] in Dorian) left [[l1:Tamsur]], which Dorians call [[l1:Velgrad]].',
  ],
  [
    'a name behind "otherwise" or before "for short" is the same',
    'The [[g1:Marsh Guard]], otherwise the [[g1:Sons of Reed]], met the [[g2:Union of Ferrymen]], [[g2:Ferry]] for short.',
  ],
  [
    'who goes by a name, or took it in another town, is the same',
    '[[p1:Ivo Kern]], a tailor from [[l1:Dor]] who goes by [[p1:Lantern]], met [[p2:Omar Hartan]]. [[p2:Hartan]] went to [[l2:Velgrad]], where he took the name of [[p2:Abu Farid]].',
  ],
  [
    'whom the police know as someone is that one',
    'A singer named [[p1:Lantern]], whom the police know as [[p1:Ivo Kern]], left.',
  ],
  [
    'whom someone names, or has beside him, is someone else',
    '[[p1:Ivo Kern]] named [[p2:Omar Hartan]] as his deputy. [[p3:Dal Sing]] met a man who called himself [[p4:Lantern]].',
  ],
  [
    'someone’s men, wing or brother under a name are not he',
    'The [[g1:Marsh Guard]]’s wing, known as the [[g2:Herons]], left. [[p1:Ivo Kern]]’s brother, called [[p2:Lantern]], stayed.',
  ],
  ['a province in brackets is not the town before it', 'In [[l1:Tamsur]] ([[l2:Dor]]) it rained.'],
  [
    'an acronym behind a long name may be that of its end alone',
    'The [[g1:General Staff of the Armed Forces of Doria]] ([[g2:AFD]]) met.',
  ],
  [
    'one telling word of a group’s name stands for it, also before it is named in full',
    '“[[g1:Reedmen]] came,” he said. The [[g1:Marsh Reedmen]] had boats; [[g1:Reedmen]] have none now. [[g2:Task Force Otter]] came when [[g2:Otter]] was called.',
  ],
  [
    'many of a kind are the unit that is named after it',
    'The [[g1:501st Lancer Battalion]] left. Six trucks of the [[g1:Lancers]] stayed.',
  ],
  [
    'a battalion is not the regiment that it is numbered in',
    'The [[g1:4 Assar Rifles]] left. The [[g2:Assar Rifles]] are old.',
  ],
  [
    'an acronym may be of the beginning only, and a number may come first or last',
    'The [[g1:Counter Piracy Service North Shore]] met the [[g2:66th Light Infantry Division]]. [[g1:CPS North Shore]] likes [[g2:LID 66]].',
  ],
  [
    'a ministry of one country is the ministry',
    'The [[g1:Dorian Ministry of Defence]] ([[g1:MOD]]) sent boats. The [[g1:Ministry of Defence]] counted them.',
  ],
  [
    'two ministries of two countries are not',
    'The [[g1:Dorian Ministry of Defence]] met the [[g2:Velish Ministry of Defence]].',
  ],
  [
    'a father who is named for his son’s sake is not the one who is spoken of next',
    '[[p1:Salim Darwaz]], son of [[p2:Karim Darwaz]], ran. [[p1:Darwaz]] is twenty.',
  ],
  [
    'a town stands for its long name; a valley’s beginning and its river are others',
    'In [[l1:Tamsur-on-Dor]] and [[l2:Zarkan al-Shuyukh]] it rained. [[l1:Tamsur]] is wet, [[l2:Zarkan]] too. [[l3:Wadi al-Tin]] is not a [[l4:Wadi]], nor is [[l5:Tamsur River]].',
  ],
  [
    'well-known names of one place or group are one',
    '[[l1:Erbil]] is [[l1:Hawler]]. [[g1:JNIM]] is the [[g1:Group for the Support of Islam and Muslims]].',
  ],
  [
    'an acronym goes with its name whatever both were taken for',
    '[[p1:Jamaat-e-Nur]] ([[p1:JeN]]) met. [[p1:JeN]] has [[p2:Omar Hartan]].',
  ],
  [
    'a relative who was brought in once is not meant where a figure of the text bears the name',
    '[[p1:Salim Darwaz]] left. [[p1:Darwaz]] ran. [[p1:Darwaz]] hid with his mother, [[p2:Amina Darwaz]]. [[p1:Darwaz]] was found.',
  ],
  [
    '“this second” bearer is the one named last all the same',
    '[[p1:Salim Darwaz]] left. [[p1:Darwaz]] ran. [[p1:Darwaz]] hid with a cousin, [[p2:Amina Darwaz]]. This second [[p2:Darwaz]] was found.',
  ],
  ['two shahs of one name are two', '[[p1:Shah Abdan I]] was followed by [[p2:Shah Abdan II]].'],
  [
    'a part in brackets is not who plays it',
    '[[p1:Dean Forest]] ([[p2:Jens Akle]]) and [[p3:Ida Rau]] ([[p4:Ilona]], a waitress) dance. Not so [[p5:Boris Tal]] ([[p5:Abu Tarif]]).',
  ],
  ['what is known as someone’s is not he', '[[l1:Tamsur]] is known as [[l2:Doria]]’s “garden”.'],
  [
    'long names of one beginning are two places',
    'From [[l1:Pointe de la Vigie]] to [[l2:Pointe des Salines]] it rained.',
  ],
  [
    'a unit of a group, or its office, is not the group',
    'The [[g1:Lake Army]] moved. The [[g2:Lake Army 27th Division]] and the [[g3:Lake Army Press Office]] did not.',
  ],
  [
    'someone described, who calls himself otherwise, is the same',
    '[[p1:Ivo Kern]], an ex-judge from [[l1:Dor]]’s old town who calls himself [[p1:Abu Harith al-Dori]], left.',
  ],
  [
    'what he writes or goes by as is his name',
    '[[p1:Ivo Kern]] is thirty. A former tailor from [[l1:Dor]], he went by the organisational name of [[p1:Abu Harith]]. [[p2:Omar Hartan]] left. He writes home as [[p2:Salim Darwaz]].',
  ],
  [
    'someone new, of whom a sentence tells, is whom the next one names',
    '[[p1:Ivo Kern]] was held. The second suspect is at large. He uses the name [[p2:Lantern]].',
  ],
  [
    'as whom she did something is her name',
    '[[p1:Ida Rau]] crossed the lagoon. As “[[p1:Lantern]]” she ran a radio hut.',
  ],
  ['one is the other where the text says so', '[[p1:Lantern]] is [[p1:Ivo Kern]], the police say.'],
  [
    'what officials call it, and what its name means, is the group',
    'The [[g1:Marsh Guard]] is active; officials call it “[[g1:Herons]]”. A clinic, [[g2:Hila]], “[[g2:Hope]],” is open.',
  ],
  [
    'a name for short behind the kind of office, and an acronym with an article',
    'The [[g1:Bureau of Lakes]] closed. The office, [[g1:LAKO]] for short, is old. The [[g2:Resistance Front]], [[g2:TRF]], said so.',
  ],
  [
    'a heading and the record below it are of one',
    'Xi.09 — [[p1:Ivo Kern]]\n\nTitle: none\nDOB: 1979\nGood quality a.k.a.: a) [[p1:Omar Hartan]]; b) [[p1:Abu Harith]]',
  ],
  [
    'a name that may go on is not yet a group',
    'The [[g1:Marsh Guard]], also known as [[g2:Al-Dor]] in Velgrad, left.',
  ],
  [
    'an article in capitals is no first name where someone is called so',
    '[[p1:Yusuf El Sawari]] came. [[p1:El Sawari]] signed. [[p2:Al Gormley]] did not.',
  ],
  [
    'a list of two, and a parent in brackets, are two groups',
    'Men of [[g1:Hubur]], the [[g2:Lake Film Association]], the [[g3:Harbour Council]] and [[g4:Nowell]] ([[g5:Sandfort]]) met.',
  ],
  [
    'a name in brackets that means the one before it is the same',
    'The [[g1:Men of the Marsh]] ([[g1:Rijal al-Dor]]) met.',
  ],
  [
    'a town before its state’s short name, and a hall of one country, are two',
    'In [[l1:Fort Larder]], [[l2:Fl.]], and in [[l3:Dor]], the [[g1:Hall of Chess]] met the [[g2:Dorian Hall of Chess]].',
  ],
  [
    'what lies in a region is not the region, and a list is no translation',
    'In [[l1:Tamsur]], which lies in what Dorians call [[l2:Velgrad]], it rained. The [[g1:Marsh Guard]], “[[g2:Herons]]” and “[[g3:Otters]]” are gangs.',
  ],
  ['a plural is the same group', 'The [[g1:Sawari]] rebels left. The [[g1:Sawaris]] came back.'],
  [
    'a state and its common noun are one, a city and its river two',
    '[[l1:Zarkan State]] borders a desert. In [[l1:Zarkan]], the [[l2:Zarkan River]] is dry.',
  ],
  [
    'a city and the province of its name are two where both are spoken of',
    'In [[l1:Tamsur]] province rain fell. The city of [[l2:Tamsur]] stayed dry.',
  ],
  [
    'a title before a nickname is no part of what states it',
    '[[p1:Boris Tal]], alias Kachalla [[p1:Falcon]], and [[p2:Ivo Kern]], known as Ustadh [[p2:Masud Kern]], left.',
  ],
  [
    'the other of two is not the one named before',
    'One is [[p1:Boris Tal]], who sold milk. The other, they call him [[p2:Falcon]]. The one who gives orders is old; he is “[[p3:Owl]]”.',
  ],
  [
    'the letters of a list of people are not those of their other names',
    'Held: (c) [[p1:Boris Tal]], driver, alias “[[p1:Falcon]]”; (d) [[p2:Ivo Kern]], clerk; [5] [[p3:Ana Dor]]. Others: [6] “[[p4:Owl]]”; [7] [[p5:Rex Moor]].',
  ],
  [
    'a sentence that begins with an alias is about someone else',
    'The move was not told to [[p1:Boris Tal]]. Alias [[p2:Falcon]] was taken to Dor.',
  ],
  [
    'the name of a branch, and of what is left, is not the group’s',
    'The buying branch of the [[g1:Marsh Guard]], which it calls [[g2:Unit 9]], paid. A faction within the [[g3:Lake Army]] known as the [[g4:Herons]] did not. What was left of the [[g5:Hill Front]] calls itself [[g6:Otters]].',
  ],
  [
    'an alias behind a father’s name is the son’s',
    'Killed: [[p1:Boris Tal]] s/o [[p2:Ivo Tal-Kern]] alias [[p1:Falcon]], and one more.',
  ],
  [
    'places that someone may be in are a list',
    'He sits in [[l1:Tamsur]], or [[l2:Zarkan]], or nowhere. Whose is the well: of the [[g1:Anaz]], or [[g2:Dulam]]? Nobody knows.',
  ],
  [
    'what has a name is what the sentence is about, not where it lies',
    'A square in [[l1:Tamsur]] has been named after a tea. Residents call it [[l2:Salt Corner]], after a shop.',
  ],
  [
    'the fields of a record give a name and others',
    'Name: [[p1:Boris Tal]]\nKnown as: [[p1:Falcon]], [[p1:Abu Dor]], the “[[p1:Notary]]”\nBorn: 1964\n\n[[p2:Ivo Kern]]\nAlias: [[p2:Owl]]; [[p2:Gil]]; [[p2:Uva]]\nGroup: none\n\nCode name: [[p3:Heron Dor]] / Name: [[p3:Rex Moor]] / Place of birth: Dor',
  ],
  [
    'a firm goes by its name without its kind and legal form',
    'Drivers of [[g1:Bregam Petroleum Marketing Company]] left. [[g1:Bregam]] paid. [[g2:Selim Dredging Sdn Bhd]] sued [[g3:Priozer Bank PJSC]]; [[g2:Selim]] and [[g3:Priozer Bank]] settled.',
  ],
  [
    'what begins like an organisation known by initials is a part of it',
    'The [[g1:MNC]] and its [[g2:MNC Public Information Office]] differ, as do the [[g3:University of Tamsur]] and the [[g4:University of Tamsur Chess Players Association]].',
  ],
  [
    'the end of a long name stands for it, but what “republican” or a number adds is another',
    'Guards of [[g1:Bidan Protel Coin]] came. [[g1:Protel Coin]] paid. [[g2:Republican Sinn Dor]] left [[g3:Sinn Dor]].',
  ],
  [
    'a group of a very long name is the group',
    'The [[g1:Group of Experts on the Democratic Republic of the Northern Marsh]] met. The [[g1:Group]] wrote. The [[g2:Commission on Human Rights in the Marsh]] met. The [[g2:Commission]] wrote.',
  ],
  [
    'the house of a firm is no house of parliament',
    'The register at [[g1:Companies House]] is long. The [[g2:House]] sat.',
  ],
  [
    'an acronym that all know is no other name’s, and a plural’s s is not an acronym’s',
    'The [[g1:UN]] wrote to the [[g2:University of Narrin]]. The [[g3:Dor Regional Army]] ([[g3:DRA]]) is not [[g4:DRAS]].',
  ],
  [
    'an acronym of a name and of its short form is theirs',
    'The [[g1:Tarik Bin Zaid Brigade]] left. [[g1:Tarik Bin Zaid]] lost. [[g1:TBZ]] came back.',
  ],
  [
    'acronyms count the halves of a compound, and may leave out whose a body is',
    'The [[g1:Multinational Joint Task Force]] left; [[g1:MNJTF]] patrols stayed. The [[g2:Dorian Counter Terrorism Service]] came; the [[g2:CTS]] left. The [[g3:DRGC Navy]] sailed; [[g3:DRGCN]] men slept.',
  ],
  [
    'a party called by its initials, with and without its noun',
    'Men of the [[g1:DEM Party]] voted. [[g1:DEM]] won. The [[g2:DZ Mafia]] lost; “[[g2:DZ]]” stood on a wall.',
  ],
  [
    'marines are of no one regiment',
    '[[g1:Marines]] with the [[g2:1st Battalion, 8th Marine Regiment]] came under fire.',
  ],
  [
    'who was named in full goes by the first words of it, but for a namesake',
    '[[p1:Hamid Zibo Kort]] was chief. [[p1:Hamid Zibo]] said so. [[p2:Neptal Quin Bone]] was taken for another [[p3:Neptal Quin]], a farmer. [[p4:Khair Alam Liton]] is not related to the reporter [[p5:Khair Alam]].',
  ],
  [
    'a brother is no Ms.',
    'They took [[p1:Yara Ascan Quint]]. Her brother, [[p2:Nelson Ascan]], is missing. They fear for Ms. [[p1:Ascan]].',
  ],
  [
    'a mother’s kunya is not her child, nor a headline’s first name spelt otherwise someone',
    'Dead: [[p1:Umm Khalil]] and [[p2:Khalil]]. [[p3:Tutu]] is back. In bed lies [[p4:Juma Kafi Toto]].',
  ],
  [
    'a family name first, with initials or a patronymic behind it',
    '[[p1:Yegor Goryunin]] left. Founders: [[p1:Goryunin Ye. V.]], [[p2:Magomov Musa Isaevich]]. [[p2:Musa Magomov]] stayed.',
  ],
  [
    'who signs by his initials',
    'Seen by [[p1:Xavier Pardo]] and [[p2:Rose-Laure Exant]]. – [[p1:X. P.]] and [[p2:R.-L. E.]]',
  ],
  [
    'shoals, dams and hotels go without their kind, islands, central prisons and towns of a like name do not',
    'At [[l1:Scarbor Shoal]] they met; [[l1:Scarbor]] is dry. The [[l2:Tisrin Dam]] held, and [[l2:Tisrin]] stood. The [[l3:Park Veranda Hotel]] burned; [[l3:Park Veranda]] is no more. In [[l4:Maput]], [[l5:Maput Central Prison]] is full. [[l6:Balbak]] is not [[l7:Ras Balbak]], nor [[l8:Dara]] the quarter [[l9:Dara al-Balad]]. [[l10:Korun]] lies on [[l11:Korun Island]].',
  ],
  [
    'what everyone calls someone, and what his papers say',
    '[[p1:Boris Tal]], popularly known as [[p1:Falcon]], left. [[p2:Ivo Kern]], a clerk with the nom de guerre [[p2:Owl]], stayed. [[p3:Rex Moor]], whose identity card says [[p3:Ned Moss]], ran. Monk [[p4:Paisi]], secular name [[p4:Pavel Skok]], prays.',
  ],
  [
    'a nickname in quotation marks within a name',
    '[[p1:El Chapo]] fled. [[p1:Joaquín "El Chapo" Guzmán]] met [[p2:Seamus “Mad Dog” Cassidy]], and [[p2:Mad Dog]] hid [[p1:El Chapo]].',
  ],
  [
    'a nickname in quotation marks between commas, and the next one',
    '[[p1:Boris Tal]], “[[p1:Falcon]],” sold timber. [[p2:Ivo Kern]], alias “[[p2:Owl]]”, “[[p2:Old Hand]]”, and [[p3:Rex Moor]], “[[p3:Heron]]”. He ran.',
  ],
  [
    'the other name may come first',
    'They reached [[l1:Ayun]] — as Dorians call [[l1:Sandy Shoal]] — by boat. [[p1:Falcon]], an alias of [[p1:Boris Tal]], is wanted. The [[g1:Kuki National Front]] ([[g1:KNF]]; locally [[g1:Bawm Party]]) left. [[g2:VADJA]], as the [[g2:Dorian Intelligence Ministry]] likes to be called, paid.',
  ],
  [
    'a nickname in the headline is that of whom the text gives it to',
    '[[p1:Falcon]] caught\n\nPolice took [[p1:Boris Tal]], called [[p1:Falcon]], in Dor. [[p1:Falcon]] is ill.',
  ],
  [
    'ministries, and headlines in capitals',
    'The [[g1:Ministry of Mines and Petroleum]] paid. The [[g1:Mines Ministry]] said so. [[g2:HERONS]] ARREST FOUR. Men of the [[g2:Herons]] left. The [[g3:Dor Liberation Front]] and the [[g3:FLD]] met.',
  ],
  [
    'whose names are turned round',
    '(i) [[p1:KYAW ZAYA, Hlaing]]. He left. The wife of [[p1:Kyaw Zaya Hlaing]] stayed.',
  ],
  [
    'who is no relation is someone else, by full name and by last name',
    'His deputy, [[p1:Orhan Mamed]], is wanted; he is not to be confused with the writer [[p2:Orhan Jey Mamed]]. They asked [[p3:Nasrat Malik]] (no relation to the poet [[p4:Malik]], whom all read). They saw [[p5:Wakar Mir]] and [[p6:Danish Mir]], who is not related to the accused [[p5:Mir]].',
  ],
  [
    'who gives a name to someone else does not bear it, nor does a father',
    'Across the street sits [[p1:Boris Tal]]. [[p2:Ivo Kern]] calls him [[p3:Falcon]]. Her chief, [[p4:Rex Moor]], gave her the name [[p5:Heron]]. A [[g1:Fanor]] unit that goes by [[g2:Amora]] left. Held: [[p6:Imtaz Ahm Beg]] S/o [[p7:Gulam Rasul Beg]], of Dor. [[p6:Beg]] was armed.',
  ],
  [
    'a line break is a space',
    'An encounter left two dead. [[g1:CTG]] calls\nthem [[g2:TTM]] men of Dor.',
  ],
  [
    'the defendants of an indictment',
    '• [[p1:NADER CHAR]], a/k/a “[[p1:Abu Layal]],” of Dor • [[p2:ALI BAZZAN]], a/k/a “the [[p2:Accountant]],” of Tamsur • [[p3:BEN OBERURS]], also known as “[[p3:Old Hand]],” [[p4:REX MOOR]], and one more. [[g1:WS]] (the [[g2:Dor Caliphate]]’s branch) paid. Thanks, says [[p5:Kray]] @[[p6:Jef]].',
  ],
  [
    'units go by their number and initials, however both are written',
    'The [[g1:40th Infantry Battalion]] left; the [[g1:40th IB]] and the [[g2:41st IB]] are two. The [[g3:6th Infantry (Otter) Division]] came with [[g3:6ID]] flags, the [[g4:Fifth Region]] with the [[g4:5th Region]]’s. The [[g5:61st Bde]] is the [[g5:61 Brigade]].',
  ],
  [
    'an acronym may be made of syllables',
    'The [[g1:University of Narrin]] is old; [[g1:UNINAR]] has no roof. [[g2:STScI]] is the [[g2:Space Telescope Science Institute]]. [[g3:MARNA]] is not the [[g4:MARG Navy]].',
  ],
  [
    'an acronym is of the name before it, and of the name that has no letter more',
    'The [[g1:Dorian Railway Corporation]] came; [[g1:DRC]] men dug. The [[g2:Dorian Reed Cross]] came too. The [[g3:Marsh Reed Army]] fought the [[g4:Marsh Reed Salvation Army]]; [[g3:MRA]] won.',
  ],
  [
    'what any word of a name says of “the” one',
    'The [[g1:Human Rights Monitor Dor]] wrote. The [[g1:Monitor]] counts. The [[g2:Panel of Experts on South Doria]] met; the [[g2:Panel]] left. [[g3:Coast Security Centre – Horn of Doria]] wrote; the [[g3:Centre]] rang.',
  ],
  [
    '“the Army” is the country’s, not one that goes by its initials',
    'The [[g1:Marsh Benevolent Army]] ([[g1:MBA]]) hid. “First the [[g2:Army]],” he said. The [[g3:Dorian National Army]] ([[g3:DNA]]) came.',
  ],
  [
    'express and universities go by their first word',
    'A [[g1:Makar Express]] bus burned; [[g1:Makar]] stopped. [[g2:Pomar Western University]] is open, says [[g2:Pomar]].',
  ],
  [
    'a name in a headline’s capitals is no acronym',
    '[[g1:HOPE]] falls silent\n\n[[g1:Hope]] is a firm. [[g1:Hope Hydro Partners LLC]] has an office.',
  ],
  [
    'what was named whole goes without its kind behind that, but for a town it lies in',
    'Rockets leave the [[l1:Dorak Cosmodrome]]; [[l1:Dorak]] is loud. [[l2:Narin Barracks]] and [[l3:RAF Wick]] closed, [[l2:Narin]] first, [[l3:Wick]] last. [[l4:Comet Ishin]] shines; [[l4:Ishin]] has two tails. [[l5:Kirta]] has an airport, [[l6:Kirta Airport]]. In [[l7:Mandes General Hospital]] they speak of [[l8:Mandes]].',
  ],
  [
    'the beginning of a long name is the place behind it, not before it',
    'In [[l1:Mei Foo Sun Chuen]] it rained; [[l1:Mei Foo]] is wet. [[l2:Port Velin]] has a clinic, the [[l3:Port Velin General Hospital]].',
  ],
  [
    '“the” Tana is the river, Tana the town',
    '[[l1:Tana]] lies on the [[l2:Tana River]]. The [[l2:Tana]] is high, says a man in [[l1:Tana]]; the [[l1:Tana]] bridge is shut.',
  ],
  [
    'tails that tell a town from others of its name are left out',
    'In [[l1:Ustin nad Dorem]], [[l2:Trist da Cuna]] and [[l3:Petrov-Kamsky]] it rained. [[l1:Ustin]], [[l2:Trist]] and [[l3:Petrov]] are wet.',
  ],
  [
    'numbers are no slips of the pen',
    '[[l1:Olkar II]], [[l2:Olkar III]], [[l3:Zoloty-3]] and [[l4:Zoloty-4]] are four.',
  ],
  [
    'what well-known names are called, with a slip in one of them too',
    '[[l1:Visakhapatnam]] is [[l1:Vizag]], [[l2:Gaziantep]] was spelt [[l2:Gazintep]]. [[g1:VDPs]] are men of the [[g1:VDP]].',
  ],
  [
    'names of different types are never one',
    '[[p1:Jordan]] went to [[l2:Jordan]] for [[g3:Jordan]].',
  ],
];

describe('resolve: which mentions name the same', () => {
  for (const [rule, report] of STORIES) {
    it(rule, () => {
      const { found, marked } = groupsOf(resolveNamed(report));
      assert.deepEqual(found, marked);
    });
  }
});

/** Whom the last name of a report may name; none where the text tells. */
const LAST_NAMES: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'two brothers',
    '[[p1:Omar Khan]] and his brother [[p2:Salim Khan]] were seen. [[p2:Khan]] fled.',
    ['Salim Khan', 'Omar Khan'],
  ],
  [
    'two who share their last name',
    'Mullah [[p1:Akhtar Mansour]] met [[p2:Omar Mansour]]. [[p2:Mansour]] left first.',
    ['Omar Mansour', 'Akhtar Mansour'],
  ],
  [
    'a title that one of them has',
    'Mullah [[p1:Akhtar Mansour]] met [[p2:Omar Mansour]]. Mullah [[p1:Mansour]] left first.',
    [],
  ],
  [
    'a rank that one of them has',
    'Gen. [[p1:Faiz Khan]] accused [[p2:Imran Khan]]. General [[p1:Khan]] denied it.',
    [],
  ],
  [
    'two of one kunya',
    '[[p1:Abu Bakr al-Tikriti]] and [[p2:Abu Bakr al-Basri]] met. [[p2:Abu Bakr]] left.',
    ['Abu Bakr al-Basri', 'Abu Bakr al-Tikriti'],
  ],
  [
    'a nom de guerre that two people use',
    '[[p1:Boris Tal]], alias [[p1:Falcon]], and [[p2:Ivo Kern]], alias [[p2:Falcon]], ran. [[p2:Falcon]] fell.',
    ['Ivo Kern', 'Boris Tal'],
  ],
  [
    'two of whom one has not been spoken of for long',
    `[[p1:Jan Petrov]] left. ${'[[l:Dor]] '.repeat(12)} [[p2:Ilya Petrov]] came. [[p2:Petrov]] was polite.`,
    [],
  ],
  [
    'two fronts',
    'The [[g1:Hill Front]] and the [[g2:River Front]] met. The [[g2:Front]] left.',
    ['River Front', 'Hill Front'],
  ],
  [
    'a splinter and its parent',
    'The [[g1:Marsh Army]] split from the [[g2:Lake Army]]. The [[g2:Army]] denied it.',
    ['Lake Army', 'Marsh Army'],
  ],
  [
    'a name that only the parent bears',
    'The [[g1:Hill Taliban]] split from the [[g2:Taliban]]. The [[g2:Taliban]] denied it.',
    [],
  ],
  [
    'an acronym of two names',
    'The [[g1:Border Unity Movement]] and the [[g2:Bank of United Merchants]] met. [[g3:BUM]] paid.',
    ['Border Unity Movement', 'Bank of United Merchants'],
  ],
  [
    'a province and its city',
    'It rained in [[l1:Zarkan]] province and in the city of [[l2:Zarkan]]. [[l2:Zarkan]] is wet.',
    ['Zarkan', 'Zarkan'],
  ],
  [
    'a city that is called one',
    'It rained in [[l1:Zarkan]] province and in the city of [[l2:Zarkan]]. The city of [[l2:Zarkan]] is wet.',
    [],
  ],
];

describe('resolve: what is open stays open', () => {
  for (const [rule, report, expected] of LAST_NAMES) {
    it(`${rule}: ${expected.length > 0 ? 'either' : 'the text tells'}`, () => {
      const named = resolveNamed(report);
      const { mentions, entities } = named;
      const candidates = mentions.at(-1)?.candidates ?? [];
      assert.deepEqual(
        candidates.map((id) => entities.find((entity) => entity.id === id)?.name),
        expected,
      );
      assert.equal(new Set(candidates).size, expected.length);
      const { found, marked } = groupsOf(named);
      assert.deepEqual(found, marked);
    });
  }
});

describe('resolve: entities', () => {
  it('are named and numbered by their fullest name, the same each time', () => {
    const report =
      '[[p1:Hartan]] falls\n\nThe [[g1:BMU]] ([[g1:Border Movement for Unity]]) lost [[p1:Omar Hartan]].';
    const { entities } = resolveNamed(report);
    assert.deepEqual(
      entities.map(({ id, name, aliases }) => [id, name, aliases]),
      [
        ['omar-hartan', 'Omar Hartan', ['Hartan']],
        ['border-movement-for-unity', 'Border Movement for Unity', ['BMU']],
      ],
    );
    assert.deepEqual(resolveNamed(report).entities, entities);
  });

  it('of one name have two ids', () => {
    const { entities } = resolveNamed('[[p1:Jordan]] left [[l1:Jordan]].');
    assert.deepEqual(
      entities.map(({ id }) => id),
      ['jordan', 'jordan-2'],
    );
  });

  it('keep letters of every script in their ids, and have one where there is no letter', () => {
    const { entities } = resolveNamed('[[p1:Зоя Ким]] and [[g1:***]]');
    assert.deepEqual(
      entities.map(({ id }) => id),
      ['зоя-ким', 'group'],
    );
  });
});

describe('resolve: what the dossier knows', () => {
  const hartan = {
    id: 'k7',
    type: 'person',
    name: 'Omar Hartan',
    aliases: ['The Ferryman'],
    source: 'dossier',
  } as const;

  it('gives its id and name, and makes one of its names', () => {
    const { entities } = resolveNamed('[[p1:The Ferryman]] was seen. [[p2:Omar Hartan]] was not.', [
      hartan,
    ]);
    assert.deepEqual(
      entities.map(({ id, name, known }) => [id, name, known]),
      [['k7', 'Omar Hartan', 'dossier']],
    );
  });

  it('decides nothing where two entries bear a name', () => {
    const other = { ...hartan, id: 'k8', name: 'Ivo Kern' };
    const { entities } = resolveNamed('[[p1:The Ferryman]] was seen.', [hartan, other]);
    assert.deepEqual(
      entities.map(({ id, known }) => [id, known]),
      [['the-ferryman', undefined]],
    );
  });

  it('keeps its ids for its own entries', () => {
    const entry = { ...hartan, id: 'ivo-kern' };
    const { entities } = resolveNamed('[[p1:Ivo Kern]] met [[p2:Omar Hartan]].', [entry]);
    assert.deepEqual(
      entities.map(({ id }) => id),
      ['ivo-kern-2', 'ivo-kern'],
    );
  });
});

describe('resolveSteps', () => {
  it('pauses again and again, with the fraction done, and makes what resolve makes', () => {
    const name = 'Omar Hartan';
    const text = `${name} left. `.repeat(400);
    const names = Array.from({ length: 400 }, (_, index) => ({
      start: index * (name.length + 7),
      end: index * (name.length + 7) + name.length,
      type: 'person' as const,
      confidence: 1,
      section: 'body' as const,
      reason: 'tagger' as const,
    }));
    const sections = findSections(text);
    const done: number[] = [];
    const steps = resolveSteps(text, sections, names);
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      done.push(step.value);
    }
    assert(done.length > 20, `${done.length} steps`);
    assert(done.every((fraction, index) => fraction >= (done[index - 1] ?? 0) && fraction <= 1));
    const { mentions, entities } = step.value;
    assert.deepEqual({ mentions, entities }, resolve(text, sections, names));
  });
});
