import type { NameMention } from '../recognition/mention';
import { type Difference, isOutside } from '../text/difference';
import { foldSpace, type TextRange } from '../text/range';

/** The names of a text, in order. */
export interface NamedText {
  readonly text: string;
  readonly names: readonly NameMention[];
}

/** Names between two yields. */
const STEP = 10_000;

/**
 * Which of the names of a text an earlier version of it had already: the same words, of the same
 * type.
 */
export class KeptNames {
  readonly difference: Difference;
  readonly #earlierOf: Int32Array;
  readonly #laterOf: Int32Array;
  /** Whether each name of either version is one of the other. */
  readonly areAll: boolean;

  private constructor(difference: Difference, earlierOf: Int32Array, laterOf: Int32Array) {
    this.difference = difference;
    this.#earlierOf = earlierOf;
    this.#laterOf = laterOf;
    this.areAll = !earlierOf.includes(-1) && !laterOf.includes(-1);
  }

  /** Yields the fraction done. */
  static *of(
    earlier: NamedText,
    now: NamedText,
    difference: Difference,
  ): Generator<number, KeptNames> {
    const earlierOf = new Int32Array(now.names.length).fill(-1);
    const laterOf = new Int32Array(earlier.names.length).fill(-1);
    for (let index = 0, before = 0; index < now.names.length; ) {
      const [one, other] = [earlier.names[before], now.names[index]];
      if (one === undefined || other === undefined) {
        break;
      }
      if (isSame(earlier.text, one, now.text, other, difference)) {
        earlierOf[index] = before;
        laterOf[before] = index;
        index++;
        before++;
      } else if (moved(one.start, difference) < other.start) {
        before++;
      } else {
        index++;
      }
      if ((index + before) % STEP === 0) {
        yield index / now.names.length;
      }
    }
    return new KeptNames(difference, earlierOf, laterOf);
  }

  /** The place of a name among those of the earlier version; -1 where it was none. */
  earlier(index: number): number {
    return this.#earlierOf[index] ?? -1;
  }

  /** The place of a name of the earlier version among those of the text; -1 where it is none. */
  later(index: number): number {
    return this.#laterOf[index] ?? -1;
  }
}

function isSame(
  textBefore: string,
  before: NameMention,
  text: string,
  now: NameMention,
  difference: Difference,
): boolean {
  const { start, end } = before;
  if (before.type !== now.type) {
    return false;
  }
  return isOutside(difference, start, end)
    ? moved(start, difference) === now.start && moved(end - 1, difference) === now.end - 1
    : nameOf(textBefore, before) === nameOf(text, now);
}

/** Where a place of the earlier version is that has not changed. */
function moved(offset: number, { end, newEnd }: Difference): number {
  return offset >= end ? offset + newEnd - end : offset;
}

/** The words of a mention, white space folded: names may run over a line's end. */
export function nameOf(text: string, { start, end }: TextRange): string {
  return foldSpace(text.slice(start, end));
}
