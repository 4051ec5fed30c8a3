import * as vscode from 'vscode';
import {
  type Annotation,
  type AnnotationEdit,
  type AnnotationFile,
  anchorAll,
  editAnnotations,
  mergeAnnotations,
  type Problem,
  readAnnotations,
  type TextRange,
} from '../core/index';

/** An annotation and its place in the report as it is now; without a range it is an orphan. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly range?: TextRange;
}

/** What is known of one report's annotation file. */
export interface ReportAnnotations {
  readonly yaml: string;
  /** The version of the report that annotations were placed in. */
  readonly version: number;
  readonly file: AnnotationFile | undefined;
  readonly problems: readonly Problem[];
  readonly placed: readonly PlacedAnnotation[];
}

/** `<name>.annotations.yaml` beside `<name>.txt`. */
export function annotationUri(report: vscode.Uri): vscode.Uri {
  return report.with({ path: report.path.replace(/(?:\.[^./]+)?$/, '.annotations.yaml') });
}

/** The name of a file without its folder. */
export function fileName(uri: vscode.Uri): string {
  return uri.path.split('/').at(-1) ?? '';
}

/** The annotation files of open reports: read, watched, and edited by comparing before writing. */
export class AnnotationStore implements vscode.Disposable {
  private readonly states = new Map<string, ReportAnnotations>();
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly onDidChange = this.changed.event;
  private readonly disposables: vscode.Disposable;
  private queue: Promise<unknown> = Promise.resolve();

  constructor() {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.annotations.yaml');
    const onFile = (uri: vscode.Uri) => {
      const report = reports().find((d) => annotationUri(d.uri).toString() === uri.toString());
      if (report !== undefined) {
        void this.load(report);
      }
    };
    this.disposables = vscode.Disposable.from(
      this.changed,
      watcher,
      watcher.onDidChange(onFile),
      watcher.onDidCreate(onFile),
      watcher.onDidDelete(onFile),
      vscode.workspace.onDidChangeTextDocument(({ document }) => onFile(document.uri)),
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (document.languageId === 'report') {
          void this.load(document);
        }
      }),
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document.languageId === 'report') {
          void this.load(document);
        }
      }),
      // A document that is opened again counts its versions anew, whatever its text.
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.states.delete(uri.toString())),
    );
    for (const document of reports()) {
      void this.load(document);
    }
  }

  get(uri: vscode.Uri): ReportAnnotations | undefined {
    return this.states.get(uri.toString());
  }

  /**
   * Reads the file, from its editor where it is open, and places its annotations. What is known
   * already, such as the echo of our own write, changes nothing.
   */
  async load(report: vscode.TextDocument): Promise<ReportAnnotations> {
    const yaml = (await readText(annotationUri(report.uri))) ?? '';
    const before = this.get(report.uri);
    if (before?.yaml === yaml && before.version === report.version) {
      return before;
    }
    const { version } = report;
    const { file, problems } = readAnnotations(yaml);
    const annotations = file?.annotations ?? [];
    const anchors = anchorAll(report.getText(), annotations);
    const placed = annotations.map((annotation, index): PlacedAnnotation => {
      const place = anchors[index];
      return place !== undefined && 'range' in place
        ? { annotation, range: place.range }
        : { annotation };
    });
    const state = { yaml, version, file, problems, placed };
    this.states.set(report.uri.toString(), state);
    this.changed.fire(report);
    return state;
  }

  /** Makes edits, one after the other. Resolves to an error message, or nothing where all is well. */
  edit(report: vscode.TextDocument, edits: readonly AnnotationEdit[]): Promise<string | undefined> {
    const result = this.queue.then(() => this.write(report, edits));
    this.queue = result.catch(() => undefined);
    return result;
  }

  private async write(
    report: vscode.TextDocument,
    edits: readonly AnnotationEdit[],
  ): Promise<string | undefined> {
    const uri = annotationUri(report.uri);
    const base = this.get(report.uri)?.yaml ?? '';
    const disk = (await readText(uri)) ?? '';
    const ours = editAnnotations(base, edits, fileName(report.uri));
    if ('problems' in ours) {
      return ours.problems[0]?.message ?? 'The annotation file cannot be written.';
    }
    const merged = disk === base ? ours : mergeAnnotations(base, ours.yaml, disk);
    if ('problems' in merged) {
      return merged.problems[0]?.message ?? 'The annotation file was changed and cannot be read.';
    }
    try {
      await writeText(uri, merged.yaml);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    await this.load(report);
    return undefined;
  }

  dispose(): void {
    this.disposables.dispose();
  }
}

function reports(): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(({ languageId }) => languageId === 'report');
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((d) => d.uri.toString() === uri.toString());
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open?.isDirty) {
    return open.getText();
  }
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    // No file yet, the usual case for a report without annotations.
    return undefined;
  }
}

/** Writes through the open editor where it holds changes, so that the reader's undo keeps working. */
async function writeText(uri: vscode.Uri, text: string): Promise<void> {
  const open = openDocument(uri);
  if (open?.isDirty) {
    const edit = new vscode.WorkspaceEdit();
    const end = open.positionAt(open.getText().length);
    edit.replace(uri, new vscode.Range(new vscode.Position(0, 0), end), text);
    await vscode.workspace.applyEdit(edit);
    return;
  }
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
