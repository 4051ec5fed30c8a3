import * as vscode from 'vscode';
import { openAnnotations } from '../../../core/index';
import { showWarning } from '../../base/messages';
import { annotationUri, fileName } from '../../documents/fileNames';
import { isReportName } from '../../documents/reportNames';
import { exists } from '../../files/fileExists';
import type { Files } from '../../files/files';
import { sameBytes } from '../../files/fileUpdate';
import { isOne } from '../../files/sameFile';
import type { AnnotationStore } from '../annotationStore';
import { copiedPairs } from './copiedPairs';
import { withSource } from './merging';

interface Rename {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/** What VS Code keeps of a file that is deleted, to bring it back. */
const MOST_BYTES = 5_000_000;

/** Lets annotation files go where their reports go, and none be lost on the way. */
export class FileMoves implements vscode.Disposable {
  private readonly store: AnnotationStore;
  private readonly files: Files;
  /** What is in reports that are about to be deleted, and have annotations, by their URIs. */
  private readonly doomed = new Map<string, Uint8Array>();
  /**
   * Annotation files that were deleted with a report, by the report's URI, and what was in the report:
   * whoever undoes that wants both back.
   */
  private readonly deletedWith = new Map<
    string,
    { readonly report: Uint8Array; readonly annotations: Uint8Array }
  >();

  constructor(store: AnnotationStore, files: Files) {
    this.store = store;
    this.files = files;
  }

  /** Files or folders have got other names, also by undo. */
  async renamed(renames: readonly Rename[]): Promise<void> {
    await this.moveAlong(renames);
    for (const { oldUri, newUri } of renames) {
      await this.store.moved(oldUri, newUri);
    }
  }

  /** Files are about to be deleted: keeps by what to know again reports that come back by undo. */
  async willDelete(files: readonly vscode.Uri[]): Promise<void> {
    for (const report of files) {
      const isAnnotated = await this.isOf(annotationUri(report), report);
      const bytes = isAnnotated ? await this.bytesOf(report) : undefined;
      if (bytes !== undefined) {
        this.doomed.set(report.toString(), bytes);
      }
    }
  }

  /** Deleting reports deletes nothing that the reader wrote, unless the reader says so. */
  async deleted(files: readonly vscode.Uri[]): Promise<void> {
    const given = new Set(files.map(String));
    const left: (readonly [report: vscode.Uri, file: vscode.Uri])[] = [];
    for (const report of files) {
      const file = annotationUri(report);
      if (!given.has(file.toString()) && (await this.isOf(file, report))) {
        left.push([report, file]);
      } else {
        // Nobody is asked about it.
        this.doomed.delete(report.toString());
      }
    }
    const [first] = left;
    if (first === undefined) {
      return;
    }
    const remove = vscode.l10n.t('Delete Annotations');
    const answer = await showWarning(
      left.length === 1
        ? vscode.l10n.t(
            '{0} was deleted. Its annotations are kept in {1}.',
            ...first.map((uri) => fileName(uri)),
          )
        : vscode.l10n.t('{0} reports were deleted. Their annotations are kept.', left.length),
      remove,
      vscode.l10n.t('Keep'),
    );
    if (answer === remove) {
      await this.remove(left);
    }
    for (const [report] of left) {
      this.doomed.delete(report.toString());
    }
  }

  /** Files have come: by undo of a deletion, as copies, or new. */
  async created(files: readonly vscode.Uri[]): Promise<void> {
    for (const report of files) {
      const deleted = this.deletedWith.get(report.toString());
      const file = annotationUri(report);
      // Another report may have got the name.
      const isBack = deleted && sameBytes(deleted.report, await this.bytesOf(report));
      if (isBack && !(await exists(file))) {
        this.deletedWith.delete(report.toString());
        await vscode.workspace.fs.writeFile(file, deleted.annotations);
      }
    }
    for (const { copy, report, original } of copiedPairs(files)) {
      const file = annotationUri(report);
      if (!(await exists(file)) && (await renameFile(copy, file))) {
        await this.files.update(file, (text) => ({
          text: withSource(text, fileName(original), fileName(report)),
        }));
      }
    }
  }

  dispose(): void {
    this.doomed.clear();
    this.deletedWith.clear();
  }

  /**
   * Moves the annotation files that belong to moved reports; their editors go along. Afterwards, and
   * not as a part of the move: VS Code asks readers whether they want such parts, which it calls
   * refactoring.
   */
  private async moveAlong(renames: readonly Rename[]): Promise<void> {
    for (const { oldUri, newUri } of renames) {
      const from = annotationUri(oldUri);
      const to = annotationUri(newUri);
      const given = renames.some((other) => other.oldUri.toString() === from.toString());
      const apart = from.toString() !== to.toString();
      if (given || !apart || !(await this.isOf(from, oldUri))) {
        continue;
      }
      if (!(await exists(to))) {
        await renameFile(from, to);
      } else if (await isOne(from, to)) {
        await renameCase(from, to);
      } else {
        tellStay(from, to);
      }
    }
  }

  /**
   * Whether an annotation file is there and is that of a report, which may be called anything: by what
   * it says itself, or, where it names no file that is there, by how reports are called.
   */
  private async isOf(file: vscode.Uri, report: vscode.Uri): Promise<boolean> {
    if (!(await isFile(file))) {
      return false;
    }
    const source = await this.sourceOf(file);
    return (
      source === fileName(report) ||
      (isReportName(report) &&
        (source === undefined || !(await exists(vscode.Uri.joinPath(file, '..', source)))))
    );
  }

  /** What is in a report; `undefined` where it is too long to be brought back, or cannot be read. */
  private async bytesOf(report: vscode.Uri): Promise<Uint8Array | undefined> {
    try {
      const { size } = await vscode.workspace.fs.stat(report);
      return size > MOST_BYTES ? undefined : await this.files.bytes(report);
    } catch {
      return undefined;
    }
  }

  private async sourceOf(file: vscode.Uri): Promise<string | undefined> {
    try {
      return openAnnotations(await this.files.read(file)).file?.source;
    } catch {
      // What it says cannot be read.
      return undefined;
    }
  }

  private async remove(
    left: readonly (readonly [report: vscode.Uri, file: vscode.Uri])[],
  ): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    for (const [uri, file] of left) {
      if (await isFile(file)) {
        const report = this.doomed.get(uri.toString());
        if (report !== undefined) {
          const annotations = await this.files.bytes(file);
          this.deletedWith.set(uri.toString(), { report, annotations });
        }
        edit.deleteFile(file, { ignoreIfNotExists: true });
      }
    }
    await vscode.workspace.applyEdit(edit);
  }
}

/** Says that annotations stay where they are. @param to what is in their way, if anything is */
export function tellStay(from: vscode.Uri, to?: vscode.Uri): void {
  showWarning(
    to === undefined
      ? vscode.l10n.t('The annotations stay in {0}.', fileName(from))
      : vscode.l10n.t(
          'The annotations stay in {0}: there is a {1} already.',
          fileName(from),
          fileName(to),
        ),
  );
}

/**
 * Renames a file with its editors; resolves to whether that was possible, and tells where it was not.
 * Overwrites nothing.
 */
export async function renameFile(from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to, { overwrite: false });
  const isDone = await vscode.workspace.applyEdit(edit);
  if (!isDone) {
    tellNotRenamed(from, to);
  }
  return isDone;
}

/** Gives a file a name that differs in case alone: an edit takes the two names for one. */
async function renameCase(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.rename(from, to);
  } catch {
    tellNotRenamed(from, to);
  }
}

function tellNotRenamed(from: vscode.Uri, to: vscode.Uri): void {
  showWarning(vscode.l10n.t('{0} could not be renamed to {1}.', fileName(from), fileName(to)));
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}
