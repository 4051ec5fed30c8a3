import { msg } from '../text/message';
import type { Change } from '../yaml/change';
import { sameTree, type TreeMap } from '../yaml/tree';
import { type AnnotationDocument, openAnnotations } from './annotationDocument';
import { applyChange } from './applyChange';
import { mergeItems } from './mergeItems';
import { mergeMaps } from './mergeRoot';
import type { Problem } from './problem';

/** Something that both sides changed, and that the reader should know of. Nothing was lost. */
export interface MergeConflict {
  /**
   * `changed-twice`: changed in different ways; both versions were kept.
   * `changed-and-removed`: changed by one side and removed by the other; it was kept.
   */
  readonly kind: 'changed-twice' | 'changed-and-removed';
  /** The id of the annotation; for other values of the file their keys, such as `report.title`. */
  readonly id: string;
  /** The id, or the keys, of the other version; `id` itself where there is one version only. */
  readonly keptAs: string;
  /** The fields concerned; absent where the whole item is. */
  readonly fields?: readonly string[];
  readonly removedBy?: 'ours' | 'theirs';
}

export type MergeResult =
  | { readonly yaml: string; readonly conflicts: readonly MergeConflict[] }
  | { readonly problems: readonly Problem[] };

export type DocumentMergeResult =
  | { readonly document: AnnotationDocument; readonly conflicts: readonly MergeConflict[] }
  | { readonly problems: readonly Problem[] };

/**
 * Three-way merge of annotation files, by the ids of items, then field by field. Makes our changes on
 * the text of `theirs`. No item is ever lost: a change wins over a removal, unless it is one of context
 * or position, which follow from the report, or completes what was written by hand; where both sides
 * changed a field in different ways, both versions of the item stay, one under a new id. Problems, and no
 * text, where a side cannot be read.
 *
 * Undo is a merge as well: `mergeAnnotations(after, before, current)` takes back what led from `before`
 * to `after`, restores removed items as they were written and where they were, and keeps all later
 * changes.
 */
export function mergeAnnotations(base: string, ours: string, theirs: string): MergeResult {
  const from = openAnnotations(base);
  const result = mergeDocuments(from, openAnnotations(ours, from), openAnnotations(theirs, from));
  return 'problems' in result
    ? result
    : { yaml: result.document.yaml, conflicts: result.conflicts };
}

/** {@link mergeAnnotations} on documents. */
export function mergeDocuments(
  base: AnnotationDocument,
  ours: AnnotationDocument,
  theirs: AnnotationDocument,
): DocumentMergeResult {
  const sides = [base, ours, theirs];
  if (sides.some(({ content }) => content === undefined)) {
    return { problems: sides.flatMap(({ problems }) => problems).filter(({ fatal }) => fatal) };
  }
  if (base.yaml === ours.yaml || ours.yaml === theirs.yaml) {
    return { document: theirs, conflicts: [] };
  }
  if (base.yaml === theirs.yaml) {
    return { document: ours, conflicts: [] };
  }
  const start = withOurFrame(base, ours, theirs);
  const items = mergeItems(base, ours, start);
  const maps = mergeMaps(rootOf(base), rootOf(ours), rootOf(start));
  const entries = new Map<string, Change>([...header(ours, start), ...maps.change.entries]);
  if (items.change.items.size > 0 || items.change.insert.length > 0) {
    entries.set('annotations', items.change);
  }
  const document = applyChange(start, { kind: 'map', entries });
  const conflicts = [...maps.conflicts, ...items.conflicts];
  return document === undefined ? { problems: [NOT_MERGED] } : { document, conflicts };
}

const NOT_MERGED: Problem = {
  code: 'not-editable',
  message: msg`The file is laid out in a way that changes cannot be merged into it safely.`,
  severity: 'error',
  range: { start: 0, end: 0 },
};

function rootOf({ content }: AnnotationDocument): TreeMap {
  return content?.root ?? new Map();
}

/** An empty file, because it was deleted for example, gets the first keys of ours. */
function header(ours: AnnotationDocument, theirs: AnnotationDocument): readonly [string, Change][] {
  if ((theirs.content?.root.size ?? 0) > 0) {
    return [];
  }
  return ['version', 'source'].flatMap((key): [string, Change][] => {
    const value = ours.content?.root.get(key);
    return value === undefined ? [] : [[key, { kind: 'set', value }]];
  });
}

/**
 * Their document, with the text before and behind the list of items taken from ours where they did not
 * change it, which keeps our comments and layout there.
 */
function withOurFrame(
  base: AnnotationDocument,
  ours: AnnotationDocument,
  theirs: AnnotationDocument,
): AnnotationDocument {
  const [b, o, t] = [base, ours, theirs].map(frameOf);
  if (b === undefined || o === undefined || t === undefined) {
    return theirs;
  }
  const isOurs = (part: 'head' | 'tail') =>
    t[part] === b[part] && !movesComments(base.yaml, b[part], ours.yaml, o[part]);
  const head = isOurs('head') ? o.head : t.head;
  const tail = isOurs('tail') ? o.tail : t.tail;
  if (head === t.head && tail === t.tail) {
    return theirs;
  }
  const result = openAnnotations(head + t.items + tail, theirs);
  const isSafe =
    result.content !== undefined &&
    sameTree(
      result.content.items.map(({ tree }) => tree),
      theirs.content?.items.map(({ tree }) => tree) ?? [],
    ) &&
    losesNothing(rootOf(base), rootOf(ours), rootOf(theirs), rootOf(result));
  return isSafe ? result : theirs;
}

/**
 * Whether comments left a part of the text for another, or came from there, as one above an item does
 * once that is the first.
 */
function movesComments(before: string, part: string, after: string, now: string): boolean {
  const [whole, old, rest, own] = [before, part, after, now].map(countComments);
  const grown =
    (to?: ReadonlyMap<string, number>, from?: ReadonlyMap<string, number>) => (line: string) =>
      (to?.get(line) ?? 0) - (from?.get(line) ?? 0);
  const [inPart, inWhole] = [grown(own, old), grown(rest, whole)];
  return [...(old?.keys() ?? []), ...(own?.keys() ?? [])].some(
    (line) => inPart(line) !== inWhole(line),
  );
}

/** How often each comment that has a line of its own is there. */
function countComments(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [line] of text.matchAll(/^[ \t]*#.*$/gm)) {
    const comment = line.trim();
    counts.set(comment, (counts.get(comment) ?? 0) + 1);
  }
  return counts;
}

/** Whether every value of the root is theirs, or ours where they did not change it. */
function losesNothing(base: TreeMap, ours: TreeMap, theirs: TreeMap, result: TreeMap): boolean {
  return [...new Set([...theirs.keys(), ...ours.keys()])].every((key) => {
    const [b, o, t, r] = [base, ours, theirs, result].map((side) => side.get(key));
    return sameTree(r, t) || (sameTree(t, b) && sameTree(r, o));
  });
}

function frameOf({ yaml, content }: AnnotationDocument) {
  const { scan } = content ?? {};
  const first = scan?.starts[0];
  return scan === undefined || first === undefined
    ? undefined
    : {
        head: yaml.slice(0, first),
        items: yaml.slice(first, scan.end),
        tail: yaml.slice(scan.end),
      };
}
