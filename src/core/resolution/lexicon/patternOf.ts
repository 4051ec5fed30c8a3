import { PATTERNS } from './weights';

/** An expression for the words of a list: one whole word in lower case. */
export function patternOf(list: string): RegExp {
  return new RegExp(`^(?:${PATTERNS[list]})$`);
}
