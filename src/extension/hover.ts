import * as vscode from 'vscode';
import { cardToMarkdown, createCard, escapeMarkdown, type TextRange, touches } from '../core/index';
import type { Analyses } from './analyses';
import type { AnnotationStore } from './annotationStore';
import { toRange } from './highlighting';

export const REVEAL_COMMAND = 'dossier.reveal';

/** The card of the name under the mouse, and the annotations there. From memory only. */
export function createHoverProvider(
  analyses: Analyses,
  store: AnnotationStore,
): vscode.HoverProvider {
  return {
    provideHover(document, position) {
      const offset = document.offsetAt(position);
      const parts: vscode.MarkdownString[] = [];
      let range: vscode.Range | undefined;
      const analysis = analyses.get(document);
      if (analysis?.version === document.version) {
        const index = mentionAt(analysis.mentions, offset);
        const mention = analysis.mentions[index];
        const entity = analysis.entities.find(({ id }) => id === mention?.entity);
        const card = entity && createCard(analysis.mentions, entity, index, analysis.entities);
        if (mention !== undefined && card !== undefined) {
          range = toRange(document, mention);
          parts.push(markdown(cardToMarkdown(card, (target) => link(document.uri, target))));
        }
      }
      for (const { annotation, range: place } of store.get(document.uri)?.placed ?? []) {
        if (place && touches(place, offset) && annotation.comment) {
          parts.push(markdown(`$(comment) ${escapeMarkdown(annotation.comment)}`));
        }
      }
      return parts.length > 0 ? new vscode.Hover(parts, range) : undefined;
    },
  };
}

function markdown(value: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString(value, true);
  text.isTrusted = { enabledCommands: [REVEAL_COMMAND] };
  return text;
}

function link(uri: vscode.Uri, { start, end }: TextRange): string {
  const args = encodeURIComponent(JSON.stringify([uri.toString(), start, end]));
  return `command:${REVEAL_COMMAND}?${args}`;
}

/** The index of the mention at an offset, its end included; -1 where there is none. */
export function mentionAt(mentions: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = mentions.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const { start = 0, end = 0 } = mentions[middle] ?? {};
    if (offset < start) {
      high = middle - 1;
    } else if (offset > end) {
      low = middle + 1;
    } else {
      return middle;
    }
  }
  return -1;
}
