import * as vscode from 'vscode';
import type { IndexHit } from '../../core/index';
import { hideCard, openReport } from '../documents/reportEditors';

/** The mentions of somebody in a report, as many as the index keeps. */
export function locationsOf({ key, entity }: IndexHit): readonly vscode.Location[] {
  const uri = vscode.Uri.parse(key, true);
  return entity.places.map(
    ({ line, character, length }) =>
      new vscode.Location(uri, new vscode.Range(line, character, line, character + length)),
  );
}

/**
 * Shows mentions as VS Code shows references, in the editor of a report that has some: at the one under the
 * cursor, or else at the first.
 */
export async function showLocations(
  report: vscode.Uri,
  all: readonly vscode.Location[],
): Promise<void> {
  const own = all.filter(({ uri }) => uri.toString() === report.toString());
  const [first] = own;
  if (first === undefined) {
    return;
  }
  const editor = await openReport(report);
  hideCard();
  const { range } =
    own.find((location) => location.range.contains(editor.selection.active)) ?? first;
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await vscode.commands.executeCommand('editor.action.showReferences', report, range.start, all);
}
