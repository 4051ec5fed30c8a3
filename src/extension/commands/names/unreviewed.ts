import * as vscode from 'vscode';
import { analysisOf } from '../../analysis/currentAnalysis';
import { isLong } from '../../analysis/largeReportsWhenNeeded';
import { nextOpen, progressOf } from '../../analysis/review';
import { tellUnsaved } from '../../annotations/tellUnwritten';
import { showInformation, showStatus } from '../../base/messages';
import { others } from '../../base/slices';
import { readsLikeReport } from '../../documents/detection';
import { openDocument } from '../../documents/documents';
import { EXCLUDED_FOLDERS, fileName, REPORT_FILES } from '../../documents/fileNames';
import { isReport } from '../../documents/isReport';
import { onReport } from '../../documents/onReport';
import { focusOn, showRange } from '../../documents/reportEditors';
import type { CommandTools } from '../commandTools';

/** Files beyond these are not looked through in one go. */
const MOST_FILES = 200;
/** A search that takes longer can be ended by the reader. */
const PATIENCE_MS = 1500;
/** How long a file may take to be recognised as a report once it is opened. */
const DETECTION_MS = 1500;

/** What the next name to review is looked for with. */
type SearchTools = Pick<CommandTools, 'analyses' | 'mayBecome'> & {
  /** How long the analysis of a report is waited for; as long as elsewhere where absent. */
  readonly waitMs?: number;
};

/** Goes from name to name that waits for a decision, with single keys or without. */
export function registerReviewCommands(tools: CommandTools): vscode.Disposable {
  const { mode } = tools;
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

function go(tools: SearchTools, editor: vscode.TextEditor, step: 1 | -1): Promise<void> {
  const { document, selection } = editor;
  const offset = document.offsetAt(step > 0 ? selection.end : selection.start);
  return goToUnreviewed(tools, editor, offset, step);
}

/**
 * Selects the next name that waits for a decision, behind an offset, else from the report's start;
 * where the report has none left, the first of the next report that has. What is not known, is said.
 */
export async function goToUnreviewed(
  tools: SearchTools,
  editor: vscode.TextEditor,
  offset: number,
  step: 1 | -1,
): Promise<void> {
  const progress = await progressSoon(tools, editor.document);
  if (progress === undefined) {
    void tellUnknown(editor.document);
    return;
  }
  const next = nextOpen(progress, offset, step);
  if (next !== undefined) {
    showRange(editor, next);
    return;
  }
  const { found, left, isCancelled } = await search(tools, editor.document.uri, step);
  if (isCancelled) {
    return;
  }
  if (found === undefined) {
    showInformation(
      left > 0
        ? vscode.l10n.t(
            'No other name to review was found. Files that were not looked through: {0}.',
            left,
          )
        : progress.total === 0
          ? vscode.l10n.t('There are no names to review.')
          : vscode.l10n.t('Every name has been reviewed.'),
    );
    return;
  }
  const from = fileName(editor.document.uri);
  const to = fileName(found.uri);
  const shown = await vscode.window.showTextDocument(found);
  const first = progressOf(tools.analyses, found);
  const mention = first && nextOpen(first, step > 0 ? 0 : Number.MAX_SAFE_INTEGER, step);
  if (mention !== undefined) {
    showRange(shown, mention);
  }
  showStatus(
    progress.total === 0
      ? vscode.l10n.t('{0} has no names to review; going on with {1}.', from, to)
      : vscode.l10n.t('{0} is reviewed; going on with {1}.', from, to),
  );
}

/** How the names of a report stand; waits for its analysis. `undefined` where there is none in time. */
async function progressSoon({ analyses, waitMs }: SearchTools, document: vscode.TextDocument) {
  if (!isLong(document)) {
    await analysisOf(analyses, document, waitMs);
  }
  return progressOf(analyses, document);
}

async function tellUnknown(document: vscode.TextDocument): Promise<void> {
  const look = vscode.l10n.t('Look for Names');
  const answer = await showInformation(
    vscode.l10n.t('The names in {0} are not known yet.', fileName(document.uri)),
    ...(isLong(document) ? [look] : []),
  );
  if (answer === look) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('dossier.analyzeLargeReport');
  }
}

/** What a search for the next report has come to. */
interface Search {
  readonly found?: vscode.TextDocument;
  /** So many files were not looked through, or their names are not known. */
  readonly left: number;
  readonly isCancelled: boolean;
}

/** Looks for the next report, and shows that; where it takes long, the reader can end it. */
async function search(tools: SearchTools, from: vscode.Uri, step: 1 | -1): Promise<Search> {
  const title = vscode.l10n.t('Looking for the next report to review');
  const source = new vscode.CancellationTokenSource();
  const work = nextReport(tools, from, step, source.token).finally(() => source.dispose());
  const { Notification, Window } = vscode.ProgressLocation;
  const soon = await vscode.window.withProgress({ location: Window, title }, () =>
    Promise.race([work, others(PATIENCE_MS).then(() => undefined)]),
  );
  return (
    soon ??
    vscode.window.withProgress(
      { location: Notification, title, cancellable: true },
      (_, { onCancellationRequested }) => {
        onCancellationRequested(() => source.cancel());
        return work;
      },
    )
  );
}

/** Looks for the next report in the order of the paths that has names to be reviewed. */
async function nextReport(
  tools: SearchTools,
  from: vscode.Uri,
  step: 1 | -1,
  token: vscode.CancellationToken,
): Promise<Search> {
  const files = await vscode.workspace.findFiles(REPORT_FILES, EXCLUDED_FOLDERS, undefined, token);
  const ordered = files.sort((a, b) => (a.path < b.path ? -step : step));
  const at = ordered.findIndex(({ path }) => path === from.path);
  const rest = [...ordered.slice(at + 1), ...ordered.slice(0, Math.max(0, at))];
  let left = Math.max(0, rest.length - MOST_FILES);
  for (const uri of rest.slice(0, MOST_FILES)) {
    if (token.isCancellationRequested) {
      break;
    }
    const document = await openIfReport(tools, uri);
    if (document === undefined) {
      continue;
    }
    const progress = await progressSoon(tools, document);
    if (progress === undefined) {
      left += 1;
    } else if (progress.open.length > 0) {
      return { found: document, left, isCancelled: token.isCancellationRequested };
    }
  }
  return { left, isCancelled: token.isCancellationRequested };
}

/** The document of a file that is recognised as a report, without an editor yet. */
async function openIfReport(
  { mayBecome }: SearchTools,
  uri: vscode.Uri,
): Promise<vscode.TextDocument | undefined> {
  const find = () => {
    const open = openDocument(uri);
    return open !== undefined && isReport(open) ? open : undefined;
  };
  if (find() === undefined && !mayBecome(uri)) {
    return undefined;
  }
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    if (!isReport(document) && !readsLikeReport(document)) {
      return undefined;
    }
  } catch {
    // Binary, too large or gone: nothing to review.
    return undefined;
  }
  for (const start = Date.now(); find() === undefined && Date.now() - start < DETECTION_MS; ) {
    await others(50);
  }
  return find();
}
