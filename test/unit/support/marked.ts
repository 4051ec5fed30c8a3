import type { TextRange } from '../../../src/core/text/range';

/** A text whose stretches between `[[` and `]]` are given as ranges instead of numbers. */
export function marked(source: string): {
  readonly text: string;
  readonly ranges: readonly TextRange[];
} {
  const ranges: TextRange[] = [];
  let text = '';
  for (const part of source.split(/(\[\[.*?\]\])/s)) {
    if (part.startsWith('[[')) {
      const words = part.slice(2, -2);
      ranges.push({ start: text.length, end: text.length + words.length });
      text += words;
    } else {
      text += part;
    }
  }
  return { text, ranges };
}
