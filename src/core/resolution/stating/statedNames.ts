import type { NameMention } from '../../recognition/mention';
import { foldSpace, type TextRange, textBefore } from '../../text/range';
import { forEachStep } from '../../text/steps';
import { isAcronym } from '../names/acronym';
import { NameKeys } from '../names/nameKeys';
import { gapBetween, isOfAnotherGroup, isRecordOfTwo, readGap, saidOutright } from './gap';
import { readLearned } from './learned';
import { goesOnList, listOf } from './lists';
import { NamePairs } from './pairs';
import { type StatedList, StatedRecall } from './statedRecall';
import { isOfNewcomer, nameStart } from './whose';

/** Two mentions that the text itself calls the same: "X (a.k.a. Y)", "X, or Y", "X (XYZ)". */
export interface StatedName {
  /** Index of the mention that is named otherwise. */
  readonly from: number;
  /** Index of the mention that is the other name. */
  readonly to: number;
  readonly kind: 'alias' | 'acronym';
  /** Set where `to` is the subject of the sentence, and perhaps known: "Born Y in Dor, X left". */
  readonly isOfSubject?: true;
  /** From the one name to the end of the other. */
  readonly evidence: TextRange;
}

/** How many mentions of other types may stand between. */
const MAX_BETWEEN = 8;

/**
 * The names that the text states to be the same, between neighbouring mentions of one type. Bounded
 * look-back, linear.
 */
export function* findStatedNames(
  text: string,
  names: readonly NameMention[],
  keys: NameKeys = new NameKeys(),
  recall: StatedRecall = new StatedRecall(),
): Generator<number, readonly StatedName[]> {
  const found: StatedName[] = [];
  const pairs = new NamePairs(text);
  let list: StatedList | undefined;
  const readByRules = (name: NameMention, to: number): boolean => {
    const from = previousOfType(names, to);
    const before = from === undefined ? undefined : names[from];
    const gap = before && gapBetween(text, before, name);
    if (from === undefined || gap === undefined) {
      return false;
    }
    const isOnList = list?.last === from && goesOnList(gap, list.isPair);
    if (!isOnList && name.type === 'person' && isOfNewcomer(text, gap.before, gap.words)) {
      return false;
    }
    const isListed = name.type === 'person' && followsInList(text, names, from);
    const outright = saidOutright(gap, isListed);
    const kind =
      isOnList || outright !== undefined || isRecordOfTwo(gap)
        ? 'alias'
        : readGap(gap, from === to - 1, isListed);
    if (kind === undefined || (kind === 'alias' && isOfAnotherGroup(gap, outright === 'plain'))) {
      return false;
    }
    const root = isOnList && list ? list.from : childOf(text, names, from);
    found.push({
      from: root,
      to,
      ...(outright === 'ahead' && { isOfSubject: true }),
      kind: isAcronym(gap.second) && name.type === 'group' ? 'acronym' : kind,
      evidence: { start: names[root]?.start ?? gap.before.start, end: name.end },
    });
    const behind = text.slice(name.end, name.end + 10);
    list = isOnList
      ? { ...list, from: root, last: to }
      : (listOf(root, to, gap.lower, behind) ?? list);
    return true;
  };
  const readAsLearned = (name: NameMention, to: number): void => {
    const stated = readLearned(pairs, text, names, to);
    if (stated !== undefined) {
      found.push(stated);
      const gap = foldSpace(text.slice(names[stated.from]?.end, name.start)).toLowerCase();
      list = listOf(stated.from, to, gap, text.slice(name.end, name.end + 10)) ?? list;
    }
  };
  yield* forEachStep(names, (name, to) => {
    const spelled = recall.spelled(to) ?? keys.words(keys.own(text.slice(name.start, name.end)));
    const isFirst = pairs.push(name, spelled);
    const known = recall.get(to, list, { spelled, isFirst });
    if (known === undefined) {
      const count = found.length;
      if (!readByRules(name, to)) {
        readAsLearned(name, to);
      }
      recall.set(to, found.slice(count), list);
      return;
    }
    for (const { from, ...one } of known.found) {
      found.push({ ...one, from, to, evidence: { start: names[from]?.start ?? 0, end: name.end } });
    }
    list = known.list;
  });
  return found;
}

function previousOfType(names: readonly NameMention[], index: number): number | undefined {
  const type = names[index]?.type;
  for (let i = index - 1; i >= 0 && i >= index - MAX_BETWEEN; i--) {
    if (names[i]?.type === type) {
      return i;
    }
  }
  return undefined;
}

/** Whether a name follows another of its type in a list: "Ivo Kern, Ida Rau and Boris Tal". */
function followsInList(text: string, names: readonly NameMention[], index: number): boolean {
  const [before, name] = [names[index - 1], names[index]];
  return (
    before !== undefined &&
    before.type === name?.type &&
    /^[”"’]?,?(?: and)?\s[“"‘]?$/.test(
      text.slice(before.end, nameStart(text, name.start, before.end)),
    )
  );
}

/** Whose name an alias is behind "A s/o B": that of A. */
function childOf(text: string, names: readonly NameMention[], from: number): number {
  const isFather = /\b[sdw]\/o\.? $/i.test(textBefore(text, names[from]?.start ?? 0, 6));
  return (isFather ? previousOfType(names, from) : undefined) ?? from;
}
