/** Whether a text is a web address and nothing else: `http` or `https`, with a host. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]\S*$/i.test(text);
}
