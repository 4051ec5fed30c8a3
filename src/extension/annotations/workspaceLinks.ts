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
import { others, Turns } from '../base/slices';
import { say } from '../base/translate';
import {
  ANNOTATION_FILES,
  annotationUri,
  EXCLUDED_FOLDERS,
  reportOfFile,
} from '../documents/fileNames';
import { onReportShown, onReturn, watchAnnotationFiles } from '../files/watchFiles';
import type { AnnotationStore } from './annotationStore';
import { readAnnotationFile } from './readAnnotationFile';

/** Files beyond these are not read for their links. */
const MOST_FILES = 2000;

type Lines = ReadonlyMap<string, readonly LinkLine[]>;

const NO_LINES: Lines = new Map();

/**
 * The links between the annotations of all reports. Files are looked for when {@link read} is first
 * called, and again once others may be there; they are read when they have changed since. Those of open
 * reports the store has read already.
 */
export class WorkspaceLinks implements vscode.Disposable {
  /** By the file systems that reports are on: the same path is another file on each. */
  private readonly maps = new Map<string, LinkMap>();
  /** What is known of annotation files, by their addresses; `undefined` of those without annotations. */
  private readonly known = new Map<string, LinkedReport | undefined>();
  /** The files that are to be read, by their addresses. */
  private readonly stale = new Map<string, vscode.Uri>();
  private readonly made = new WeakMap<AnnotationFile, LinkedReport>();
  /** The lines of a report, and what they were made of. */
  private last: { file: AnnotationFile; revision: number; lines: Lines } | undefined;
  private revision = 0;
  private isListed = false;
  private isWhole = false;
  private readonly turns = new Turns();
  private readonly changed = new vscode.EventEmitter<void>();
  /** There is something to be read. */
  readonly onDidChange = this.changed.event;
  private readonly disposables: vscode.Disposable;
  private readonly store: AnnotationStore;

  constructor(store: AnnotationStore) {
    this.store = store;
    const doubt = (file: vscode.Uri) => {
      this.stale.set(file.toString(), file);
      this.changed.fire();
    };
    const lookAgain = () => {
      this.isListed = false;
      this.changed.fire();
    };
    this.disposables = vscode.Disposable.from(
      this.changed,
      watchAnnotationFiles(doubt),
      onReturn(lookAgain),
      onReportShown(lookAgain),
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        this.forgetIn(removed.map(({ uri }) => uri));
        lookAgain();
      }),
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
    const found = this.mapOf(uri).linesOf(this.of(file, uri), this.isWhole, say);
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
    await this.turns.take(async () => {
      this.addEnds(report);
      await (this.isListed ? this.readStale() : this.list());
    });
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
    const found =
      end?.kind === 'report' ? this.mapOf(report.uri).find(report.uri.path, end) : undefined;
    return end?.kind === 'report' && found !== undefined
      ? { report: report.uri.with({ path: found.path }), id: end.id }
      : undefined;
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private mapOf({ scheme, authority }: vscode.Uri): LinkMap {
    const key = `${scheme}://${authority}`;
    const map = this.maps.get(key) ?? new LinkMap();
    this.maps.set(key, map);
    return map;
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

  /** Looks for files, of which those are to be read that are not known, or not found any more. */
  private async list(): Promise<void> {
    const { findFiles } = vscode.workspace;
    this.isListed = true;
    try {
      const files = await findFiles(ANNOTATION_FILES, EXCLUDED_FOLDERS, MOST_FILES + 1);
      const found = new Set(files.slice(0, MOST_FILES).map(String));
      for (const key of [...found, ...this.known.keys()]) {
        if (!found.has(key) || !this.known.has(key)) {
          this.stale.set(key, vscode.Uri.parse(key, true));
        }
      }
      await this.readStale();
      const isWhole = files.length <= MOST_FILES;
      this.revision += isWhole === this.isWhole ? 0 : 1;
      this.isWhole = isWhole;
    } catch (error) {
      // Whoever asks next looks again.
      this.isListed = false;
      throw error;
    }
  }

  /** What links of a report lead to is read first, and also where files are not looked for. */
  private addEnds({ uri }: vscode.TextDocument): void {
    const file = this.store.get(uri)?.file;
    for (const { to } of file === undefined ? [] : this.of(file, uri).links) {
      const end = parseLinkEnd(to);
      const path = end?.kind === 'report' ? pathFrom(uri.path, end.path) : '';
      // No file has a name with half a character, nor such an address.
      if (path !== '' && !/\p{Surrogate}/u.test(path)) {
        const other = annotationUri(uri.with({ path }));
        if (!this.known.has(other.toString())) {
          this.stale.set(other.toString(), other);
        }
      }
    }
  }

  /** Forgets the files of folders that are gone. */
  private forgetIn(folders: readonly vscode.Uri[]): void {
    for (const key of [...this.known.keys()]) {
      if (folders.some((uri) => key.startsWith(`${uri}/`))) {
        this.tell(vscode.Uri.parse(key, true), undefined);
        this.known.delete(key);
      }
    }
  }

  private async readStale(): Promise<void> {
    for (let [next] = this.stale; next !== undefined; [next] = this.stale) {
      const [key, file] = next;
      this.stale.delete(key);
      this.tell(file, await this.readFile(file));
      await others();
    }
  }

  /** What is known of a file from now on. */
  private tell(file: vscode.Uri, report: LinkedReport | undefined): void {
    const key = file.toString();
    const before = this.known.get(key);
    this.known.set(key, report);
    if (before !== report) {
      this.revision += 1;
      const map = this.mapOf(file);
      if (before !== undefined) {
        map.delete(before.path);
      }
      if (report !== undefined) {
        map.set(report);
      }
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
