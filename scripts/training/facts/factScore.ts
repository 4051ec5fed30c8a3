import type { FactKind } from '../../../src/core/resolution/entity';
import { overlaps, type TextRange } from '../../../src/core/text/range';

/** A fact that is found or labelled, with the range of the words that say so. */
interface ScoredFact extends TextRange {
  readonly kind: FactKind;
  /** The entity as labelled; `undefined` if an entity was found that is not labelled. */
  readonly entity: string | undefined;
}

/** How many facts are labelled, how many are found, and how many of each agree with the other. */
export interface Counts {
  /** Labelled. */
  gold: number;
  found: number;
  /** Found, and labelled with the same kind and entity in words that overlap. */
  right: number;
  /** Labelled, and found likewise. */
  matched: number;
  /** Found, and labelled with the same entity in words that overlap, with any kind. */
  rightOfAnyKind: number;
  /** Labelled, and found likewise. */
  matchedOfAnyKind: number;
}

/** Counts by kind of fact. */
export type FactScore = Map<FactKind, Counts>;

const zero = (): Counts => ({
  gold: 0,
  found: 0,
  right: 0,
  matched: 0,
  rightOfAnyKind: 0,
  matchedOfAnyKind: 0,
});

const agreeButForKind = (a: ScoredFact, b: ScoredFact) => a.entity === b.entity && overlaps(a, b);

/** Whether two facts agree: the same kind and entity, in words that overlap. */
export const agree = (a: ScoredFact, b: ScoredFact): boolean =>
  a.kind === b.kind && agreeButForKind(a, b);

/** Adds the facts that were found in a report, and those labelled there, to a score. */
export function scoreFacts(
  found: readonly ScoredFact[],
  gold: readonly ScoredFact[],
  score: FactScore,
): void {
  const countsOf = (kind: FactKind) => {
    const counts = score.get(kind) ?? zero();
    score.set(kind, counts);
    return counts;
  };
  for (const fact of found) {
    const counts = countsOf(fact.kind);
    counts.found++;
    counts.right += gold.some((other) => agree(fact, other)) ? 1 : 0;
    counts.rightOfAnyKind += gold.some((other) => agreeButForKind(fact, other)) ? 1 : 0;
  }
  for (const fact of gold) {
    const counts = countsOf(fact.kind);
    counts.gold++;
    counts.matched += found.some((other) => agree(other, fact)) ? 1 : 0;
    counts.matchedOfAnyKind += found.some((other) => agreeButForKind(other, fact)) ? 1 : 0;
  }
}

/** The counts of all kinds together. */
export function total(score: FactScore): Counts {
  const sum = zero();
  for (const own of score.values()) {
    sum.gold += own.gold;
    sum.found += own.found;
    sum.right += own.right;
    sum.matched += own.matched;
    sum.rightOfAnyKind += own.rightOfAnyKind;
    sum.matchedOfAnyKind += own.matchedOfAnyKind;
  }
  return sum;
}
