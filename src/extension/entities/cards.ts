import type * as vscode from 'vscode';
import { type Card, cardToMarkdown, createCard, reportDetails } from '../../core/index';
import type { ReportAnalysis } from '../analysis/analyses';
import type { ReportEntity } from '../analysis/mentions';
import { say } from '../base/translate';
import { fileName } from '../documents/fileNames';
import type { CardContexts } from './cardContext';
import { cardMarkdown, linkOf } from './cardLinks';

// A part of its own: loaded with the first card.

/** The card of an entity; `undefined` where the report does not name it. */
export function cardOf(
  contextOf: CardContexts,
  { document, analysis, entity, mention }: ReportEntity,
): Card | undefined {
  const context = contextOf(document, analysis, entity);
  const { published = publishedIn(document, analysis) } = context;
  return createCard(analysis, entity, mention, { ...context, ...(published && { published }) });
}

/** What reports say of their days, by their analyses: read once for all cards. */
const days = new WeakMap<ReportAnalysis, string>();

/** RFC 3339 full-date of a report by its text; empty where that does not tell it. */
function publishedIn(document: vscode.TextDocument, analysis: ReportAnalysis): string {
  const known = days.get(analysis);
  if (known !== undefined) {
    return known;
  }
  const { published = '' } = reportDetails(
    document.getText(),
    analysis.sections,
    fileName(document.uri),
  );
  days.set(analysis, published);
  return published;
}

/** A card of a report as VS Code shows it. */
export function cardText(card: Card, report: vscode.Uri): vscode.MarkdownString {
  return cardMarkdown(cardToMarkdown(card, (action) => linkOf(action, report), say));
}
