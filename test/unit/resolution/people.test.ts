import { whoIsWho } from '../support/whoIsWho';

whoIsWho('who is who: people', {
  'a surname stands for the full name before it':
    '[[p1:Omar Hartan]] spoke first. Later [[p1:Hartan]] left; [[p1:Hartan]]’s car did not.',
  'a headline’s surname stands for the full name that follows':
    '[[p1:Hartan]] arrested\n\nPolice said that [[p1:Omar Hartan]] was at home.',
  'a title that someone else never had makes another of the same surname':
    '[[p1:Omar Hartan]] (a.k.a. [[p1:Omar Darwaz]]) fell. [[p2:Mullah Darwaz]] took over. [[p2:Darwaz]] waited.',
  'a headline’s lone name stands for the one who has a title below, not for one with another':
    '[[p1:Mansur]] seen in Dor\n\nPolice say that [[p1:Mullah Mansur]] was at home. [[p2:Maulvi Mansur]] was not.',
  'a bare surname is the one named last':
    '[[p1:Jan Petrov]] met [[p2:Ilya Petrov]] in spring. Mr. [[p2:Petrov]] was polite.',
  'a woman’s title points past the man named last':
    'Mrs. [[p1:Anna Petrov]] met Mr. [[p2:Ilya Petrov]]. Mrs. [[p1:Petrov]] was polite.',
  'father and son stay two':
    '[[p1:Saul Deck Sr.]] and [[p2:Saul Deck Jr.]] share an office, but [[p2:Deck Jr.]] has the key.',
  'a kunya with and without its nisba is one, its child another':
    '[[p1:Abu Tarif al-Sawari]] is ill. [[p2:Tarif Nour]] said that [[p1:Abu Tarif]] will rest.',
  'a surname is the same with and without a y before its ending':
    '[[p1:Samat Kolbayev]] came. [[p1:Kolbaev]] left. [[p2:Asel Nurbaeva]] met [[p1:Kolbaev]]. [[p2:Nurbayeva]] wept.',
  'an article is no part of the name':
    '[[p1:Yusuf al-Sawari]] came. [[p1:Al-Sawari]] and later [[p1:Sawari]] signed.',
  'a family name put first is still the family name':
    '[[p1:SAWARI, Yusuf]] is listed. [[p1:Yusuf Sawari]] appealed.',
  'a romanisation is no other person':
    '[[p1:Mansoor Dadkhah]] was heard, and [[p1:Mansur Dadkhah]] was not.',
  'a romanisation that no rule knows is listed':
    '[[p1:Musa Gaddafi]] met [[p2:Abdul-Malik Dor]]. [[p1:Qadhafi]] is older than [[p2:Abdel-Malek Dor]].',
  'Francisco is not Francisca':
    'The trader [[p1:Francisco Mendoza]] and the lawyer [[p2:Francisca Mendoza]] were charged.',
  'Rahman is not Rahmani': '[[p1:Karim Rahman]] was heard, and [[p2:Karim Rahmani]] was not.',
  'a second man of a name is whoever is named in full right behind':
    '[[p1:Hari Sing]] fell. A second man named [[p2:Sing]] — Constable [[p2:Dal Sing]] — ran.',
  'a father who is named for his son’s sake is not the one who is spoken of next':
    '[[p1:Salim Darwaz]], son of [[p2:Karim Darwaz]], ran. [[p1:Darwaz]] is twenty.',
  'a relative is also told by what stands behind the name':
    '[[p1:Salim Darwaz]] left with [[p2:Amina Darwaz]], his elder sister. [[p1:Darwaz]] was found.',
  'a relative who was brought in once is not meant where a figure of the text bears the name':
    '[[p1:Salim Darwaz]] left. [[p1:Darwaz]] ran. [[p1:Darwaz]] hid with his mother, [[p2:Amina Darwaz]]. [[p1:Darwaz]] was found.',
  'nor where he was named but once':
    'Mayor [[p1:Salim Darwaz]] was shot. The mayor’s wife, [[p2:Amina Darwaz]], escaped. [[p1:Darwaz]] was the fourth.',
  'a father who is described for his son’s sake is not the one who is spoken of next':
    '[[p1:Salim Darwaz]] was born in Dor, the son of a poor farmer, [[p2:Karim Darwaz]]. [[p1:Darwaz]] is twenty.',
  'a short form of a given name is the name':
    '[[p1:Thomas J. Everhart]] left. “[[p1:Tom Everhart]] was good,” he said. [[p2:Tim Everhart]] was not.',
  'whoever is mistaken for another of the name is not that one':
    '[[p1:Mohammad Daud]] was freed, since he had been mistaken for the bomb maker Haji [[p2:Daud]].',
  '“this second” bearer of a name is the one named last all the same':
    '[[p1:Salim Darwaz]] left. [[p1:Darwaz]] ran. [[p1:Darwaz]] hid with a cousin, [[p2:Amina Darwaz]]. This second [[p2:Darwaz]] was found.',
  'two shahs of one name are two': '[[p1:Shah Abdan I]] was followed by [[p2:Shah Abdan II]].',
  'a part in brackets is not who plays it':
    '[[p1:Dean Forest]] ([[p2:Jens Akle]]) and [[p3:Ida Rau]] ([[p4:Ilona]], a waitress) dance. Not so [[p5:Boris Tal]] ([[p5:Abu Tarif]]).',
  'an article in capitals is no first name where someone is called so':
    '[[p1:Yusuf El Sawari]] came. [[p1:El Sawari]] signed. [[p2:Al Gormley]] did not.',
  'the first words of a full name stand for it, but for a namesake’s':
    '[[p1:Hamid Zibo Kort]] was chief. [[p1:Hamid Zibo]] said so. [[p2:Neptal Quin Bone]] was taken for another [[p3:Neptal Quin]], a farmer. [[p4:Khair Alam Liton]] is not related to the reporter [[p5:Khair Alam]].',
  'the first name and the father’s family name stand for four names':
    '[[p1:Luis Angel Tarso Contral]] spoke. The prosecutor [[p1:Luis Tarso]] was calm, but [[p2:Luis Angelo]] and [[p3:Rosa Tarso]] were not.',
  'a brother is not the one who is called Ms.':
    'They took [[p1:Yara Ascan Quint]]. Her brother, [[p2:Nelson Ascan]], is missing. They fear for Ms. [[p1:Ascan]].',
  'a mother’s kunya is not her child, nor a headline’s first name spelt otherwise someone':
    'Dead: [[p1:Umm Khalil]] and [[p2:Khalil]]. [[p3:Tutu]] is back. In bed lies [[p4:Juma Kafi Toto]].',
  'a family name may come first, with initials or a patronymic behind it':
    '[[p1:Yegor Goryunin]] left. Founders: [[p1:Goryunin Ye. V.]], [[p2:Magomov Musa Isaevich]]. [[p2:Musa Magomov]] stayed.',
  'initials stand for whoever has them':
    'Seen by [[p1:Xavier Pardo]] and [[p2:Rose-Laure Exant]]. – [[p1:X. P.]] and [[p2:R.-L. E.]]',
  'a nickname in quotation marks within a name may stand alone':
    '[[p1:El Chapo]] fled. [[p1:Joaquín "El Chapo" Guzmán]] met [[p2:Seamus “Mad Dog” Cassidy]], and [[p2:Mad Dog]] hid [[p1:El Chapo]].',
  'a name turned round is the same person’s':
    '(i) [[p1:KYAW ZAYA, Hlaing]]. He left. The wife of [[p1:Kyaw Zaya Hlaing]] stayed.',
  'someone who is no relation is another, by full name and by last name':
    'His deputy, [[p1:Orhan Mamed]], is wanted; he is not to be confused with the writer [[p2:Orhan Jey Mamed]]. They asked [[p3:Nasrat Malik]] (no relation to the poet [[p4:Malik]], whom all read). They saw [[p5:Wakar Mir]] and [[p6:Danish Mir]], who is not related to the accused [[p5:Mir]].',
  'a nickname in quotation marks stands alone, before and after':
    '‘[[p1:Falcon]]’ is dead. [[p1:Boris "Falcon" Tal]] was 40. [[p1:Falcon]] had a boat.',
  'a name in a headline is that of the only one whose full name goes on':
    '[[p1:Leonor Tal]] dies at 81. [[p1:Leonor Tal Catri]], a weaver, was born in Dor.',
  'but not where two full names go on so':
    'Here stood [[p1:Leonor Tal]]. [[p2:Leonor Tal Catri]] and [[p3:Leonor Tal Moor]] did not.',
  'nor where the other is said to share the name':
    '[[p1:Omar Tal]] was jailed. [[p2:Omar Tal Darwaz]], a clerk who shares his name with the first, was not.',
  'a name that stood for one does so in the next paragraph behind a namesake, though not beside him':
    '[[p1:Daoud Varash]] ran the port. [[p1:Varash]] was killed.\n\nA second man, [[p2:Mullah Varash]], was held. [[p2:Varash]] is a baker.\n\nThe funeral of [[p1:Daoud Varash]] was quiet; [[p1:Varash]] had few friends.\n\n[[p3:Karim Varash]] came.\n\nOfficials said that [[p1:Varash]] had led the committee.',
  'a son of the same name is another': '[[p1:Omar Tal]] was jailed. [[p2:Omar Tal Jnr]] was not.',
  'a namesake who is named as no relation is not spoken of':
    '[[p1:Colin Tal]], no relation of the town or of the Reverend [[p2:Henry Tal]], has rooms to let. [[p1:Tal]] has eleven.',
  'the last name is not that of a relative whom the text calls by the first':
    '[[p1:KAVEH TAL]] and [[p2:MANIJEH TAL]] were charged. [[p1:TAL]] paid for it. [[p2:MANIJEH]] knew.',
  'unless the relative is named more often':
    '[[p1:Leonor Tal]], daughter of a chief, [[p2:Juan Tal]], died. [[p1:Leonor Tal]] was 81. “[[p1:Leonor]] knew.” [[p1:Tal]] had four sons.',
  'names of different types are never one':
    '[[p1:Jordan]] went to [[l2:Jordan]] for [[g3:Jordan]].',
});
