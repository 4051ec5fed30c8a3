import * as vscode from 'vscode';
import {
  type AnnotationFile,
  type LinkedReport,
  type LinkLine,
  LinkMap,
  linkedReport,
  parseLinkEnd,
  pathFrom,
  withFirstWords,
} from '../../core/index';
import { sameContent } from '../../webview/model/reconcile';
import { others } from '../base/slices';
import { say } from '../base/translate';
import {
  ANNOTATION_FILES,
  annotationUri,
  EXCLUDED_FOLDERS,
  reportOfFile,
} from '../documents/fileNames';
import { watchAnnotationFiles } from '../files/watchFiles';
import type { AnnotationStore } from './annotationStore';
import { readAnnotationFile } from './readAnnotationFile';

/** Files beyond these are not read for their links. */
const MOST_FILES = 2000;

type Lines = ReadonlyMap<string, readonly LinkLine[]>;

const NO_LINES: Lines = new Map();

/**
 * The links between the annotations of all reports. Files are looked for when {@link read} is first
 * called, and read when they have changed since; those of open reports the store has read already.
 */
export class WorkspaceLinks implements vscode.Disposable {
  private readonly map = new LinkMap();
  /** What is known of annotation files, by their addresses. */
  private readonly known = new Map<string, LinkedReport>();
  /** The files that are to be read, by their addresses. */
  private readonly stale = new Map<string, vscode.Uri>();
  private readonly made = new WeakMap<AnnotationFile, LinkedReport>();
  /** The lines of a report, and what they were made of. */
  private last: { file: AnnotationFile; revision: number; lines: Lines } | undefined;
  private revision = 0;
  private isListed = false;
  private isWhole = false;
  private reading: Promise<void> | undefined;
  private readonly changed = new vscode.EventEmitter<void>();
  /** There is something to be read. */
  readonly onDidChange = this.changed.event;
  private readonly disposables: vscode.Disposable;
  private readonly store: AnnotationStore;

  constructor(store: AnnotationStore) {
    this.store = store;
    const doubt = (file: vscode.Uri) => {
      if (this.isListed) {
        this.stale.set(file.toString(), file);
        this.changed.fire();
      }
    };
    this.disposables = vscode.Disposable.from(
      this.changed,
      watchAnnotationFiles(doubt),
      store.onDidChange(({ uri }) => {
        const file = store.get(uri)?.file;
        // It is told whenever places have been found anew.
        if (
          file !== undefined &&
          this.known.get(annotationUri(uri).toString()) !== this.of(file, uri)
        ) {
          doubt(annotationUri(uri));
        }
      }),
    );
  }

  /** The links of an open report's annotations, by the ids of these, as far as files have been read. */
  linesOf({ uri }: vscode.TextDocument): Lines {
    const file = this.store.get(uri)?.file;
    if (file === undefined) {
      return NO_LINES;
    }
    const { last, revision } = this;
    if (last?.file === file && last.revision === revision) {
      return last.lines;
    }
    const found = this.map.linesOf(this.of(file, uri), this.isWhole, say);
    // What has not changed stays the same object, and need not be sent again.
    const lines = new Map(
      [...found].map(([id, list]): [string, readonly LinkLine[]] => {
        const before = last?.lines.get(id);
        return [id, before !== undefined && sameContent(before, list) ? before : list];
      }),
    );
    this.last = { file, revision, lines };
    return lines;
  }

  /** Reads what has changed. @returns whether links may be others than before */
  async read(report: vscode.TextDocument): Promise<boolean> {
    const { revision } = this;
    if (!this.isListed) {
      this.isListed = true;
      this.reading = this.list();
      this.reading.catch(() => {
        // Whoever asks next looks again.
        this.isListed = false;
      });
    }
    await this.reading;
    this.addOutside(report);
    this.reading = this.readStale();
    await this.reading;
    return this.revision !== revision;
  }

  /** The report and the id of the annotation that a `to` in a report leads to, if there is one. */
  async find(
    report: vscode.TextDocument,
    to: string,
  ): Promise<{ readonly report: vscode.Uri; readonly id: string } | undefined> {
    const end = parseLinkEnd(to);
    if (end?.kind === 'here') {
      return { report: report.uri, id: end.id };
    }
    await this.read(report);
    const found = end?.kind === 'report' ? this.map.find(report.uri.path, end) : undefined;
    return end?.kind === 'report' && found !== undefined
      ? { report: report.uri.with({ path: found.path }), id: end.id }
      : undefined;
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private of(file: AnnotationFile, { path }: vscode.Uri): LinkedReport {
    const known = this.made.get(file);
    if (known?.path === path) {
      return known;
    }
    const made = linkedReport(path, file);
    this.made.set(file, made);
    return made;
  }

  private async list(): Promise<void> {
    const { findFiles } = vscode.workspace;
    const files = await findFiles(ANNOTATION_FILES, EXCLUDED_FOLDERS, MOST_FILES + 1);
    for (const file of files.slice(0, MOST_FILES)) {
      this.stale.set(file.toString(), file);
    }
    await this.readStale();
    this.isWhole = files.length <= MOST_FILES;
    this.revision += 1;
  }

  /** The files that links of a report lead to which is in no folder of the workspace. */
  private addOutside({ uri }: vscode.TextDocument): void {
    if (vscode.workspace.getWorkspaceFolder(uri) !== undefined) {
      return;
    }
    for (const { to } of this.store
      .get(uri)
      ?.file?.annotations.flatMap(({ links = [] }) => links) ?? []) {
      const end = parseLinkEnd(to);
      const path = end?.kind === 'report' ? pathFrom(uri.path, end.path) : undefined;
      const file = path && annotationUri(uri.with({ path }));
      if (file && !this.known.has(file.toString())) {
        this.stale.set(file.toString(), file);
      }
    }
  }

  private async readStale(): Promise<void> {
    for (let [next] = this.stale; next !== undefined; [next] = this.stale) {
      const [key, file] = next;
      this.stale.delete(key);
      const before = this.known.get(key);
      const after = await this.readFile(file);
      if (before !== after) {
        this.revision += 1;
        this.known.delete(key);
        if (before !== undefined) {
          this.map.delete(before.path);
        }
        if (after !== undefined) {
          this.known.set(key, after);
          this.map.set(after);
        }
      }
      await others();
    }
  }

  /** `undefined` where there is no annotation. */
  private async readFile(file: vscode.Uri): Promise<LinkedReport | undefined> {
    const [open] = this.store.reportsOf(file);
    const known = open && this.store.get(open.uri)?.file;
    const said = known ?? (await readAnnotationFile(file));
    if (said === undefined || said.annotations.length === 0) {
      return undefined;
    }
    return open !== undefined && known !== undefined
      ? this.of(known, open.uri)
      : withFirstWords(linkedReport(reportOfFile(file, said.source).path, said));
  }
}
