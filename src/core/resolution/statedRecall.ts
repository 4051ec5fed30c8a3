import type { NameMention } from '../recognition/mention';
import { type Difference, isOutside } from '../text/difference';
import type { StatedName } from './statedNames';

/** A list of other names that is being read: of whom, and the last of them; indices of mentions. */
export interface StatedList {
  readonly from: number;
  readonly last: number;
}

/** What a text states of one name. */
interface Said {
  readonly found: readonly StatedName[];
  /** The list that is being read behind the name. */
  readonly list: StatedList | undefined;
}

/** How many mentions back, and how far beyond the outermost ones, what is stated may depend on. */
const MENTIONS_BACK = 8;
const REACH = 80;

/** What a text states of its names one by one, for use in the next version of it. */
export class StatedRecall {
  /** Of those names of which something is stated or with which a list begins or ends. */
  readonly #said = new Map<number, Said>();
  readonly #before: ReadonlyMap<number, Said> | undefined;
  readonly #names: readonly NameMention[];
  readonly #difference: Difference | undefined;
  #list: StatedList | undefined;
  #listBefore: StatedList | undefined;

  /**
   * @param before of a version with the same mentions, one for one
   * @param names those of that version
   * @param difference between the versions
   */
  constructor(before?: StatedRecall, names: readonly NameMention[] = [], difference?: Difference) {
    this.#before = before === undefined ? undefined : before.#said;
    this.#names = names;
    this.#difference = difference;
  }

  /**
   * What is stated of name `to`, where it is the same as before. To be asked for each name, in order.
   *
   * @param list that is being read before the name
   */
  get(to: number, list: StatedList | undefined): Said | undefined {
    const alike = isSame(list, this.#listBefore);
    const before = this.#before?.get(to);
    if (before !== undefined) {
      this.#listBefore = before.list;
    }
    if (!alike || this.#difference === undefined) {
      return undefined;
    }
    const first = this.#names[Math.max(0, to - MENTIONS_BACK)];
    const last = this.#names[to];
    if (
      first === undefined ||
      last === undefined ||
      !isOutside(this.#difference, first.start - REACH, last.end + REACH)
    ) {
      return undefined;
    }
    const said = before ?? { found: [], list };
    this.set(to, said.found, said.list);
    return said;
  }

  set(to: number, found: readonly StatedName[], list: StatedList | undefined): void {
    if (found.length > 0 || !isSame(list, this.#list)) {
      this.#said.set(to, { found, list });
    }
    this.#list = list;
  }
}

function isSame(a: StatedList | undefined, b: StatedList | undefined): boolean {
  return a?.from === b?.from && a?.last === b?.last;
}
