import { editDistance } from '../text/editDistance';
import { tagsSaid } from './tagsSaid';

/** How often a tag is used. */
export interface TagUse {
  readonly tag: string;
  /** How many annotations have it; the report as a whole counts as one. */
  readonly annotations: number;
  /** How many files have such annotations. */
  readonly files: number;
}

/** Counts tags, file by file; each once in an annotation. */
export function countTags(files: readonly Parameters<typeof tagsSaid>[0][]): readonly TagUse[] {
  const uses = new Map<string, { annotations: number; files: number }>();
  for (const file of files) {
    const here = new Set<string>();
    for (const tag of tagsSaid(file)) {
      const use = uses.get(tag) ?? { annotations: 0, files: 0 };
      use.annotations += 1;
      use.files += here.has(tag) ? 0 : 1;
      here.add(tag);
      uses.set(tag, use);
    }
  }
  return [...uses].map(([tag, use]) => ({ tag, ...use }));
}

/**
 * Tags in groups of those that may be one tag, written in different ways: in other case, with other signs
 * between their words, in the plural, or misspelt. Those most used come first, groups and in them; a tag
 * that looks like no other is a group of its own.
 */
export function groupAlike(uses: readonly TagUse[]): readonly (readonly TagUse[])[] {
  const groups: { readonly folded: string[]; readonly uses: TagUse[] }[] = [];
  for (const use of uses) {
    const folded = fold(use.tag);
    const [first, ...more] = groups.filter((group) =>
      group.folded.some((other) => areAlike(folded, other)),
    );
    const group = first ?? { folded: [], uses: [] };
    if (first === undefined) {
      groups.push(group);
    }
    for (const other of more) {
      groups.splice(groups.indexOf(other), 1);
    }
    group.folded.push(folded, ...more.flatMap((other) => other.folded));
    group.uses.push(use, ...more.flatMap((other) => other.uses));
  }
  const total = (group: readonly TagUse[]) => group.reduce((sum, one) => sum + one.annotations, 0);
  return groups
    .map((group) => group.uses.sort(byUse))
    .sort((a, b) => total(b) - total(a) || byUse(a[0], b[0]));
}

function byUse(a?: TagUse, b?: TagUse): number {
  const order = (b?.annotations ?? 0) - (a?.annotations ?? 0);
  return order || (a?.tag ?? '').localeCompare(b?.tag ?? '');
}

/** Letters without marks, in lower case, and digits. */
function fold(tag: string): string {
  return tag
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Of so many letters, so many may differ. */
const TYPOS: readonly (readonly [letters: number, differing: number])[] = [
  [8, 2],
  [4, 1],
];

function areAlike(a: string, b: string): boolean {
  if (a === b) {
    return a !== '';
  }
  // Misspelt words mostly begin as they should; numbers are no words.
  if (a[0] !== b[0] || a.replace(/\D+/g, '') !== b.replace(/\D+/g, '')) {
    return false;
  }
  const letters = Math.min(a.length, b.length);
  const [, most = 0] = TYPOS.find(([least]) => letters >= least) ?? [];
  return Math.abs(a.length - b.length) <= most && editDistance(a, b) <= most;
}
