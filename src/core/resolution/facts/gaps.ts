import { between } from './between';
import type { Candidate, View } from './candidate';
import { isAmongNames } from './lists';
import { isOfNoGroup } from './nouns';
import { isOblique } from './predicates';
import { isDescribed, isNextOf, isOfAnother } from './ties';
import { isAuxiliary, isClosing, isSaying, lowerAt, tagAt } from './words';

/** Farther apart two names of a sentence are not related by the words between them. */
const MAX_GAP = 14;
const MAX_BETWEEN = 2;

/** Relations between two that are named in one sentence, by the words between and around them. */
export function gapsOf(view: View, index: number): readonly Candidate[] {
  const { references } = view;
  const first = references[index];
  const found: Candidate[] = [];
  for (let i = index + 1; first !== undefined && i <= index + 1 + MAX_BETWEEN; i++) {
    const second = references[i];
    if (second === undefined || second.from - first.to > MAX_GAP) {
      break;
    }
    // "X and its leader" says nothing of X and whom "its" stands for.
    const owns =
      /^(?:it|hi)s$/.test(second.how) ||
      (first.how === 'its' && isOfNoGroup(lowerAt(view.words, first.to)));
    if (i > index + 1 && isDescribed(view, references[i - 1], first)) {
      // "X and Y, a wing of Z", "X and Y, who left Z": said of Y.
      break;
    }
    if (isNextOf(view, references[index - 1], first, second)) {
      // "X of G, Y": G is that of X.
      continue;
    }
    if (
      second.from === first.to + 1 &&
      tagAt(view.words, first.to) === 'comma' &&
      isAmongNames(view.words, first.from, second.from)
    ) {
      continue;
    }
    const gap = view.words.slice(first.to, second.from);
    // "a man with ties to X was held in P": who was held is someone else.
    if (first.type === 'person' && isAuxiliary(gap[0]) && isOblique(view.words, first)) {
      break;
    }
    // "X was shot, reported the newspaper G": who says so.
    if (tagAt(gap, 0) === 'comma' && isSaying(gap, 1) && second.type === 'group') {
      break;
    }
    // "… of G,” H commander X said"
    if (
      second.type === 'group' &&
      tagAt(gap, 0) === 'comma' &&
      tagAt(gap, 1) === 'quote' &&
      isClosing(gap, 1)
    ) {
      break;
    }
    // "X, G and Colonel Y", "X of A and Y of B"
    if (
      first.type === 'group' &&
      second.type === 'person' &&
      tagAt(gap, 0) === 'and' &&
      !gap.some(({ tag }) => tag === 'comma' || tag === 'his')
    ) {
      continue;
    }
    if (isOfAnother(view, references.slice(index + 1, i), first, second)) {
      // "X of A, Y of B", "A’s X, B’s Y": B is that of Y.
      continue;
    }
    if (second.entity !== first.entity && second.from >= first.to && !owns) {
      found.push(...between(view, first, second, i - index - 1));
    }
  }
  return found;
}
