/**
 * Words for the reader that are still to be said in the reader's language. The English template is what
 * translations are looked up by; `{0}`, `{1}` … in it stand for the values.
 */
export interface Message {
  readonly template: string;
  readonly values: readonly (string | number)[];
}

/** Says a message in some language. */
export type Translate = (message: Message) => string;

/** A message, written as a template literal; nothing but plain names belongs between its braces. */
export function msg(parts: TemplateStringsArray, ...values: readonly (string | number)[]): Message {
  const template = parts.reduce((before, part, index) => `${before}{${index - 1}}${part}`);
  return { template, values };
}

export const inEnglish: Translate = ({ template, values }) =>
  template.replace(/\{(\d+)\}/g, (hole, index: string) => `${values[Number(index)] ?? hole}`);
