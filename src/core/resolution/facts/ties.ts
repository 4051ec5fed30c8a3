import type { View } from './candidate';
import type { Reference } from './references';
import { isOf, tagAt, type Word } from './words';

/** Whether what follows a name, of the kind of the one before it, is said of it. */
export function isDescribed(
  { words }: View,
  one: Reference | undefined,
  first: Reference,
): boolean {
  const next = words[(one?.to ?? 0) + 1];
  return (
    one !== undefined &&
    one.type === first.type &&
    one.entity !== first.entity &&
    tagAt(words, one.to) === 'comma' &&
    (next?.tag === 'det' || next?.tag === 'rel')
  );
}

/**
 * Whether a group or a place is that of whoever is named before it, and not of whom a comma parts from
 * it: of "X, 23, from Dor, Y" that of X.
 */
export function isNextOf(
  { words }: View,
  before: Reference | undefined,
  one: Reference,
  person: Reference,
): boolean {
  const of = tagAt(words, one.from - 1) === 'det' ? one.from - 2 : one.from - 1;
  return (
    one.type !== 'person' &&
    person.type === 'person' &&
    before?.type === 'person' &&
    words.slice(before.to, of).every(({ tag }) => tag === 'comma' || tag === 'num') &&
    before.to <= of &&
    isOf(words[of]) &&
    tagAt(words, one.to) === 'comma'
  );
}

/** Whether one of two is tied at once to another of the kind of the other one that stands between them. */
export function isOfAnother(
  { words }: View,
  others: readonly Reference[],
  first: Reference,
  second: Reference,
): boolean {
  const people = others.filter(({ type, how }) => type === 'person' && how === 'name');
  return first.type === 'person' && second.type === 'group'
    ? people.some((other) => isTied(words, other, second))
    : first.type === 'group' &&
        second.type === 'person' &&
        others.some((other) => other.type === 'group' && isTied(words, other, second)) &&
        people.some((other) => isTied(words, first, other));
}

/** Whether one of two is at once "of" the other: "X of G", "G’s X". */
function isTied(words: readonly Word[], one: Reference, other: Reference): boolean {
  const joint = words.slice(one.to, other.from);
  return (
    joint.length > 0 &&
    joint.length <= MAX_TIE &&
    (joint[0]?.tag === 's' || isOf(joint[0])) &&
    joint.every(({ tag }) => TYING.has(tag))
  );
}

/** So many words may stand between two names of which one is "of" the other: "of Italy’s". */
const MAX_TIE = 4;
const TYING = new Set<string>('s prep det title name Word'.split(' '));
