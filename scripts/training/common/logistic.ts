import { APART, type Odds } from '../../../src/core/resolution/odds';

/** The penalty and the priors below were chosen by reports left out in turn. */
const OPTIONS = {
  passes: 25,
  /** The quadratic penalty on how far a weight is from its prior. */
  penalty: 3,
  /** Features that fewer candidates have are left out. */
  leastSeen: 8,
  /** Smaller weights are dropped. */
  leastWeight: 0.15,
};

/** The features of something that may be a fact, and whether it is one. */
interface Example {
  readonly candidate: { readonly features: readonly string[] };
  readonly right: boolean;
}

/**
 * Logistic regression with a quadratic penalty, one weight after the other by Newton's method. The
 * same examples give the same weights.
 *
 * @param kind of fact, which decides the priors
 */
export function trainOdds(examples: readonly Example[], kind = ''): Odds {
  const seen = new Map<string, number>();
  for (const { candidate } of examples) {
    for (const feature of new Set(candidate.features)) {
      seen.set(feature, (seen.get(feature) ?? 0) + 1);
    }
  }
  const features = [...seen]
    .filter(([name, times]) => times >= OPTIONS.leastSeen || priorOf(name, kind) !== 0)
    .map(([name]) => name)
    .sort();
  const ids = new Map(features.map((name, index) => [name, index]));
  const rows = examples.map(({ candidate, right }) => ({
    right: right ? 1 : 0,
    ids: [...new Set(candidate.features)].flatMap((feature) => ids.get(feature) ?? []),
  }));
  const priors = Float64Array.from(features, (name) => priorOf(name, kind));
  const weights = Float64Array.from(priors);
  const columns: number[][] = features.map(() => []);
  rows.forEach((row, index) => {
    for (const id of row.ids) {
      columns[id]?.push(index);
    }
  });
  const sums = Float64Array.from(rows, (row) =>
    row.ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0),
  );
  const everyRow = rows.map((_, index) => index);
  let bias = 0;
  for (let pass = 0; pass < OPTIONS.passes; pass++) {
    bias += move(everyRow, 0, 1e-6);
    for (let id = 0; id < features.length; id++) {
      const off = (weights[id] ?? 0) - (priors[id] ?? 0);
      weights[id] = (weights[id] ?? 0) + move(columns[id] ?? [], off, OPTIONS.penalty);
    }
  }

  /** One damped Newton step of the weight that is added to the sums of these rows. */
  function move(column: readonly number[], off: number, penalty: number): number {
    let [slope, curve] = [penalty * off, penalty];
    for (const index of column) {
      const chance = 1 / (1 + Math.exp(-(sums[index] ?? 0)));
      slope += chance - (rows[index]?.right ?? 0);
      curve += chance * (1 - chance);
    }
    const step = Math.max(-1, Math.min(1, -slope / Math.max(curve, 1e-6)));
    for (const index of column) {
      sums[index] = (sums[index] ?? 0) + step;
    }
    return step;
  }

  return { bias, weights: new Map(features.map((name, id) => [name, weights[id] ?? 0])) };
}

/** The kinds of facts that phrases of plain meaning (lists/sayings.txt) may say. */
const SAID: Readonly<Record<string, string>> = {
  leads: 'leaderOf',
  'led by': 'leaderOf',
  under: 'leaderOf',
  'whose leader': 'leaderOf',
  joined: 'memberOf',
  'both of': 'memberOf',
  members: 'memberOf',
  of: 'memberOf partOf location',
  s: 'partOf',
  part: 'partOf',
  'its part': 'partOf',
  based: 'location',
  in: 'location',
  founded: 'role',
};

/** Weights of other features before anything is learned. */
const PRIORS: Readonly<Record<string, number>> = {
  plain: 3,
  guessed: 4,
  'fits=true': 2,
  'by=field': 8,
  'by=nickname': 8,
};

/** The weight of a feature before anything is learned. */
function priorOf(feature: string, kind: string): number {
  const saying = /^(?:first |second )?says=([^&]*)$/.exec(feature)?.[1];
  if (saying !== undefined) {
    return SAID[saying]?.includes(kind) ? 4 : 0;
  }
  return PRIORS[feature] ?? 0;
}

/**
 * The same model as it is stored: with weights of two decimals, without features that cannot be packed.
 *
 * @param least smaller weights are dropped: they cost size and change no figure
 */
export function compact({ bias, weights }: Odds, least = OPTIONS.leastWeight): Odds {
  const round = (weight: number) => Math.round(weight * 100) / 100;
  const kept = [...weights]
    .map(([name, weight]): [string, number] => [name, round(weight)])
    .filter(([name, weight]) => Math.abs(weight) >= least && !name.includes(APART));
  return { bias: round(bias), weights: new Map(kept) };
}
