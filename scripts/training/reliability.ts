import type { NameMention } from '../../src/core/recognition/mention';
import type { LabelledText } from './corpus';

const TYPE_INDEX = { person: 0, group: 1, place: 2 } as const;
const EDGES = [0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.01];

/** For each band of confidence: how many mentions it holds, and how many of them are right. */
export function reliabilityTable(
  results: readonly { readonly text: LabelledText; readonly found: readonly NameMention[] }[],
): string {
  const bands = EDGES.slice(1).map(() => ({ count: 0, sum: 0, right: 0 }));
  for (const { text, found } of results) {
    const gold = new Set(text.names.map(({ start, end, type }) => `${start} ${end} ${type}`));
    for (const { start, end, type, confidence } of found) {
      const band = bands[EDGES.findIndex((edge) => edge > confidence) - 1];
      if (band !== undefined) {
        band.count++;
        band.sum += confidence;
        band.right += gold.has(`${start} ${end} ${TYPE_INDEX[type]}`) ? 1 : 0;
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
