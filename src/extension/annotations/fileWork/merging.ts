import * as vscode from 'vscode';
import {
  createLineIndex,
  editDocument,
  itemRange,
  type MergeConflict,
  mergeAnnotations,
  openAnnotations,
  type Problem,
} from '../../../core/index';
import { asQuotation } from '../../base/excerpts';
import { showInformation, showWarning } from '../../base/messages';
import { quoted, say } from '../../base/translate';
import { toRange } from '../../documents/documents';

/** The text to write, or why there is none. */
type Merged =
  | { readonly text: string; readonly conflicts: readonly MergeConflict[] }
  | { readonly refused: string };

/** Takes `from` → `to` over to what is in the file by now: an undo, or a redo, among others' changes. */
export function takeOver(from: string, to: string, current: string): Merged {
  if (current === from) {
    return { text: to, conflicts: [] };
  }
  // What the first change made a file with stays for what others have put into it.
  const [head = ''] = to === '' ? (/^(?:(?:version|source): .*\n)*/.exec(from) ?? []) : [];
  const result = mergeAnnotations(from, to === '' ? head : to, current);
  return 'problems' in result
    ? { refused: firstMessage(result.problems, current) }
    : { text: result.yaml, conflicts: result.conflicts };
}

/** Where a merge met changes of others, and the text that came of it. */
export interface Conflicting {
  readonly file: vscode.Uri;
  readonly text: string;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Others changed the same: nothing was lost. Tells what was kept, and where, with a way there.
 *
 * @param message what is told, where that does not depend on the conflict
 */
export async function tellConflicts(
  { file, text, conflicts }: Conflicting,
  message?: string,
): Promise<void> {
  const [first] = conflicts;
  if (first === undefined) {
    return;
  }
  const { id, keptAs } = first;
  const annotation = openAnnotations(text).file?.annotations.find((one) => one.id === id);
  const show = vscode.l10n.t('Show');
  const answer = await showWarning(
    [
      message ?? conflictMessage(first),
      // What is no annotation has its keys for a name.
      quoted(annotation ? asQuotation(annotation.quote, LONGEST_QUOTE) : keptAs),
      ...(conflicts.length > 1 ? [vscode.l10n.t('{0} more …', conflicts.length - 1)] : []),
    ].join(' '),
    show,
  );
  if (answer === show) {
    await showItem(file, id);
  }
}

const LONGEST_QUOTE = 80;

/** Shows an annotation where it is written; the file alone where it is not there. */
async function showItem(file: vscode.Uri, id: string): Promise<void> {
  try {
    const document = await vscode.workspace.openTextDocument(file);
    const source = openAnnotations(document.getText());
    const annotation = source.file?.annotations.find((one) => one.id === id);
    const selection = annotation && toRange(document, itemRange(source, annotation));
    await vscode.window.showTextDocument(document, { ...(selection && { selection }) });
  } catch {
    showInformation(vscode.l10n.t('The annotation file cannot be opened.'));
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
