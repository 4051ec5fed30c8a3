import { whoIsWho } from '../support/whoIsWho';

whoIsWho('who is who: groups', {
  'a name and what it means are one group, a list of two is not':
    'The [[g1:Gorim]], the [[g1:Change Movement]], met the [[g2:Army]], the [[g3:Harbour Guard]], and left.',
  'a headline names a group by half of its name':
    '[[g1:Lashkor]] commander’s death\n\nPolice shot a member of [[g1:Lashkor-e-Tal]] on Monday.',
  'a brigade combat team is called the brigade, or by its initials':
    'The [[g1:1st Brigade Combat Team]] came, the [[g2:2nd Brigade]] left. [[g1:1st Brigade]] soldiers met the [[g2:2nd Brigade]]. The [[g1:1st BCT]] stayed.',
  'an acronym goes with its expansion, in either order':
    'The [[g1:Border Movement for Unity]] ([[g1:BMU]]) met the [[g2:LRA]] ([[g2:Lake Rescue Agency]]). [[g1:BMU]] won.',
  'an acronym of another language goes with the name before its bracket':
    'The [[g1:Workers of the Hills]] ([[g1:PKT]]) met.',
  'an acronym in quotation marks goes with the name before its bracket':
    'The [[g1:Workers of the Hills]] (“[[g1:PKT]]”) met the [[g2:Lake Fund]] ("[[g2:LF]]").',
  'an acronym goes with the one name that has its initials, without being told':
    'The [[g1:Lake Rescue Agency]] sent boats. An [[g1:LRA]] boat sank.',
  'a parent and its branches stay apart':
    '[[g1:al Qaeda]] and [[g2:al Qaeda in the Northern Hills]] differ. [[g1:Al Qaeda]] is older.',
  'a splinter stays apart from what it split from':
    'The [[g1:Taliban]] fought the [[g2:Hill Taliban]]. The [[g1:Taliban]] won.',
  'a short form stands for the group named last with that head':
    'The [[g1:Harbour Commission]] met. The [[g1:Commission]] adjourned. The [[g2:Dredging Commission]] came; the [[g2:Commission]] sat.',
  'an acronym behind a long name may be that of its end alone':
    'The [[g1:General Staff of the Armed Forces of Doria]] ([[g2:AFD]]) met.',
  'one telling word of a group’s name stands for it, also before it is named in full':
    '“[[g1:Reedmen]] came,” he said. The [[g1:Marsh Reedmen]] had boats; [[g1:Reedmen]] have none now. [[g2:Task Force Otter]] came when [[g2:Otter]] was called.',
  'what is against a group is not the group':
    'The [[g1:Reedmen]] fear the [[g2:Anti-Reedmen]]. The [[g2:Anti-Reedmen Squad]] left. [[g1:Reedmen]] stayed.',
  'many of a kind are the unit that is named after it':
    'The [[g1:501st Lancer Battalion]] left. Six trucks of the [[g1:Lancers]] stayed.',
  'a battalion is not the regiment that it is numbered in':
    'The [[g1:4 Assar Rifles]] left. The [[g2:Assar Rifles]] are old.',
  'an acronym may be of the beginning only, and a number may come first or last':
    'The [[g1:Counter Piracy Service North Shore]] met the [[g2:66th Light Infantry Division]]. [[g1:CPS North Shore]] likes [[g2:LID 66]].',
  'a ministry of one country is the ministry':
    'The [[g1:Dorian Ministry of Defence]] ([[g1:MOD]]) sent boats. The [[g1:Ministry of Defence]] counted them.',
  'a department or ministry is the same whichever word comes first, also by its initials':
    'The [[g1:Tides Department]] wrote to the [[g2:Foreign Ministry]]. The [[g1:Department of Tides]] and the [[g2:Ministry of Foreign Affairs]] agree; [[g1:DoT]] and [[g2:MFA]] do so, too. The [[g3:Interior Ministry]] was the [[g3:Ministry of Internal Affairs]].',
  'a state or union is the same in full and by its initials':
    'The [[g1:United States Lake Patrol]] met the [[g2:United Nations Harbour Mission]]. The [[g1:U.S. Lake Patrol]] left the [[g2:UN Harbour Mission]].',
  'the initials of a name may have its small words, but not its articles':
    'The [[g1:School of the Lakes]] opened. The [[g1:SOL]] is old.',
  'a well-known group is not the ministry that is named after it':
    '[[g1:Peshmerga]] men left. The [[g2:Ministry of Peshmerga]] said that the [[g1:Peshmerga]] won.',
  'a well-known group has one name with and without an article, a site with and without its ending':
    'The [[g1:PMF]] has men. The [[g1:al-Hashd al-Shaabi]] has more. [[g2:Harbourlight.org]] said so; [[g2:Harbourlight]] is old.',
  'a unit is the same with its number before and behind its kind':
    'The [[g1:6th Brigade]] left. [[g1:Brigade 6]] met the [[g2:4th Brigade]] and [[g3:Lake Battalion 103]]; the [[g3:103rd Lake Battalion]] stayed.',
  'what is written with its article is not another by its last word':
    '[[g1:Harbour News]] and [[g2:The News]] said so. [[g1:Harbour News]] is older.',
  'two ministries of two countries are not':
    'The [[g1:Dorian Ministry of Defence]] met the [[g2:Velish Ministry of Defence]].',
  'well-known names of one place or group are one':
    '[[l1:Erbil]] is [[l1:Hawler]]. [[g1:JNIM]] is the [[g1:Group for the Support of Islam and Muslims]].',
  'an acronym goes with its name whatever both were taken for':
    '[[p1:Jamaat-e-Nur]] ([[p1:JeN]]) met. [[p1:JeN]] has [[p2:Omar Hartan]].',
  'a unit of a group, or its office, is not the group':
    'The [[g1:Lake Army]] moved. The [[g2:Lake Army 27th Division]] and the [[g3:Lake Army Press Office]] did not.',
  'a name for short behind the kind of office, and an acronym with an article':
    'The [[g1:Bureau of Lakes]] closed. The office, [[g1:LAKO]] for short, is old. The [[g2:Resistance Front]], [[g2:TRF]], said so.',
  'a list of two, and a parent in brackets, are two groups':
    'Men of [[g1:Hubur]], the [[g2:Lake Film Association]], the [[g3:Harbour Council]] and [[g4:Nowell]] ([[g5:Sandfort]]) met.',
  'a name in brackets that means the one before it is the same':
    'The [[g1:Men of the Marsh]] ([[g1:Rijal al-Dor]]) met.',
  'a plural is the same group': 'The [[g1:Sawari]] rebels left. The [[g1:Sawaris]] came back.',
  'a firm goes by its name without its kind and legal form':
    'Drivers of [[g1:Bregam Petroleum Marketing Company]] left. [[g1:Bregam]] paid. [[g2:Selim Dredging Sdn Bhd]] sued [[g3:Priozer Bank PJSC]]; [[g2:Selim]] and [[g3:Priozer Bank]] settled.',
  'a word inside the name of a firm stands for it, where nothing else is called so':
    '[[g1:Tamsur Heronsea Group]] was fined. A guard of [[g1:Heronsea]] wept. [[g2:Dorian Selimtrade Co. Ltd.]] sued [[g3:Selimtrade Bank]]; [[g3:Selimtrade]] paid.',
  'what begins like an organisation known by initials is a part of it':
    'The [[g1:MNC]] and its [[g2:MNC Public Information Office]] differ, as do the [[g3:University of Tamsur]] and the [[g4:University of Tamsur Chess Players Association]].',
  'the end of a long name stands for it, but what “republican” or a number adds is another':
    'Guards of [[g1:Bidan Protel Coin]] came. [[g1:Protel Coin]] paid. [[g2:Republican Sinn Dor]] left [[g3:Sinn Dor]].',
  'a group of a very long name is the group':
    'The [[g1:Group of Experts on the Democratic Republic of the Northern Marsh]] met. The [[g1:Group]] wrote. The [[g2:Commission on Human Rights in the Marsh]] met. The [[g2:Commission]] wrote.',
  'the house of a firm is no house of parliament':
    'The register at [[g1:Companies House]] is long. The [[g2:House]] sat.',
  'an acronym that all know is no other name’s, and a plural’s s is not an acronym’s':
    'The [[g1:UN]] wrote to the [[g2:University of Narrin]]. The [[g3:Dor Regional Army]] ([[g3:DRA]]) is not [[g4:DRAS]].',
  'an acronym of a name and of its short form is theirs':
    'The [[g1:Tarik Bin Zaid Brigade]] left. [[g1:Tarik Bin Zaid]] lost. [[g1:TBZ]] came back.',
  'acronyms count the halves of a compound, and may leave out whose a body is':
    'The [[g1:Multinational Joint Task Force]] left; [[g1:MNJTF]] patrols stayed. The [[g2:Dorian Counter Terrorism Service]] came; the [[g2:CTS]] left. The [[g3:DRGC Navy]] sailed; [[g3:DRGCN]] men slept.',
  'a party called by its initials, with and without its noun':
    'Men of the [[g1:DEM Party]] voted. [[g1:DEM]] won. The [[g2:DZ Mafia]] lost; “[[g2:DZ]]” stood on a wall.',
  'marines are of no one regiment':
    '[[g1:Marines]] with the [[g2:1st Battalion, 8th Marine Regiment]] came under fire.',
  'a ministry may begin with its office, and a headline has its names in capitals':
    'The [[g1:Ministry of Mines and Petroleum]] paid. The [[g1:Mines Ministry]] said so. [[g2:HERONS]] ARREST FOUR. Men of the [[g2:Herons]] left. The [[g3:Dor Liberation Front]] and the [[g3:FLD]] met.',
  'units go by their number and initials, however both are written':
    'The [[g1:40th Infantry Battalion]] left; the [[g1:40th IB]] and the [[g2:41st IB]] are two. The [[g3:6th Infantry (Otter) Division]] came with [[g3:6ID]] flags, the [[g4:Fifth Region]] with the [[g4:5th Region]]’s. The [[g5:61st Bde]] is the [[g5:61 Brigade]].',
  'an acronym may be made of syllables':
    'The [[g1:University of Narrin]] is old; [[g1:UNINAR]] has no roof. [[g2:STScI]] is the [[g2:Space Telescope Science Institute]]. [[g3:MARNA]] is not the [[g4:MARG Navy]].',
  'an acronym is of the name before it, and of the name that has no letter more':
    'The [[g1:Dorian Railway Corporation]] came; [[g1:DRC]] men dug. The [[g2:Dorian Reed Cross]] came too. The [[g3:Marsh Reed Army]] fought the [[g4:Marsh Reed Salvation Army]]; [[g3:MRA]] won.',
  'what any word of a name says of “the” one':
    'The [[g1:Human Rights Monitor Dor]] wrote. The [[g1:Monitor]] counts. The [[g2:Panel of Experts on South Doria]] met; the [[g2:Panel]] left. [[g3:Coast Security Centre – Horn of Doria]] wrote; the [[g3:Centre]] rang.',
  '“the Army” is the country’s, not one that goes by its initials':
    'The [[g1:Marsh Benevolent Army]] ([[g1:MBA]]) hid. “First the [[g2:Army]],” he said. The [[g3:Dorian National Army]] ([[g3:DNA]]) came.',
  'express and universities go by their first word':
    'A [[g1:Makar Express]] bus burned; [[g1:Makar]] stopped. [[g2:Pomar Western University]] is open, says [[g2:Pomar]].',
  'a name in a headline’s capitals is no acronym':
    '[[g1:HOPE]] falls silent\n\n[[g1:Hope]] is a firm. [[g1:Hope Hydro Partners LLC]] has an office.',
});
