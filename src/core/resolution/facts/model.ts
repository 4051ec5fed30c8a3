import type { FactKind } from '../entity';
import type { Candidate } from './candidate';

/** What the model has learned of one kind of fact. */
export interface KindModel {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** A logistic model for each kind of fact, trained by `npm run train:facts`. */
export type FactModel = Readonly<Partial<Record<FactKind, KindModel>>>;

/** The estimated probability, 0 to 1, that a sentence does say what a candidate says. */
export function rate(model: FactModel, candidate: Candidate): number {
  return 1 / (1 + Math.exp(-sumOf(model, candidate)));
}

/** The log odds of that; minus infinity for kinds that nothing has been learned of. */
export function sumOf(model: FactModel, { kind, features }: Candidate): number {
  const own = model[kind];
  if (own === undefined) {
    return Number.NEGATIVE_INFINITY;
  }
  let sum = own.bias;
  for (const feature of features) {
    if (Object.hasOwn(own.weights, feature)) {
      sum += own.weights[feature] ?? 0;
    }
  }
  return sum;
}
