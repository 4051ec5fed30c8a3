import * as vscode from 'vscode';
import { type Mention, type ReviewProgress, reviewProgress } from '../../core/index';
import { isReport } from '../documents/isReport';
import type { Analyses, ReportAnalysis } from './analyses';

const REVIEWING = 'dossier.reviewing';

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

/**
 * Whether single keys decide on names instead of typing. Said to the `when` clauses of the keys. While
 * it lasts the reports that are shown cannot be edited: other keys would type over the name selected.
 */
export class ReviewMode implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<boolean>();
  readonly onDidChange = this.changed.event;
  private active = false;
  /** How to take back each decision. */
  private decisions: (() => Promise<unknown>)[] = [];
  private readonly locked = new Set<string>();
  private readonly listener = vscode.window.onDidChangeActiveTextEditor(() => this.lock());

  get isActive(): boolean {
    return this.active;
  }

  set(active: boolean): void {
    if (active !== this.active) {
      this.active = active;
      this.decisions = [];
      void vscode.commands.executeCommand('setContext', REVIEWING, active);
      this.lock();
      this.changed.fire(active);
    }
  }

  /** A decision was made, in whatever report. */
  decided(takeBack: () => Promise<unknown>): void {
    this.decisions.push(takeBack);
  }

  /** How to take back the last decision that was not yet; `undefined` where there is none. */
  lastDecision(): (() => Promise<unknown>) | undefined {
    return this.decisions.pop();
  }

  dispose(): void {
    this.set(false);
    this.listener.dispose();
    this.changed.dispose();
  }

  /** Of VS Code's editors only the active one can be made read-only, or writable again. */
  private lock(): void {
    const document = vscode.window.activeTextEditor?.document;
    const key = document?.uri.toString() ?? '';
    // A report may have become something else since it was made read-only.
    const isToBe = this.active && document !== undefined && isReport(document);
    if (isToBe === this.locked.has(key)) {
      return;
    }
    if (isToBe) {
      this.locked.add(key);
    } else {
      this.locked.delete(key);
    }
    const how = isToBe ? 'set' : 'reset';
    void vscode.commands.executeCommand(
      `workbench.action.files.${how}ActiveEditorReadonlyInSession`,
    );
  }
}

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
