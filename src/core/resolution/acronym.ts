const SMALL_WORDS = new Set(
  'of the and for in on to de del della di da du des la le el et y e al und für van der a'.split(
    ' ',
  ),
);

/** Whether a name has the shape of an acronym: one word, mostly capitals and digits. */
export function isAcronym(name: string): boolean {
  if (name.length > 12 || /\s/.test(name)) {
    return false;
  }
  const capitals = name.match(/\p{Lu}/gu)?.length ?? 0;
  const small = name.replace(/s$/, '').match(/\p{Ll}/gu)?.length ?? 0;
  return capitals >= 2 && small <= capitals;
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

/**
 * Whether an acronym abbreviates only the end of a name: in "General Staff of the Armed Forces
 * (AF)" it is the forces' own.
 */
export function namesOnlyTheEnd(name: string, acronym: string): boolean {
  const end = / of (?:the )?(\S.*)$/.exec(name)?.[1];
  return end !== undefined && !initialsAgree(name, acronym) && initialsAgree(end, acronym);
}

function lettersOf(acronym: string): string {
  return acronym
    .normalize('NFD')
    .replace(/s$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

function initialWords(name: string): readonly string[] {
  return name
    .normalize('NFD')
    .replace(/[\p{M}.'’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
