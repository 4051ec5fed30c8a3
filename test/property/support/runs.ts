/**
 * How often each property is tried: `DOSSIER_PROPERTY_RUNS`, or 300.
 *
 * @param times more often than that, for what is cheap to try or has many cases
 */
export function runs(times = 1): { readonly numRuns: number } {
  const asked = Number(process.env.DOSSIER_PROPERTY_RUNS);
  return { numRuns: times * (Number.isInteger(asked) && asked > 0 ? asked : 300) };
}
