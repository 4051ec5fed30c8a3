import { Letters } from '../../text/letters';

/** Letters that Unicode does not decompose into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
};

const MARKS = new Letters("[\\p{M}\\p{Cf}.'’‘ʼʻ`´]", 'g');
const BETWEEN_WORDS = new Letters('[^\\p{L}\\p{N}]+', 'g');
/** Most names: only their capitals vary. */
const PLAIN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/**
 * A name with what spelling varies in taken away: case, accents, apostrophes, full stops, hyphens
 * (which become spaces), runs of white space. Words are separated by single spaces.
 */
export function foldName(name: string): string {
  if (PLAIN.test(name)) {
    return name.toLowerCase();
  }
  const letters = MARKS.replace(name.toLowerCase().normalize('NFD'), '')
    .replace(/[ıłøđðþßæœ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/&/g, ' and ');
  return BETWEEN_WORDS.replace(letters, ' ').trim();
}

/** A folded name of several words without "of", "in", "for", "and", "the" between them. */
export function dropSmallWords(folded: string): string {
  return folded.replace(/(?<= )(?:of|in|for|and|the) /g, '');
}
