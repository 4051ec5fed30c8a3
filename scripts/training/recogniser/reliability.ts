import { type Result, rightIn } from '../labelled/scoring';

/** Borders of the bands of confidence; the last is above 1, so that its band includes 1. */
const EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01];

/** For each band of confidence, how many mentions it holds, and how many of them are right. */
export function reliabilityTable(results: readonly Result[]): string {
  const bands = EDGES.slice(1).map(() => ({ count: 0, sum: 0, right: 0 }));
  for (const { text, found } of results) {
    const isRight = rightIn(text);
    for (const mention of found) {
      const band = bands[EDGES.findIndex((edge) => edge > mention.confidence) - 1];
      if (band !== undefined) {
        band.count++;
        band.sum += mention.confidence;
        band.right += isRight(mention) ? 1 : 0;
      }
    }
  }
  return bands
    .map(({ count, sum, right }, index) => {
      const percent = (value: number) => (count === 0 ? '–' : ((100 * value) / count).toFixed(1));
      const band = `${EDGES[index]}–${Math.min(1, EDGES[index + 1] ?? 1)}`;
      return `confidence ${band}: ${count} mentions, mean ${percent(sum)} %, right ${percent(right)} %`;
    })
    .join('\n');
}
