import { APART, type Odds } from '../../src/core/resolution/odds';

const OPTIONS = {
  passes: 25,
  /** How much a weight costs. Chosen, as the priors, by reports left out in turn. */
  penalty: 3,
  /** What fewer candidates have teaches nothing. */
  leastSeen: 8,
  /** Of what is kept. */
  leastWeight: 0.15,
};

/** What is seen of something, and whether it is what it may be. */
export interface Example {
  readonly candidate: { readonly features: readonly string[] };
  readonly right: boolean;
}

/**
 * Logistic regression with a quadratic penalty, one weight after the other by Newton's method:
 * the same weights in every run.
 *
 * @param kind of fact, whose rules of thumb weights begin with
 */
export function trainKind(examples: readonly Example[], kind = ''): Odds {
  const seen = new Map<string, number>();
  for (const { candidate } of examples) {
    for (const feature of new Set(candidate.features)) {
      seen.set(feature, (seen.get(feature) ?? 0) + 1);
    }
  }
  const names = [...seen]
    .filter(([name, times]) => times >= OPTIONS.leastSeen || priorOf(name, kind) !== 0)
    .map(([name]) => name)
    .sort();
  const ids = new Map(names.map((name, index) => [name, index]));
  const rows = examples.map(({ candidate, right }) => ({
    right: right ? 1 : 0,
    ids: [...new Set(candidate.features)].flatMap((feature) => ids.get(feature) ?? []),
  }));
  const priors = Float64Array.from(names, (name) => priorOf(name, kind));
  const weights = Float64Array.from(priors);
  const columns: number[][] = names.map(() => []);
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
    for (let id = 0; id < names.length; id++) {
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

  return { bias, weights: new Map(names.map((name, id) => [name, weights[id] ?? 0])) };
}

/** What is said by the phrases whose meaning is plain (`gaps.ts`). */
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

/** What other features are worth before anything is learned. */
const PRIORS: Readonly<Record<string, number>> = {
  plain: 3,
  guessed: 4,
  'fits=true': 2,
  'by=field': 8,
  'by=nickname': 8,
};

/** What a feature is worth before anything is learned: those that a rule of thumb stands behind. */
function priorOf(name: string, kind: string): number {
  const saying = /^(?:first |second )?says=([^&]*)$/.exec(name)?.[1];
  if (saying !== undefined) {
    return SAID[saying]?.includes(kind) ? 4 : 0;
  }
  return PRIORS[name] ?? 0;
}

/**
 * The same model as it is kept: its weights rounded to two decimals, and without the least and what
 * cannot be packed.
 *
 * @param least weights below it are dropped: they cost size and change nothing measured
 */
export function compact({ bias, weights }: Odds, least = OPTIONS.leastWeight): Odds {
  const round = (weight: number) => Math.round(weight * 100) / 100;
  const kept = [...weights]
    .map(([name, weight]): [string, number] => [name, round(weight)])
    .filter(([name, weight]) => Math.abs(weight) >= least && !name.includes(APART));
  return { bias: round(bias), weights: new Map(kept) };
}
