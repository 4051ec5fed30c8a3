import * as vscode from 'vscode';
import type { AnnotationFile } from '../core/index';
import type { AnnotationStore } from './annotationStore';
import { readAnnotationFile } from './annotations/readAnnotationFile';
import { ANNOTATION_FILES, annotationUri, EXCLUDED_FOLDERS } from './fileNames';
import { watchAnnotationFiles } from './watchFiles';

/** Files beyond these are not read for their tags. */
const MOST_FILES = 500;

/**
 * The tags of the workspace, the most used first. Files are looked for when tags are first asked for, and
 * read when they have changed since; those of open reports the store has read already.
 */
export class Vocabulary implements vscode.Disposable {
  /** By the file's URI; `undefined` for one that is to be read. */
  private readonly tagsOf = new Map<string, readonly string[] | undefined>();
  private finding: Promise<void> | undefined;
  private readonly watcher: vscode.Disposable;
  private readonly store: AnnotationStore;

  constructor(store: AnnotationStore) {
    this.store = store;
    this.watcher = watchAnnotationFiles((uri, cameOrWent) => {
      const key = uri.toString();
      if (this.tagsOf.has(key) || (cameOrWent && this.tagsOf.size < MOST_FILES)) {
        this.tagsOf.set(key, undefined);
      }
    });
  }

  /** @param report is of those whose tags are asked for, wherever it is */
  async tags(report: vscode.Uri): Promise<readonly string[]> {
    this.finding ??= this.findAll();
    await this.finding;
    const counts = new Map<string, number>();
    for (const key of new Set([...this.tagsOf.keys(), annotationUri(report).toString()])) {
      for (const tag of await this.tagsIn(vscode.Uri.parse(key, true))) {
        counts.set(tag, (counts.get(tag) ?? 0) + 1);
      }
    }
    return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([tag]) => tag);
  }

  dispose(): void {
    this.watcher.dispose();
  }

  private async tagsIn(file: vscode.Uri): Promise<readonly string[]> {
    const [report] = this.store.reportsOf(file);
    const open = report && this.store.get(report.uri)?.file;
    if (open !== undefined) {
      return tagsSaid(open);
    }
    const key = file.toString();
    const tags = this.tagsOf.get(key) ?? tagsSaid(await readAnnotationFile(file));
    if (this.tagsOf.has(key)) {
      this.tagsOf.set(key, tags);
    }
    return tags;
  }

  private async findAll(): Promise<void> {
    const { findFiles } = vscode.workspace;
    for (const uri of await findFiles(ANNOTATION_FILES, EXCLUDED_FOLDERS, MOST_FILES)) {
      this.tagsOf.set(uri.toString(), undefined);
    }
  }
}

function tagsSaid(file: AnnotationFile | undefined): readonly string[] {
  return file?.annotations.flatMap(({ tags = [] }) => tags) ?? [];
}
