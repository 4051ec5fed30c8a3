import * as vscode from 'vscode';
import { ANNOTATION_SUFFIX } from '../../../core/annotations/annotationPath';
import { type AnnotationFile, fitSteps, openAnnotations } from '../../../core/index';
import { USE_FITTING_COMMAND } from '../../base/commandIds';
import { showInformation } from '../../base/messages';
import { inSlices } from '../../base/slices';
import { openDocument } from '../../documents/documents';
import { annotationUri, fileName, reportOfFile } from '../../documents/fileNames';
import { exists } from '../../files/fileExists';
import type { Files } from '../../files/files';
import type { AnnotationStore } from '../annotationStore';
import { renameFile, tellStay } from './fileMoves';

/** So many files that have no report are read for one that has no annotations. */
const MOST_FILES = 50;
/** Larger ones are not read, in bytes: the look is to cost next to nothing. */
const MOST_BYTES = 4_000_000;
/** How long others go first after each slice of the look. */
const PAUSE_MS = 20;

/**
 * Finds the annotations of reports that another program has renamed: files whose report is not there
 * any more, beside a report that has none, and whose passages stand in it. They are offered once, and
 * in the Annotations view for as long as the report has none.
 */
export class FittingFiles implements vscode.Disposable {
  private readonly store: AnnotationStore;
  private readonly files: Files;
  private readonly offered = new Set<string>();
  private readonly command: vscode.Disposable;

  constructor(store: AnnotationStore, files: Files) {
    this.store = store;
    this.files = files;
    this.command = vscode.commands.registerCommand(USE_FITTING_COMMAND, async (key: unknown) => {
      const report = typeof key === 'string' ? openDocument(key) : undefined;
      const file = report && this.store.get(report.uri)?.fitting;
      await (report && file && this.use(report, file));
    });
  }

  /** Looks beside a report that has no annotation file, and offers what fits. */
  async look(report: vscode.TextDocument): Promise<void> {
    const file = await this.find(report);
    this.store.tellFitting(report, file);
    const offer = `${report.uri} ${file}`;
    if (file === undefined || this.offered.has(offer)) {
      return;
    }
    this.offered.add(offer);
    const use = vscode.l10n.t('Use Them');
    const answer = await showInformation(
      vscode.l10n.t('The annotations in {0} fit {1}.', fileName(file), fileName(report.uri)),
      use,
      vscode.l10n.t('Not Now'),
    );
    if (answer === use) {
      await this.use(report, file);
    }
  }

  dispose(): void {
    this.command.dispose();
  }

  private async find(report: vscode.TextDocument): Promise<vscode.Uri | undefined> {
    const isWanted = () => !report.isClosed && this.store.get(report.uri)?.yaml === '';
    if (await exists(annotationUri(report.uri))) {
      return undefined;
    }
    for (const file of await filesWithoutReport(vscode.Uri.joinPath(report.uri, '..'))) {
      const annotations = isWanted() ? await this.annotationsOf(file) : [];
      const steps = fitSteps(report.getText(), annotations);
      const { version } = report;
      const isSame = () => isWanted() && report.version === version;
      const fits = await inSlices(steps, isSame, { afterOthers: true, pauseMs: PAUSE_MS });
      if (fits?.result) {
        return file;
      }
    }
    return undefined;
  }

  /** The annotations of a file whose report is not there, whatever that was called. */
  private async annotationsOf(file: vscode.Uri) {
    const read = await this.read(file);
    return read === undefined || (await exists(reportOfFile(file, read.source)))
      ? []
      : read.annotations;
  }

  private async read(file: vscode.Uri): Promise<AnnotationFile | undefined> {
    try {
      const { size } = await vscode.workspace.fs.stat(file);
      return size > MOST_BYTES ? undefined : openAnnotations(await this.files.read(file)).file;
    } catch {
      // What cannot be read cannot be offered, and is nothing to complain of: it is another report's.
      return undefined;
    }
  }

  /** Gives the file the name of the report that it fits; overwrites nothing. */
  private async use(report: vscode.TextDocument, file: vscode.Uri): Promise<void> {
    const to = annotationUri(report.uri);
    if (await exists(to)) {
      tellStay(file, to);
      return;
    }
    const before = reportOfFile(file, (await this.read(file))?.source);
    if (!(await renameFile(file, to))) {
      return;
    }
    await this.store.moved(before, report.uri);
    await this.store.load(report);
  }
}

/** The annotation files of a folder that has no report for them, but for what they say themselves. */
async function filesWithoutReport(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  let entries: readonly (readonly [string, vscode.FileType])[];
  try {
    entries = await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
  const names = new Set(entries.map(([name]) => name));
  const reports = new Set([...names].flatMap((name) => /^(.*)\.txt$/i.exec(name)?.[1] ?? []));
  // A report may go by another name than .txt.
  for (const { languageId, uri } of vscode.workspace.textDocuments) {
    if (languageId === 'report' && names.has(fileName(uri))) {
      reports.add(fileName(annotationUri(uri)).slice(0, -ANNOTATION_SUFFIX.length));
    }
  }
  return [...names]
    .filter(
      (name) =>
        name.endsWith(ANNOTATION_SUFFIX) && !reports.has(name.slice(0, -ANNOTATION_SUFFIX.length)),
    )
    .slice(0, MOST_FILES)
    .map((name) => vscode.Uri.joinPath(folder, name));
}
