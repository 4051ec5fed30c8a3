/** Words with quotation marks, as they stand within a quotation: with single ones. */
export function innerQuotes(words: string): string {
  return words.replace(/“|(?<![^\s([—])"/g, '‘').replace(/[”"]/g, '’');
}
