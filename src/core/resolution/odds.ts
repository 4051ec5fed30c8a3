/** What has been learned of a question with two answers: log odds by feature. */
export interface Odds {
  readonly bias: number;
  readonly weights: ReadonlyMap<string, number>;
}

/**
 * Weights as the source holds them: by what several features begin with, up to their last "=", and
 * there each rest with its weight in hundredths behind it, all apart by {@link APART}.
 */
export type PackedWeights = Readonly<Record<string, string>>;

/** No feature has it. */
export const APART = '`';
const SCALE = 100;

/** The log odds that the features speak for. */
export function sumOf({ bias, weights }: Odds, features: readonly string[]): number {
  let sum = bias;
  for (const feature of features) {
    sum += weights.get(feature) ?? 0;
  }
  return sum;
}

/** Weights of two decimals at most as they are written into a source. */
export function pack(weights: Odds['weights']): PackedWeights {
  const packed: Record<string, string> = {};
  for (const [feature, weight] of weights) {
    const end = feature.lastIndexOf('=') + 1;
    const before = packed[feature.slice(0, end)];
    const own = `${feature.slice(end)}${APART}${Math.round(weight * SCALE)}`;
    packed[feature.slice(0, end)] = before === undefined ? own : before + APART + own;
  }
  return packed;
}

/** What {@link pack} has packed. */
export function unpack(packed: PackedWeights): Odds['weights'] {
  const weights = new Map<string, number>();
  for (const [beginning, rests] of Object.entries(packed)) {
    const parts = rests.split(APART);
    for (let at = 0; at < parts.length; at += 2) {
      weights.set(beginning + (parts[at] ?? ''), Number(parts[at + 1]) / SCALE);
    }
  }
  return weights;
}
