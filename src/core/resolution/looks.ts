import type { NameMention } from '../recognition/mention';
import { type Difference, isOutside } from '../text/difference';
import type { TextRange } from '../text/range';

/** One thing that the text around a mention, or around and between two, may say. */
export interface Look<T extends string | number | boolean | undefined> {
  /** How far it looks before the first mention and behind the last, in UTF-16 code units. */
  readonly before: number;
  readonly after: number;
  /** Depends on the words of the text within that reach alone, not on where in the text they stand. */
  readonly read: (text: string, first: TextRange, last: TextRange) => T;
}

type AnyLook = Look<string | number | boolean | undefined>;

/** What was seen where: the looks, the indices of their mentions, and what they saw. */
interface Notes {
  readonly looks: AnyLook[];
  readonly firsts: number[];
  readonly lasts: number[];
  readonly seen: unknown[];
}

/** Looks between two yields. */
const STEP = 20_000;

/**
 * What was looked up in a text around its mentions, with what was seen there. Every decision that
 * rests on the words around a mention looks through this class, so that it can be told whether
 * another version of the text would lead to other decisions.
 */
export class Looks {
  readonly #text: string;
  readonly #names: readonly NameMention[];
  readonly #notes: Notes;

  /**
   * @param names the mentions of `text`, in order
   * @param notes of another version of the text, where all looks see the same in this one
   */
  constructor(text: string, names: readonly NameMention[], notes?: Notes) {
    this.#text = text;
    this.#names = names;
    this.#notes = notes ?? { looks: [], firsts: [], lasts: [], seen: [] };
  }

  /** @param first index of a mention, up to that of the `last` one */
  at<T extends string | number | boolean | undefined>(
    look: Look<T>,
    first: number,
    last = first,
  ): T | undefined {
    const [from, to] = [this.#names[first], this.#names[last]];
    if (from === undefined || to === undefined) {
      return undefined;
    }
    const seen = look.read(this.#text, from, to);
    this.#notes.looks.push(look);
    this.#notes.firsts.push(first);
    this.#notes.lasts.push(last);
    this.#notes.seen.push(seen);
    return seen;
  }

  /**
   * The same looks in another version of the text with the same mentions; `undefined` where one of them
   * would see something else. Yields the fraction done.
   *
   * @param names the mentions of that version, one for one
   * @param difference between the versions
   */
  *in(
    text: string,
    names: readonly NameMention[],
    difference: Difference,
  ): Generator<number, Looks | undefined> {
    const { looks, firsts, lasts, seen } = this.#notes;
    for (const [index, look] of looks.entries()) {
      if (index % STEP === STEP - 1) {
        yield index / looks.length;
      }
      const [first = 0, last = 0] = [firsts[index], lasts[index]];
      const [from, to] = [this.#names[first], this.#names[last]];
      const [now, nowLast] = [names[first], names[last]];
      if (from === undefined || to === undefined || now === undefined || nowLast === undefined) {
        return undefined;
      }
      if (
        !isOutside(difference, from.start - look.before, to.end + look.after) &&
        look.read(text, now, nowLast) !== seen[index]
      ) {
        return undefined;
      }
    }
    return new Looks(text, names, this.#notes);
  }
}
