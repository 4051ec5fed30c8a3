import { textBefore } from '../../text/range';
import type { Gap } from './gap';
import type { StatedList } from './statedRecall';
import {
  LEADS_LIST,
  LEADS_PAIR,
  LETTERED,
  LIST_STEP,
  ONE_OF_TWO,
  PAIR_ENDS,
  PAIR_STEP,
  SAME_LIST,
} from './wordings';

/**
 * The list of other names that one of them begins, where it does.
 *
 * @param from index of the mention whose other names they are
 * @param last index of the first of them
 * @param gap what stands before it, in lower case
 * @param after what stands behind it
 */
export function listOf(
  from: number,
  last: number,
  gap: string,
  after: string,
): StatedList | undefined {
  if (LEADS_LIST.test(gap) || ONE_OF_TWO.test(after)) {
    return { from, last };
  }
  return LEADS_PAIR.test(gap) || /^[”"’]? or /.test(after)
    ? { from, last, isPair: true }
    : undefined;
}

/** Whether the second name goes on the list of other names that the first stands in. */
export function goesOnList(gap: Gap, isPair = false): boolean {
  const { text, before, name, lower } = gap;
  if (isPair) {
    return PAIR_STEP.test(lower) && PAIR_ENDS.test(text.slice(name.end, name.end + 5));
  }
  const isLettered =
    LIST_STEP.test(lower) && LETTERED.test(textBefore(text, before.start, 12).toLowerCase());
  return isLettered || ONE_OF_TWO.test(lower) || goesOnCommas(gap);
}

/** "Place of birth:": so many letters. */
const LONGEST_LABEL = 32;

/** In a list of aliases only a name between commas or quotation marks is one more. */
function goesOnCommas({ text, name, lower }: Gap): boolean {
  const behind = text.slice(name.end, name.end + LONGEST_LABEL);
  // What is no longer in quotation marks is no longer in the list, unless that is a field of a record.
  const ends =
    /^[;,]?[”"]/.test(lower) && !/[“"‘]$/.test(lower) && !/^\r?\n[A-Z][A-Za-z ]+:/.test(behind);
  return !ends && SAME_LIST.test(lower) && /^(?:[”"’),;.]| and |\s*\n)/.test(behind.slice(0, 5));
}
