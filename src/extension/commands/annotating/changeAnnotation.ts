import * as vscode from 'vscode';
import { type Annotation, writeCommentInput } from '../../../core/index';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { lineEdit } from '../../annotations/edits';
import { onGivenReport } from '../../annotations/givenReport';
import { placedAt } from '../../annotations/placedAt';
import { byMentions, fieldsOf, readLineEnds, signLineEnds } from '../../annotations/typedLine';
import { now } from '../../base/clock';
import { withoutIcons } from '../../base/labels';
import { showInformation } from '../../base/messages';
import { reportEditor } from '../../documents/reportEditors';
import type { CommandTools } from '../commandTools';
import { changeOf } from '../drafts';
import { askComment, withOwn } from './commentBox';

/** Editing and deleting the annotation at the cursor, or the one whose id is given. */
export function registerChangeCommands(tools: CommandTools): vscode.Disposable {
  const { store } = tools;
  return vscode.Disposable.from(
    onGivenReport('dossier.editAnnotation', async (document, { id }) => {
      const annotation = await meant(store, document, id);
      await (annotation && change(tools, document, annotation));
    }),
    onGivenReport('dossier.deleteAnnotation', async (document, { id }) => {
      const annotation = await meant(store, document, id);
      await (annotation && remove(store, document, annotation.id));
    }),
  );
}

async function change(
  { analyses, store, vocabulary, drafts }: CommandTools,
  document: vscode.TextDocument,
  annotation: Annotation,
): Promise<void> {
  const key = changeOf(annotation.id);
  const seen = store.get(document.uri)?.source;
  const entities = byMentions(analyses.get(document)?.entities ?? []);
  const before = signLineEnds(writeCommentInput(annotation));
  const result = await askComment({
    title: vscode.l10n.t('Edit Annotation'),
    quote: annotation.quote,
    value: drafts.of(document.uri, key) ?? before,
    tags: vocabulary.tags(document.uri),
    entities,
    entity: annotation.entity,
  });
  if (result.how !== 'saved') {
    await drafts.keep(document.uri, key, result.text === before ? '' : result.text);
    return;
  }
  await drafts.keep(document.uri, key, '');
  const nameable = withOwn(entities, annotation.entity);
  const edit = lineEdit(annotation, fieldsOf(readLineEnds(result.text), nameable), now());
  await store.edit(document, [edit], vscode.l10n.t('Edit Annotation'), seen);
}

async function remove(
  store: AnnotationStore,
  document: vscode.TextDocument,
  id: string,
): Promise<void> {
  const label = vscode.l10n.t('Delete Annotation');
  if ((await store.edit(document, [{ type: 'remove', id }], label)) !== undefined) {
    return;
  }
  const step = store.nextUndo(document.uri)?.id;
  const undo = vscode.l10n.t('Undo');
  const message = vscode.l10n.t('Annotation deleted.');
  if ((await showInformation(message, undo)) === undo) {
    const report = document.uri.toString();
    await vscode.commands.executeCommand('dossier.undoAnnotation', { report, step });
  }
}

/** The annotation of an id, or else the one at the cursor; where it is gone from the file, says so. */
export async function meant(
  store: AnnotationStore,
  document: vscode.TextDocument,
  id: string | undefined,
): Promise<Annotation | undefined> {
  const { placed } = await store.load(document);
  if (id === undefined) {
    return choose(store);
  }
  const found = placed.find(({ annotation }) => annotation.id === id);
  if (found === undefined) {
    showInformation(vscode.l10n.t('The annotation is not in the file any more.'));
  }
  return found?.annotation;
}

/** The annotation at the cursor; where there are several, the reader chooses. */
async function choose(store: AnnotationStore): Promise<Annotation | undefined> {
  const editor = reportEditor();
  if (editor === undefined) {
    return undefined;
  }
  const { document, selection } = editor;
  const placed = store.get(document.uri)?.placed ?? [];
  const here = placedAt(placed, document.offsetAt(selection.active));
  if (here.length === 0) {
    showInformation(vscode.l10n.t('There is no annotation at the cursor.'));
  }
  if (here.length < 2) {
    return here[0]?.annotation;
  }
  const picked = await vscode.window.showQuickPick(
    here.map(({ annotation }) => ({
      label: withoutIcons(annotation.comment ?? annotation.quote),
      description: withoutIcons(annotation.tags?.map((tag) => `#${tag}`).join(' ') ?? ''),
      annotation,
    })),
    { placeHolder: vscode.l10n.t('Which annotation?') },
  );
  return picked?.annotation;
}
