import * as vscode from 'vscode';
import {
  createLineIndex,
  editDocument,
  type MergeConflict,
  mergeAnnotations,
  openAnnotations,
  type Problem,
} from '../../core/index';
import { say } from '../translate';

/** The text to write, or why there is none. */
export type Merged =
  | {
      readonly text: string;
      /** Others have changed the same since: their change stands. */
      readonly isOvertaken?: boolean;
    }
  | { readonly refused: string };

/** Takes `from` → `to` over to what is in the file by now: an undo, or a redo, among others' changes. */
export function takeOver(from: string, to: string, current: string): Merged {
  if (current === from) {
    return { text: to };
  }
  // What the first change made a file with stays for what others have put into it.
  const [head = ''] = to === '' ? (/^(?:(?:version|source): .*\n)*/.exec(from) ?? []) : [];
  const result = mergeAnnotations(from, to === '' ? head : to, current);
  if ('problems' in result) {
    return { refused: firstMessage(result.problems, current) };
  }
  return { text: result.yaml, isOvertaken: result.conflicts.length > 0 };
}

/** Others changed the same: nothing was lost, and the reader is told what was kept. */
export function tellConflicts(conflicts: readonly MergeConflict[]): void {
  const [first] = conflicts;
  if (first !== undefined) {
    vscode.window.showWarningMessage(conflictMessage(first));
  }
}

function conflictMessage({ kind, removedBy }: MergeConflict): string {
  if (kind === 'changed-twice') {
    return vscode.l10n.t('The same was changed elsewhere: both versions were kept.');
  }
  if (removedBy === undefined) {
    return vscode.l10n.t('Part of an annotation was changed here and removed there: it was kept.');
  }
  return removedBy === 'ours'
    ? vscode.l10n.t('You removed an annotation that was changed elsewhere: it was kept.')
    : vscode.l10n.t('An annotation that you changed was removed elsewhere: it was kept.');
}

/** What is wrong with a text, and in which line where it is not the whole that is. */
export function firstMessage(problems: readonly Problem[], text: string): string {
  const [problem] = problems;
  if (problem === undefined) {
    return vscode.l10n.t('The annotation file cannot be written.');
  }
  const { message, range } = problem;
  const { line } = createLineIndex(text)(range.start);
  return range.end === 0 ? say(message) : vscode.l10n.t('Line {0}: {1}', line + 1, say(message));
}

/** Whether an annotation file has nothing in it but what Dossier puts in an empty one. */
export function saysNothing(text: string): boolean {
  return /^(?:(?:(?:version|source): .*|(?:annotations|rejected):(?: \[\])?)?\r?\n)*$/.test(text);
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
