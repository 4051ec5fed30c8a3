/** How often each property is tried: `DOSSIER_PROPERTY_RUNS`, or 300. */
export function runs(): { readonly numRuns: number } {
  const asked = Number(process.env.DOSSIER_PROPERTY_RUNS);
  return { numRuns: Number.isInteger(asked) && asked > 0 ? asked : 300 };
}
