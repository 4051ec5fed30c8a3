import { fill } from '../fill';

/** How much of a quote is read aloud, in UTF-16 code units. */
const LABEL_LENGTH = 80;
/** How much of the words around a passage is shown, in UTF-16 code units. */
const CONTEXT_LENGTH = 48;

/** The beginning of a quote, for accessible names. */
export function shorten(quote: string): string {
  return quote.length > LABEL_LENGTH ? `${quote.slice(0, LABEL_LENGTH - 1)}…` : quote;
}

/**
 * What a card is called to those who hear it: its comment, where it has one, and its quote.
 *
 * @param label how the two are joined, with a full stop that a comment may have already
 */
export function cardName(label: string, comment: string, quote: string): string {
  const isEnded = /^$|[.?!…]$/.test(comment);
  const joined = isEnded ? label.replace('{0}.', '{0}') : label;
  return fill(joined, comment, shorten(quote)).trim();
}

/** The end of what stood before a passage, cut between words. */
export function excerptEnd(prefix: string): string {
  return prefix.length > CONTEXT_LENGTH
    ? `…${prefix.slice(-CONTEXT_LENGTH).replace(/^\S*\s/u, '')}`
    : prefix;
}

/** The beginning of what stood behind a passage, cut between words. */
export function excerptStart(suffix: string): string {
  return suffix.length > CONTEXT_LENGTH
    ? `${suffix.slice(0, CONTEXT_LENGTH).replace(/\s\S*$/u, '')}…`
    : suffix;
}
