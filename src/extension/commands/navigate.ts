import * as vscode from 'vscode';
import { isNameAlone, type TextRange } from '../../core/index';
import type { AnnotationStore } from '../annotations/annotationStore';
import { onGivenReport } from '../annotations/givenReport';
import { tellUnsaved } from '../annotations/tellUnwritten';
import { CARD_COMMANDS } from '../base/commandIds';
import { showInformation } from '../base/messages';
import { annotationUri } from '../documents/fileNames';
import { onReport } from '../documents/onReport';
import { hideCard, openReport, showRange, visibleEditor } from '../documents/reportEditors';
import { exists } from '../files/fileExists';
import type { CommandTools } from './commandTools';
import { findAnnotation } from './findAnnotation';

/** Going from annotation to annotation, and to what a link points to. */
export function registerNavigation({ store, shownReport }: CommandTools): vscode.Disposable {
  return vscode.Disposable.from(
    onReport('dossier.nextAnnotation', (editor) => go(editor, store, 1)),
    onReport('dossier.previousAnnotation', (editor) => go(editor, store, -1)),
    onGivenReport(
      'dossier.openAnnotationFile',
      (document) => openFile(store, document),
      shownReport,
    ),
    vscode.commands.registerCommand('dossier.findAnnotation', () => findAnnotation(store)),
    vscode.commands.registerCommand(CARD_COMMANDS.reveal, reveal),
  );
}

async function openFile(store: AnnotationStore, report: vscode.TextDocument): Promise<void> {
  if (report.isUntitled) {
    // VS Code would show an empty file that nobody reads.
    void tellUnsaved(store, report);
    return;
  }
  const uri = annotationUri(report.uri);
  try {
    await vscode.window.showTextDocument(uri, {
      viewColumn: visibleEditor(uri)?.viewColumn ?? vscode.ViewColumn.Beside,
    });
  } catch {
    showInformation(
      (await exists(uri))
        ? vscode.l10n.t('The annotation file cannot be opened.')
        : vscode.l10n.t('This report has no annotations yet.'),
    );
  }
}

function go(editor: vscode.TextEditor, store: AnnotationStore, step: 1 | -1): void {
  const { document, selection } = editor;
  // A name that is only confirmed does not look annotated.
  const placed = (store.get(document.uri)?.placed ?? []).filter(
    ({ annotation }) => !isNameAlone(annotation),
  );
  const ranges = placed.flatMap(({ range }) => range ?? []);
  const next = nextRange(ranges, document.offsetAt(selection.start), step);
  if (next === undefined) {
    showInformation(
      placed.length === 0
        ? vscode.l10n.t('This report has no annotations yet.')
        : vscode.l10n.t('No annotated passage is in this report any more.'),
    );
    return;
  }
  showRange(editor, next);
}

/** The range that starts next after, or before, an offset; beyond the last it is the first. */
export function nextRange(
  ranges: readonly TextRange[],
  offset: number,
  step: 1 | -1,
): TextRange | undefined {
  const ordered = [...ranges].sort((a, b) => a.start - b.start);
  const ahead =
    step > 0
      ? ordered.find(({ start }) => start > offset)
      : ordered.findLast(({ start }) => start < offset);
  return ahead ?? ordered.at(step > 0 ? 0 : -1);
}

/** Shows a range of a document; arguments come from links and are checked. */
async function reveal(uri: unknown, start: unknown, end: unknown): Promise<void> {
  if (typeof uri !== 'string' || typeof start !== 'number' || typeof end !== 'number') {
    return;
  }
  const editor = await openReport(vscode.Uri.parse(uri, true));
  hideCard();
  showRange(editor, { start, end });
}
