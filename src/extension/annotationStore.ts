import * as vscode from 'vscode';
import {
  type AnnotationEdit,
  type Candidate,
  candidates,
  changeFile,
  completeAnnotations,
  type HistoryStep,
  msg,
  openAnnotations,
  outstandingEdits,
  refreshEdits,
} from '../core/index';
import { AnnotationFiles, type HostFiles } from './annotations/annotationFiles';
import { explain } from './annotations/explain';
import type { TextChange } from './annotations/fileUpdate';
import { Histories, type StepResult } from './annotations/histories';
import { firstMessage, takeOver, tellConflicts, withSource } from './annotations/merging';
import { type PendingEdit, PendingEdits } from './annotations/pendingEdits';
import { type AnnotationState, ReportSession } from './annotations/reportSession';
import { RestTimers } from './annotations/restTimers';
import { watchAnnotationFiles } from './annotations/watchFiles';
import { annotationUri, fileName } from './fileNames';
import { say } from './translate';

export type { PlacedAnnotation } from '../core/index';
export type { PendingEdit } from './annotations/pendingEdits';

/** What is known of one report's annotation file, and what has not reached it yet. */
export interface ReportAnnotations extends AnnotationState {
  /** What the reader said and could not be written yet, oldest first. */
  readonly pending: readonly PendingEdit[];
}

const REST_MS = 150;
const MOST_CANDIDATES = 5;

/** The annotation files of open reports: read, watched, and edited by comparing before writing. */
export class AnnotationStore implements vscode.Disposable {
  private readonly sessions = new Map<string, ReportSession>();
  private readonly timers = new RestTimers(REST_MS);
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly onDidChange = this.changed.event;
  private readonly failed = new vscode.EventEmitter<vscode.TextDocument>();
  /** A command of the reader's could not be written; it is the last of `pending`. */
  readonly onDidFail = this.failed.event;
  private readonly disposables: vscode.Disposable;
  private readonly files: AnnotationFiles;
  private readonly unwritten: PendingEdits;
  private readonly histories = new Histories();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(storage: vscode.Memento, hostFiles: HostFiles = () => undefined) {
    this.unwritten = new PendingEdits(storage);
    this.files = new AnnotationFiles(hostFiles);
    const onFile = (uri: vscode.Uri) => {
      const report = this.reportOf(uri);
      if (report !== undefined) {
        this.timers.set(uri, () => void this.load(report));
      }
    };
    this.disposables = vscode.Disposable.from(
      this.changed,
      this.failed,
      watchAnnotationFiles(onFile),
      vscode.workspace.onDidChangeTextDocument((event) => this.onChange(event, onFile)),
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (document.languageId === 'report') {
          this.sessions.get(document.uri.toString())?.saved();
          void this.enqueue(() => this.refresh(document));
        }
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document.languageId === 'report') {
          void this.load(document);
        } else {
          onFile(document.uri);
        }
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.sessions.delete(document.uri.toString());
        onFile(document.uri);
        void this.followFirstSave(document);
      }),
    );
    for (const document of reports()) {
      void this.load(document);
    }
  }

  /** From memory. Absent before the annotation file was read. */
  get(uri: vscode.Uri): ReportAnnotations | undefined {
    const state = this.sessions.get(uri.toString())?.state();
    return state && { ...state, pending: this.unwritten.of(uri.toString()) };
  }

  /**
   * Reads the file, from its editor where it is open, and places its annotations. What is known
   * already, such as the echo of our own write, changes nothing.
   */
  load(report: vscode.TextDocument): Promise<ReportAnnotations> {
    return this.enqueue(async () => {
      await this.read(report);
      return this.get(report.uri) ?? NOTHING_KNOWN;
    });
  }

  /**
   * Makes edits, one after the other, in one write that is one step of undo. Resolves to an error
   * message, or nothing where all is well. What could not be written is pending.
   *
   * @param label what the command does, for the reader
   */
  edit(
    report: vscode.TextDocument,
    edits: readonly AnnotationEdit[],
    label = 'Change Annotations',
  ): Promise<string | undefined> {
    return this.enqueue(async () => {
      const why = await this.write(report, this.change(report, edits), label);
      if (why !== undefined) {
        const since = new Date().toISOString();
        const pending = { id: crypto.randomUUID(), label, edits, since, why };
        await this.unwritten.keep(report.uri.toString(), pending);
        this.changed.fire(report);
        this.failed.fire(report);
      }
      return why;
    });
  }

  /** Writes what is pending. Resolves to an error message, or nothing where nothing is left. */
  retry(report: vscode.TextDocument): Promise<string | undefined> {
    return this.enqueue(async () => {
      const key = report.uri.toString();
      await this.read(report);
      for (const pending of this.unwritten.of(key)) {
        const file = this.sessions.get(key)?.state()?.file;
        const edits = file ? outstandingEdits(file, pending.edits) : pending.edits;
        const change = this.change(report, edits);
        const why = edits.length > 0 ? await this.write(report, change, pending.label) : undefined;
        if (why !== undefined) {
          await this.unwritten.keep(key, { ...pending, why });
          this.changed.fire(report);
          return why;
        }
        await this.unwritten.drop(key, pending.id);
      }
      this.changed.fire(report);
      return undefined;
    });
  }

  /** Gives up what is pending. */
  async discard(report: vscode.TextDocument): Promise<void> {
    const key = report.uri.toString();
    for (const { id } of this.unwritten.of(key)) {
      await this.unwritten.drop(key, id);
    }
    this.changed.fire(report);
  }

  /** Undoes the newest command, keeping what others changed since. */
  undo(report: vscode.TextDocument): Promise<StepResult> {
    return this.step(report, 'undo');
  }

  redo(report: vscode.TextDocument): Promise<StepResult> {
    return this.step(report, 'redo');
  }

  /** The newest command that {@link undo} would undo. */
  nextUndo(uri: vscode.Uri): HistoryStep | undefined {
    return this.histories.next(uri.toString(), 'undo');
  }

  nextRedo(uri: vscode.Uri): HistoryStep | undefined {
    return this.histories.next(uri.toString(), 'redo');
  }

  /** The open report whose annotations a file holds. */
  reportOf(file: vscode.Uri): vscode.TextDocument | undefined {
    const key = file.toString();
    return reports().find(({ uri }) => annotationUri(uri).toString() === key);
  }

  /** A report, or a folder with reports, has got another name: what is kept in mind goes along. */
  moved(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    return this.enqueue(async () => {
      const [old, now] = [from.toString(), to.toString()];
      const concerned = (key: string) => key === old || key.startsWith(`${old}/`);
      for (const key of this.unwritten.reports().filter(concerned)) {
        await this.unwritten.move(key, now + key.slice(old.length));
      }
      for (const key of this.histories.reports().filter(concerned)) {
        this.histories.move(key, now + key.slice(old.length));
      }
      await this.renameSource(from, to);
    });
  }

  /** What was said of a report that had no file yet is written once it has one. */
  private async followFirstSave(closed: vscode.TextDocument): Promise<void> {
    const key = closed.uri.toString();
    if (closed.isUntitled && this.unwritten.of(key).length > 0) {
      const text = closed.getText();
      const saved = reports().find((one) => !one.isUntitled && one.getText() === text);
      if (saved !== undefined) {
        await this.unwritten.move(key, saved.uri.toString());
        await this.retry(saved);
      }
    }
  }

  /** Lets the file say the new name of its report, where it said the old one. */
  private async renameSource(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    try {
      await this.files.update(annotationUri(to), (text) => ({
        text: withSource(text, fileName(from), fileName(to)),
      }));
    } catch {
      // The name in the file is for people; annotations are found by the names of the files.
    }
  }

  /** The places an annotation may belong to, best first. */
  candidates(report: vscode.TextDocument, id: string): readonly Candidate[] {
    const placed = this.get(report.uri)?.placed.find(({ annotation }) => annotation.id === id);
    return placed ? candidates(report.getText(), placed.annotation, MOST_CANDIDATES) : [];
  }

  dispose(): void {
    this.timers.dispose();
    this.disposables.dispose();
  }

  private enqueue<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }

  private onChange(event: vscode.TextDocumentChangeEvent, onFile: (uri: vscode.Uri) => void): void {
    const { document } = event;
    const session = this.sessions.get(document.uri.toString());
    if (session === undefined) {
      onFile(document.uri);
    } else if (event.contentChanges.length > 0) {
      session.note(event);
      this.timers.set(document.uri, () => {
        session.rest();
        this.changed.fire(document);
      });
    }
  }

  private session(report: vscode.TextDocument): ReportSession {
    const key = report.uri.toString();
    let session = this.sessions.get(key);
    // A document that is opened again is another, with versions of its own.
    if (session === undefined || session.document !== report) {
      session = new ReportSession(report);
      this.sessions.set(key, session);
    }
    return session;
  }

  private async read(report: vscode.TextDocument): Promise<void> {
    let yaml: string | undefined;
    let trouble = msg`The annotation file cannot be read.`;
    try {
      yaml = await this.files.read(annotationUri(report.uri));
    } catch (error) {
      trouble = explain(error);
    }
    if (!report.isClosed) {
      const session = this.session(report);
      if (yaml === undefined ? session.fail(trouble) : session.adopt(yaml)) {
        this.changed.fire(report);
      }
    }
  }

  /** Edits of what the reader saw, merged with what is in the file by now. */
  private change(
    report: vscode.TextDocument,
    edits: readonly AnnotationEdit[],
  ): TextChange<string> {
    const session = this.session(report);
    const seen = session.state()?.source;
    return (text) => {
      const result = changeFile(seen, text, edits, {
        report: report.getText(),
        source: fileName(report.uri),
        now: new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
      });
      if ('problems' in result) {
        return { refused: firstMessage(result.problems) };
      }
      session.expect(result.document);
      tellConflicts(result.conflicts);
      return { text: result.document.yaml };
    };
  }

  /** Makes a change of the file, as a step of undo where it has a label. */
  private async write(
    report: vscode.TextDocument,
    change: TextChange<string>,
    label: string,
  ): Promise<string | undefined> {
    const session = this.session(report);
    if (report.isUntitled) {
      return vscode.l10n.t('Save the report first: its annotations are kept beside it.');
    }
    try {
      const result = await this.files.update(annotationUri(report.uri), change);
      if ('refused' in result) {
        return result.refused;
      }
      const step = { label, before: result.before, after: result.text };
      this.histories.record(report.uri.toString(), step);
      session.adopt(result.text);
      this.changed.fire(report);
      return undefined;
    } catch (error) {
      return say(explain(error));
    }
  }

  /** Lets the selectors say what stands where the annotations are in the report as saved. */
  private async refresh(report: vscode.TextDocument): Promise<void> {
    await this.read(report);
    // What is typed since is for the next save.
    if (report.isDirty) {
      return;
    }
    const session = this.session(report);
    session.placeAgain('orphans');
    const state = session.state();
    if (state?.file === undefined) {
      return;
    }
    const text = report.getText();
    const edits = [...completeAnnotations(state.source, text), ...refreshEdits(text, state.placed)];
    if (edits.length > 0) {
      const ids = new Set(edits.flatMap((edit) => (edit.type === 'update' ? [edit.id] : [])));
      try {
        const change = this.change(report, edits);
        const result = await this.files.update(annotationUri(report.uri), (yaml) =>
          yaml === state.yaml ? change(yaml) : { text: yaml },
        );
        if ('text' in result) {
          session.adopt(result.text, ids);
        }
      } catch {
        // Nothing of the reader's is lost: selectors follow from the places, at the next save again.
      }
    }
    this.changed.fire(report);
  }

  private step(report: vscode.TextDocument, way: 'undo' | 'redo'): Promise<StepResult> {
    return this.enqueue(async () => {
      const session = this.session(report);
      const step = this.histories.next(report.uri.toString(), way);
      if (step === undefined) {
        return { nothing: true };
      }
      const [from, to] = way === 'undo' ? [step.after, step.before] : [step.before, step.after];
      try {
        const result = await this.files.update(annotationUri(report.uri), (text) =>
          takeOver(from, to, text),
        );
        if ('refused' in result) {
          return { why: result.refused };
        }
        this.histories.advance(report.uri.toString(), way);
        session.adopt(result.text);
        this.changed.fire(report);
        return { label: step.label };
      } catch (error) {
        return { why: say(explain(error)) };
      }
    });
  }
}

const NOTHING_KNOWN: ReportAnnotations = {
  yaml: '',
  source: openAnnotations(''),
  version: -1,
  file: undefined,
  problems: [],
  placed: [],
  pending: [],
};

function reports(): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ languageId }) => languageId === 'report');
}
