import * as vscode from 'vscode';
import { annotationUri, fileName } from '../../documents/fileNames';
import { isReportName } from '../../documents/reportNames';
import { exists } from '../../files/fileExists';
import { readFile } from '../../files/files';
import { decodeText } from '../../files/utf8';

/** A byte order mark is no part of a document's text. */
const MARK_BYTES = 3;

/** Whether a report is open that is not there any more, as where another window has renamed it. */
export async function isGone(report: vscode.TextDocument): Promise<boolean> {
  return !report.isUntitled && !(await exists(report.uri));
}

/**
 * The report of the folder that has the text of one that is gone: it is called that by now. `undefined`
 * where there is none or several, or the text has unsaved changes; and where annotations have stayed under
 * the old name, as another program leaves them: others beside them would be of a second file.
 */
export async function renamedReport(
  gone: vscode.TextDocument,
): Promise<vscode.TextDocument | undefined> {
  if (await exists(annotationUri(gone.uri))) {
    return undefined;
  }
  const folder = vscode.Uri.joinPath(gone.uri, '..');
  const text = gone.getText();
  const bytes = new TextEncoder().encode(text).length;
  const same: vscode.Uri[] = [];
  try {
    for (const [name] of await vscode.workspace.fs.readDirectory(folder)) {
      const uri = vscode.Uri.joinPath(folder, name);
      const isLikely = isReportName(uri) && [bytes, bytes + MARK_BYTES].includes(await sizeOf(uri));
      if (isLikely && decodeText(await readFile(uri)).text === text) {
        same.push(uri);
      }
    }
    const [one, other] = same;
    return one && other === undefined ? await vscode.workspace.openTextDocument(one) : undefined;
  } catch {
    // What cannot be read tells nothing.
    return undefined;
  }
}

/**
 * Says where it is kept what the reader has said of a report that is gone.
 *
 * @param renamed what it is called by now, if that is known
 */
export async function tellGone(gone: vscode.Uri, renamed: vscode.Uri | undefined): Promise<void> {
  const name = fileName(gone);
  if (renamed === undefined) {
    vscode.window.showWarningMessage(
      vscode.l10n.t(
        '{0} is not there any more. What you said of it is kept in {1}.',
        name,
        fileName(annotationUri(gone)),
      ),
    );
    return;
  }
  const open = vscode.l10n.t('Open {0}', fileName(renamed));
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      '{0} is called {1} by now. What you said is kept there.',
      name,
      fileName(renamed),
    ),
    open,
  );
  if (answer === open) {
    await vscode.window.showTextDocument(renamed);
  }
}

async function sizeOf(uri: vscode.Uri): Promise<number> {
  return (await vscode.workspace.fs.stat(uri)).size;
}
