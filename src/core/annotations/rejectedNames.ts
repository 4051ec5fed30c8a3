import type { Rejection } from './model';

/** How far the reader's decision that something is not a name reaches. */
export type RejectionScope = 'passages' | 'report' | 'workspace';

/** Words that the reader has said are not a name. */
export interface RejectedName {
  /** White space is one space. */
  readonly name: string;
  readonly scope: RejectionScope;
  /** What the report's annotation file says of it; nothing where the dossier does. */
  readonly rejections: readonly Rejection[];
}

/**
 * What was rejected, by words and scope: passages in the same words together. In the order of the
 * words, the narrower scope first.
 *
 * @param rejections those of the report's annotation file
 * @param everywhere names that are none in any report, of the dossier
 */
export function rejectedNames(
  rejections: readonly Rejection[],
  everywhere: readonly string[],
): readonly RejectedName[] {
  const found = new Map<string, RejectedName>();
  const add = (words: string, scope: RejectionScope, more: readonly Rejection[]) => {
    const name = words.trim().replaceAll(/\s+/g, ' ');
    const key = `${name}\n${scope}`;
    found.set(key, { name, scope, rejections: [...(found.get(key)?.rejections ?? []), ...more] });
  };
  for (const rejection of rejections) {
    add(rejection.quote, hasContext(rejection) ? 'passages' : 'report', [rejection]);
  }
  for (const name of everywhere) {
    add(name, 'workspace', []);
  }
  // "passages", "report", "workspace": the order of the letters is the one that is meant.
  return [...found.values()].sort(
    (a, b) => a.name.localeCompare(b.name, 'en') || (a.scope < b.scope ? -1 : 1),
  );
}

/** Whether a rejection is of one passage, and not of its words wherever they stand. */
export function hasContext({ prefix, suffix, position }: Rejection): boolean {
  return Boolean(prefix || suffix) || position !== undefined;
}
