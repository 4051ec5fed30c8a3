/**
 * How often each property is tried, and from which seed: 300 times from a fixed one, so that every
 * run of a commit tries the same; with `DOSSIER_PROPERTY_RUNS`, as in `npm run test:nightly`, so
 * often, and from a new seed each time.
 *
 * @param times more often than that, for what is cheap to try or has many cases
 */
export function runs(times = 1): { readonly numRuns: number; readonly seed?: number } {
  const asked = Number(process.env.DOSSIER_PROPERTY_RUNS);
  return Number.isInteger(asked) && asked > 0
    ? { numRuns: times * asked }
    : { numRuns: times * 300, seed: SEED };
}

const SEED = 20_261_125;
