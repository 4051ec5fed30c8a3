import * as vscode from 'vscode';
import {
  type AnnotationDocument,
  type AnnotationEdit,
  type Candidate,
  type Decisions,
  type HistoryStep,
  type Message,
  NO_ANNOTATIONS,
  NO_DECISIONS,
} from '../../core/index';
import { inSlices, Turns } from '../base/slices';
import { openDocument, sameWords } from '../documents/documents';
import { annotationUri } from '../documents/fileNames';
import { isReport, openReports } from '../documents/isReport';
import type { ChangeResult } from '../files/changeInPlace';
import { explain } from '../files/explain';
import { Files, type HostFiles } from '../files/files';
import type { TextTransform } from '../files/fileUpdate';
import { RestTimers } from '../files/restTimers';
import { differsInCase, openFile } from '../files/sameFile';
import { onReturn, watchFiles } from '../files/watchFiles';
import type { WritingHost } from './fileWork/writing';
import { Histories, type StepResult } from './histories';
import { type PendingEdit, PendingEdits } from './pendingEdits';
import type { AnnotationState, FileTools, ReportSession } from './reportSession';
import { ReportSessions } from './reportSessions';

/** What is known of one report's annotation file, and what has not reached it yet. */
export interface ReportAnnotations extends AnnotationState {
  /** What the reader said and could not be written yet, oldest first. */
  readonly pending: readonly PendingEdit[];
  /** Where there is no file: one that fits the report, and whose own is not there any more. */
  readonly fitting?: vscode.Uri | undefined;
}

/** The text of an annotation file, and what works on it: nothing on an empty text. */
interface ReadFile {
  readonly yaml: string;
  readonly tools: FileTools | undefined;
}

const REST_MS = 150;

/** The annotation files of open reports: read, watched, and edited by comparing before writing. */
export class AnnotationStore implements vscode.Disposable {
  private readonly sessions = new ReportSessions();
  /** Of reports that had no file, the file that got their words; they lose these before they close. */
  private readonly copies = new WeakMap<vscode.TextDocument, vscode.TextDocument>();
  /** Annotation files that are open under another case of their names: those by these. */
  private readonly otherNames = new Map<string, string>();
  private readonly timers = new RestTimers(REST_MS);
  private readonly fitting = new Map<string, vscode.Uri | undefined>();
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly onDidChange = this.changed.event;
  private readonly failed = new vscode.EventEmitter<vscode.TextDocument>();
  /** A command of the reader's could not be written; it is the last of `pending`. */
  readonly onDidFail = this.failed.event;
  private readonly disposables: vscode.Disposable;
  private readonly files: Files;
  private readonly unwritten: PendingEdits;
  private readonly histories = new Histories();
  private readonly writing: WritingHost;
  private readonly turns = new Turns();

  /**
   * @param storage keeps what could not be written
   * @param hostFiles the host's own way to files, where it has one
   */
  constructor(storage: vscode.Memento, hostFiles?: HostFiles) {
    this.unwritten = new PendingEdits(storage);
    this.files = new Files(hostFiles);
    this.writing = {
      files: this.files,
      unwritten: this.unwritten,
      histories: this.histories,
      unsaved: new Map(),
      toldGone: new Map(),
      enqueue: (work) => this.turns.take(work),
      session: (report) => this.sessions.of(report),
      read: (report) => this.read(report),
      tellChanged: (report) => this.tellChanged(report),
      tellFailed: (report) => this.failed.fire(report),
    };
    const concerned = (file: vscode.Uri) =>
      openReports().filter(({ uri }) => {
        const own = annotationUri(uri);
        // Under another case of its name it may be the same file; to look once more does no harm.
        return own.toString() === file.toString() || differsInCase(own, file);
      });
    const onFile = (uri: vscode.Uri) => {
      if (concerned(uri).length > 0) {
        this.timers.set(uri, () => concerned(uri).map((report) => this.load(report)));
      }
    };
    this.disposables = vscode.Disposable.from(
      this.changed,
      this.failed,
      watchFiles('*.annotations.yaml', onFile),
      onReturn(() => this.loadAll()),
      vscode.workspace.onDidChangeTextDocument((event) => this.onChange(event, onFile)),
      vscode.workspace.onDidSaveTextDocument((document) => {
        this.noteCopies(document);
        if (isReport(document)) {
          this.sessions.get(document.uri)?.saved();
          void this.turns.take(() => this.refreshSelectors(document));
        }
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (isReport(document)) {
          void this.load(document);
        } else {
          onFile(document.uri);
        }
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.onClose(document, onFile)),
    );
    this.loadAll();
  }

  private loadAll(): void {
    for (const document of openReports()) {
      void this.load(document);
    }
  }

  /** From memory. Absent before the annotation file was read. */
  get(uri: vscode.Uri): ReportAnnotations | undefined {
    const state = this.sessions.get(uri)?.state();
    const fitting = state?.yaml === '' ? this.fitting.get(uri.toString()) : undefined;
    return state && { ...state, pending: this.unwritten.of(uri.toString()), fitting };
  }

  /** Says which file fits a report without annotations. */
  tellFitting(report: vscode.TextDocument, file: vscode.Uri | undefined): void {
    this.fitting.set(report.uri.toString(), file);
    this.changed.fire(report);
  }

  /** What the reader has decided on names of a report, as its annotation file was read. */
  decisions(uri: vscode.Uri): Decisions {
    return this.sessions.get(uri)?.decisions() ?? NO_DECISIONS;
  }

  /**
   * Reads the file, from its editor where it is open, and places its annotations. What is known
   * already, such as the echo of our own write, changes nothing.
   */
  load(report: vscode.TextDocument): Promise<ReportAnnotations> {
    return this.turns.take(async () => {
      await this.read(report);
      return this.get(report.uri) ?? NOTHING_KNOWN;
    });
  }

  /**
   * Makes edits, one after the other, in one write that is one step of undo. Resolves to an error
   * message, or nothing where all is well. What could not be written is pending.
   *
   * @param label what the command does, for the reader
   * @param seen the file when the reader was asked, for edits of what it said: what others have changed
   *   since stays. Absent for edits of what it says now
   */
  edit(
    report: vscode.TextDocument,
    edits: readonly AnnotationEdit[],
    label: string,
    seen?: AnnotationDocument,
  ): Promise<string | undefined> {
    return this.work(({ writeEdits }) => writeEdits(this.writing, report, edits, label, seen));
  }

  /** Writes what is pending. Resolves to an error message, or nothing where nothing is left. */
  async retry(report: vscode.TextDocument): Promise<string | undefined> {
    if (report.isUntitled) {
      // VS Code asks where, and shows it from there; once it is there, all is written beside it. The
      // document's own save would leave no editor of it.
      await vscode.workspace.save(report.uri);
      return undefined;
    }
    return this.work(({ writePending }) =>
      // A message may be answered when the report has been closed, and opened again.
      writePending(this.writing, openDocument(report.uri) ?? report),
    );
  }

  /** Gives up what is pending. */
  async discard(report: vscode.TextDocument): Promise<void> {
    const { dropPending } = await loadFileWork();
    await dropPending(this.writing, report);
  }

  /**
   * Changes the annotation file of a report, open or not. Files that are changed in one step are undone
   * together. Rejects where it cannot be written.
   *
   * @param step its id, and what the command does, for the reader
   */
  changeFile(
    report: vscode.Uri,
    change: TextTransform<string>,
    step: Pick<HistoryStep, 'id' | 'label'>,
  ): Promise<ChangeResult<string>> {
    return this.work(({ writeFile }) => writeFile(this.writing, report, change, step));
  }

  /**
   * Undoes the newest command on a report, or the one of a step, in all files that it changed, keeping
   * what was changed since.
   *
   * @param step the id of a step, as {@link nextUndo} gave it
   */
  undo(report: vscode.TextDocument, step?: string): Promise<StepResult> {
    return this.step('undo', () => step ?? this.nextUndo(report.uri)?.id);
  }

  /** {@link undo} of a step that may be one of several reports. */
  undoStep(step: string): Promise<StepResult> {
    return this.step('undo', () => step);
  }

  redo(report: vscode.TextDocument): Promise<StepResult> {
    return this.step('redo', () => this.nextRedo(report.uri)?.id);
  }

  /** The newest command that {@link undo} would undo. */
  nextUndo(uri: vscode.Uri): HistoryStep | undefined {
    return this.histories.next(uri.toString(), 'undo');
  }

  nextRedo(uri: vscode.Uri): HistoryStep | undefined {
    return this.histories.next(uri.toString(), 'redo');
  }

  /** The open reports whose annotations a file holds: `a.txt` and `a.md` have the same. */
  reportsOf(file: vscode.Uri): readonly vscode.TextDocument[] {
    const key = this.otherNames.get(file.toString()) ?? file.toString();
    return openReports().filter(({ uri }) => annotationUri(uri).toString() === key);
  }

  /** A report, or a folder with reports, has got another name: what is kept in mind goes along. */
  moved(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    return this.work(({ carryOver }) => carryOver(this.writing, from, to));
  }

  /**
   * A report was saved under another name: its annotations are those of the copy as well, and what was
   * said of a report that had no file yet is written.
   */
  async savedAs(report: vscode.TextDocument, copy: vscode.TextDocument): Promise<void> {
    await this.work(({ copyOver }) => copyOver(this.writing, report, copy));
    if (this.unwritten.of(copy.uri.toString()).length > 0) {
      await this.retry(copy);
    }
  }

  /** Resolves when all that has begun is done, and what follows from it. */
  settled(): Promise<void> {
    return this.turns.settled();
  }

  /** The places an annotation may belong to, best first. */
  async candidates(report: vscode.TextDocument, id: string): Promise<readonly Candidate[]> {
    return (await this.sessions.get(report.uri)?.candidates(id)) ?? [];
  }

  dispose(): void {
    this.timers.dispose();
    this.disposables.dispose();
  }

  private onChange(event: vscode.TextDocumentChangeEvent, onFile: (uri: vscode.Uri) => void): void {
    const { document } = event;
    const session = this.sessions.get(document.uri);
    if (session === undefined) {
      onFile(document.uri);
    } else if (event.contentChanges.length > 0) {
      session.note(event);
      this.timers.set(document.uri, () => {
        if (session.rest()) {
          void this.turns.take(() => this.placeAgain(session));
        } else {
          this.changed.fire(document);
        }
      });
    }
  }

  private async placeAgain(session: ReportSession): Promise<void> {
    const { document } = session;
    await inSlices(session.placeAgain(), () => !document.isClosed);
    this.tellChanged(document);
  }

  private noteCopies(saved: vscode.TextDocument): void {
    for (const report of openReports()) {
      const isPending = this.unwritten.of(report.uri.toString()).length > 0;
      if (report.isUntitled && isPending && sameWords(report, saved)) {
        this.copies.set(report, saved);
      }
    }
  }

  private onClose(document: vscode.TextDocument, onFile: (uri: vscode.Uri) => void): void {
    this.sessions.end(document);
    const isPending = this.unwritten.of(document.uri.toString()).length > 0;
    // Where only its language changes, VS Code says as well that it is closed.
    if (document.isClosed && document.isUntitled && isPending) {
      const saved = this.copies.get(document);
      void this.work(({ untitledClosed }) => untitledClosed(this.writing, document, saved));
    }
    onFile(document.uri);
  }

  /** Only of what is open there is something to show, perhaps in another document by now. */
  private tellChanged({ uri }: vscode.TextDocument): void {
    const open = openDocument(uri);
    if (open !== undefined) {
      this.changed.fire(open);
    }
  }

  private async read(report: vscode.TextDocument): Promise<void> {
    const file = annotationUri(report.uri);
    const open = await openFile(file);
    const name = open?.uri.toString() ?? '';
    const isFound =
      open !== undefined && differsInCase(open.uri, file) && !this.otherNames.has(name);
    if (isFound) {
      this.otherNames.set(name, file.toString());
    }
    let found: ReadFile | Message;
    try {
      const yaml = await this.files.read(file);
      found = { yaml, tools: yaml === '' ? undefined : await loadYaml() };
    } catch (error) {
      found = explain(error, 'read');
    }
    const session = this.sessions.of(report);
    const isNew = 'yaml' in found ? await this.adopt(session, found) : session.fail(found);
    if (isNew || isFound) {
      if (session.state()?.file !== undefined) {
        await this.unwritten.forgetWhy(report.uri.toString());
      }
      this.tellChanged(report);
    }
  }

  /** Resolves to whether there is anything new; not for a report that is closed meanwhile. */
  private async adopt(session: ReportSession, { yaml, tools }: ReadFile): Promise<boolean> {
    const { isClosed } = session.document;
    const isWanted = () => session.document.isClosed === isClosed;
    const done = await inSlices(session.adopt(yaml, tools), isWanted);
    return done?.result ?? false;
  }

  private async refreshSelectors(report: vscode.TextDocument): Promise<void> {
    await this.read(report);
    // What is typed since is for the next save.
    if (!report.isDirty && this.sessions.of(report).state()?.yaml !== '') {
      const { writeSelectors } = await loadFileWork();
      // The reader's commands go first.
      const isFree = () => this.turns.waiting === 0;
      const { version } = report;
      if (!(await writeSelectors(this.writing, report, isFree)) && report.version === version) {
        void this.turns.take(() => this.refreshSelectors(report));
      }
    }
  }

  /** @param idOf tells the step when its turn has come; nothing where there is none */
  private step(way: 'undo' | 'redo', idOf: () => string | undefined): Promise<StepResult> {
    return this.work(({ writeStep }) => {
      const id = idOf();
      return id === undefined ? { nothing: true } : writeStep(this.writing, way, id);
    });
  }

  /** Does work on files when its turn has come. */
  private work<T>(
    run: (tools: Awaited<ReturnType<typeof loadFileWork>>) => T | Promise<T>,
  ): Promise<T> {
    return this.turns.take(async () => run(await loadFileWork()));
  }
}

/** Parts of their own: see ARCHITECTURE.md. */
const loadFileWork = () => import('./fileWork/fileWork');
const loadYaml = () => import('../files/yamlFiles');

const NOTHING_KNOWN: ReportAnnotations = {
  yaml: '',
  source: NO_ANNOTATIONS,
  version: -1,
  file: undefined,
  problems: [],
  placed: [],
  pending: [],
};
