import type { TextRange } from '../../text/range';
import type { TextIndex } from './textIndex';

/**
 * From the first to the last of some words, with the punctuation at the quote's borders where the
 * text has it too. The range is of the folded text.
 */
export function fitPunctuation(
  { folded, words }: TextIndex,
  quote: string,
  { first, last }: { readonly first: number; readonly last: number },
): TextRange {
  const { text } = folded;
  let start = words.starts[first] ?? 0;
  let end = words.ends[last] ?? start;
  // By code units: a mark such as an emoji has two, and both are found or none.
  for (const mark of leadingMarks(quote).split('').reverse()) {
    const at = text[start - 1] === ' ' ? start - 2 : start - 1;
    if (mark !== ' ' && text[at] === mark) {
      start = at;
    }
  }
  for (const mark of trailingMarks(quote).split('')) {
    const at = text[end] === ' ' ? end + 1 : end;
    if (mark !== ' ' && text[at] === mark) {
      end = at + 1;
    }
  }
  return { start, end };
}

function leadingMarks(quote: string): string {
  return /^[^\p{L}\p{N}]*/u.exec(quote)?.[0] ?? '';
}

function trailingMarks(quote: string): string {
  let start = quote.length;
  while (start > 0 && !/[\p{L}\p{N}\p{M}]/u.test(quote.charAt(start - 1))) {
    start--;
  }
  return quote.slice(start);
}
