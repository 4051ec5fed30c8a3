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

/** The only range of a text marked as {@link marked} says. */
export function markedOne(source: string): { readonly text: string; readonly range: TextRange } {
  const { text, ranges } = marked(source);
  const [range, ...others] = ranges;
  if (!range || others.length > 0) {
    throw new Error(`One marked range expected: ${source}`);
  }
  return { text, range };
}

/** A text with one range marked, for messages that can be read. */
export function mark(text: string, { start, end }: TextRange): string {
  return `${text.slice(0, start)}[[${text.slice(start, end)}]]${text.slice(end)}`;
}
