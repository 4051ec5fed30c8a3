import * as vscode from 'vscode';
import { type FormatProblem, importEdits, importSteps } from '../../../core/index';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { showError, showInformation } from '../../base/messages';
import { inSlices } from '../../base/slices';
import { say } from '../../base/translate';
import { fileName } from '../../documents/fileNames';
import { explain } from '../../files/explain';
import { decodeText } from '../../files/utf8';

/**
 * Adds the annotations of another program to those of a report, in one step of undo; asks for the file
 * if it is not given. Its content tells the format. Nothing is written where it cannot be read.
 */
export async function importAnnotations(
  store: AnnotationStore,
  report: vscode.TextDocument,
  given: vscode.Uri | undefined,
): Promise<void> {
  const from = given ?? (await askFile(report));
  if (from === undefined) {
    return;
  }
  const name = fileName(from);
  const content = await readContent(from);
  const { file, source } = await store.load(report);
  if (content === undefined || file === undefined) {
    if (content !== undefined) {
      showError(vscode.l10n.t('The annotation file cannot be read.'));
    }
    return;
  }
  const done = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Importing annotations') },
    () =>
      inSlices(
        importSteps(undefined, content, report.getText(), source.ids, file.report, report.uri.path),
        () => !report.isClosed,
      ),
  );
  if (done === undefined) {
    return;
  }
  if ('error' in done.result) {
    showError(vscode.l10n.t('Nothing was imported. {0}', problemLine(name, done.result.error)));
    return;
  }
  const { annotations, known, orphans, problems } = done.result;
  const edits = importEdits(done.result);
  const label = vscode.l10n.t('Import Annotations');
  // What cannot be written is told where all such changes are.
  if (edits.length > 0 && (await store.edit(report, edits, label)) !== undefined) {
    return;
  }
  const step = { report: report.uri.toString(), step: store.nextUndo(report.uri)?.id };
  const isOnWhole = edits.length > annotations.length;
  const counts = { added: annotations.length, known, orphans, isOnWhole, problems };
  await tellImported(name, counts, step);
}

async function askFile(report: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Import Annotations'),
      openLabel: vscode.l10n.t('Import'),
      filters: {
        [vscode.l10n.t('Web Annotations, Hypothes.is, brat')]: ['json', 'jsonld', 'ann'],
        [vscode.l10n.t('All Files')]: ['*'],
      },
      ...(!report.isUntitled && { defaultUri: vscode.Uri.joinPath(report.uri, '..') }),
    })) ?? [];
  return file;
}

async function readContent(from: vscode.Uri): Promise<string | undefined> {
  try {
    return decodeText(await vscode.workspace.fs.readFile(from)).text;
  } catch (error) {
    const why = say(explain(error, 'read'));
    showError(vscode.l10n.t('{0} cannot be read. {1}', fileName(from), why));
    return undefined;
  }
}

function problemLine(name: string, { place, message }: FormatProblem): string {
  return `${name}:${place}: ${say(message)}`;
}

interface Imported {
  readonly added: number;
  readonly known: number;
  readonly orphans: number;
  /** Whether notes on the whole report were added to its details. */
  readonly isOnWhole: boolean;
  readonly problems: readonly FormatProblem[];
}

/** @param step what undoes the import */
async function tellImported(
  name: string,
  { added, known, orphans, isOnWhole, problems }: Imported,
  step: { readonly report: string; readonly step: string | undefined },
): Promise<void> {
  const parts = [
    vscode.l10n.t('Annotations imported from {0}: {1}.', name, added),
    ...(isOnWhole ? [vscode.l10n.t('What is said of the whole report is in its details.')] : []),
    ...(known > 0 ? [vscode.l10n.t('There already, and left as they are: {0}.', known)] : []),
    ...(orphans > 0 ? [vscode.l10n.t('Without their passage in this report: {0}.', orphans)] : []),
    ...(problems.length > 0
      ? [vscode.l10n.t('Not taken over as they are: {0}.', problems.length)]
      : []),
  ];
  const undo = vscode.l10n.t('Undo');
  const show = vscode.l10n.t('Show Problems');
  const answer = await showInformation(
    parts.join(' '),
    ...(added > 0 || isOnWhole ? [undo] : []),
    ...(problems.length > 0 ? [show] : []),
  );
  if (answer === undo) {
    await vscode.commands.executeCommand('dossier.undoAnnotation', step);
  } else if (answer === show) {
    const content = problems.map((problem) => `${problemLine(name, problem)}\n`).join('');
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ content, language: 'log' }),
    );
  }
}
