import type { FactKind } from '../../src/core/resolution/entity';

/**
 * A fact that is found or labelled: of whom, what kind, and where it is said. UTF-16 offsets,
 * half-open.
 */
export interface ScoredFact {
  readonly kind: FactKind;
  /** As labelled; `undefined` for someone that no label has. */
  readonly entity: string | undefined;
  readonly start: number;
  readonly end: number;
}

export interface Counts {
  /** Labelled. */
  gold: number;
  found: number;
  /** Found, and labelled with the same kind of the same one in words that overlap. */
  right: number;
  /** Labelled, and found so. */
  matched: number;
  /** Found of whom and where something is labelled, of this kind or of another. */
  told: number;
  /** Labelled of whom and where something is found, of this kind or of another. */
  heard: number;
}

export type FactScore = Map<FactKind, Counts>;

const zero = (): Counts => ({ gold: 0, found: 0, right: 0, matched: 0, told: 0, heard: 0 });

const meet = (a: ScoredFact, b: ScoredFact) =>
  a.entity === b.entity && a.start < b.end && b.start < a.end;

/** Whether two facts are the same: of one entity and kind, in words that overlap. */
export const agree = (a: ScoredFact, b: ScoredFact): boolean => a.kind === b.kind && meet(a, b);

/** Adds what was found in a report, and what is labelled there, to a score by kind. */
export function scoreFacts(
  found: readonly ScoredFact[],
  gold: readonly ScoredFact[],
  score: FactScore,
): void {
  const of = (kind: FactKind) => {
    const own = score.get(kind) ?? zero();
    score.set(kind, own);
    return own;
  };
  for (const fact of found) {
    of(fact.kind).found++;
    of(fact.kind).right += gold.some((other) => agree(fact, other)) ? 1 : 0;
    of(fact.kind).told += gold.some((other) => meet(fact, other)) ? 1 : 0;
  }
  for (const fact of gold) {
    of(fact.kind).gold++;
    of(fact.kind).matched += found.some((other) => agree(other, fact)) ? 1 : 0;
    of(fact.kind).heard += found.some((other) => meet(other, fact)) ? 1 : 0;
  }
}

/** All kinds together. */
export function total(score: FactScore): Counts {
  const sum = zero();
  for (const own of score.values()) {
    sum.gold += own.gold;
    sum.found += own.found;
    sum.right += own.right;
    sum.matched += own.matched;
    sum.told += own.told;
    sum.heard += own.heard;
  }
  return sum;
}
