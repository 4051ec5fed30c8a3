import * as vscode from 'vscode';
import { type DossierTag, tagDefinition, tagsSaid } from '../../core/index';
import { ANNOTATION_FILES, annotationUri, EXCLUDED_FOLDERS } from '../documents/fileNames';
import { watchAnnotationFiles } from '../files/watchFiles';
import type { AnnotationStore } from './annotationStore';
import { readAnnotationFile } from './readAnnotationFile';

/** Files beyond these are not read for their tags. */
const MOST_FILES = 500;

/**
 * The tags of the workspace: first those that the dossier of a report defines, in its order, then the
 * most used. Files are looked for when tags are first asked for, and read when they have changed since;
 * those of open reports the store has read already.
 */
export class Vocabulary implements vscode.Disposable {
  /** By the file's URI; `undefined` for one that is to be read. */
  private readonly tagsOf = new Map<string, readonly string[] | undefined>();
  private finding: Promise<void> | undefined;
  private readonly watcher: vscode.Disposable;
  private readonly store: AnnotationStore;
  private readonly definedFor: (report: vscode.Uri) => Promise<readonly DossierTag[]>;

  /** @param definedFor the tags that the dossier of a report defines */
  constructor(
    store: AnnotationStore,
    definedFor: (report: vscode.Uri) => Promise<readonly DossierTag[]>,
  ) {
    this.store = store;
    this.definedFor = definedFor;
    this.watcher = watchAnnotationFiles((uri, cameOrWent) => {
      const key = uri.toString();
      if (this.tagsOf.has(key) || (cameOrWent && this.tagsOf.size < MOST_FILES)) {
        this.tagsOf.set(key, undefined);
      }
    });
  }

  /** @param report is of those whose tags are asked for, wherever it is */
  async tags(report: vscode.Uri): Promise<readonly DossierTag[]> {
    this.finding ??= this.findAll();
    try {
      await this.finding;
    } catch (error) {
      // Whoever asks next looks again.
      this.finding = undefined;
      throw error;
    }
    const counts = new Map<string, number>();
    for (const key of new Set([...this.tagsOf.keys(), annotationUri(report).toString()])) {
      for (const tag of await this.tagsIn(vscode.Uri.parse(key, true))) {
        counts.set(tag, (counts.get(tag) ?? 0) + 1);
      }
    }
    const defined = await this.definedFor(report);
    const used = [...counts].sort(([a, m], [b, n]) => n - m || a.localeCompare(b));
    const others = used.flatMap(([name]) => (tagDefinition(defined, name) ? [] : [{ name }]));
    return [...defined, ...others];
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
    const tags = this.tagsOf.get(key) ?? (await tagsOfFile(file));
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

async function tagsOfFile(uri: vscode.Uri): Promise<readonly string[]> {
  const file = await readAnnotationFile(uri);
  return file === undefined ? [] : tagsSaid(file);
}
