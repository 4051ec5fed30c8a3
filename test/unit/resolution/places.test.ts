import { whoIsWho } from '../support/whoIsWho';

whoIsWho('who is who: places', {
  'a province in brackets is not the town before it': 'In [[l1:Tamsur]] ([[l2:Dor]]) it rained.',
  'a town stands for its long name; a valley’s beginning and its river are others':
    'In [[l1:Tamsur-on-Dor]] and [[l2:Zarkan al-Shuyukh]] it rained. [[l1:Tamsur]] is wet, [[l2:Zarkan]] too. [[l3:Wadi al-Tin]] is not a [[l4:Wadi]], nor is [[l5:Tamsur River]].',
  'a direction shares the end of the name that “and” adds':
    'It rained in [[l1:North]] and [[l2:South Tamsur]]. [[l1:North Tamsur]] is wet, the [[l3:North]] and [[l4:Dor]] are not.',
  'long names of one beginning are two places':
    'From [[l1:Pointe de la Vigie]] to [[l2:Pointe des Salines]] it rained.',
  'a town before its state’s short name, and a hall of one country, are two':
    'In [[l1:Fort Larder]], [[l2:Fl.]], and in [[l3:Dor]], the [[g1:Hall of Chess]] met the [[g2:Dorian Hall of Chess]].',
  'a state and its common noun are one, a city and its river two':
    '[[l1:Zarkan State]] borders a desert. In [[l1:Zarkan]], the [[l2:Zarkan River]] is dry.',
  'a city and the province of its name are two where both are spoken of':
    'In [[l1:Tamsur]] province rain fell. The city of [[l2:Tamsur]] stayed dry.',
  'shoals, dams and hotels go without their kind, islands, central prisons and towns of a like name do not':
    'At [[l1:Scarbor Shoal]] they met; [[l1:Scarbor]] is dry. The [[l2:Tisrin Dam]] held, and [[l2:Tisrin]] stood. The [[l3:Park Veranda Hotel]] burned; [[l3:Park Veranda]] is no more. In [[l4:Maput]], [[l5:Maput Central Prison]] is full. [[l6:Balbak]] is not [[l7:Ras Balbak]], nor [[l8:Dara]] the quarter [[l9:Dara al-Balad]]. [[l10:Korun]] lies on [[l11:Korun Island]].',
  'what was named whole goes without its kind behind that, but for a town it lies in':
    'Rockets leave the [[l1:Dorak Cosmodrome]]; [[l1:Dorak]] is loud. [[l2:Narin Barracks]] and [[l3:RAF Wick]] closed, [[l2:Narin]] first, [[l3:Wick]] last. [[l4:Comet Ishin]] shines; [[l4:Ishin]] has two tails. [[l5:Kirta]] has an airport, [[l6:Kirta Airport]]. In [[l7:Mandes General Hospital]] they speak of [[l8:Mandes]].',
  'the beginning of a long name is the place behind it, not before it':
    'In [[l1:Mei Foo Sun Chuen]] it rained; [[l1:Mei Foo]] is wet. [[l2:Port Velin]] has a clinic, the [[l3:Port Velin General Hospital]].',
  '“the” Tana is the river, Tana the town':
    '[[l1:Tana]] lies on the [[l2:Tana River]]. The [[l2:Tana]] is high, says a man in [[l1:Tana]]; the [[l1:Tana]] bridge is shut.',
  'tails that tell a town from others of its name are left out':
    'In [[l1:Ustin nad Dorem]], [[l2:Trist da Cuna]] and [[l3:Petrov-Kamsky]] it rained. [[l1:Ustin]], [[l2:Trist]] and [[l3:Petrov]] are wet.',
  'forts, mounts and saints are the same when shortened':
    '[[l1:Fort Larder]] lies below [[l2:Mt. Tamsur]]. [[l1:Ft. Larder]] is old, [[l2:Mount Tamsur]] is high, and [[l3:St. Dorin]] is [[l3:Saint Dorin]].',
  'points of the compass are the same when shortened':
    '[[l1:South Doria]] fired at [[l2:North Doria]]. [[l1:S. Doria]] denied it, [[l2:N. Doria]] did not. [[l3:W. Tamsur]] is [[l3:West Tamsur]].',
  'a syllable more is no slip of the pen':
    'They fought in [[l1:Paktia]] and [[l2:Paktika]]. In [[l1:Paktia]] two died, in [[l2:Paktika]] four. [[l3:Lipjan]] was spelt [[l3:Lipljan]].',
  'numbers are no slips of the pen':
    '[[l1:Olkar II]], [[l2:Olkar III]], [[l3:Zoloty-3]] and [[l4:Zoloty-4]] are four.',
  'what well-known names are called, with a slip in one of them too':
    '[[l1:Visakhapatnam]] is [[l1:Vizag]], [[l2:Gaziantep]] was spelt [[l2:Gazintep]]. [[g1:VDPs]] are men of the [[g1:VDP]].',
});
