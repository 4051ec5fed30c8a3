/** Words, in lower case, whose full stop does not end a sentence. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr gen lt col maj capt sgt cpl pvt brig adm cmdr sen rep gov prof rev hon st jr sr ' +
    'inc co corp ltd bros no vs jan feb mar apr jun jul aug sep sept oct nov dec mt ft messrs ' +
    'pres supt det insp fr etc ave dept univ assn ' +
    'bn coy regt bde div inf armd cav abn mtn arty mech engr sqdn sqn btry pte pfc spc ssgt msgt lcpl cmdt comdt asst amb atty lic eng adv addl dy distt smt msgr mgr const ' +
    'ala ariz ark calif colo conn fla kan mich minn neb nev okla tenn tex vt va wis wyo brgy bgy rtd'
  ).split(' '),
);

/**
 * States of the USA whose abbreviations, in lower case, are words or names too ("La.", "Miss."): their
 * full stop belongs to them where the sentence goes on.
 */
export const STATES_LIKE_WORDS: ReadonlySet<string> = new Set(
  'del ga ia ill ind ky la mass md me miss mo mont ore pa wash'.split(' '),
);
