import * as vscode from 'vscode';
import { createCard, escapeMarkdown, touches } from '../core/index';
import type { Analyses } from './analyses';
import type { AnnotationStore } from './annotationStore';
import { toRange } from './documents';
import type { CardContexts } from './dossier/cardContext';
import { cardMarkdown } from './dossier/cardLinks';
import { mentionAt } from './mentions';

/**
 * The card of the name under the mouse, and the annotations there. From memory only; where the name is
 * painted and it is not yet known who it is, the card comes with the analysis.
 */
export function createHoverProvider(
  analyses: Analyses,
  store: Pick<AnnotationStore, 'get'>,
  contextOf: CardContexts,
): vscode.HoverProvider {
  return {
    async provideHover(document, position, token) {
      const offset = document.offsetAt(position);
      const parts: vscode.MarkdownString[] = [];
      const shown = new Set<string>();
      let range: vscode.Range | undefined;
      const analysis = isNamed(analyses, document, offset)
        ? await analyses.whenCurrent(document, token)
        : undefined;
      if (analysis !== undefined) {
        const index = mentionAt(analysis.mentions, offset);
        const mention = analysis.mentions[index];
        const entity = analysis.entityById.get(mention?.entity ?? '');
        const context = entity && contextOf(document, analysis, entity);
        const card = entity && createCard(analysis, entity, index, context);
        if (mention !== undefined && card !== undefined) {
          range = toRange(document, mention);
          const { cardText } = await import('./dossier/cardText');
          parts.push(cardText(card, document.uri));
          card.notes?.forEach(({ id }) => {
            shown.add(id);
          });
        }
      }
      for (const { annotation, range: place } of store.get(document.uri)?.placed ?? []) {
        const { id, comment } = annotation;
        if (place && touches(place, offset) && comment && !shown.has(id)) {
          parts.push(cardMarkdown(`$(comment) ${escapeMarkdown(comment)}`));
        }
      }
      return parts.length > 0 ? new vscode.Hover(parts, range) : undefined;
    },
  };
}

function isNamed(analyses: Analyses, document: vscode.TextDocument, offset: number): boolean {
  const named = analyses.names(document);
  return named?.version === document.version && mentionAt(named.names, offset) >= 0;
}
