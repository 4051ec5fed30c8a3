/** A stretch of a comment: words, or an address that can be followed. */
export interface TextPart {
  readonly text: string;
  /** Set for a link: http or https, nothing else. */
  readonly url?: string;
}

// What ends a sentence or closes a bracket is not part of the address before it.
const LINK = /\bhttps?:\/\/[^\s<>"“”]+/giu;
const TRAILING = /[.,;:!?'’)\]}…]+$/u;

/** Splits a text at the addresses in it. The parts together are the text. */
export function splitLinks(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const url = trimAddress(match[0]);
    if (URL.canParse(url)) {
      if (match.index > end) {
        parts.push({ text: text.slice(end, match.index) });
      }
      parts.push({ text: url, url });
      end = match.index + url.length;
    }
  }
  if (end < text.length) {
    parts.push({ text: text.slice(end) });
  }
  return parts;
}

/** An address with a bracket opened inside keeps the one that closes it. */
function trimAddress(raw: string): string {
  const trimmed = raw.replace(TRAILING, '');
  return trimmed.includes('(') && raw[trimmed.length] === ')' ? `${trimmed})` : trimmed;
}
