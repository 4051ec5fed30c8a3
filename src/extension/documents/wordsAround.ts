import type * as vscode from 'vscode';
import type { TextRange } from '../../core/index';

/** How much of the line is shown before the start of a mention, and from there on; in UTF-16 code units. */
const BEFORE = 24;
const BEHIND = 80;

/**
 * The words around a mention on its line, and where in them it stands: UTF-16 offsets, half-open.
 * `line` is its line, from 0.
 */
export function wordsAround(document: vscode.TextDocument, mention: TextRange) {
  const start = document.positionAt(mention.start);
  const line = document.lineAt(start).text;
  const from = Math.max(0, start.character - BEFORE);
  const lead = from > 0 ? '…' : '';
  const words = `${lead}${line.slice(from, start.character + BEHIND)}`;
  const at = lead.length + start.character - from;
  const end = Math.min(words.length, at + mention.end - mention.start);
  return { words, at, end, line: start.line };
}
