import * as vscode from 'vscode';
import {
  editDocument,
  type MergeConflict,
  mergeAnnotations,
  openAnnotations,
  type Problem,
} from '../../core/index';
import { say } from '../translate';

/** The text to write, or why there is none. */
export type Merged = { readonly text: string } | { readonly refused: string };

/** Takes `from` → `to` over to what is in the file by now: an undo, or a redo, among others' changes. */
export function takeOver(from: string, to: string, current: string): Merged {
  if (current === from) {
    return { text: to };
  }
  const result = mergeAnnotations(from, to, current);
  if ('problems' in result) {
    return { refused: firstMessage(result.problems) };
  }
  tellConflicts(result.conflicts);
  return { text: result.yaml };
}

/** Others changed the same: nothing was lost, and the reader is told where it is. */
export function tellConflicts(conflicts: readonly MergeConflict[]): void {
  const [first] = conflicts;
  if (first !== undefined) {
    const message =
      first.kind === 'changed-and-removed'
        ? vscode.l10n.t(
            'What you changed was removed elsewhere, or the other way round: it was kept.',
          )
        : vscode.l10n.t('The same was changed elsewhere: both versions were kept.');
    vscode.window.showWarningMessage(message);
  }
}

export function firstMessage(problems: readonly Problem[]): string {
  const [problem] = problems;
  return problem === undefined
    ? vscode.l10n.t('The annotation file cannot be written.')
    : say(problem.message);
}

/** The text with the new name of its report, where it says the old one. */
export function withSource(text: string, from: string, source: string): string {
  const document = openAnnotations(text);
  const result =
    document.file?.source === from
      ? editDocument(document, [{ type: 'source', source }])
      : undefined;
  return result && 'document' in result ? result.document.yaml : text;
}
