/** Words, in lower case, whose full stop does not end a sentence, as a rule: see {@link isAbbreviated}. */
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
 * Abbreviations, in lower case, that are words or names too ("Miss.", "Wali Jan."): states of the USA
 * and a month.
 */
const LIKE_WORDS: ReadonlySet<string> = new Set(
  'del ga ia ill ind ky la mass md me miss mo mont ore pa wash jan'.split(' '),
);

/** Behind the full stop of an abbreviation, where the sentence goes on. */
const GOES_ON = /^(?:[,;:)\]–—]| [\p{Ll}\d])/u;

/**
 * Whether the full stop behind a word belongs to it, and ends no sentence.
 *
 * @param word in lower case
 * @param after the text behind the full stop; two code units of it are looked at
 */
export function isAbbreviated(word: string, after: string): boolean {
  return LIKE_WORDS.has(word) ? GOES_ON.test(after) : ABBREVIATIONS.has(word);
}
