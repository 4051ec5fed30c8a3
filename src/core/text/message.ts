/**
 * A text for the reader, to be translated where it is shown. Translations are looked up by the English
 * template, in which `{0}`, `{1}` … stand for the values.
 */
export interface Message {
  readonly template: string;
  readonly values: readonly (string | number)[];
}

/** Puts a message into a language. */
export type Translate = (message: Message) => string;

/** A message, written as a template literal with plain names between its braces. */
export function msg(parts: TemplateStringsArray, ...values: readonly (string | number)[]): Message {
  const template = parts.reduce((before, part, index) => `${before}{${index - 1}}${part}`);
  return { template, values };
}

export const inEnglish: Translate = ({ template, values }) =>
  template.replace(/\{(\d+)\}/g, (hole, index: string) => `${values[Number(index)] ?? hole}`);
