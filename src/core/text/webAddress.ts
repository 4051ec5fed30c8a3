/** Whether a text is an address on the web and nothing else: `http:` or `https:`, with a host, without white space. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]\S*$/i.test(text);
}
