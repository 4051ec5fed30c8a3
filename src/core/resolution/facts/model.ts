import type { FactKind } from '../entity';
import { type Odds, sumOf as sumOfWeights } from '../odds';
import type { Candidate } from './candidate';
import type { Forest } from './forest';

/**
 * What `npm run train:facts` makes: a logistic model for each kind of fact, which looks at the words
 * around a candidate alone, and a forest that chooses among all candidates of a report.
 */
export interface FactModel {
  readonly kinds: Readonly<Partial<Record<FactKind, Odds>>>;
  readonly forest: Forest;
}

/** Candidates whose words speak for less, in log odds, are not looked at further. */
export const LEAST_SUM = -3;
/** Sums are no larger on either side: beyond it they tell nothing more. */
const LARGEST_SUM = 8;

/**
 * How much the words around a candidate speak for it: log odds, at most 8 on either side; minus
 * infinity for kinds that nothing has been learned of.
 */
export function sumOf({ kinds }: FactModel, { kind, features }: Candidate): number {
  const own = kinds[kind];
  if (own === undefined) {
    return Number.NEGATIVE_INFINITY;
  }
  const sum = sumOfWeights(own, features);
  return Math.max(-LARGEST_SUM, Math.min(LARGEST_SUM, sum));
}
