import * as vscode from 'vscode';
import { touches } from '../../core/index';
import type { Analyses } from '../analysis/analyses';
import { entityAt, mentionAt } from '../analysis/mentions';
import type { AnnotationStore } from '../annotations/annotationStore';
import { toRange } from '../documents/documents';
import type { CardContexts } from '../entities/cardContext';

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
      const found = analysis && entityAt(analyses, document, offset);
      if (found !== undefined) {
        const { cardOf, cardText } = await import('../entities/cards');
        const mention = found.analysis.mentions[found.mention];
        const card = cardOf(contextOf, found);
        if (mention !== undefined && card !== undefined) {
          range = toRange(document, mention);
          parts.push(cardText(card, document.uri));
          card.notes?.forEach(({ id }) => {
            shown.add(id);
          });
        }
      }
      const { placed = [], file } = store.get(document.uri) ?? {};
      for (const { annotation, range: place } of placed) {
        if (place && touches(place, offset) && !shown.has(annotation.id)) {
          const { annotationText } = await import('./annotationText');
          parts.push(...[annotationText(annotation, file?.annotations ?? []) ?? []].flat());
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
