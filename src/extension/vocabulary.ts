import * as vscode from 'vscode';
import type { AnnotationStore } from './annotationStore';
import { ANNOTATION_FILES, annotationUri } from './fileNames';

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
  private readonly disposables: vscode.Disposable;
  private readonly store: AnnotationStore;

  constructor(store: AnnotationStore) {
    this.store = store;
    const watcher = vscode.workspace.createFileSystemWatcher(ANNOTATION_FILES);
    const isNew = (uri: vscode.Uri) => {
      if (this.tagsOf.has(uri.toString()) || this.tagsOf.size < MOST_FILES) {
        this.tagsOf.set(uri.toString(), undefined);
      }
    };
    this.disposables = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(isNew),
      watcher.onDidCreate(isNew),
      watcher.onDidDelete((uri) => this.tagsOf.delete(uri.toString())),
    );
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
    this.disposables.dispose();
  }

  private async tagsIn(file: vscode.Uri): Promise<readonly string[]> {
    const [report] = this.store.reportsOf(file);
    const open = report && this.store.get(report.uri)?.file;
    if (open !== undefined) {
      return open.annotations.flatMap(({ tags = [] }) => tags);
    }
    const key = file.toString();
    const tags = this.tagsOf.get(key) ?? (await readTags(file));
    if (this.tagsOf.has(key)) {
      this.tagsOf.set(key, tags);
    }
    return tags;
  }

  private async findAll(): Promise<void> {
    for (const uri of await vscode.workspace.findFiles(ANNOTATION_FILES, undefined, MOST_FILES)) {
      this.tagsOf.set(uri.toString(), undefined);
    }
  }
}

async function readTags(uri: vscode.Uri): Promise<readonly string[]> {
  try {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    const { readAnnotations } = await import('./yamlFiles');
    return readAnnotations(text).file?.annotations.flatMap(({ tags = [] }) => tags) ?? [];
  } catch {
    // Gone between finding and reading: it has no tags.
    return [];
  }
}
