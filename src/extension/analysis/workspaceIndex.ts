import * as vscode from 'vscode';
import {
  compareKnowledge,
  concernsReport,
  type IndexedReport,
  indexReport,
  type Knowledge,
  type KnowledgeChange,
  ReportIndex,
} from '../../core/index';
import { others } from '../base/slices';
import { openDocument } from '../documents/documents';
import {
  annotationUri,
  EXCLUDED_FOLDERS,
  fileName,
  isExcluded,
  REPORT_FILES,
} from '../documents/fileNames';
import { isReport } from '../documents/isReport';
import { onReportShown, onReturn, watchAnnotationFiles } from '../files/watchFiles';
import type { Analyses } from './analyses';
import { analyzeClosed, readReport } from './closedReports';
import { MOST_REPORTS, mostReports, tellMore } from './mostReports';
import type { Recogniser } from './recogniser';

/** After a report has been opened, and this been loaded: the reader comes first. */
const START_MS = 1000;
const REST_MS = 1000;
/** Work and pauses alternate: about half a core, and the extension host answers meanwhile. */
const SLICE_MS = 8;

/** What reports are read with that are not open. */
interface IndexSources {
  readonly loadRecogniser: () => Promise<Recogniser>;
  readonly loadKnowledge: (report: vscode.Uri) => Promise<Knowledge>;
  /** Something else may be known of the names in any report. */
  readonly onDidChangeKnowledge: vscode.Event<unknown>;
  /** The address of the dossier of a report, once that was read. */
  readonly dossierOf: (report: vscode.Uri) => string | undefined;
  /** Whether a file may become a report when it is opened. */
  readonly mayBecomeReport: (file: vscode.Uri) => boolean;
}

/**
 * Who is named in which reports of the workspace. Begun when the first report has been read, kept up
 * by file; open reports are indexed as they are in their editors.
 */
export class WorkspaceIndex implements vscode.Disposable {
  private readonly index = new ReportIndex();
  /** What is to be read, by its key. */
  private readonly stale = new Map<string, StaleReport>();
  /** What reports were read with that were read from their files. */
  private readonly readWith = new Map<string, Knowledge>();
  private lastChange: LastChange | undefined;
  /** The reports in the index, and the one that is read for it. */
  private readonly indexed = new Set<string>();
  /** What was read and is no report. */
  private readonly noReports = new Set<string>();
  /** The paths of annotation files that have changed; of which reports, is found out for all at once. */
  private readonly annotated = new Set<string>();
  private begun = false;
  /** Files may have come or gone that nobody has told of. */
  private toList = true;
  /** The reader knows that there are more text files than are read. */
  private isMoreTold = false;
  private readonly changed = new vscode.EventEmitter<string>();
  /** Of a report, by its key, something else may be known than before, or nothing any more. */
  readonly onDidChange = this.changed.event;
  private running: Promise<void> | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isDisposed = false;
  private readonly disposables: vscode.Disposable;
  private readonly analyses: Analyses;
  private readonly sources: IndexSources;

  constructor(analyses: Analyses, sources: IndexSources) {
    this.analyses = analyses;
    this.sources = sources;
    this.disposables = this.listen();
    for (const document of vscode.workspace.textDocuments) {
      this.addOpen(document);
    }
    if (this.indexed.size > 0) {
      this.startSoon(START_MS);
    }
  }

  /** What is known so far; for look-ups that must not wait. */
  get(): ReportIndex {
    return this.index;
  }

  /** The whole index, or what there is of it when the caller no longer wants it. */
  async whole(token: vscode.CancellationToken): Promise<ReportIndex> {
    clearTimeout(this.timer);
    const stopped = new Promise<void>((resolve) => {
      token.onCancellationRequested(() => resolve());
    });
    await Promise.race([this.start(), stopped]);
    return this.index;
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
    this.disposables.dispose();
  }

  /** Follows all that may change who is named where. */
  private listen(): vscode.Disposable {
    const texts = vscode.workspace.createFileSystemWatcher(REPORT_FILES);
    // Of a folder that came or went, with all that is in it, nothing else is told.
    const all = vscode.workspace.createFileSystemWatcher('**', false, true, false);
    const change = (uri: vscode.Uri) => this.readAgain(uri);
    const changeInside = (uri: vscode.Uri) => isExcluded(uri) || change(uri);
    const list = () => this.listAgain();
    const mayBeFolder = (uri: vscode.Uri) => !fileName(uri).includes('.');
    return vscode.Disposable.from(
      this.changed,
      // What the reader decides there changes who is named in the report, open or not.
      watchAnnotationFiles(({ path }) => {
        this.annotated.add(path);
        this.goOn();
      }),
      texts,
      texts.onDidChange(changeInside),
      texts.onDidCreate(changeInside),
      texts.onDidDelete((uri) => this.forget([uri.toString()])),
      all,
      all.onDidCreate((uri) => mayBeFolder(uri) && list()),
      all.onDidDelete((uri) => {
        if (mayBeFolder(uri)) {
          this.forgetIn([uri]);
          list();
        }
      }),
      onReturn(list),
      onReportShown(list),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration(MOST_REPORTS)) {
          this.isMoreTold = false;
          list();
        }
        if (event.affectsConfiguration('dossier.detectReports')) {
          this.noReports.clear();
          this.doubtAll();
          list();
        }
      }),
      this.analyses.onDidChange((document) => {
        this.addOpen(document);
        if (!this.begun) {
          this.startSoon(START_MS);
        }
      }),
      // The reader may have set a report back to Plain Text.
      vscode.workspace.onDidOpenTextDocument(({ uri, languageId }) => {
        if (languageId === 'plaintext' && this.index.get(uri.toString()) !== undefined) {
          change(uri);
        }
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document.isClosed && document.isUntitled) {
          this.forget([document.uri.toString()]);
        }
      }),
      this.sources.onDidChangeKnowledge(() => this.doubtAll()),
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        this.forgetIn(removed.map(({ uri }) => uri));
        list();
      }),
    );
  }

  /** Forgets the files of folders that are gone, but for open reports. */
  private forgetIn(folders: readonly vscode.Uri[]): void {
    const isGone = (key: string) => folders.some((uri) => key.startsWith(`${uri}/`));
    const known = [...this.indexed, ...this.noReports];
    this.forget(known.filter((key) => isGone(key) && !openDocument(key)));
  }

  /** A file has changed, or come. */
  private readAgain(uri: vscode.Uri): void {
    this.noReports.delete(uri.toString());
    this.stale.set(uri.toString(), { uri, isDoubtful: false });
    this.goOn();
  }

  private listAgain(): void {
    this.toList = true;
    this.goOn();
  }

  private doubtAll(): void {
    for (const key of this.indexed) {
      if (!this.stale.has(key)) {
        this.stale.set(key, { uri: vscode.Uri.parse(key, true), isDoubtful: true });
      }
    }
    this.goOn();
  }

  /** Takes in what has changed, when it rests; what is known before the beginning is read then. */
  private goOn(): void {
    if (this.begun) {
      this.startSoon(REST_MS);
    }
  }

  private startSoon(delayMs: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.start(), delayMs);
  }

  private start(): Promise<void> {
    this.running ??= this.run().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async run(): Promise<void> {
    this.begun = true;
    do {
      if (this.toList) {
        this.toList = false;
        await this.list();
      }
      this.doubtAnnotated();
      await this.readStale();
      // What came while the end was told has to be read before anybody is given the whole.
    } while ((this.toList || this.annotated.size + this.stale.size > 0) && !this.isDisposed);
  }

  private doubtAnnotated(): void {
    const reports = this.annotated.size > 0 ? this.indexed : [];
    for (const key of reports) {
      const uri = vscode.Uri.parse(key, true);
      if (this.annotated.has(annotationUri(uri).path)) {
        this.stale.set(key, { uri, isDoubtful: false });
      }
    }
    this.annotated.clear();
  }

  /** Finds what is not in the index, and forgets what is there no longer. */
  private async list(): Promise<void> {
    const most = mostReports();
    const some = await vscode.workspace.findFiles(REPORT_FILES, EXCLUDED_FOLDERS, most + 1);
    const found = some.slice(0, most);
    const there = new Set(found.map(String));
    for (const uri of found) {
      if (!this.indexed.has(uri.toString()) && !this.noReports.has(uri.toString())) {
        this.stale.set(uri.toString(), { uri, isDoubtful: false });
      }
    }
    // Where there are more, those that were found the last time may be others.
    const isAll = some.length <= most;
    const closed = [...this.indexed].filter(isClosedInWorkspace);
    const gone = () => [...closed, ...this.noReports].filter((key) => !there.has(key));
    this.forget(isAll ? gone() : closed.slice(most));
    if (!isAll && most > 0 && !this.isMoreTold) {
      this.isMoreTold = true;
      void tellMore(most);
    }
  }

  private async readStale(): Promise<void> {
    if (this.stale.size === 0 || this.isDisposed) {
      return;
    }
    const location = vscode.ProgressLocation.Window;
    const title = vscode.l10n.t('Dossier: Reading reports');
    await vscode.window.withProgress({ location, title }, async (progress) => {
      for (let done = 0; this.stale.size > 0 && !this.isDisposed; done++) {
        const [next] = this.stale.values();
        if (next === undefined) {
          return;
        }
        const key = next.uri.toString();
        this.stale.delete(key);
        const isMore = this.indexed.size + this.noReports.size >= mostReports();
        if (isMore && !this.indexed.has(key)) {
          continue;
        }
        const all = done + this.stale.size + 1;
        progress.report({ message: vscode.l10n.t('{0} of {1}', done + 1, all) });
        await this.indexFile(next);
      }
    });
  }

  private async indexFile({ uri, isDoubtful }: StaleReport): Promise<void> {
    const key = uri.toString();
    const open = openDocument(key);
    if (open && isReport(open)) {
      this.addOpen(open);
      return;
    }
    // From here on, so that what changes meanwhile makes it stale.
    this.indexed.add(key);
    const { mayBecomeReport, loadKnowledge, loadRecogniser, dossierOf } = this.sources;
    const text = mayBecomeReport(uri) ? await readReport(uri) : undefined;
    if (text === undefined) {
      this.forget([key]);
      this.noReports.add(key);
      return;
    }
    const knowledge = await loadKnowledge(uri);
    const dossier = dossierOf(uri);
    if (isDoubtful && this.isAsRead(key, text, knowledge, dossier)) {
      this.readWith.set(key, knowledge);
      return;
    }
    const read = await analyzeClosed(uri, text, knowledge, loadRecogniser, {
      facts: false,
      isWanted: () => !this.isDisposed,
      pace: { sliceMs: SLICE_MS, pauseMs: SLICE_MS },
    });
    if (read !== undefined && this.indexed.has(key)) {
      this.put(indexReport(key, text, read.analysis, dossier));
      this.readWith.set(key, knowledge);
    }
    await others(SLICE_MS);
  }

  /** Whether a report that has not changed would be read as it was. */
  private isAsRead(
    key: string,
    text: string,
    after: Knowledge,
    dossier: string | undefined,
  ): boolean {
    const before = this.readWith.get(key);
    const report = this.index.get(key);
    if (before === undefined || report === undefined || report.dossier !== (dossier ?? '')) {
      return false;
    }
    // Most reports were read with the same.
    const last = this.lastChange;
    const change =
      last?.before.known === before.known && last.after.known === after.known
        ? last.change
        : compareKnowledge(before, after);
    this.lastChange = { before, after, change };
    return change !== undefined && !concernsReport(change, text, report.entities);
  }

  private addOpen(document: vscode.TextDocument): void {
    const analysis = this.analyses.get(document);
    if (analysis?.version === document.version) {
      const { uri } = document;
      const dossier = this.sources.dossierOf(uri);
      this.put(indexReport(uri.toString(), document.getText(), analysis, dossier));
    }
  }

  private put(report: IndexedReport): void {
    this.indexed.add(report.key);
    this.readWith.delete(report.key);
    this.index.set(report);
    this.changed.fire(report.key);
  }

  private forget(keys: readonly string[]): void {
    for (const key of keys) {
      this.indexed.delete(key);
      this.noReports.delete(key);
      this.stale.delete(key);
      this.readWith.delete(key);
      this.index.delete(key);
      this.changed.fire(key);
    }
  }
}

interface StaleReport {
  readonly uri: vscode.Uri;
  /** It may be as it was read: what is known has changed, and not the report. */
  readonly isDoubtful: boolean;
}

interface LastChange {
  readonly before: Knowledge;
  readonly after: Knowledge;
  readonly change: KnowledgeChange | undefined;
}

/** Whether a report is in a folder of the workspace, and not in an editor. */
function isClosedInWorkspace(key: string): boolean {
  const uri = vscode.Uri.parse(key, true);
  return openDocument(key) === undefined && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
}
