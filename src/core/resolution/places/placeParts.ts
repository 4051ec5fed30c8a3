import { Letters } from '../../text/letters';
import { PART_WEIGHT } from '../antecedents';
import { type Cluster, setPart } from '../clusters';
import { patternOf } from '../lexicon/patternOf';
import { PATTERNS } from '../lexicon/weights';
import type { NameKeys } from '../names/nameKeys';
import { consonants, placeKey, spelt } from './placeKeys';

/**
 * Common nouns that may be left out. Most may not: the Swat river is no valley, and a city is not
 * the province that it is named after.
 */
const BEHIND = new Letters(`^(.{3,}) (?:${PATTERNS.placeBehind})$`);
/** What a name may leave out once it was given whole: "Baikonur" behind the Baikonur Cosmodrome. */
const BEHIND_ONCE = new Letters(`^(.{3,}) (?:${PATTERNS.placeBehindOnce})$`);
const BEFORE_ONCE =
  /^(?:raf|hmp|fob|cop|hms|camp|mount|comet|sitio|phnom|bandar|pasaje|complexo d[aeo]|ciudad|bab) (.{3,})$/;
/** What lies in a place or is a part of it. */
const PART_OF = new RegExp(`(?:^| )(?:${PATTERNS.placePart})$`);

/** "Rwenzori West Region", "Park Hill Hotel": what has two words without it is no town of that name. */
const BEHIND_TWO = new Letters(
  `^(\\p{L}{3,} (?!river|lake|bay)\\p{L}{3,}) (?:${PATTERNS.placeBehindTwo})$`,
);
const BEFORE =
  /^(?:(?:(?:democratic |islamic |people s )?republic|state|sultanate|kingdom|hashemite kingdom|barangay|kampong|district)(?: of(?: the)?)?|ban|national(?= highway)) (.{3,})$/;
/** What many names begin with: "Wadi" alone is not the Wadi al-Shay that was named before. */
const COMMON = patternOf('commonInPlaces');

/** The name without its common noun, or without what tells it from others of the name. */
export function bareOf(folded: string): string | undefined {
  const bare = BEHIND.exec(folded)?.[1] ?? BEHIND_TWO.exec(folded)?.[1] ?? BEFORE.exec(folded)?.[1];
  return bare === undefined || COMMON.test(bare) ? undefined : bare;
}

/** The name without its common noun, and its words, under which a slip of spelling is found. */
export function addParts(cluster: Cluster, name: string, keys: NameKeys): void {
  const folded = keys.fold(name);
  setPart(cluster, keys.spelling(folded), PART_WEIGHT.family);
  setPart(cluster, consonants(spelt(name, keys), keys), PART_WEIGHT.middle);
  const bare = bareOf(folded);
  if (bare !== undefined) {
    setPart(cluster, longFor(placeKey(bare, keys)), PART_WEIGHT.given);
  }
  for (const once of onceOf(name, folded)) {
    setPart(cluster, onceFor(placeKey(once, keys)), PART_WEIGHT.given);
  }
  const [first = '', ...rest] = folded.split(' ');
  if (rest.length > 0 && !COMMON.test(first) && !PART_OF.test(folded) && !DISTRICT.test(folded)) {
    setPart(cluster, aloneFor(placeKey(first, keys)), PART_WEIGHT.given);
  }
}

const DISTRICT = / (?:county|district|governorate|municipality|region)$/;

/** What is left of a name when it is named again: its beginning, or its end. */
function onceOf(name: string, folded: string): readonly string[] {
  const words = folded.split(' ');
  const one =
    BEHIND_ONCE.exec(folded)?.[1] ??
    BEFORE_ONCE.exec(folded)?.[1] ??
    (PART_OF.test(folded) ? undefined : HYPHENED.exec(name)?.[1]);
  const isOne = one !== undefined && !COMMON.test(one) && !/^\d+$/.test(one);
  const some =
    words.length > MAX_WORDS || COMMON.test(words[0] ?? '') || PART_OF.test(folded)
      ? []
      : words.slice(2).map((_, at) => words.slice(0, at + 2).join(' '));
  return isOne ? [one, ...some] : some;
}

/** "Petropavlovsk-Kamchatsky" */
const HYPHENED = new Letters('^(\\p{L}{3,})-\\p{Lu}\\p{L}+$');
const MAX_WORDS = 6;

/** Under what a name finds a longer one only behind it. */
export function onceFor(key: string): string {
  return `>${key}`;
}

/** Under what "the Tana" finds the Tana River. */
export function aloneFor(key: string): string {
  return `^${key}`;
}

/** Under what a name finds those that are longer: two long names of one beginning are two. */
export function longFor(key: string): string {
  return `+${key}`;
}
