/** What has been learned of a question with two answers: log odds by feature. */
export interface Odds {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

/** The log odds that the features speak for. */
export function sumOf({ bias, weights }: Odds, features: readonly string[]): number {
  let sum = bias;
  for (const feature of features) {
    if (Object.hasOwn(weights, feature)) {
      sum += weights[feature] ?? 0;
    }
  }
  return sum;
}
