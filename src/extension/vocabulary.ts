import * as vscode from 'vscode';
import type { AnnotationStore } from './annotationStore';

const FILES = '**/*.annotations.yaml';
/** Files beyond these are not read for their tags. */
const MOST_FILES = 500;

/** The tags of the workspace, the most used first. Files are read when tags are first asked for. */
export class Vocabulary implements vscode.Disposable {
  private readonly tagsOf = new Map<string, readonly string[]>();
  private reading: Promise<void> | undefined;
  private readonly disposables: vscode.Disposable;
  private readonly store: AnnotationStore;

  constructor(store: AnnotationStore) {
    this.store = store;
    const watcher = vscode.workspace.createFileSystemWatcher(FILES);
    const forget = (uri: vscode.Uri) => {
      this.tagsOf.delete(uri.toString());
      this.reading = undefined;
    };
    this.disposables = vscode.Disposable.from(
      watcher,
      watcher.onDidChange(forget),
      watcher.onDidCreate(forget),
      watcher.onDidDelete(forget),
    );
  }

  async tags(report: vscode.Uri): Promise<readonly string[]> {
    this.reading ??= this.readAll();
    await this.reading;
    const open = this.store.get(report)?.file?.annotations ?? [];
    const counts = new Map<string, number>();
    for (const tags of [...this.tagsOf.values(), ...open.map(({ tags: own = [] }) => own)]) {
      for (const tag of tags) {
        counts.set(tag, (counts.get(tag) ?? 0) + 1);
      }
    }
    return [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b)).map(([tag]) => tag);
  }

  dispose(): void {
    this.disposables.dispose();
  }

  private async readAll(): Promise<void> {
    for (const uri of await vscode.workspace.findFiles(FILES, undefined, MOST_FILES)) {
      if (!this.tagsOf.has(uri.toString())) {
        this.tagsOf.set(uri.toString(), await readTags(uri));
      }
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
