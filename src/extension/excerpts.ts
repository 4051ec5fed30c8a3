import { foldSpace, innerQuotes } from '../core/text/range';

/**
 * Words in one line of at most `most` UTF-16 units, cut at a word where one ends in the second half,
 * with `…` behind a cut.
 */
export function inOneLine(words: string, most: number): string {
  const flat = foldSpace(words).trim();
  if (flat.length <= most) {
    return flat;
  }
  const space = flat.lastIndexOf(' ', most);
  const cut = flat.slice(0, space > most / 2 ? space : most).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.trimEnd()}…`;
}

/** The same for words that are put between quotation marks: those within them become single ones. */
export function asQuotation(words: string, most: number): string {
  return innerQuotes(inOneLine(words, most));
}
