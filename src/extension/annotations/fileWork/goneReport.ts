import * as vscode from 'vscode';
import { showWarning } from '../../base/messages';
import { annotationUri, fileName } from '../../documents/fileNames';
import { isReportName } from '../../documents/reportNames';
import { exists } from '../../files/fileExists';
import { readFile } from '../../files/files';
import { decodeText } from '../../files/utf8';
import { carryOver } from './carryOver';
import type { WritingHost } from './writing';

/** A byte order mark is no part of a document's text. */
const MARK_BYTES = 3;

/**
 * The report beside which it is written what is said of one: where that is gone, since another window has
 * renamed it, the one that it is by now, and what is kept in mind of it goes along.
 *
 * @returns also what tells of that once it is written; one message is enough until something changes
 */
export async function reportNow(
  host: WritingHost,
  given: vscode.TextDocument,
): Promise<{ readonly report: vscode.TextDocument; readonly tell: () => void }> {
  const { toldGone } = host;
  const key = given.uri.toString();
  if (given.isUntitled || (await exists(given.uri))) {
    toldGone.delete(key);
    return { report: given, tell: () => undefined };
  }
  const renamed = await renamedReport(given);
  if (renamed !== undefined) {
    await carryOver(host, given.uri, renamed.uri);
    await host.read(renamed);
    host.tellChanged(given);
  }
  const tell = () => {
    const place = renamed?.uri.toString() ?? key;
    if (toldGone.get(key) !== place) {
      toldGone.set(key, place);
      void tellGone(given.uri, renamed?.uri);
    }
  };
  return { report: renamed ?? given, tell };
}

/**
 * The report of the folder that has the text of one that is gone: it is called that by now. `undefined`
 * where there is none or several, or the text has unsaved changes; and where annotations have stayed under
 * the old name, as another program leaves them: others beside them would be of a second file.
 */
async function renamedReport(gone: vscode.TextDocument): Promise<vscode.TextDocument | undefined> {
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
      if (isReportName(uri) && (await hasText(uri, text, bytes))) {
        same.push(uri);
      }
    }
    const [one, other] = same;
    return one && other === undefined ? await vscode.workspace.openTextDocument(one) : undefined;
  } catch {
    // Nobody can tell.
    return undefined;
  }
}

/** Whether a file has a text that is so many bytes long; one that cannot be read has not. */
async function hasText(uri: vscode.Uri, text: string, bytes: number): Promise<boolean> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    const isLikely = size === bytes || size === bytes + MARK_BYTES;
    return isLikely && decodeText(await readFile(uri)).text === text;
  } catch {
    return false;
  }
}

/**
 * Says where it is kept what the reader has said of a report that is gone.
 *
 * @param renamed what it is called by now, if that is known
 */
async function tellGone(gone: vscode.Uri, renamed: vscode.Uri | undefined): Promise<void> {
  const name = fileName(gone);
  if (renamed === undefined) {
    showWarning(
      vscode.l10n.t(
        '{0} is not there any more. What you said of it is kept in {1}.',
        name,
        fileName(annotationUri(gone)),
      ),
    );
    return;
  }
  const open = vscode.l10n.t('Open {0}', fileName(renamed));
  const answer = await showWarning(
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
