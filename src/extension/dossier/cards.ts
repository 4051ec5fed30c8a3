import type * as vscode from 'vscode';
import { type Card, cardToMarkdown, createCard, reportDetails } from '../../core/index';
import type { ReportEntity } from '../mentions';
import { say } from '../translate';
import type { CardContexts } from './cardContext';
import { cardMarkdown, linkOf } from './cardLinks';

// A part of its own: loaded with the first card.

/** The card of an entity; `undefined` where the report does not name it. */
export function cardOf(
  contextOf: CardContexts,
  { document, analysis, entity, mention }: ReportEntity,
): Card | undefined {
  const context = contextOf(document, analysis, entity);
  const { published } =
    context.published === undefined
      ? reportDetails(document.getText(), analysis.sections)
      : context;
  return createCard(analysis, entity, mention, { ...context, ...(published && { published }) });
}

/** A card of a report as VS Code shows it. */
export function cardText(card: Card, report: vscode.Uri): vscode.MarkdownString {
  return cardMarkdown(cardToMarkdown(card, (action) => linkOf(action, report), say));
}
