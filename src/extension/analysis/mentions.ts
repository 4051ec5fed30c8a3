import type * as vscode from 'vscode';
import type { Entity, Mention, TextRange } from '../../core/index';
import type { Analyses, ReportAnalysis } from './analyses';

/** An entity of an open report. */
export interface ReportEntity {
  readonly document: vscode.TextDocument;
  readonly analysis: ReportAnalysis;
  readonly entity: Entity;
  /** The index of the mention that it was found by; -1 where it was found otherwise. */
  readonly mention: number;
}

/** Whom a name at an offset names, its end included, where the analysis is of the text as it is. */
export function entityAt(
  analyses: Analyses,
  document: vscode.TextDocument,
  offset: number,
): ReportEntity | undefined {
  const analysis = analyses.get(document);
  if (analysis?.version !== document.version) {
    return undefined;
  }
  const mention = mentionAt(analysis.mentions, offset);
  const entity = analysis.entityById.get(analysis.mentions[mention]?.entity ?? '');
  return entity && { document, analysis, entity, mention };
}

/** The mentions of an entity, in the order of the text. */
export function mentionsOf({
  analysis,
  entity,
}: Pick<ReportEntity, 'analysis' | 'entity'>): readonly Mention[] {
  return entity.mentions.flatMap((index) => analysis.mentions[index] ?? []);
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
