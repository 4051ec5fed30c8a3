import type { LabelledText } from './corpus';

/** Words that the texts have in lower case at least twice, Latin-1 only, as the asset stores them. */
export function commonWordsOf(all: readonly LabelledText[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { text } of all) {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}'’-])\p{Ll}{2,40}(?![\p{L}\p{N}-])/gu)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return [...counts]
    .filter(([word, count]) => count >= 2 && !/[^\x20-\xff]/.test(word))
    .map(([word]) => word);
}
