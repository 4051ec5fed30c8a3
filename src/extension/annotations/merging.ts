import * as vscode from 'vscode';
import { type MergeConflict, mergeAnnotations, type Problem } from '../../core/index';

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
  return problems[0]?.message ?? 'The annotation file cannot be written.';
}
