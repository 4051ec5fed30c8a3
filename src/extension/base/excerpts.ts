import { cutEnd } from '../../core/text/excerpt';
import { foldSpace, innerQuotes } from '../../core/text/range';

/** Words in one line of at most `most` UTF-16 units, cut as {@link cutEnd} does. */
export function inOneLine(words: string, most: number): string {
  return cutEnd(foldSpace(words).trim(), most);
}

/** The same for words that are put between quotation marks: those within them become single ones. */
export function asQuotation(words: string, most: number): string {
  return innerQuotes(inOneLine(words, most));
}
