import * as vscode from 'vscode';
import {
  type AnnotationEdit,
  describe,
  type Message,
  msg,
  type PlacedAnnotation,
  type TextRange,
} from '../../../core/index';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { placeAt } from '../../annotations/candidates';
import { type Given, onGivenReport } from '../../annotations/givenReport';
import { tellStep } from '../../annotations/tellStep';
import { showFailure } from '../../annotations/tellUnwritten';
import { withoutIcons } from '../../base/labels';
import { askModal, showInformation } from '../../base/messages';
import { say } from '../../base/translate';
import { toOffsets } from '../../documents/documents';
import { fileName } from '../../documents/fileNames';
import { editorOf, reportEditor, showRange } from '../../documents/reportEditors';

/** Undo, orphans and what could not be written: the commands on annotations that exist. */
export function registerAnnotationCommands(store: AnnotationStore): vscode.Disposable {
  const register = (name: string, run: (document: vscode.TextDocument, given: Given) => unknown) =>
    onGivenReport(`dossier.${name}`, run, () => findReport(store));
  const withAnnotation = (
    name: string,
    which: Choice,
    run: (document: vscode.TextDocument, placed: PlacedAnnotation, given: Given) => unknown,
  ) =>
    register(name, async (document, given) => {
      const placed = await choose(store, document, given.id, which);
      return placed && !document.isClosed ? run(document, placed, given) : undefined;
    });
  return vscode.Disposable.from(
    register('undoAnnotation', async (document, { step }) => {
      tellStep(
        await store.undo(document, step),
        vscode.l10n.t('Undone'),
        step === undefined
          ? vscode.l10n.t('There is no annotation change to undo.')
          : vscode.l10n.t('That has been undone already.'),
      );
    }),
    register('redoAnnotation', async (document) => {
      tellStep(
        await store.redo(document),
        vscode.l10n.t('Done again'),
        vscode.l10n.t('There is no annotation change to redo.'),
      );
    }),
    withAnnotation('acceptPlace', ORPHANS, (document, { annotation }, given) =>
      acceptPlace(store, document, annotation.id, given),
    ),
    withAnnotation('reattachAnnotation', ORPHANS, async (document, { annotation }) => {
      const { selection } = await editorOf(document);
      if (selection.isEmpty) {
        showInformation(vscode.l10n.t('Select the passage that the annotation belongs to.'));
        return;
      }
      const edit = attach(document, annotation.id, toOffsets(document, selection));
      await store.edit(document, [edit], vscode.l10n.t('Attach Annotation'));
    }),
    withAnnotation('confirmPlace', DOUBTFUL, async (document, { annotation, range }) => {
      if (range !== undefined) {
        const edit = attach(document, annotation.id, range);
        await store.edit(document, [edit], vscode.l10n.t('Confirm Place'));
      }
    }),
    withAnnotation('keepOrphan', ORPHANS, async (document, { annotation }) => {
      const edit = { type: 'update', id: annotation.id, set: { orphan: true } } as const;
      await store.edit(document, [edit], vscode.l10n.t('Keep Without a Place'));
    }),
    register('retryPending', async (document) => {
      const why = await store.retry(document);
      if (why !== undefined) {
        await showFailure(store, document, why);
      }
    }),
    register('discardPending', (document) => discardPending(store, document)),
  );
}

/** Attaches an orphan to one of its likely places; `false` where there is no such place any more. */
async function acceptPlace(
  store: AnnotationStore,
  document: vscode.TextDocument,
  id: string,
  { index = 0, place }: Given,
): Promise<boolean> {
  const found = await store.candidates(document, id);
  const range = place ? placeAt(document.getText(), found, index, place) : found[index]?.range;
  if (range === undefined) {
    showInformation(
      found.length > 0 && place
        ? vscode.l10n.t('The report has changed, and that place with it. Choose again.')
        : vscode.l10n.t('No likely place was found.'),
    );
    return false;
  }
  await store.edit(document, [attach(document, id, range)], vscode.l10n.t('Attach Annotation'));
  showRange(await editorOf(document), range);
  return true;
}

/** Discards what could not be written, if the reader means it. */
async function discardPending(
  store: AnnotationStore,
  document: vscode.TextDocument,
): Promise<void> {
  const count = store.get(document.uri)?.pending.length ?? 0;
  const name = fileName(document.uri);
  const answer = await askModal(
    count === 1
      ? vscode.l10n.t(
          'Discard the change of the annotations of {0} that could not be written?',
          name,
        )
      : vscode.l10n.t(
          'Discard {0} changes of the annotations of {1} that could not be written?',
          count,
          name,
        ),
    vscode.l10n.t('What you said with it is lost.'),
    vscode.l10n.t('Discard'),
  );
  if (answer !== undefined) {
    await store.discard(document);
  }
}

interface Choice {
  readonly filter: (placed: PlacedAnnotation) => boolean;
  readonly none: Message;
}

const ORPHANS: Choice = {
  filter: ({ range }) => range === undefined,
  none: msg`Every annotation of this report has its place.`,
};

const DOUBTFUL: Choice = {
  filter: ({ review }) => review === true,
  none: msg`No place of an annotation is in doubt.`,
};

/** The annotation with an id, or else the one of its kind, or the one that the reader picks. */
async function choose(
  store: AnnotationStore,
  document: vscode.TextDocument,
  id: string | undefined,
  { filter, none }: Choice,
): Promise<PlacedAnnotation | undefined> {
  const placed = () => store.get(document.uri)?.placed ?? [];
  const find = (wanted: string) => placed().find(({ annotation }) => annotation.id === wanted);
  if (id !== undefined) {
    return find(id);
  }
  const some = placed().filter(filter);
  if (some.length < 2) {
    if (some.length === 0) {
      showInformation(say(none));
    }
    return some[0];
  }
  const items = some.map(({ annotation }) => ({
    label: withoutIcons(annotation.quote),
    description: withoutIcons(annotation.comment ?? ''),
    id: annotation.id,
  }));
  const title = vscode.l10n.t('Which annotation?');
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  // Where it is now: the report may have changed while the reader was asked.
  return picked && find(picked.id);
}

function attach(document: vscode.TextDocument, id: string, range: TextRange): AnnotationEdit {
  const set = describe(document.getText(), range);
  return { type: 'update', id, set, unset: ['orphan'] };
}

/** The report whose annotation file has the focus, or else the one in view. */
function findReport(store: AnnotationStore): vscode.TextDocument | undefined {
  const file = vscode.window.activeTextEditor?.document;
  const [report] = file ? store.reportsOf(file.uri) : [];
  return report ?? reportEditor()?.document;
}
