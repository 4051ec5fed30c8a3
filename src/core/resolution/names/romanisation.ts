import { Letters } from '../../text/letters';
import { SAME } from '../sameNames/weights';

const DOUBLED = new Letters('(\\p{L})\\1+', 'g');

/** Words whose spellings no rule tells to be one: "Gaddafi" and "Qadhafi". */
const SPELLINGS: ReadonlyMap<string, string> = new Map(
  SAME.person.split('\n').flatMap((line) => {
    const words = line.split('; ');
    return words.map((word) => [word, words[0] ?? word] as const);
  }),
);

/**
 * A folded word or name as romanisations agree on it: "Mansoor" and "Mansur", "Murzuq" and "Murzuk",
 * "Shabaab" and "Shabab", "Atambayev" and "Atambaev" share one key; "Hassan" and "Hussein" do not.
 */
export function spellingKey(folded: string): string {
  const simple = (SPELLINGS.get(folded) ?? folded)
    .replace(/(?<=[aeiou])y(?=eva?\b)/g, '')
    .replace(/ou|oo|o/g, 'u')
    .replace(/ee|ei|ie|ey|ai|ay|e|y/g, 'i')
    .replace(/q|ck|c(?!h)/g, 'k')
    .replace(/kh/g, 'k')
    .replace(/gh/g, 'g')
    .replace(/dh/g, 'd')
    .replace(/th/g, 't');
  return DOUBLED.replace(simple, '$1').replace(/ah\b/g, 'a');
}

/**
 * "Kolesnikova" and "Kalesnikava": long words that differ in "a" for "o" or "u" only, as Belarusian has
 * it, but not at the end: "Alejandra" is not "Alejandro".
 */
function hasBroadA(x: string, y: string): boolean {
  return (
    x.length === y.length &&
    x.length >= BROAD_MIN_LENGTH &&
    x.at(-1) === y.at(-1) &&
    x.replaceAll('u', 'a') === y.replaceAll('u', 'a')
  );
}

const BROAD_MIN_LENGTH = 9;

/** Shorter words differ from others by one letter too often for that to be a spelling. */
const SLIP_MIN_LENGTH = 6;

/**
 * Whether two folded words are one word spelt in two ways: they have the same key, or differ in one
 * letter added, left out, changed or swapped with its neighbour, but never in the first or the
 * last: a final "i" makes another name (Rahman, Rahmani).
 *
 * @param keyOf {@link spellingKey}, for callers that compare a word often and keep its key
 */
export function isSameSpelling(
  a: string,
  b: string,
  keyOf: (word: string) => string = spellingKey,
): boolean {
  if (a === b) {
    return true;
  }
  const [x, y] = [keyOf(a), keyOf(b)];
  if (x === y || hasBroadA(x, y)) {
    return true;
  }
  return (
    x[0] === y[0] &&
    Math.min(a.length, b.length) >= SLIP_MIN_LENGTH &&
    (x.at(-1) === y.at(-1) || x.length === y.length) &&
    x.replace(/[aiu]$/, '') !== y.replace(/[aiu]$/, '') &&
    isOneSlip(x, y)
  );
}

/** Whether one letter added, left out, changed, or swapped with its neighbour makes `b` of `a`. */
function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) {
    start++;
  }
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA--;
    endB--;
  }
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  return (
    (restA.length <= 1 && restB.length <= 1) ||
    (restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0])
  );
}
