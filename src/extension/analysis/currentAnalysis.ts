import * as vscode from 'vscode';
import type { Analyses, ReportAnalysis } from './analyses';

const WAIT_MS = 5000;

/**
 * The analysis of a report as it is now, with all that the reader has decided, waited for; `undefined`
 * where it is no report or too slow.
 */
export async function analysisOf(
  analyses: Analyses,
  document: vscode.TextDocument,
  waitMs = WAIT_MS,
): Promise<ReportAnalysis | undefined> {
  const waiting = new vscode.CancellationTokenSource();
  const timer = setTimeout(() => waiting.cancel(), waitMs);
  try {
    const isReady = () => analyses.isCurrent(document);
    return await analyses.whenCurrent(document, waiting.token, isReady);
  } finally {
    clearTimeout(timer);
    waiting.dispose();
  }
}
