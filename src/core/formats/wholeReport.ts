import type { ReportDetails } from '../annotations/model';
import type { WholeFields } from './format';

/**
 * What the details of a report have to have besides, so that they say what others said of the whole
 * report: comments that they do not have yet, each a paragraph of its own, and tags. Empty for nothing.
 */
export function detailsWith(
  { comment = '', tags = [] }: ReportDetails,
  onWhole: readonly WholeFields[],
): WholeFields {
  const comments = [comment.trim()].filter((words) => words !== '');
  for (const { comment: words = '' } of onWhole) {
    if (words.trim() !== '' && !comments.some((known) => known.includes(words.trim()))) {
      comments.push(words.trim());
    }
  }
  const all = new Set([...tags, ...onWhole.flatMap((one) => one.tags ?? [])]);
  const joined = comments.join('\n\n');
  return {
    ...(joined !== comment.trim() && { comment: joined }),
    ...(all.size > tags.length && { tags: [...all] }),
  };
}
