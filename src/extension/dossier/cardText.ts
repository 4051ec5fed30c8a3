import type * as vscode from 'vscode';
import { type Card, cardToMarkdown } from '../../core/index';
import { say } from '../translate';
import { cardMarkdown, linkOf } from './cardLinks';

// A part of its own: loaded with the first card.

/** A card of a report as VS Code shows it. */
export function cardText(card: Card, report: vscode.Uri): vscode.MarkdownString {
  return cardMarkdown(cardToMarkdown(card, (action) => linkOf(action, report), say));
}
