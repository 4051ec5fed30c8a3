import * as vscode from 'vscode';
import { exists } from '../fileExists';
import { annotationUri, fileName } from '../fileNames';

interface Rename {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/**
 * Moves the annotation files that belong to moved reports; their editors go along. Afterwards, and not
 * as a part of the move: VS Code asks readers whether they want such parts, which it calls refactoring.
 */
export async function moveAlong(renames: readonly Rename[]): Promise<void> {
  for (const { oldUri, newUri } of renames) {
    const from = annotationUri(oldUri);
    const to = annotationUri(newUri);
    const given = renames.some((other) => other.oldUri.toString() === from.toString());
    const apart = from.toString() !== to.toString();
    if (!isReportName(oldUri) || given || !apart || !(await isFile(from))) {
      continue;
    }
    if (!isReportName(newUri)) {
      vscode.window.showWarningMessage(
        vscode.l10n.t('The annotations stay in {0}.', fileName(from)),
      );
    } else if (await exists(to)) {
      vscode.window.showWarningMessage(
        vscode.l10n.t(
          'The annotations stay in {0}: there is a {1} already.',
          fileName(from),
          fileName(to),
        ),
      );
    } else {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(from, to, { overwrite: false });
      await vscode.workspace.applyEdit(edit);
    }
  }
}

/** Deleting a report deletes nothing that the reader wrote, unless the reader says so. */
export async function offerToDelete(
  report: vscode.Uri,
  deleted: readonly vscode.Uri[],
): Promise<void> {
  const uri = annotationUri(report);
  const given = deleted.some((other) => other.toString() === uri.toString());
  if (!isReportName(report) || given || !(await isFile(uri))) {
    return;
  }
  const remove = vscode.l10n.t('Delete Annotations');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t(
      '{0} was deleted. Its annotations are kept in {1}.',
      fileName(report),
      fileName(uri),
    ),
    remove,
    vscode.l10n.t('Keep'),
  );
  if (answer === remove) {
    const edit = new vscode.WorkspaceEdit();
    // As the Explorer does: undo brings it back.
    edit.deleteFile(uri, { ignoreIfNotExists: true });
    await vscode.workspace.applyEdit(edit);
  }
}

function isReportName(uri: vscode.Uri): boolean {
  return /\.txt$/i.test(uri.path);
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}
