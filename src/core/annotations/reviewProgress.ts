import type { Decisions } from '../resolution/decisions';
import type { Mention } from '../resolution/entity';
import { isBoilerplate } from '../text/section';

/** How far the reader has gone through the names of a report. */
export interface ReviewProgress {
  /** Names that were found in the report itself, and those that the reader said are none. */
  readonly total: number;
  /** Of them, those that the reader confirmed, changed or rejected. */
  readonly reviewed: number;
  /** Indices of the mentions that wait for a decision, ascending. */
  readonly open: readonly number[];
}

/**
 * Names outside the report proper (tags, comments, related links) and below the confidence that the
 * reader wants to see are not asked about.
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
