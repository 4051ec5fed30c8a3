/** Words in one line: white space of any kind and length is one space. Names run over line ends. */
export function foldSpace(words: string): string {
  return words.replace(/\s+/g, ' ');
}

/** What stands before an offset: the last `length` UTF-16 code units, fewer at the text's beginning. */
export function textBefore(text: string, offset: number, length: number): string {
  return text.slice(Math.max(0, offset - length), offset);
}
