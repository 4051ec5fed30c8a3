import * as vscode from 'vscode';
import { tellUnsaved } from '../annotations/tellUnwritten';
import { fileName } from '../fileNames';
import { focusOn, onReport, showRange } from '../reports';
import { analysisOf, nextOpen, progressOf, type ReviewMode } from '../review';
import type { AnnotationTools } from './addAnnotation';

/** Reports beyond these are not looked through in one go. */
const MOST_REPORTS = 200;
/** How long a file may take to be recognised as a report once it is opened. */
const DETECTION_MS = 1500;

export function registerReviewCommands(
  tools: AnnotationTools,
  mode: ReviewMode,
): vscode.Disposable {
  return vscode.Disposable.from(
    onReport('dossier.nextUnreviewed', (editor) => go(tools, editor, 1)),
    onReport('dossier.previousUnreviewed', (editor) => go(tools, editor, -1)),
    onReport('dossier.startReview', async (report) => {
      if (report.document.isUntitled) {
        // No decision would hold yet, and the review would not go on.
        void tellUnsaved(tools.store, report.document);
        return;
      }
      // Single keys decide in the text only, and the focus may be in a view.
      const editor = await focusOn(report);
      mode.set(true);
      const offset = editor.document.offsetAt(editor.selection.start);
      await goToUnreviewed(tools, editor, offset, 1);
    }),
    vscode.commands.registerCommand('dossier.stopReview', () => mode.set(false)),
  );
}

function go(tools: AnnotationTools, editor: vscode.TextEditor, step: 1 | -1): Promise<void> {
  const { document, selection } = editor;
  const offset = document.offsetAt(step > 0 ? selection.end : selection.start);
  return goToUnreviewed(tools, editor, offset, step);
}

/**
 * Selects the next name that waits for a decision, behind an offset, else from the report's start;
 * where the report has none left, the first of the next report that has.
 */
export async function goToUnreviewed(
  tools: AnnotationTools,
  editor: vscode.TextEditor,
  offset: number,
  step: 1 | -1,
): Promise<void> {
  const { analyses } = tools;
  await analysisOf(analyses, editor.document);
  const progress = progressOf(analyses, editor.document);
  const next = progress && nextOpen(progress, offset, step);
  if (next !== undefined) {
    showRange(editor, next);
    return;
  }
  const found = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Window,
      title: vscode.l10n.t('Looking for the next report to review'),
    },
    () => nextReport(tools, editor.document.uri, step),
  );
  if (found === undefined) {
    vscode.window.showInformationMessage(vscode.l10n.t('Every name has been reviewed.'));
    return;
  }
  const done = fileName(editor.document.uri);
  const shown = await vscode.window.showTextDocument(found);
  const first = progressOf(analyses, found);
  const mention = first && nextOpen(first, step > 0 ? 0 : Number.MAX_SAFE_INTEGER, step);
  if (mention !== undefined) {
    showRange(shown, mention);
  }
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('{0} is reviewed; going on with {1}.', done, fileName(found.uri)),
    5000,
  );
}

/** The next report in the order of the paths that has names to be reviewed. */
async function nextReport(
  { analyses }: AnnotationTools,
  from: vscode.Uri,
  step: 1 | -1,
): Promise<vscode.TextDocument | undefined> {
  const files = await vscode.workspace.findFiles('**/*.txt', '**/node_modules/**', MOST_REPORTS);
  const ordered = files.sort((a, b) => (a.path < b.path ? -step : step));
  const at = ordered.findIndex(({ path }) => path === from.path);
  for (const uri of [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(0, at))]) {
    const document = await openIfReport(uri);
    if (document !== undefined) {
      await analysisOf(analyses, document);
      const progress = progressOf(analyses, document);
      if (progress !== undefined && progress.open.length > 0) {
        return document;
      }
    }
  }
  return undefined;
}

/** The document of a file that is recognised as a report, without an editor yet. */
async function openIfReport(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const find = () =>
    vscode.workspace.textDocuments.find(
      (one) => one.uri.toString() === uri.toString() && one.languageId === 'report',
    );
  try {
    await vscode.workspace.openTextDocument(uri);
  } catch {
    // Binary, too large or gone: nothing to review.
    return undefined;
  }
  for (const start = Date.now(); find() === undefined && Date.now() - start < DETECTION_MS; ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return find();
}
