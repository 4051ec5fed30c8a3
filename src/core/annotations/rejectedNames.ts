import { foldSpace } from '../text/range';
import type { Rejection } from './model';

/** Where the decision holds that words are not a name. */
export type RejectionScope = 'passages' | 'report' | 'workspace';

/** Words that the reader rejected as a name. */
export interface RejectedName {
  /** With every run of white space as one space. */
  readonly name: string;
  readonly scope: RejectionScope;
  /** The rejections in the report's annotation file; empty where the dossier has it. */
  readonly rejections: readonly Rejection[];
}

/**
 * The rejected names by words and scope: passages with the same words are one. In the order of the
 * words, the narrower scope first.
 *
 * @param rejections of the report's annotation file
 * @param everywhere the rejected names of the dossier
 */
export function rejectedNames(
  rejections: readonly Rejection[],
  everywhere: readonly string[],
): readonly RejectedName[] {
  const found = new Map<string, RejectedName>();
  const add = (words: string, scope: RejectionScope, more: readonly Rejection[]) => {
    const name = foldSpace(words.trim());
    const key = `${name}\n${scope}`;
    found.set(key, { name, scope, rejections: [...(found.get(key)?.rejections ?? []), ...more] });
  };
  for (const rejection of rejections) {
    add(rejection.quote, hasContext(rejection) ? 'passages' : 'report', [rejection]);
  }
  for (const name of everywhere) {
    add(name, 'workspace', []);
  }
  // From narrow to wide, "passages", "report" and "workspace" are in alphabetical order.
  return [...found.values()].sort(
    (a, b) => a.name.localeCompare(b.name, 'en') || (a.scope < b.scope ? -1 : 1),
  );
}

/** Whether a rejection is of one passage, not of its words everywhere. */
export function hasContext({ prefix, suffix, position }: Rejection): boolean {
  return Boolean(prefix || suffix) || position !== undefined;
}
