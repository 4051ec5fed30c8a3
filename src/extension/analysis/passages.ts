import * as vscode from 'vscode';
import { sentenceNear, type TextRange } from '../../core/index';
import { showInformation } from '../base/messages';
import { toOffsets, toRange } from '../documents/documents';
import type { Analyses } from './analyses';
import { entityAt } from './mentions';

/**
 * The passages that a command is about: the selections, or else at each cursor the name, or else the
 * sentence, on a blank line the one above. None where only white space is selected.
 */
export function passagesOf(editor: vscode.TextEditor, analyses: Analyses): readonly TextRange[] {
  const { document, selections } = editor;
  const ranges = selections.flatMap((selection): TextRange[] => {
    if (!selection.isEmpty) {
      return [trimmed(document, toOffsets(document, selection))];
    }
    const offset = document.offsetAt(selection.active);
    const found = entityAt(analyses, document, offset);
    const name = found?.analysis.mentions[found.mention];
    const range = name ?? sentenceNear(document.getText(), offset);
    return range ? [{ start: range.start, end: range.end }] : [];
  });
  const keys = new Set<string>();
  return ranges.filter(({ start, end }) => {
    const isNew = start < end && !keys.has(`${start} ${end}`);
    keys.add(`${start} ${end}`);
    return isNew;
  });
}

/** Without the white space that a quick selection takes along. */
function trimmed(document: vscode.TextDocument, range: TextRange): TextRange {
  const { start } = range;
  const words = document.getText(toRange(document, range));
  const indent = words.length - words.trimStart().length;
  return indent === words.length
    ? { start, end: start }
    : { start: start + indent, end: start + words.trimEnd().length };
}

/**
 * Whether a report is as it was when the reader was asked about its passages; says so where it is not.
 *
 * @param version that of the document then
 */
export function isUnchanged(document: vscode.TextDocument, version: number): boolean {
  const isSame = document.version === version && !document.isClosed;
  if (!isSame) {
    showInformation(
      vscode.l10n.t('The report has changed meanwhile, and nothing was written. Try again.'),
    );
  }
  return isSame;
}
