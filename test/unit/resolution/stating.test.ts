import { whoIsWho } from '../support/whoIsWho';

whoIsWho('who is who: what the text states to be the same', {
  'a stated alias is the same, and its parts are too':
    '[[p1:Omar Hartan]] (a.k.a. [[p1:Salim Darwaz]]) was seen. [[p1:Darwaz]] ran.',
  'a nom de guerre, a real name, and what men call him are names of one':
    '[[p1:Boris Tal]], nom de guerre [[p1:Falcon]], left. [[p2:Owl]], whose real name is [[p2:Ivo Kern]], stayed. Police identified him as [[p2:Old Hand]].',
  'whom somebody calls a thief is not he':
    'Her spokesman, [[p1:Boris Tal]], called [[p2:Tiger]] “a common thief”. [[p3:Ivo Kern]], a clerk, called [[p4:Owl]] a liar.',
  'a teenager known as someone is not the man named before':
    '[[p1:Boris Tal]] and a teenager known as [[p2:Sparrow]] left.',
  'a name in a passport, and a name that someone takes, are theirs':
    '[[p1:Boris Tal]] was held. One of his passports carried the name [[p1:Ivo Kern]]. He called himself [[p1:Falcon]].',
  'a sentence may begin with a name at birth':
    '[[p1:Boris Tal]] is forty. Born [[p1:Ivo Kern]], he likes the sea.',
  'a sentence may begin with a name of whom it is about, who was named before':
    '[[p1:Boris Tal]] left. Born [[p1:Ivo Kern]] in [[l:Dor]] in 1940, [[p1:Tal]] was a clerk. Nicknamed “[[p2:Falcon]]” by his men, [[p2:Omar Hartan]] stayed. He earned his nickname “[[p2:Owl]]” at sea.',
  'who is born as somebody is not his relative':
    'Born [[p1:Ivo Kern]], [[p2:Boris Tal]]’s brother left. Born to [[p3:Ada Rau]], [[p4:Omar Hartan]] stayed.',
  'a foreign name and its translation in brackets are one':
    'The [[g1:Cártel de Dor]] ([[g1:Dor Cartel]]) and the [[g2:Newell]] ([[g3:Sanford]]) left.',
  'what others call a group is the group':
    'The [[g1:Marsh Guard]], which fishermen call the [[g1:Herons]], sank a boat. [[g1:Herons]] sing.',
  'a name in another language is no other group, nor place':
    'The [[g1:Marsh Guard]] ([[g1:Garda Dol]] in Dorian) left [[l1:Tamsur]], which Dorians call [[l1:Velgrad]].',
  'a name behind "otherwise" or before "for short" is the same':
    'The [[g1:Marsh Guard]], otherwise the [[g1:Sons of Reed]], met the [[g2:Union of Ferrymen]], [[g2:Ferry]] for short.',
  'who goes by a name, or took it in another town, is the same':
    '[[p1:Ivo Kern]], a tailor from [[l1:Dor]] who goes by [[p1:Lantern]], met [[p2:Omar Hartan]]. [[p2:Hartan]] went to [[l2:Velgrad]], where he took the name of [[p2:Abu Farid]].',
  'whom the police know as someone is that one':
    'A singer named [[p1:Lantern]], whom the police know as [[p1:Ivo Kern]], left.',
  'whom someone names, or has beside him, is someone else':
    '[[p1:Ivo Kern]] named [[p2:Omar Hartan]] as his deputy. [[p3:Dal Sing]] met a man who called himself [[p4:Lantern]].',
  'someone’s men, wing or brother under a name are not he':
    'The [[g1:Marsh Guard]]’s wing, known as the [[g2:Herons]], left. [[p1:Ivo Kern]]’s brother, called [[p2:Lantern]], stayed.',
  'what is known as someone’s is not he': '[[l1:Tamsur]] is known as [[l2:Doria]]’s “garden”.',
  'a name behind "otherwise called" is the same':
    'A bomb of [[p1:Boris Tal]] otherwise called [[p1:Falcon]] was found.',
  'someone described, who calls himself otherwise, is the same':
    '[[p1:Ivo Kern]], an ex-judge from [[l1:Dor]]’s old town who calls himself [[p1:Abu Harith al-Dori]], left.',
  'the name that he goes by, or writes under, is his':
    '[[p1:Ivo Kern]] is thirty. A former tailor from [[l1:Dor]], he went by the organisational name of [[p1:Abu Harith]]. [[p2:Omar Hartan]] left. He writes home as [[p2:Salim Darwaz]].',
  'someone new, of whom a sentence tells, is whom the next one names':
    '[[p1:Ivo Kern]] was held. The second suspect is at large. He uses the name [[p2:Lantern]].',
  'a faction in brackets is a part of the group':
    'Two men of the [[g1:Marsh Guard]] ([[g2:Heron]] group) and three of the [[g1:Marsh Guard]] ([[g3:DKK]] faction) were held.',
  'what a new one is called is no name of whom was named before':
    '[[p1:Ivo Kern]] and a boy whose mother calls him [[p2:Sparrow]] left. [[p3:Omar Hartan]] said that a third attacker was held; his name is [[p4:Dal Sing]]. “[[p5:Tal]] took two brigades,” says a sergeant who goes by [[p6:Owl]].',
  'who identifies someone is not he':
    'A man died. General [[p1:Boris Tal]], who heads the [[g:Coast Guard]], identified him as [[p2:Ivo Kern]].',
  'one alias beside another is somebody else':
    'The men of alias [[p1:Falcon]] and alias [[p2:Owl]] fled; [[p3:Ivo Kern]], alias [[p3:Lantern]], alias [[p3:Otter]], stayed.',
  'names parted by a bar are two, but in the row of a table':
    'Photos from left: [[p1:Boris Tal]] | [[p2:Omar Hartan]] | a guard\n\n| [[p3:Ivo Kern]] | [[p3:Lantern]] | held |',
  'the acronyms of several in brackets are of those who are in it':
    'The [[g9:Union Party]] won four seats; the [[g1:Alternative]] ([[g2:DFLP]], [[g3:PPP]] & [[g4:Fida]]) won two. Boats of the [[g5:Marsh Guard]] ([[g5:MG]], [[g3:PPP]] says) left.',
  'whoever is with someone is not he':
    '[[p1:Ivo Kern]], alias “[[p1:Lantern]]”, was flown out. On the plane with “[[p1:Lantern]]” are [[p2:Omar Hartan]], [[p3:Boris Tal]] and a doctor.',
  'one name is the other where the text says so':
    '[[p1:Lantern]] is [[p1:Ivo Kern]], the police say.',
  'what officials call it is the group':
    'The [[g1:Marsh Guard]] is active; officials call it “[[g1:Herons]]”.',
  'a heading and the record below it are of one':
    'Xi.09 — [[p1:Ivo Kern]]\n\nTitle: none\nDOB: 1979\nGood quality a.k.a.: a) [[p1:Omar Hartan]]; b) [[p1:Abu Harith]]',
  'a name that may go on is not yet a group':
    'The [[g1:Marsh Guard]], also known as [[g2:Al-Dor]] in Velgrad, left.',
  'what lies in a region is not the region, and a list is no translation':
    'In [[l1:Tamsur]], which lies in what Dorians call [[l2:Velgrad]], it rained. The [[g1:Marsh Guard]], “[[g2:Herons]]” and “[[g3:Otters]]” are gangs.',
  'a title before a nickname is no part of what states it':
    '[[p1:Boris Tal]], alias Kachalla [[p1:Falcon]], and [[p2:Ivo Kern]], known as Ustadh [[p2:Masud Kern]], left.',
  'the other of two is not the one named before':
    'One is [[p1:Boris Tal]], who sold milk. The other, they call him [[p2:Falcon]]. The one who gives orders is old; he is “[[p3:Owl]]”.',
  'the letters of a list of people are not those of their other names':
    'Held: (c) [[p1:Boris Tal]], driver, alias “[[p1:Falcon]]”; (d) [[p2:Ivo Kern]], clerk; [5] [[p3:Ana Dor]]. Others: [6] “[[p4:Owl]]”; [7] [[p5:Rex Moor]].',
  'a sentence that begins with an alias is about someone else':
    'The move was not told to [[p1:Boris Tal]]. Alias [[p2:Falcon]] was taken to Dor.',
  'the name of a branch, and of what is left, is not the group’s':
    'The buying branch of the [[g1:Marsh Guard]], which it calls [[g2:Unit 9]], paid. A faction within the [[g3:Lake Army]] known as the [[g4:Herons]] did not. What was left of the [[g5:Hill Front]] calls itself [[g6:Otters]].',
  'an alias behind a father’s name is the son’s':
    'Killed: [[p1:Boris Tal]] s/o [[p2:Ivo Tal-Kern]] alias [[p1:Falcon]], and one more.',
  'who stands in the line below a name in quotation marks is someone else':
    '[[p1:Karim Daoud]], alias “[[p1:Abu Lut]]”\n[[p2:Omar Haddad]], alias “[[p2:Abu Zar]]”\n',
  'places that someone may be in are a list':
    'There are no records of the exhumation, [[g3:HRW]], or [[g4:OSCE]]. He sits in [[l1:Tamsur]], or [[l2:Zarkan]], or nowhere. Whose is the well: of the [[g1:Anaz]], or [[g2:Dulam]]? Nobody knows.',
  'what has a name is what the sentence is about, not where it lies':
    'A square in [[l1:Tamsur]] has been named after a tea. Residents call it [[l2:Salt Corner]], after a shop.',
  'the fields of a record give a name and others':
    'Name: [[p1:Boris Tal]]\nKnown as: [[p1:Falcon]], [[p1:Abu Dor]], the “[[p1:Notary]]”\nBorn: 1964\n\n[[p2:Ivo Kern]]\nAlias: [[p2:Owl]]; [[p2:Gil]]; [[p2:Uva]]\nGroup: none\n\nCode name: [[p3:Heron Dor]] / Name: [[p3:Rex Moor]] / Place of birth: Dor',
  'what everyone calls someone is his name, and so is what his papers say':
    '[[p1:Boris Tal]], popularly known as [[p1:Falcon]], left. [[p2:Ivo Kern]], a clerk with the nom de guerre [[p2:Owl]], stayed. [[p3:Rex Moor]], whose identity card says [[p3:Ned Moss]], ran. Monk [[p4:Paisi]], secular name [[p4:Pavel Skok]], prays.',
  'a nickname in quotation marks between commas is his, and so is the next one':
    '[[p1:Boris Tal]], “[[p1:Falcon]],” sold timber. [[p2:Ivo Kern]], alias “[[p2:Owl]]”, “[[p2:Old Hand]]”, and [[p3:Rex Moor]], “[[p3:Heron]]”. He ran.',
  'the other name may come first':
    '[[p1:Falcon]], an alias of [[p1:Boris Tal]], is wanted. The [[g1:Kuki National Front]] ([[g1:KNF]]; locally [[g1:Bawm Party]]) left. [[g2:VADJA]], as the [[g2:Dorian Intelligence Ministry]] likes to be called, paid.',
  'a nickname in the headline is that of whom the text gives it to':
    '[[p1:Falcon]] caught\n\nPolice took [[p1:Boris Tal]], called [[p1:Falcon]], in Dor. [[p1:Falcon]] is ill.',
  'who gives a name to someone else does not bear it, nor does a father':
    'Across the street sits [[p1:Boris Tal]]. [[p2:Ivo Kern]] calls him [[p3:Falcon]]. Her chief, [[p4:Rex Moor]], gave her the name [[p5:Heron]]. A [[g1:Fanor]] unit that goes by [[g2:Amora]] left. Held: [[p6:Imtaz Ahm Beg]] S/o [[p7:Gulam Rasul Beg]], of Dor. [[p6:Beg]] was armed.',
  'a line break is a space':
    'An encounter left two dead. [[g1:CTG]] calls\nthem [[g2:TTM]] men of Dor.',
  'the field of a record lists aliases with and without quotation marks':
    'Name: [[p1:Ivo Kern]]\nAliases: "[[p1:Gaga]]", [[p1:Tal Dor]]\nDate of birth: 4 May 1971',
  'each defendant of an indictment has the aliases behind his own name':
    '• [[p1:NADER CHAR]], a/k/a “[[p1:Abu Layal]],” of Dor • [[p2:ALI BAZZAN]], a/k/a “the [[p2:Accountant]],” of Tamsur • [[p3:BEN OBERURS]], also known as “[[p3:Old Hand]],” [[p4:REX MOOR]], and one more. [[g1:WS]] (the [[g2:Dor Caliphate]]’s branch) paid. Thanks, says [[p5:Kray]] @[[p6:Jef]].',
  'two other names are joined by "and" or "or"':
    '[[p1:Boris Tal]], a commander also known as [[p1:Abu Harith al-Dori]] and Doctor [[p1:Kern]], fell. [[p2:Ivo Moss]], alias [[p2:Owl]] or [[p2:Seven Toes]], ran. The [[g1:Marsh Guard]], which calls itself the [[g1:Herons]] and the [[g1:Reed Men]], did not.',
  'but a comma and "and" bring in the next, and so does what is not at an end':
    '[[p1:Boris Tal]], called [[p1:Falcon]], and [[p2:Ivo Kern]], left. [[p3:Ned Moss]] alias [[p3:Owl]] and [[p4:Rex Moor]], a clerk, ran. [[p5:Max Rau]], known as [[p5:Heron]] and [[p6:Ida]] came home.',
  'whom a heading asks after was born with the name below it':
    'It rained.\n\nWHO WAS [[p1:ABU HARITH]]?\n\nBorn [[p1:Ivo Kern]] in Dor in 1984, he sold shoes.',
  'a note gives a code name and an account':
    '– [[p1:Boris Tal]], [[g1:Marsh Guard]]. Code name [[p1:Falcon]]. Came by boat.\n\n– [[p2:IVO KERN]]. Born in 1979. Uses the Threema account “[[p2:Owl_4]]”.\n\n– [[p3:NED MOSS]], code [[p3:HERON]]. Teacher.',
  'who speaks of her own other name is whom the sentence before names':
    'In the canteen the cook, [[p1:Ida Kern]], fries eggs. “They call me [[p1:Mama Kay]]. Tell them that [[p1:Mama Kay]] has no onions.”',
  '"or" between commas gives another name of one':
    'The [[g1:Home Guard]], or [[g1:Domobran]], met. [[p1:Owl]], or Col. [[p1:Boris Tal]], runs it. He is in [[l1:Tamsur]], or [[l2:Velgrad]], or nowhere.',
  'a name that a group has among its neighbours, or in full':
    'The [[g1:Dor Front]] ([[g1:DF]]; “[[g1:Party of Eels]]” to its neighbours) and [[g2:Rada]], in full the [[g2:Office for the Harbour]], met.',
  'a real name is his, and so is a name between other quotation marks':
    'The emir is [[p1:Falcon]], whose real name, according to a letter, is [[p1:Boris Tal]]. [[p2:Ivo Kern]], known as « [[p2:Owl]] », is not.',
  'tables give another name beside a name':
    '| [[p1:Boris Tal]] | [[p1:Falcon]] | killed, Dor |\n| [[p2:Ivo Kern]] | [[p2:Owl]] | at large |',
  'what people call someone may stand right behind the name':
    '[[p1:Boris Tal]], 41, popularly called [[p1:Falcon]], met [[p2:Ivo Kern]], known in [[l1:Dor]] as [[p2:Owl]], who ran. They knew [[p3:Ned Moss]], a trader from [[l1:Dor]] also called [[p3:Heron]].',
  'others may call him so, or he may act under the name':
    '[[p1:Boris Tal]], 50, whom the faithful call [[p1:Falcon]], met [[p2:Ida Kern]], a blogger who posts as [[p2:Owl_4]]. [[p3:Ned Moss]], who fought as Comrade [[p3:Heron]], ran.',
  'it may also stand in brackets or behind a dash':
    '[[p1:Falcon]] (he was baptised [[p1:Boris Tal]]) met [[p2:Owl]] — surname [[p2:Kern]] — and [[p3:Ida Moss]], née [[p3:Rau]].',
  'but not where someone else is brought in':
    'Held are [[p1:Ivo Kern]], [[p2:Ned Moss]], a medic known as [[p3:Heron]], and two more. [[p4:Boris Tal]], a digger, was shot by a guard whom others called “[[p5:Owl]]”. [[p6:Dan Rau]], a deputy of the trader known as [[p7:Kachalla Ado]], ran.',
  'what the next sentence gives as his name is his, and he is who the file says he is':
    '[[p1:Falcon]] ran a shop and two mills. His real name, a colonel told the radio, is [[p1:Boris Tal]]. [[p2:Owl]] is, according to the file, [[p2:Ivo Kern]] of Dor.',
  'a nickname with its article is his, the second of three is not':
    'The police held [[p1:Boris Tal]], “the [[p1:Postman]]”. The army held [[p2:Ivo Kern]], “[[p3:Abu Harith]]” and a clerk.',
  'a place in another language, or as it is known, is the same':
    'In [[l1:Student Town]] (in Albanian, [[l1:Qyteti]]) and at [[l2:Mangar]], as [[l2:Dor Prison]] is known, it rained.',
  'what a relative is known as is not his name':
    'The mother of [[p1:Boris Tal]], known in [[l1:Dor]] as [[p2:Mama Kay]], lit a lamp.',
  'a nickname or a call sign is of whoever bears it':
    '“[[p1:Owl]]” is also the call sign of a pilot, [[p1:Ida Kern]]. [[p2:Heron]], a builder’s nickname for [[p2:Ned Moss]], is gone.',
});
