import { KIN } from '../names/kin';
import { lowerAt, tagAt, type Word } from './words';

// Those who are named as someone else’s: "his aide, X", "her sister, Marta Banza".

const KIN_WORD = new RegExp(`^(?:${KIN})s?$`);
/** "his former deputy commander, X": so many words. */
const LONGEST_OWNED = 6;

/** Whether someone is named as someone else’s: "his aide, X", "her brother X". */
export function isOwnedBefore(words: readonly Word[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - LONGEST_OWNED; at--) {
    const tag = tagAt(words, at);
    if (tag === 'his') {
      return /^(?:his|her)$/.test(lowerAt(words, at));
    }
    if (!/^(?:comma|word|Word)$/.test(tag)) {
      return false;
    }
  }
  return false;
}

/** The full name of the relative behind a "his": "Marta Banza" of "his sister, Marta Banza". */
export function relativeBehind(words: readonly Word[], his: number): Word | undefined {
  const name = words
    .slice(0, his + LONGEST_OWNED)
    .findIndex(({ tag }, at) => at > his && tag === 'name');
  const between = words.slice(his + 1, Math.max(name, his + 1));
  const isRelative =
    between.some((word) => KIN_WORD.test(word.lower)) &&
    between.every(({ tag }) => /^(?:comma|word|Word|adj|num)$/.test(tag));
  const relative = isRelative ? words[name] : undefined;
  return relative?.lower.includes(' ') ? relative : undefined;
}

/** The last word of a name in lower case; the name where it has one word. */
export function surnameOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1);
}
