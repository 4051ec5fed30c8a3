import { textBefore } from '../../text/range';
import { forEachStep } from '../../text/steps';
import { type Cluster, merge, rootOf } from '../clusters';
import type { Look, Looks } from '../looks';
import type { NameKeys } from '../names/nameKeys';
import { type PersonName, withoutParticles } from '../names/personName';
import { isSameSpelling } from '../names/romanisation';

/** How many full names with one first or last word are compared with each other. */
const MAX_COMPARED = 24;

/** A name of several words, with its first mention. */
export interface FullName {
  readonly name: PersonName;
  readonly cluster: Cluster;
  readonly index: number;
}

/**
 * Merges names where one is the other with words left out or spelt differently, and fits no third
 * name.
 */
export function* mergeVariants(
  people: readonly FullName[],
  keys: NameKeys,
  looks: Looks,
): Generator<number, void> {
  const byWord = new Map<string, (typeof people)[number][]>();
  const begun = yield* countBeginnings(people, keys);
  yield* forEachStep(people, (one) => {
    const fits = new Set<Cluster>();
    const near = new Set<(typeof people)[number]>();
    for (const word of one.name.words) {
      const key = keys.spelling(withoutParticles(word));
      const list = byWord.get(key) ?? [];
      for (const other of list.slice(-MAX_COMPARED)) {
        near.add(other);
      }
      list.push(one);
      byWord.set(key, list);
    }
    for (const other of near) {
      const isOne =
        areVariants(one.name, other.name, keys.spelling) ||
        isTurnedRound(one.name, other.name) ||
        isBeginning(one.name, other.name, keys.spelling) ||
        (isBeginning(other.name, one.name, keys.spelling) &&
          begun.get(beginningOf(other.name, other.name.words.length, keys)) === 1);
      if (isOne && !looks.at(IS_NAMESAKE, one.index)) {
        fits.add(rootOf(other.cluster));
      }
    }
    const [fit] = fits;
    if (fits.size === 1 && fit !== undefined && fit.suffix === one.cluster.suffix) {
      merge(fit, one.cluster);
    }
  });
}

/** How many full names begin with two words or more, and go on. */
function* countBeginnings(
  people: readonly FullName[],
  keys: NameKeys,
): Generator<number, ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  yield* forEachStep(people, ({ name }) => {
    for (let count = 2; count < name.words.length; count++) {
      const key = beginningOf(name, count, keys);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  });
  return counts;
}

function beginningOf({ words }: PersonName, count: number, keys: NameKeys): string {
  return words.slice(0, count).map(keys.spelling).join(' ');
}

/** Whether one full name is the other, shortened, spelt otherwise, or family name first. */
function areVariants(a: PersonName, b: PersonName, keyOf: (word: string) => string): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  const wordsAgree = (one: string, other: string) => agree(one, other, keyOf);
  if (a.suffix !== b.suffix && a.suffix !== undefined && b.suffix !== undefined) {
    return false;
  }
  let at = 0;
  let exact = 0;
  for (const word of short) {
    while (at < long.length && !wordsAgree(word, long[at] ?? '')) {
      at++;
    }
    if (at === long.length) {
      return false;
    }
    exact += word.length > 1 && (long[at]?.length ?? 0) > 1 ? 1 : 0;
    at++;
  }
  const ends = wordsAgree(short.at(-1) ?? '', long.at(-1) ?? '');
  const starts = wordsAgree(short[0] ?? '', long[0] ?? '');
  return ends && (exact >= 2 || (starts && exact === 1 && a.family.length >= 4));
}

/** "KYAW ZAYA, Hlaing" is Kyaw Zaya Hlaing, whichever of his names is taken for the last. */
function isTurnedRound(a: PersonName, b: PersonName): boolean {
  const key = ({ words }: PersonName) => [...words].sort().join(' ');
  return a.words.length > 2 && a.suffix === b.suffix && key(a) === key(b);
}

/**
 * "Ana Ruiz" behind "Ana Ruiz Vidal": who was named in full is named by what comes first, or by the
 * first and the last but one of four names: "Luis Bravo" behind "Luis Angel Bravo Contreras".
 */
function isBeginning(
  { words, suffix }: PersonName,
  full: PersonName,
  keyOf: (word: string) => string,
): boolean {
  return (
    words.length < full.words.length &&
    suffix === full.suffix &&
    words.every((word, at) => {
      const isLast = at === 1 && words.length === 2;
      const key = keyOf(word);
      return (
        key === keyOf(full.words[at] ?? '') ||
        (isLast && full.words.length === 4 && key === keyOf(full.words[2] ?? ''))
      );
    })
  );
}

/** "not related to Ana Ruiz", "another Ana Ruiz" */
const NAMESAKE =
  /\b(?:an?other|second|namesake|cousin|relat(?:ed|ion)|unrelated|confuse[ds]?|mistake[ns]?)\b[^.;]{0,60}$/i;
/** "Ana Ruiz Vidal, who shares her name with …" */
const SHARES_NAME =
  /^[^.;]{0,60}\b(?:shares? (?:his|her|the|a) name|namesake|of the same name|not related|no relation)\b/i;
/** How far around a name the words that tell it from a namesake stand, in UTF-16 code units. */
const NAMESAKE_REACH = 80;
const IS_NAMESAKE: Look<boolean> = {
  before: NAMESAKE_REACH,
  after: NAMESAKE_REACH,
  read: (text, { start, end }) =>
    NAMESAKE.test(textBefore(text, start, NAMESAKE_REACH)) ||
    SHARES_NAME.test(text.slice(end, end + NAMESAKE_REACH)),
};

/** One word spelt in two ways, or its initial. */
function agree(a: string, b: string, keyOf: (word: string) => string): boolean {
  return (
    isSameSpelling(a, b, keyOf) || ((a.length === 1 || b.length === 1) && a[0] === b[0] && a !== '')
  );
}
