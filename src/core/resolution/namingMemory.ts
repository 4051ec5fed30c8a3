import type { NameMention } from '../recognition/mention';
import { differenceOf } from '../text/difference';
import { forEachStep } from '../text/steps';
import type { Entity, Mention } from './entity';
import { KeptNames, type NamedText } from './keptNames';
import type { Known } from './known/known';
import type { Looks } from './looks';
import { NameKeys } from './names/nameKeys';
import { findStatedNames, type StatedName } from './stating/statedNames';
import { type ReadNames, StatedRecall } from './stating/statedRecall';

/** Which mentions of a text name the same, and what that was decided by. */
export interface Naming extends NamedText {
  readonly known: Known;
  readonly keys: NameKeys;
  readonly looks: Looks;
  readonly stated: readonly StatedName[];
  readonly read: ReadNames;
  /** `names` with their entities. */
  readonly mentions: readonly Mention[];
  /** Without facts. */
  readonly entities: readonly Entity[];
}

/** The names of a text with what it states of them, and which of them an earlier version had. */
export interface StatedText extends NamedText {
  readonly keys: NameKeys;
  readonly stated: readonly StatedName[];
  readonly read: ReadNames;
  readonly kept: KeptNames | undefined;
}

/** Reads what a text states of its names. Yields the fraction done. */
export function* readStated(
  text: string,
  names: readonly NameMention[],
  earlier: Naming | undefined,
): Generator<number, StatedText> {
  const naming = { text, names };
  const kept = earlier && (yield* KeptNames.of(earlier, naming, differenceOf(earlier.text, text)));
  const recall = new StatedRecall(earlier && kept && { read: earlier.read, naming: earlier, kept });
  const keys = earlier?.keys.next() ?? new NameKeys();
  const stated = yield* findStatedNames(text, names, keys, recall);
  return { text, names, keys, stated, read: recall.read, kept };
}

/**
 * The naming of an earlier version of a text, for this one; `undefined` where the names differ, or
 * where the words around one of them say something else. Yields the fraction done.
 */
export function* recallNaming(
  now: StatedText,
  known: Known,
  earlier: Naming | undefined,
): Generator<number, Naming | undefined> {
  const { text, names, stated, read, kept } = now;
  if (earlier?.known !== known || !kept?.areAll || !statesTheSame(stated, earlier.stated)) {
    return undefined;
  }
  const looks = yield* earlier.looks.in(text, names, kept.difference);
  if (looks === undefined) {
    return undefined;
  }
  const mentions: Mention[] = [];
  yield* forEachStep(names, (name, index) => {
    const { entity = '', candidates } = earlier.mentions[index] ?? {};
    mentions.push({ ...name, entity, ...(candidates && { candidates }) });
  });
  return { ...earlier, text, names, looks, stated, read, mentions };
}

function statesTheSame(now: readonly StatedName[], before: readonly StatedName[]): boolean {
  return (
    now.length === before.length &&
    now.every(({ from, to, kind }, index) => {
      const earlier = before[index];
      return earlier?.from === from && earlier.to === to && earlier.kind === kind;
    })
  );
}
