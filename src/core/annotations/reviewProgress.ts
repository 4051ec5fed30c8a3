import type { Decisions } from '../resolution/decisions';
import type { Mention } from '../resolution/entity';
import { isBoilerplate } from '../text/section';

/** How many names of a report have been reviewed. */
export interface ReviewProgress {
  /** The names found in the report proper, and the rejected ones. */
  readonly total: number;
  /** How many of them the reader confirmed, changed or rejected. */
  readonly reviewed: number;
  /** Indices of the mentions that were not reviewed, ascending. */
  readonly open: readonly number[];
}

/**
 * Leaves out names outside the report proper (tags, comments, related links), and those below the least
 * confidence, which are not shown.
 *
 * @param leastConfidence 0 to 1
 */
export function reviewProgress(
  mentions: readonly Mention[],
  { rejected }: Decisions,
  leastConfidence = 0,
): ReviewProgress {
  const open: number[] = [];
  let reviewed = rejected.length;
  mentions.forEach(({ reason, section, confidence }, index) => {
    if (reason === 'reader') {
      reviewed += 1;
    } else if (!isBoilerplate(section) && confidence >= leastConfidence) {
      open.push(index);
    }
  });
  return { total: reviewed + open.length, reviewed, open };
}
