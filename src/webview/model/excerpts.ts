/** How much of a quote is read aloud, in UTF-16 code units. */
const LABEL_LENGTH = 80;
/** How much of the words around a passage is shown, in UTF-16 code units. */
const CONTEXT_LENGTH = 48;

/** The beginning of a quote, for accessible names. */
export function shorten(quote: string): string {
  return quote.length > LABEL_LENGTH ? `${quote.slice(0, LABEL_LENGTH - 1)}…` : quote;
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
