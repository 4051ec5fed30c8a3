/**
 * The strings of a page in the reader's language, and English for any that is missing.
 *
 * @param json what the extension has put into the page
 */
export function readStrings<Strings extends Readonly<Record<string, string>>>(
  english: Strings,
  json: string | undefined,
): Readonly<Record<keyof Strings, string>> {
  const given: unknown = json === undefined ? undefined : JSON.parse(json);
  return typeof given === 'object' && given !== null ? { ...english, ...given } : english;
}
