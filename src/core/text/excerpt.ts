/**
 * The first words of a text: at most `most` UTF-16 code units of it, cut at a word where one ends in the
 * second half, with `…` behind a cut.
 */
export function cutEnd(text: string, most: number): string {
  if (text.length <= most) {
    return text;
  }
  const space = text.lastIndexOf(' ', most);
  const cut = text.slice(0, space > most / 2 ? space : most).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut.trimEnd()}…`;
}

/** The same of the last words, with `…` before a cut. */
export function cutStart(text: string, most: number): string {
  if (text.length <= most) {
    return text;
  }
  const from = text.length - most;
  const space = text.indexOf(' ', from);
  const at = space >= 0 && space < from + most / 2 ? space + 1 : from;
  return `…${text.slice(at).replace(/^[\uDC00-\uDFFF]/, '')}`;
}

/** The lines of a text, whatever ends them, without the white space around the whole. */
export function linesOf(text: string): readonly string[] {
  return text.trim().split(/\r\n|[\n\r\u2028\u2029]/);
}
