import type { NameMention } from '../recognition/mention';
import { type Difference, differenceOf, isOutside } from '../text/difference';
import { forEachStep } from '../text/steps';
import type { Entity, Mention } from './entity';
import type { Known } from './known';
import type { Looks } from './looks';
import type { NameKeys } from './nameKeys';
import { findStatedNames, type StatedName } from './statedNames';
import { StatedRecall } from './statedRecall';

/** Which mentions of a text name the same, and what that was decided by. */
export interface Naming {
  readonly text: string;
  readonly known: Known;
  readonly names: readonly NameMention[];
  readonly keys: NameKeys;
  readonly looks: Looks;
  readonly stated: readonly StatedName[];
  readonly recall: StatedRecall;
  /** `names` with their entities. */
  readonly mentions: readonly Mention[];
  /** Without facts. */
  readonly entities: readonly Entity[];
}

/** The words of a mention, white space folded: names may run over a line's end. */
export function nameOf(text: string, mention: { start: number; end: number }): string {
  return text.slice(mention.start, mention.end).replace(/\s+/g, ' ');
}

/**
 * The naming of an earlier version of a text, for this one; `undefined` where the names are others, or
 * where the words around them say something else of any. Yields the fraction done.
 *
 * @param names of `text`
 */
export function* recallNaming(
  text: string,
  names: readonly NameMention[],
  known: Known,
  earlier: Naming | undefined,
): Generator<number, Naming | undefined> {
  if (earlier?.known !== known || earlier.names.length !== names.length) {
    return undefined;
  }
  const difference = differenceOf(earlier.text, text);
  let same = true;
  yield* forEachStep(names, (name, index) => {
    same &&= isSameName(earlier, index, text, name, difference);
  });
  if (!same) {
    return undefined;
  }
  const looks = yield* earlier.looks.in(text, names, difference);
  if (looks === undefined) {
    return undefined;
  }
  const recall = new StatedRecall(earlier.recall, earlier.names, difference);
  const stated = yield* findStatedNames(text, names, earlier.keys, recall);
  const saysTheSame =
    stated.length === earlier.stated.length &&
    stated.every(({ from, to, kind }, index) => {
      const before = earlier.stated[index];
      return before?.from === from && before.to === to && before.kind === kind;
    });
  if (!saysTheSame) {
    return undefined;
  }
  const mentions: Mention[] = [];
  yield* forEachStep(names, (name, index) => {
    const { entity = '', candidates } = earlier.mentions[index] ?? {};
    mentions.push({ ...name, entity, ...(candidates && { candidates }) });
  });
  return { ...earlier, text, names, looks, stated, recall, mentions };
}

/** Whether a name has the words and the type that the name in its place had, and has only moved. */
function isSameName(
  earlier: Naming,
  index: number,
  text: string,
  now: NameMention,
  difference: Difference,
): boolean {
  const before = earlier.names[index];
  if (before === undefined || before.type !== now.type) {
    return false;
  }
  const { start, end } = before;
  if (!isOutside(difference, start, end)) {
    return nameOf(earlier.text, before) === nameOf(text, now);
  }
  const shift = start >= difference.end ? difference.newEnd - difference.end : 0;
  return start + shift === now.start && end + shift === now.end;
}
