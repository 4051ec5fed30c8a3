import { type AnnotationEdit, editAnnotations } from './editAnnotations';
import type { Annotation, AnnotationFile } from './model';
import type { Problem } from './problem';
import { readAnnotations } from './readAnnotations';

/** Both sides changed the same item in different ways; both versions were kept. */
export interface MergeConflict {
  readonly id: string;
  /** The id under which our version was kept. */
  readonly keptAs: string;
}

export type MergeResult =
  | { readonly yaml: string; readonly conflicts: readonly MergeConflict[] }
  | { readonly problems: readonly Problem[] };

/**
 * Three-way merge of annotation files by the ids of their items. Starts from the text of `theirs`
 * and makes our changes on it; no item is ever lost: an edit beats a removal, and where both sides
 * changed an item, theirs stays and ours is added under a new id. Problems where a side is unreadable.
 */
export function mergeAnnotations(base: string, ours: string, theirs: string): MergeResult {
  const sides = [base, ours, theirs].map(readAnnotations);
  const [baseFile, ourFile, theirFile] = sides.map(({ file }) => file);
  if (baseFile === undefined || ourFile === undefined || theirFile === undefined) {
    return { problems: sides.flatMap(({ problems }) => problems).filter(({ fatal }) => fatal) };
  }
  const was = byId(baseFile);
  const mine = byId(ourFile);
  const other = byId(theirFile);
  const edits: AnnotationEdit[] = [];
  const conflicts: MergeConflict[] = [];
  for (const [id, annotation] of mine) {
    const before = was.get(id);
    const now = other.get(id);
    if (same(annotation, before) || same(annotation, now)) {
      continue;
    }
    if (now === undefined) {
      edits.push({ type: 'add', annotation });
    } else if (same(now, before)) {
      edits.push(changeFrom(now, annotation));
    } else {
      let keptAs = `${id}-2`;
      for (let n = 3; mine.has(keptAs) || other.has(keptAs); n++) {
        keptAs = `${id}-${n}`;
      }
      edits.push({ type: 'add', annotation: { ...annotation, id: keptAs } });
      conflicts.push({ id, keptAs });
    }
  }
  for (const [id, before] of was) {
    if (!mine.has(id) && same(other.get(id), before)) {
      edits.push({ type: 'remove', id });
    }
  }
  for (const rejection of ourFile.rejected) {
    if (!theirFile.rejected.some((known) => same(known, rejection))) {
      edits.push({ type: 'reject', rejection });
    }
  }
  const result = editAnnotations(theirs, edits, ourFile.source);
  return 'yaml' in result ? { yaml: result.yaml, conflicts } : result;
}

function byId(file: AnnotationFile): ReadonlyMap<string, Annotation> {
  return new Map(file.annotations.map((annotation) => [annotation.id, annotation]));
}

/** Sets what differs, so that all that we did not change stays as theirs has it. */
function changeFrom(before: Annotation, after: Annotation): AnnotationEdit {
  const old = new Map<string, unknown>(Object.entries(before));
  const kept = new Set(Object.keys(after));
  const set: Partial<Annotation> = Object.fromEntries(
    Object.entries(after).filter(([key, value]) => !sameValue(value, old.get(key))),
  );
  const unset = (Object.keys(before) as (keyof Annotation)[]).filter((key) => !kept.has(key));
  return { type: 'update', id: after.id, set, unset };
}

function sameValue(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function same(a: object | undefined, b: object | undefined): boolean {
  return a === undefined || b === undefined
    ? a === b
    : sameValue(Object.entries(a).sort(), Object.entries(b).sort());
}
