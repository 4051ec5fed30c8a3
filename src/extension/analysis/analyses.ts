import * as vscode from 'vscode';
import {
  type Analysis,
  type AnalysisMemory,
  type Belonging,
  type Decisions,
  type Entity,
  findBelongings,
  type Knowledge,
  type Known,
  type NamedReport,
} from '../../core/index';
import { inSlices, others } from '../base/slices';
import { isReport } from '../documents/isReport';
import type { Recogniser } from './recogniser';

/** An analysis and the version of the document that it holds for. */
export interface ReportAnalysis extends Analysis {
  readonly version: number;
  /** What the reader had decided, which it holds to. */
  readonly decisions: Decisions;
  /** What was known before the report was read. */
  readonly known: Known;
  readonly entityById: ReadonlyMap<string, Entity>;
  /** Who and what belongs to each group. */
  readonly belongings: ReadonlyMap<string, readonly Belonging[]>;
}

/** The names of a report and the version of the document that they hold for. */
interface ReportNames extends NamedReport {
  readonly version: number;
}

const REST_MS = 150;
/** Longer texts are not read ahead, in UTF-16 code units: VS Code is faster. */
const LONGEST_AHEAD = 100_000;

/** The analyses of open reports: made when typing rests, in slices, the newest version only. */
export class Analyses implements vscode.Disposable {
  private readonly results = new Map<string, ReportAnalysis>();
  private readonly named = new Map<string, ReportNames>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** What reading a text ahead has left, by the address of the document that was opened last. */
  private ahead: { readonly key: string; readonly memory: AnalysisMemory } | undefined;
  /** The newest run for each document: what earlier ones still find is stale. */
  private readonly runs = new Map<string, object>();
  private readonly namesFound = new vscode.EventEmitter<vscode.TextDocument>();
  /** The names of a document are known; who is who will be a little later. */
  readonly onDidFindNames = this.namesFound.event;
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  /** There is a new analysis of a document. */
  readonly onDidChange = this.changed.event;
  private readonly disposables: vscode.Disposable;

  private readonly decisionsIn: (document: vscode.TextDocument) => Decisions;
  private readonly loadRecogniser: () => Promise<Recogniser>;
  private readonly loadKnowledge: (uri: vscode.Uri) => Promise<Knowledge>;
  private readonly mayAnalyse: (document: vscode.TextDocument) => boolean;

  constructor(
    decisionsIn: (document: vscode.TextDocument) => Decisions,
    loadRecogniser: () => Promise<Recogniser>,
    loadKnowledge: (uri: vscode.Uri) => Promise<Knowledge>,
    mayAnalyse: (document: vscode.TextDocument) => boolean,
  ) {
    this.decisionsIn = decisionsIn;
    this.loadRecogniser = loadRecogniser;
    this.loadKnowledge = loadKnowledge;
    this.mayAnalyse = mayAnalyse;
    this.disposables = vscode.Disposable.from(
      this.namesFound,
      this.changed,
      vscode.workspace.onDidOpenTextDocument((document) => this.schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.schedule(document, REST_MS)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri.toString())),
    );
    for (const document of vscode.workspace.textDocuments) {
      this.schedule(document, 0);
    }
  }

  /** The newest analysis there is; absent before the first. It may be behind the document. */
  get(document: vscode.TextDocument): ReportAnalysis | undefined {
    return this.results.get(document.uri.toString());
  }

  /**
   * The newest analysis of a document once it is of the text as it is, or is as it has to be;
   * `undefined` if the document is closed or is not analysed, or nobody waits any more.
   */
  whenCurrent(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
    isReady = () => this.get(document)?.version === document.version,
  ): Promise<ReportAnalysis | undefined> {
    return new Promise((resolve) => {
      if (isReady() || token.isCancellationRequested || !this.mayAnalyse(document)) {
        resolve(isReady() ? this.get(document) : undefined);
        return;
      }
      const end = (result: ReportAnalysis | undefined) => {
        waiting.dispose();
        resolve(result);
      };
      const waiting = vscode.Disposable.from(
        this.onDidChange((changed) => {
          if (changed === document && isReady()) {
            end(this.get(document));
          }
        }),
        vscode.workspace.onDidCloseTextDocument((closed) => closed === document && end(undefined)),
        token.onCancellationRequested(() => end(undefined)),
      );
    });
  }

  /** The newest names there are, for highlighting: they are there before the analysis is. */
  names(document: vscode.TextDocument): ReportNames | undefined {
    return this.named.get(document.uri.toString());
  }

  /**
   * Reads a text that is about to be a report: VS Code takes longer to make it one than its names take
   * to be found. The analysis itself has to wait for that, and for what the reader has decided.
   */
  async prepare(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const text = document.getText();
    const loading = this.loadKnowledge(document.uri);
    const { nameSteps, resources, loadResolver } = await this.loadRecogniser();
    const isWanted = () => !this.runs.has(key) && !this.results.has(key);
    if (text.length > LONGEST_AHEAD || !isWanted()) {
      return;
    }
    const named = await inSlices(nameSteps(text, { resources }), isWanted);
    if (named === undefined) {
      return;
    }
    const memory = { recognition: named.result.memory };
    this.ahead = { key, memory };
    const { known, rejected } = await loading;
    const { analyzeSteps } = await loadResolver();
    const done = await inSlices(
      analyzeSteps(text, { rejected, resources, known, memory }),
      isWanted,
    );
    if (done?.result.memory !== undefined) {
      this.ahead = { key, memory: done.result.memory };
    }
  }

  schedule(document: vscode.TextDocument, delayMs: number): void {
    if (!isReport(document) || document.isClosed) {
      return;
    }
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => void this.run(document), delayMs),
    );
  }

  /** Analyses again at once where the reader has decided since on what the newest analysis shows. */
  refresh(document: vscode.TextDocument): void {
    if (!this.isCurrent(document)) {
      this.schedule(document, 0);
    }
  }

  /** Whether the newest analysis is of the text as it is, and holds to all that the reader decided. */
  isCurrent(document: vscode.TextDocument): boolean {
    const known = this.get(document);
    return (
      known?.version === document.version &&
      JSON.stringify(known.decisions) === JSON.stringify(this.decisionsIn(document))
    );
  }

  /** Analyses open reports again where the workspace knows something else by now. */
  async refreshKnowledge(): Promise<void> {
    for (const document of vscode.workspace.textDocuments) {
      const before = this.get(document);
      if (before !== undefined || this.runs.has(document.uri.toString())) {
        const { known } = await this.loadKnowledge(document.uri);
        if (known !== before?.known) {
          this.schedule(document, 0);
        }
      }
    }
  }

  dispose(): void {
    for (const key of [...this.timers.keys()]) {
      this.forget(key);
    }
    this.disposables.dispose();
  }

  private async run(document: vscode.TextDocument): Promise<void> {
    if (!this.mayAnalyse(document)) {
      return;
    }
    const key = document.uri.toString();
    const own = {};
    this.runs.set(key, own);
    const isPast = () => document.isClosed || this.runs.get(key) !== own;
    const [{ nameSteps, resources, loadResolver }, { known, rejected: everywhere }] =
      await Promise.all([this.loadRecogniser(), this.loadKnowledge(document.uri)]);
    if (isPast()) {
      return;
    }
    const { version } = document;
    const decisions = this.decisionsIn(document);
    const ahead = this.ahead?.key === key ? this.ahead.memory : undefined;
    const before = this.results.get(key)?.memory ?? ahead;
    const memory = before && { memory: before };
    const options = { decisions, rejected: everywhere, resources, known, ...memory };
    const text = document.getText();
    const isWanted = () => !isPast() && document.version === version;
    const found = await inSlices(nameSteps(text, options), isWanted);
    if (found === undefined) {
      return;
    }
    const named = found.result;
    this.named.set(key, { version, ...named });
    this.namesFound.fire(document);
    // Names are painted while the report is read on.
    await others();
    if (!isWanted()) {
      return;
    }
    const { entitySteps } = await loadResolver();
    const done = await inSlices(entitySteps(text, named, options), isWanted);
    if (done !== undefined) {
      const analysis = done.result;
      const entityById = new Map(analysis.entities.map((entity) => [entity.id, entity]));
      const belongings = findBelongings(analysis.entities);
      const more = { version, decisions, known, entityById, belongings };
      this.results.set(key, { ...analysis, ...more });
      this.ahead = undefined;
      this.runs.delete(key);
      this.changed.fire(document);
    }
  }

  private forget(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    this.runs.delete(key);
    this.results.delete(key);
    this.named.delete(key);
  }
}
