import type { NameKeys } from '../names/nameKeys';
import { sameNameFor } from '../sameNames/wellKnown';

/** Equal for names that are the same but for spelling, an article and short forms. */
export function placeKey(name: string, keys: NameKeys): string {
  return keys.place.of(name, () => sameNameFor('place', bareFold(name, keys)) ?? spelt(name, keys));
}

/** A folded name without its article, its first word in full. */
function bareFold(name: string, keys: NameKeys): string {
  return keys
    .fold(name)
    .replace(/^(?:the|al|as|ash|an|ar|el) /, '')
    .replace(SHORTENED, (word) => IN_FULL[word] ?? word);
}

/** "Ft. Benning" is Fort Benning, "S. Korea" is South Korea. */
const IN_FULL: Readonly<Record<string, string>> = {
  ft: 'fort',
  mt: 'mount',
  st: 'saint',
  n: 'north',
  e: 'east',
  s: 'south',
  w: 'west',
};
const SHORTENED = new RegExp(`^(?:${Object.keys(IN_FULL).join('|')})(?= )`);

/** The key of a name by its letters alone, under which slips of well-known names are found too. */
export function spelt(name: string, keys: NameKeys): string {
  const folded = bareFold(name, keys);
  const [, bare = folded, number = ''] = NUMBERED.exec(folded) ?? [];
  return `${keys.spelling(bare)}${number}`;
}

/** "Zolote-3" and "Zolote-4", "Olkaria II" and "Olkaria III" are no spellings of one. */
export const NUMBERED = /^(.*?)( (?:\d+|[ivx]+))$/;

/** Slips of the pen swap letters or lose vowels: the consonants stay. */
export function consonants(key: string, keys: NameKeys): string {
  return keys.consonants.of(
    key,
    () => `~${[...new Set(key.replace(/[aiu]/g, ''))].sort().join('')}`,
  );
}
