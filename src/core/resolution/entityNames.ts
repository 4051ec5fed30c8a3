import type { EntityType } from '../recognition/mention';
import { isAcronym } from './names/acronym';
import { parsePersonName } from './names/personName';

/**
 * The name that says most, of several of one entity in order of appearance: the first full name of a
 * person (noms de guerre come later), the expansion of an acronym, a name not shouted in capitals.
 */
export function fullestName(type: EntityType, names: readonly string[]): string {
  const [first = ''] = names;
  const spoken = names.filter((name) => !isShouted(name) && !isAcronym(name));
  const isSpoken = spoken.length > 0 && !(type === 'person' && isInCapitals(names, spoken));
  const choice = isSpoken ? spoken : names;
  switch (type) {
    case 'person': {
      const full = choice.filter((name) => parsePersonName(name).words.length > 1);
      const [leading] = full;
      return leading === undefined ? longest(choice) : fullerOf(leading, full);
    }
    case 'group':
      return longestStart(choice);
    case 'place':
      return choice[0] ?? first;
  }
}

/** The names but `name`, without those that differ from an earlier one in case only. */
export function otherNames(names: readonly string[], name: string): readonly string[] {
  const seen = new Set([name.toLowerCase()]);
  return names.filter((other) => {
    const key = other.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

/** Names in capitals of more than one word are headlines and lists, not spellings. */
function isShouted(name: string): boolean {
  return name.length > 5 && name === name.toUpperCase() && name !== name.toLowerCase();
}

function longest(names: readonly string[]): string {
  return names.reduce((best, name) => (name.length > best.length ? name : best), '');
}

/**
 * Whether a report writes someone in capitals wherever it gives his full name, as a court does: "ADA
 * RAU (a.k.a. Big Ada) fled. Rau …".
 */
function isInCapitals(names: readonly string[], spoken: readonly string[]): boolean {
  const shouted = names.filter(isShouted);
  const words = new Set(shouted.flatMap((name) => parsePersonName(name).words));
  const own = spoken
    .map((name) => parsePersonName(name).words)
    .filter((parts) => parts.some((word) => words.has(word)));
  return (
    words.size > 1 &&
    names[0] === shouted[0] &&
    shouted.length + own.length > 1 &&
    own.every(({ length }) => length === 1)
  );
}

/** The longest name that contains all words of the leading one. */
function fullerOf(leading: string, names: readonly string[]): string {
  const words = parsePersonName(leading).words;
  const fuller = names.filter((name) => {
    const own = parsePersonName(name).words;
    return words.every((word) => own.includes(word));
  });
  return longest([leading, ...fuller]);
}

/** The first name, or a longer one that it is a part of. */
function longestStart(names: readonly string[]): string {
  const [first = ''] = names;
  const longer = names.filter((name) => name.includes(first));
  return longest([first, ...longer]);
}
