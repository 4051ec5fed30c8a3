import * as vscode from 'vscode';
import { type Annotation, touches, writeCommentInput } from '../../core/index';
import type { AnnotationStore, PlacedAnnotation } from '../annotationStore';
import { onReport } from '../reports';
import { type AnnotationTools, byMentions, fieldsOf } from './addAnnotation';
import { askComment } from './commentBox';
import { now } from './newAnnotation';

const LINE_END = '⏎';
const EDITABLE = [
  'comment',
  'tags',
  'entity',
  'reliability',
  'credibility',
] as const satisfies readonly (keyof Annotation)[];

/** Editing and deleting the annotation at the cursor, or the one whose id is given. */
export function registerChangeCommands(tools: AnnotationTools): vscode.Disposable {
  const { store } = tools;
  return vscode.Disposable.from(
    onReport('dossier.editAnnotation', async (editor, id) => {
      const annotation = await choose(editor, store, id);
      if (annotation !== undefined) {
        await change(tools, editor.document, annotation);
      }
    }),
    onReport('dossier.deleteAnnotation', async ({ document, ...editor }, ...ids) => {
      const [id] = ids;
      const chosen = ids.filter((one) => typeof one === 'string');
      const found =
        chosen.length > 0 ? chosen : [(await choose({ ...editor, document }, store, id))?.id ?? ''];
      const edits = found.flatMap((one) =>
        one === '' ? [] : [{ type: 'remove' as const, id: one }],
      );
      if (edits.length > 0) {
        await remove(store, document, edits);
      }
    }),
  );
}

async function change(
  { analyses, store, vocabulary, drafts }: AnnotationTools,
  document: vscode.TextDocument,
  annotation: Annotation,
): Promise<void> {
  const key = `${annotation.id} ${annotation.quote}`;
  const entities = byMentions(analyses.get(document)?.entities ?? []);
  const before = inOneLine(writeCommentInput(annotation));
  const result = await askComment({
    title: vscode.l10n.t('Edit Annotation'),
    quote: annotation.quote,
    value: drafts.of(document.uri, key) ?? before,
    tags: vocabulary.tags(document.uri),
    entities,
  });
  if (result.how !== 'saved') {
    await drafts.keep(document.uri, key, result.text === before ? '' : result.text);
    return;
  }
  await drafts.keep(document.uri, key, '');
  const { motivation, ...rest } = fieldsOf(inLines(result.text), entities);
  // A decision on a name stays one, whatever is said about it.
  const decision = annotation.motivation === 'identifying' || motivation === undefined;
  const set: Partial<Annotation> = {
    ...rest,
    ...(!decision && { motivation }),
    modified: now(),
  };
  const unset = EDITABLE.filter((key) => annotation[key] !== undefined && set[key] === undefined);
  const label = vscode.l10n.t('Edit Annotation');
  await store.edit(document, [{ type: 'update', id: annotation.id, set, unset }], label);
}

/** An input has one line: line ends are shown as a sign, and read from it again. */
function inOneLine(text: string): string {
  return text.replaceAll('\n', ` ${LINE_END} `);
}

function inLines(text: string): string {
  return text.replaceAll(new RegExp(` ?${LINE_END} ?`, 'g'), '\n');
}

async function remove(
  store: AnnotationStore,
  document: vscode.TextDocument,
  edits: readonly { readonly type: 'remove'; readonly id: string }[],
): Promise<void> {
  const trouble = await store.edit(document, edits, vscode.l10n.t('Delete Annotation'));
  if (trouble !== undefined) {
    return;
  }
  const undo = vscode.l10n.t('Undo');
  const message =
    edits.length === 1
      ? vscode.l10n.t('Annotation deleted.')
      : vscode.l10n.t('{0} annotations deleted.', edits.length);
  if ((await vscode.window.showInformationMessage(message, undo)) === undo) {
    await vscode.commands.executeCommand('dossier.undoAnnotation');
  }
}

/** The annotation of an id, or at the cursor; where there are several, the reader chooses. */
async function choose(
  { document, selection }: Pick<vscode.TextEditor, 'document' | 'selection'>,
  store: AnnotationStore,
  id: unknown,
): Promise<Annotation | undefined> {
  const placed = store.get(document.uri)?.placed ?? [];
  if (typeof id === 'string') {
    return placed.find(({ annotation }) => annotation.id === id)?.annotation;
  }
  const offset = document.offsetAt(selection.active);
  const here = placed.filter(({ range }) => range && touches(range, offset)).sort(innermostFirst);
  if (here.length === 0) {
    vscode.window.showInformationMessage(vscode.l10n.t('There is no annotation at the cursor.'));
  }
  if (here.length < 2) {
    return here[0]?.annotation;
  }
  const picked = await vscode.window.showQuickPick(
    here.map(({ annotation }) => ({
      label: annotation.comment ?? annotation.quote,
      description: annotation.tags?.map((tag) => `#${tag}`).join(' ') ?? '',
      annotation,
    })),
    { placeHolder: vscode.l10n.t('Which annotation?') },
  );
  return picked?.annotation;
}

function innermostFirst(a: PlacedAnnotation, b: PlacedAnnotation): number {
  const length = ({ range }: PlacedAnnotation) => (range ? range.end - range.start : 0);
  return length(a) - length(b);
}
