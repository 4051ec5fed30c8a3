import { type TextRange, textBefore } from '../../text/range';
import type { Pattern } from './pattern';
import type { TextIndex } from './textIndex';

/** Numbers of words, both inclusive. */
export interface WordSpan {
  readonly first: number;
  readonly last: number;
}

/** Numbers of the nearest words of the context; infinite where there are none. */
interface Bounds {
  readonly before: number;
  readonly after: number;
}

/** What joins the parts of one word as readers see it, in folded text: "two-page", "JAMA'AT". */
const JOINT = /^[-']$/;
const ENDS_JOINED = /[-']$/;
const BEGINS_JOINED = /^[-']/;

/** How far away a quotation mark may be behind inserted words, in UTF-16 code units. */
const FARTHEST_MARK = 32;

/**
 * The range from the first to the last of some words, in the folded text, with the whole of a compound
 * of which a part was found, and the punctuation at the borders of the quote where the text has it too.
 */
export function fitPunctuation(
  { folded, words }: TextIndex,
  { quote, prefix, suffix }: Pattern,
  { first, last }: WordSpan,
  { before, after }: Bounds,
): TextRange {
  const { text } = folded;
  const joins = (word: number) =>
    JOINT.test(text.slice(words.ends[word - 1] ?? 0, words.starts[word] ?? 0));
  let from = first;
  while (!ENDS_JOINED.test(prefix) && from - 1 > before && joins(from)) {
    from--;
  }
  let to = last;
  while (!BEGINS_JOINED.test(suffix) && to + 1 < after && joins(to + 1)) {
    to++;
  }
  let start = words.starts[from] ?? 0;
  let end = words.ends[to] ?? start;
  // By code units: of a mark with two, such as an emoji, both are found or none.
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
  return encloses(quote) ? fitMarks(text, start, end) : { start, end };
}

/** Whether a folded quote is enclosed in quotation marks. */
function encloses(quote: string): boolean {
  return quote.length > 2 && quote.startsWith('"') && trailingMarks(quote).includes('"');
}

/** Extends a range to the quotation mark that closes, or opens, the one it has, if that is near. */
function fitMarks(text: string, start: number, end: number): TextRange {
  const opened = text[start] === '"';
  const closed = text[end - 1] === '"';
  if (opened && !closed) {
    const rest = text.slice(end, end + FARTHEST_MARK);
    const at = /^[^"\n]*"/.exec(rest)?.[0].length;
    return { start, end: end + (at ?? 0) };
  }
  if (closed && !opened) {
    const rest = textBefore(text, start, FARTHEST_MARK);
    const at = /"[^"\n]*$/.exec(rest)?.[0].length;
    return { start: start - (at ?? 0), end };
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
