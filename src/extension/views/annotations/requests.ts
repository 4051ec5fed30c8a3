import * as vscode from 'vscode';
import type { Entity } from '../../../core/index';
import type { HostMessage, ViewMessage } from '../../../webview/protocol';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { saidBy, updateEdit, withTokens } from '../../annotations/edits';
import { additions } from '../../annotations/newAnnotation';
import { now } from '../../base/clock';

type Request = Extract<ViewMessage, { readonly request: number }>;

/**
 * Does what the view asks to be written, and says how it ended. What cannot be written the store keeps
 * and offers again.
 *
 * @param entities those of the report
 */
export async function answer(
  message: Request,
  document: vscode.TextDocument,
  store: AnnotationStore,
  entities: readonly Entity[],
): Promise<HostMessage> {
  const { request } = message;
  const newestStep = () => store.nextUndo(document.uri)?.id;
  const before = newestStep();
  const trouble = await write(message, document, store, entities);
  if (trouble !== undefined) {
    return { type: 'done', request, ok: false, ...trouble };
  }
  // Where nothing was to be changed, the newest is that of another command.
  const step = newestStep();
  const isNew = step !== undefined && step !== before;
  return { type: 'done', request, ok: true, ...(isNew && { step }) };
}

interface Failure {
  readonly message: string;
  /** True where the store has it. */
  readonly kept: boolean;
}

async function write(
  message: Request,
  document: vscode.TextDocument,
  store: AnnotationStore,
  entities: readonly Entity[],
): Promise<Failure | undefined> {
  const edit = async (edits: Parameters<AnnotationStore['edit']>[1], label: string) => {
    const why = await store.edit(document, edits, label);
    return why === undefined ? undefined : { message: why, kept: true };
  };
  const { t } = vscode.l10n;
  switch (message.type) {
    case 'create': {
      const said = saidBy(withTokens(message.fields, entities));
      const items = message.targets.map((target) => ({ ...target, ...said }));
      return edit(await additions(store, document, items), t('Add Annotation'));
    }
    case 'update': {
      const { id, set, unset } = message;
      const placed = store.get(document.uri)?.placed ?? [];
      const before = placed.find(({ annotation }) => annotation.id === id)?.annotation;
      return before === undefined
        ? { message: t('The annotation is not in the file any more.'), kept: false }
        : edit([updateEdit(before, set, unset, now())], t('Edit Annotation'));
    }
    case 'remove':
      return edit([{ type: 'remove', id: message.id }], t('Delete Annotation'));
    case 'details': {
      const { set, unset } = message;
      return edit([{ type: 'report', set, unset }], t('Edit Report Details'));
    }
  }
}
