import { HAS_CAPITAL, Letters } from '../../text/letters';

const SMALL_WORDS = new Set(
  'of the and for in on to de del della di da du des la le el et y e al und für van der a'.split(
    ' ',
  ),
);

const CAPITALS = new Letters('[\\p{Lu}\\p{Nd}]', 'g');
const SMALLS = new Letters('\\p{Ll}', 'g');
const NO_LETTERS = new Letters('[^\\p{L}\\p{N}]', 'g');
const MARKS = new Letters("[\\p{M}.'’]", 'g');
const BETWEEN_WORDS = new Letters('[^\\p{L}\\p{N}]+');

/** Whether a name has the shape of an acronym: one word, mostly capitals and digits. */
export function isAcronym(name: string): boolean {
  if (name.length > 12 || /\s/.test(name)) {
    return false;
  }
  const capitals = CAPITALS.countIn(name);
  const small = SMALLS.countIn(name.replace(/s$/, ''));
  return capitals >= 2 && small <= capitals && HAS_CAPITAL.test(name);
}

/**
 * Whether an acronym is made of the initials of a name: every letter begins a word of the name, in
 * order, the first the first. Small words ("of", "the") may be left out, one other word too.
 */
export function initialsAgree(name: string, acronym: string): boolean {
  const letters = lettersOf(acronym);
  const words = initialWords(name);
  if (letters.length < 2 || words.length < 2 || words[0]?.[0] !== letters[0]) {
    return false;
  }
  let at = 0;
  let skipped = 0;
  for (const word of words) {
    if (/^\d/.test(word) && letters.startsWith(word, at)) {
      at += word.length;
    } else if (word[0] === letters[at]) {
      at++;
    } else if (!SMALL_WORDS.has(word)) {
      skipped++;
    }
  }
  return at === letters.length && skipped <= (letters.length > 2 ? 1 : 0);
}

/** Longer names are not looked up by their initials. */
const MAX_WORDS = 12;

/**
 * The acronyms that a name may have, by which an expansion is looked up: its initials, without those
 * of small words, without that of one other word. Lower case, without a plural's "s".
 */
export function acronymsOf(name: string): readonly string[] {
  const acronyms = acronymsOfWords(initialWords(name));
  const halved = name.replace(COMPOUND, '$1 ');
  const known = knownInitials(name);
  return [
    ...new Set([
      ...acronyms,
      ...(halved === name ? [] : acronymsOfWords(initialWords(halved))),
      ...(known === undefined ? [] : [known]),
    ]),
  ];
}

/** Whether an acronym has the initial of every word of a name that counts, and no other. */
export function isWhole(name: string, acronym: string): boolean {
  return shortenings(initialWords(name)).some(
    (chosen) => chosen.map(initialOf).join('') === acronym,
  );
}

/** The words of a name, without its articles, and without all small words. */
function shortenings(words: readonly string[]): readonly (readonly string[])[] {
  return [
    words,
    words.filter((word) => word !== 'the'),
    words.filter((word) => !SMALL_WORDS.has(word)),
  ];
}

function initialOf(word: string): string {
  return /^\d/.test(word) ? word : word.slice(0, 1);
}

/** Words whose halves both have a letter in acronyms: "MNJTF", "ISI", "ATU". */
const COMPOUND = /\b(multi|inter|counter|anti)-?(?=\p{L}{4})/giu;

/** "IRGCN" of "IRGC Navy": what is known by initials keeps them. */
function knownInitials(name: string): string | undefined {
  const [, initials, rest] = /^(\p{Lu}{3,5})[ -](\p{Lu}\p{Ll}.*)$/u.exec(name) ?? [];
  return initials === undefined || rest === undefined
    ? undefined
    : lettersOf(initials) +
        initialWords(rest)
          .map((word) => word.slice(0, 1))
          .join('');
}

const TURNED = new Set(
  'front movement party army union league organisation organization'.split(' '),
);

function acronymsOfWords(words: readonly string[]): readonly string[] {
  if (words.length < 2 || words.length > MAX_WORDS) {
    return [];
  }
  const main = words.filter((word) => !SMALL_WORDS.has(word));
  // Whose a body is may be left out: the "Iraqi Counter Terrorism Service" is the CTS.
  const shorter = main.map((_, index) => main.filter((__, at) => at !== index));
  // "FLA" is the Azawad Liberation Front in French.
  const isTurned = main.length > 2 && TURNED.has(main.at(-1) ?? '');
  const reversed = isTurned ? [[...main].reverse()] : [];
  const acronyms = [...shortenings(words), ...(main.length > 3 ? shorter : []), ...reversed].map(
    (chosen) => chosen.map(initialOf).join(''),
  );
  return [...acronyms, ...numbered(main), ...shortened(words)];
}

/**
 * "LID 66" of "66th Light Infantry Division", "40IB" of the 40th Infantry Battalion, "6ID" without
 * a nickname.
 */
function numbered(words: readonly string[]): readonly string[] {
  const number = /^\d+/.exec(words[0] ?? '')?.[0];
  if (number === undefined || words.length < 3) {
    return [];
  }
  const letters = words.slice(1).map(initialOf);
  const without = letters.length > 2 ? letters.map((_, at) => letters.toSpliced(at, 1)) : [];
  const ofUnit = [letters, ...without].map((chosen) => `${number}${chosen.join('')}`);
  return [`${letters.join('')}${number}`, ...ofUnit];
}

/** Shorter ones are too often made of initials. */
const MIN_SYLLABIC = 4;

/**
 * Whether an acronym is made of the beginnings of a name's words, of one at least of more than a
 * letter: "UNIBEN" of "University of Benin", "STScI" of "Space Telescope Science Institute".
 */
export function isSyllabic(name: string, acronym: string): boolean {
  const letters = lettersOf(acronym);
  const words = initialWords(name).filter((word) => !SMALL_WORDS.has(word));
  if (letters.length < MIN_SYLLABIC || words.length < 2 || words.length >= letters.length) {
    return false;
  }
  // The lengths of what the words so far can begin with.
  let ends = new Set([0]);
  for (const word of words) {
    const next = new Set<number>();
    for (const end of ends) {
      for (
        let length = 1;
        length <= word.length && word[length - 1] === letters[end + length - 1];
        length++
      ) {
        next.add(end + length);
      }
    }
    ends = next;
  }
  return ends.has(letters.length);
}

/** "CTP North East" of "Counter Terrorism Policing North East". */
function shortened(words: readonly string[]): readonly string[] {
  const shorter: string[] = [];
  for (let length = 3; length < words.length; length++) {
    const rest = words.slice(length).join(' ');
    shorter.push(`${words.slice(0, length).map(initialOf).join('')} ${rest}`);
  }
  return shorter;
}

/** "CTP North East", "LID 66" */
const MIXED = new Letters('^(\\p{Lu}{2,6}) (\\p{L}[\\p{L} ]*|\\d+)$');
/** "40th IB", "6 ID" */
const NUMBERED_UNIT = /^(\d+)(?:st|nd|rd|th)? ([A-Z]{2,4})$/;

/**
 * By what a name that is an acronym, or begins with one ("LID 66", "CTP North East"), is looked up
 * among those of {@link acronymsOf}; `undefined` for other names.
 */
export function shortKey(name: string): string | undefined {
  if (isAcronym(name)) {
    return lettersOf(name);
  }
  const [, number, unit] = NUMBERED_UNIT.exec(name) ?? [];
  if (number !== undefined && unit !== undefined) {
    return `${number}${unit.toLowerCase()}`;
  }
  const [, acronym, rest] = MIXED.exec(name) ?? [];
  return acronym === undefined || rest === undefined
    ? undefined
    : /^\d/.test(rest)
      ? `${lettersOf(acronym)}${rest}`
      : `${lettersOf(acronym)} ${initialWords(rest).join(' ')}`;
}

/**
 * Whether an acronym abbreviates only the end of a name: in "General Staff of the Armed Forces
 * (AF)" it is the forces' own.
 */
export function namesOnlyTheEnd(name: string, acronym: string): boolean {
  const end = / of (?:the )?(\S.*)$/.exec(name)?.[1];
  return end !== undefined && !initialsAgree(name, acronym) && initialsAgree(end, acronym);
}

/** An acronym's letters and digits, lower case, without a plural's "s". */
function lettersOf(acronym: string): string {
  return NO_LETTERS.replace(acronym.normalize('NFD').replace(/s$/, ''), '').toLowerCase();
}

function initialWords(name: string): readonly string[] {
  const words = MARKS.replace(name.normalize('NFD'), '').toLowerCase();
  return words.split(BETWEEN_WORDS.in(words)).filter((word) => word !== '');
}
