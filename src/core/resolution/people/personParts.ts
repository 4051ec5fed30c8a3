import { PART_WEIGHT } from '../antecedents';
import { type Cluster, setPart } from '../clusters';
import type { NameKeys } from '../names/nameKeys';
import { type PersonName, withoutParticles } from '../names/personName';

/** Notes by what a person may be named later: initials, and each word of the name. */
export function addParts(cluster: Cluster, { words, family }: PersonName, keys: NameKeys): void {
  if (words.length > 1) {
    const initials = words.flatMap((word) => word.split(' ')).map((word) => word[0] ?? '');
    setPart(cluster, initialled(initials.join('')), PART_WEIGHT.family);
  }
  words.forEach((word, index) => {
    const isFamily = word === family || word.includes(' ');
    const weight = isFamily
      ? PART_WEIGHT.family
      : index === 0
        ? PART_WEIGHT.given
        : PART_WEIGHT.middle;
    addWord(cluster, word, weight, keys);
    // Khalil is his father's name in Abu Khalil, and no name of Umm Khalil.
    if (!/^umm? /.test(word)) {
      const isKunya = word.startsWith('abu ');
      addWord(cluster, withoutParticles(word), isKunya ? PART_WEIGHT.given : weight, keys);
    }
  });
}

/** Notes a word by which a person may be named, however it is spelt then. */
export function addWord(cluster: Cluster, word: string, weight: number, keys: NameKeys): void {
  for (const part of [exactly(word), keys.spelling(word)]) {
    if (part.length > 1) {
      setPart(cluster, part, weight);
    }
  }
}

/** Whether someone is known by a first and a last name. */
export function hasFullName({ parts }: Cluster): boolean {
  return [...parts.keys()].some((part) => part.startsWith(initialled('')));
}

/** Under what a name finds whoever bears it in just this spelling. */
export function exactly(name: string): string {
  return `=${name}`;
}

/** Under what "DT" finds whoever has these initials. */
export function initialled(letters: string): string {
  return `.${letters}`;
}
