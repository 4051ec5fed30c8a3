import { isOutside } from '../../text/difference';
import type { KeptNames, NamedText } from '../keptNames';
import type { SpelledName } from '../names/nameKeys';
import { TITLE_REACH } from '../names/titles';
import type { StatedName } from './statedNames';

/** A list of other names that is being read: of whom, and the last of them; indices of mentions. */
export interface StatedList {
  readonly from: number;
  readonly last: number;
  /** Whether one more, and no comma, may follow: "known as X and Y". */
  readonly isPair?: boolean;
}

/** What a text states of one name. */
interface Said {
  readonly found: readonly StatedName[];
  /** The list that is being read behind the name. */
  readonly list: StatedList | undefined;
}

/** A name as it is compared with others. */
export interface ReadName {
  readonly spelled: SpelledName;
  /** Whether the text has its words here for the first time. */
  readonly isFirst: boolean;
}

/** What was read of the names of a text, one by one. */
export interface ReadNames {
  readonly names: readonly ReadName[];
  /** Of those of which something is stated or with which a list begins or ends. */
  readonly said: readonly (Said | undefined)[];
}

/** What was stated in an earlier version of a text, and which of its names still stand in this one. */
export interface StatedBefore {
  readonly read: ReadNames;
  readonly naming: NamedText;
  readonly kept: KeptNames;
}

/**
 * How many mentions back are compared: whether they occur there, and whether their names occur for
 * the first time.
 */
const MENTIONS_BACK = 16;
/**
 * How many mentions back, and how many code units further, the words that state something may lie.
 */
const WORDS_BACK = 8;
const REACH = 80 + TITLE_REACH;

/** What a text states of its names one by one, for use in the next version of it. */
export class StatedRecall {
  readonly #said: (Said | undefined)[] = [];
  readonly #names: ReadName[] = [];
  readonly #before: StatedBefore | undefined;
  #list: StatedList | undefined;
  /**
   * The list that was being read in the earlier version behind the first {@link #lookedBefore} of
   * its names.
   */
  #listBefore: StatedList | undefined;
  #lookedBefore = 0;
  /** How many names in a row, up to the latest, were in a row in the earlier version. */
  #alike = 0;

  constructor(before?: StatedBefore) {
    this.#before = before;
  }

  /** What the next version goes by: not what this one went by, or versions would hold each other. */
  get read(): ReadNames {
    return { names: this.#names, said: this.#said };
  }

  /** The spelling of name `to`, where the earlier version had the name. */
  spelled(to: number): SpelledName | undefined {
    if (this.#before === undefined) {
      return undefined;
    }
    const { read, kept } = this.#before;
    return read.names[kept.earlier(to)]?.spelled;
  }

  /**
   * What is stated of name `to`, where it is the same as before. To be asked for each name, in order.
   *
   * @param list that is being read before the name
   */
  get(to: number, list: StatedList | undefined, name: ReadName): Said | undefined {
    this.#names.push(name);
    this.#said.push(undefined);
    if (this.#before === undefined) {
      return undefined;
    }
    const { read, naming, kept } = this.#before;
    const earlier = kept.earlier(to);
    const goesOn = earlier >= 0 && kept.later(earlier - 1) === to - 1;
    const isAlike = earlier >= 0 && read.names[earlier]?.isFirst === name.isFirst;
    // Nothing stands before the first name of either version.
    const before = earlier === 0 && to === 0 ? MENTIONS_BACK : goesOn ? this.#alike : 0;
    this.#alike = isAlike ? before + 1 : 0;
    if (this.#alike <= MENTIONS_BACK) {
      return undefined;
    }
    for (; this.#lookedBefore < earlier; this.#lookedBefore++) {
      const said = read.said[this.#lookedBefore];
      this.#listBefore = said === undefined ? this.#listBefore : said.list;
    }
    const first = naming.names[Math.max(0, earlier - WORDS_BACK)];
    const last = naming.names[earlier];
    if (
      first === undefined ||
      last === undefined ||
      !isOutside(kept.difference, first.start - REACH, last.end + REACH) ||
      !isList(list, this.#nowOf(this.#listBefore, kept))
    ) {
      return undefined;
    }
    const said = read.said[earlier] ?? { found: [], list: this.#listBefore };
    const found = said.found.map((one) => ({ ...one, from: kept.later(one.from), to }));
    const now = { found, list: this.#nowOf(said.list, kept) };
    if (found.some(({ from }) => from < 0) || (now.list?.from ?? 0) < 0) {
      return undefined;
    }
    this.set(to, now.found, now.list);
    return now;
  }

  #nowOf(list: StatedList | undefined, kept: KeptNames): StatedList | undefined {
    return list && { ...list, from: kept.later(list.from), last: kept.later(list.last) };
  }

  set(to: number, found: readonly StatedName[], list: StatedList | undefined): void {
    if (found.length > 0 || !isList(list, this.#list)) {
      this.#said[to] = { found, list };
    }
    this.#list = list;
  }
}

function isList(a: StatedList | undefined, b: StatedList | undefined): boolean {
  return a?.from === b?.from && a?.last === b?.last && a?.isPair === b?.isPair;
}
