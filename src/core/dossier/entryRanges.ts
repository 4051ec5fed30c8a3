import type { TextRange } from '../text/range';
import { parseYaml } from '../yaml/parse';
import { rangeAt, readParsedDossier } from './readDossier';

/**
 * The range of the first line of each entry in the text of a dossier, by its id and the ids that stand
 * for it. Empty where the text cannot be read.
 */
export function entryRanges(yaml: string): ReadonlyMap<string, TextRange> {
  const result = parseYaml(yaml);
  const { file, places } = readParsedDossier(result);
  const ranges = new Map<string, TextRange>();
  if (file === undefined || 'errors' in result) {
    return ranges;
  }
  file.entities.forEach((entry, index) => {
    const range = rangeAt(result.parsed, ['entities', places[index] ?? index]);
    for (const id of [entry.id, ...entry.same]) {
      if (!ranges.has(id)) {
        ranges.set(id, range);
      }
    }
  });
  return ranges;
}
