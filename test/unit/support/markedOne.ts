import type { TextRange } from '../../../src/core/text/range';
import { marked } from './marked';

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
