import * as vscode from 'vscode';
import {
  type Annotation,
  type AnnotationEdit,
  createTextIndex,
  describeIn,
  type EntityType,
  isDecision,
  overlaps,
  type Target,
  type TextRange,
} from '../../../core/index';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { additions } from '../../annotations/newAnnotation';
import { now } from '../../base/clock';

/** What the reader decides on a passage: a name, of a type, of someone; or no name. */
export interface NameDecision {
  readonly type?: EntityType;
  readonly entity?: string;
}

/**
 * Writes that passages are names: the `identifying` annotation of each is made, or changed where there
 * is one already. One write, one step of undo. Resolves to an error message, or nothing.
 */
export async function confirmNames(
  store: AnnotationStore,
  document: vscode.TextDocument,
  passages: readonly (TextRange & { readonly decision: NameDecision })[],
  label: string,
): Promise<string | undefined> {
  const index = createTextIndex(document.getText());
  const edits: AnnotationEdit[] = [];
  const added: (Partial<Annotation> & Target)[] = [];
  for (const { start, end, decision } of passages) {
    const [first, ...others] = decisionsAt(store, document, { start, end });
    const fields = { ...decision, motivation: 'identifying' as const };
    if (first?.range?.start === start && first.range.end === end) {
      const set: Partial<Annotation> = { ...fields, modified: now() };
      const unset = decision.entity === undefined ? (['entity'] as const) : [];
      edits.push({ type: 'update', id: first.annotation.id, set, unset });
    } else {
      edits.push(...(first === undefined ? [] : [removal(first.annotation)]));
      added.push({ ...describeIn(index, { start, end }), ...fields });
    }
    edits.push(...others.map(({ annotation }) => removal(annotation)));
  }
  const all = [...onceRemoved(edits), ...(await additions(store, document, added))];
  return all.length === 0 ? undefined : store.edit(document, all, label);
}

/** Writes that passages are no names, and takes back what was said of them as names. */
export async function rejectPassages(
  store: AnnotationStore,
  document: vscode.TextDocument,
  passages: readonly TextRange[],
  label: string,
): Promise<string | undefined> {
  const index = createTextIndex(document.getText());
  const rejections = passages.map((range) => ({
    type: 'reject' as const,
    ...describeIn(index, range),
  }));
  return store.edit(document, [...removalsAt(store, document, passages), ...rejections], label);
}

/** Writes that words are no name anywhere in the report. */
export async function rejectName(
  store: AnnotationStore,
  document: vscode.TextDocument,
  name: string,
  passages: readonly TextRange[],
): Promise<string | undefined> {
  const edits = removalsAt(store, document, passages);
  const label = vscode.l10n.t('Not a Name in This Report');
  return store.edit(document, [...edits, { type: 'reject', quote: name }], label);
}

/**
 * Takes back what was said of passages as names, where something else now says what they are.
 *
 * @returns whether anything was said, and is not any more
 */
export async function withdrawNames(
  store: AnnotationStore,
  document: vscode.TextDocument,
  passages: readonly TextRange[],
  label: string,
): Promise<boolean> {
  const edits = removalsAt(store, document, passages);
  return edits.length > 0 && (await store.edit(document, edits, label)) === undefined;
}

function decisionsAt(store: AnnotationStore, document: vscode.TextDocument, range: TextRange) {
  const placed = store.get(document.uri)?.placed ?? [];
  return placed.filter(
    (one) => isDecision(one.annotation) && one.range !== undefined && overlaps(one.range, range),
  );
}

/** Takes back all that was said of passages as names. */
function removalsAt(
  store: AnnotationStore,
  document: vscode.TextDocument,
  passages: readonly TextRange[],
): readonly AnnotationEdit[] {
  const decisions = passages.flatMap((range) => decisionsAt(store, document, range));
  return onceRemoved(decisions.map(({ annotation }) => removal(annotation)));
}

function removal({ id }: Annotation): AnnotationEdit {
  return { type: 'remove', id };
}

/** An annotation may overlap several passages; it is removed once. */
function onceRemoved(edits: readonly AnnotationEdit[]): readonly AnnotationEdit[] {
  const removed = new Set<string>();
  return edits.filter((edit) => {
    if (edit.type !== 'remove') {
      return true;
    }
    const isNew = !removed.has(edit.id);
    removed.add(edit.id);
    return isNew;
  });
}
