import * as vscode from 'vscode';
import { type Mention, type ReviewProgress, reviewProgress } from '../../core/index';
import type { Analyses, ReportAnalysis } from './analyses';

/** How the names of a report stand, or `undefined` before it was analysed as it is now. */
export function progressOf(
  analyses: Analyses,
  document: vscode.TextDocument,
): (ReviewProgress & { readonly analysis: ReportAnalysis }) | undefined {
  const analysis = analyses.get(document);
  if (analysis?.version !== document.version) {
    return undefined;
  }
  const progress = reviewProgress(analysis.mentions, analysis.decisions, leastConfidence(document));
  return { ...progress, analysis };
}

/** The confidence below which names are not shown, 0 to 1; 0 where the setting is no number. */
export function leastConfidence(document: vscode.TextDocument): number {
  const least: unknown = vscode.workspace
    .getConfiguration('dossier', document)
    .get('recognition.minConfidence');
  return typeof least === 'number' ? least : 0;
}

/** The first mention that waits for a decision, after an offset or from the start of the report. */
export function nextOpen(
  { open, analysis }: ReviewProgress & { readonly analysis: ReportAnalysis },
  offset: number,
  step: 1 | -1,
): Mention | undefined {
  const mentions = open.flatMap((index) => analysis.mentions[index] ?? []);
  const ahead =
    step > 0
      ? mentions.find(({ start }) => start >= offset)
      : mentions.findLast(({ start }) => start < offset);
  return ahead ?? mentions.at(step > 0 ? 0 : -1);
}
