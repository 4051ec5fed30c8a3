import { type Message, msg } from '../text/message';
import type { Change } from '../yaml/change';
import { locate } from '../yaml/locate';
import { asList, asMap, sameTree } from '../yaml/tree';
import { type AnnotationDocument, openAnnotations } from './annotationDocument';
import { applyChange } from './applyChange';
import { EditBatch } from './editBatch';
import { withoutEmptyContext } from './emptyContext';
import { changeFields, toItem } from './itemChange';
import { ANNOTATIONS_VERSION, type Annotation, type Rejection, type ReportDetails } from './model';
import type { Problem } from './problem';
import { readRejection } from './readItem';

/** One change to an annotation file. `unset` names fields to remove. */
export type AnnotationEdit =
  | { readonly type: 'add'; readonly annotation: Annotation }
  | {
      readonly type: 'update';
      readonly id: string;
      readonly set: Partial<Annotation>;
      readonly unset?: readonly (keyof Annotation)[];
    }
  | { readonly type: 'remove'; readonly id: string }
  | ({ readonly type: 'reject' } & Rejection)
  /** Removes equal rejections. */
  | ({ readonly type: 'unreject' } & Rejection)
  | {
      readonly type: 'report';
      readonly set: ReportDetails;
      readonly unset?: readonly (keyof ReportDetails)[];
    }
  /** The report's file name, once it was renamed. */
  | { readonly type: 'source'; readonly source: string };

export type EditResult = { readonly yaml: string } | { readonly problems: readonly Problem[] };

export type DocumentEditResult =
  | { readonly document: AnnotationDocument }
  | { readonly problems: readonly Problem[] };

/**
 * Makes edits on the text of an annotation file, touching only the lines of the items concerned.
 * Problems, and no text, where the text cannot be read or an edit cannot be made exactly.
 *
 * @param source the report's file name, for a new file
 */
export function editAnnotations(
  yaml: string,
  edits: readonly AnnotationEdit[],
  source?: string,
): EditResult {
  const result = editDocument(openAnnotations(yaml), edits, source);
  return 'problems' in result ? result : { yaml: result.document.yaml };
}

/** {@link editAnnotations} on a document that is kept between edits. */
export function editDocument(
  document: AnnotationDocument,
  edits: readonly AnnotationEdit[],
  source?: string,
): DocumentEditResult {
  if (document.content === undefined) {
    return { problems: document.problems };
  }
  let current = document;
  let batch = new EditBatch(headerChange(document, source));
  const flush = (): boolean => {
    const change = batch.take();
    const next = change === undefined ? current : applyChange(current, change);
    batch = new EditBatch();
    current = next ?? current;
    return next !== undefined;
  };
  for (const edit of edits) {
    if (batch.needsFlush(edit) && !flush()) {
      return failed(current, edit, NOT_EDITABLE);
    }
    const failure = addTo(batch, edit, current);
    if (failure !== undefined) {
      return failed(current, edit, failure);
    }
  }
  const last = edits.at(-1);
  if (last === undefined) {
    return { document };
  }
  return flush() ? { document: current } : failed(current, last, NOT_EDITABLE);
}

export interface Failure {
  readonly code: string;
  readonly message: Message;
}

export const NOT_EDITABLE: Failure = {
  code: 'not-editable',
  message: msg`The file is laid out in a way that this cannot be changed safely. Nothing was written.`,
};
const UNKNOWN_ID: Failure = {
  code: 'unknown-id',
  message: msg`The annotation is not in the file any more.`,
};

function failed(
  { content, ids }: AnnotationDocument,
  edit: AnnotationEdit,
  { code, message }: Failure,
): { readonly problems: readonly Problem[] } {
  const id = 'id' in edit ? edit.id : undefined;
  const index = id === undefined ? -1 : ids.indexOf(id);
  const start = content?.scan?.starts[index];
  const range =
    start !== undefined
      ? { start, end: start + (content?.items[index]?.text?.trimEnd().length ?? 0) }
      : content !== undefined && index >= 0
        ? locate(content.frame, ['annotations', index])
        : { start: 0, end: 0 };
  const problem = { code, message, severity: 'error', range } as const;
  return { problems: [{ ...problem, ...(id !== undefined && { id }) }] };
}

/** The first keys of a new file. */
function headerChange(
  { content }: AnnotationDocument,
  source: string | undefined,
): readonly (readonly [string, Change])[] {
  if (content === undefined || content.root.size > 0 || source === undefined) {
    return [];
  }
  return [
    ['version', { kind: 'set', value: ANNOTATIONS_VERSION }],
    ['source', { kind: 'set', value: source }],
  ];
}

/** Adds what an edit changes to the batch, or says why the document cannot be edited so. */
function addTo(
  batch: EditBatch,
  edit: AnnotationEdit,
  document: AnnotationDocument,
): Failure | undefined {
  const { content, ids } = document;
  if (content === undefined) {
    return NOT_EDITABLE;
  }
  switch (edit.type) {
    case 'add':
      if (ids.includes(edit.annotation.id)) {
        return taken(edit.annotation.id);
      }
      batch.insert('annotations', toItem(edit.annotation), edit.annotation.id);
      return undefined;
    case 'update':
    case 'remove':
      return changeItem(batch, edit, document);
    case 'reject': {
      const { type, ...rejection } = edit;
      if (rejectionIndices(document, rejection).length === 0) {
        batch.insert('rejected', toItem(rejection));
      }
      return undefined;
    }
    case 'unreject': {
      const { type, ...rejection } = edit;
      return removeRejection(batch, rejection, document);
    }
    case 'report':
      batch.set(
        'report',
        changeFields(asMap(content.root.get('report')), edit.set, edit.unset ?? []),
      );
      return undefined;
    case 'source':
      batch.set('source', { kind: 'set', value: edit.source });
      return undefined;
  }
}

function changeItem(
  batch: EditBatch,
  edit: Extract<AnnotationEdit, { type: 'update' | 'remove' }>,
  { content, ids }: AnnotationDocument,
): Failure | undefined {
  const index = ids.indexOf(edit.id);
  const item = content?.items[index];
  if (item === undefined) {
    return UNKNOWN_ID;
  }
  if (edit.type === 'remove') {
    batch.change('annotations', index, { kind: 'remove' }, edit.id);
    return undefined;
  }
  const { id } = edit.set;
  if (id !== undefined && id !== edit.id && ids.includes(id)) {
    return taken(id);
  }
  // A derived id is written to the file, so that it stays the id of this item.
  const own = item.reading.writtenId === edit.id ? {} : { id: edit.id };
  const change = changeFields(
    asMap(item.tree),
    { ...own, ...edit.set },
    edit.unset ?? [],
    item.reading.annotation?.links,
  );
  batch.change('annotations', index, change, edit.id);
  if (id !== undefined) {
    batch.reserve(id);
  }
  return undefined;
}

function removeRejection(
  batch: EditBatch,
  rejection: Rejection,
  document: AnnotationDocument,
): Failure | undefined {
  const indices = rejectionIndices(document, rejection);
  if (indices.length === 0) {
    return {
      code: 'unknown-rejection',
      message: msg`The file does not reject this name any more.`,
    };
  }
  if (emptiesRejected(indices, document)) {
    batch.set('rejected', { kind: 'remove' });
  } else {
    for (const index of indices) {
      batch.change('rejected', index, { kind: 'remove' });
    }
  }
  return undefined;
}

/** The list of rejected names in the text of a file, in block layout. */
const REJECTED = /^(["']?)rejected\1[ \t]*:[^\n]*(?:\n(?:[ \t\r#-][^\n]*)?)*/m;

/** Whether these are all rejected names, and the list can go: not with comments, or as the only key. */
function emptiesRejected(indices: readonly number[], document: AnnotationDocument): boolean {
  const { yaml, content } = document;
  const root = asMap(content?.root);
  const all = asList(root.get('rejected'));
  const [written] = REJECTED.exec(yaml) ?? [yaml];
  return indices.length === all.length && root.size > 1 && !written.includes('#');
}

function taken(id: string): Failure {
  return { code: 'id-taken', message: msg`The id “${id}” is in the file already.` };
}

function rejectionIndices(
  { content }: AnnotationDocument,
  rejection: Rejection,
): readonly number[] {
  const wanted = toItem(withoutEmptyContext(rejection));
  const items = asList(content?.root.get('rejected'));
  return items.flatMap((item, index) => {
    const read = readRejection(item, index, () => undefined).rejection;
    return read !== undefined && sameTree(toItem(withoutEmptyContext(read)), wanted) ? [index] : [];
  });
}
