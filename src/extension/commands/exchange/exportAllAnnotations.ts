import * as vscode from 'vscode';
import {
  type ExportFormat,
  exportAs,
  exportName,
  FORMAT_EXTENSIONS,
  joinExports,
  type ReportIndex,
} from '../../../core/index';
import type { WorkspaceIndex } from '../../analysis/workspaceIndex';
import { annotatedReports } from '../../annotations/annotatedReports';
import { askModal, showInformation, withoutLinks } from '../../base/messages';
import type { Part } from '../../base/part';
import { say } from '../../base/translate';
import { openDocument } from '../../documents/documents';
import { fileName } from '../../documents/fileNames';
import { sameBytes } from '../../files/fileUpdate';
import { readAsShown } from '../../files/readAsShown';
import { encodeText } from '../../files/utf8';
import { tellOfCopy, writeCopy } from '../../files/writeCopy';
import {
  askFormat,
  askTarget,
  exportedWords,
  namedEntities,
  type Sources,
  tellReportItself,
  writeExport,
} from './exportAnnotations';

/** The annotations of a report in another format. */
interface ExportOfReport {
  /** Its path in the workspace. */
  readonly name: string;
  readonly report: vscode.Uri;
  /** `undefined` where it is not there. */
  readonly text: string | undefined;
  readonly content: string;
}

/**
 * Writes the annotations of all reports of the workspace to one file, or for brat to a folder; asks for
 * what is not given. Of reports that are not there, they are written without their places.
 */
export async function exportAllAnnotations(
  sources: Sources,
  index: Part<WorkspaceIndex>,
  wanted: unknown,
  to: vscode.Uri | undefined,
): Promise<void> {
  const order = ['markdown', 'csv', 'w3c', 'brat'] as const;
  const format = order.find((known) => known === wanted) ?? (await askFormat(order, 'all reports'));
  const target = format && (to ?? (await askWhere(format)));
  if (format === undefined || target === undefined) {
    return;
  }
  const title = vscode.l10n.t('Exporting annotations');
  const location = vscode.ProgressLocation.Notification;
  const exported = await vscode.window.withProgress(
    { location, title, cancellable: true },
    async (progress, token) => {
      const known = await (await index.get()).whole(token);
      return exportEach(sources, known, format, progress, token);
    },
  );
  if (exported === undefined) {
    return;
  }
  const { exports, count, left, unreadable, read } = exported;
  if (exports.length === 0 && unreadable.length === 0) {
    showInformation(vscode.l10n.t('No report has annotations yet.'));
    return;
  }
  const isWritten =
    format === 'brat'
      ? await writePairs(target, exports, read, to === undefined)
      : await writeJoined(target, format, exports, read);
  if (isWritten) {
    const done = exportedWords(target, count - left, left, unreadable);
    await (format === 'brat' ? showInformation(done) : tellOfCopy(target, done));
  }
}

/** The file, or for brat the folder, that the reader chooses. */
async function askWhere(format: ExportFormat): Promise<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (format !== 'brat') {
    const name = `annotations.${FORMAT_EXTENSIONS[format]}`;
    return askTarget(format, folder && vscode.Uri.joinPath(folder, name));
  }
  const [chosen] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Export Annotations'),
      openLabel: vscode.l10n.t('Export'),
      canSelectFiles: false,
      canSelectFolders: true,
      ...(folder && { defaultUri: folder }),
    })) ?? [];
  return chosen;
}

/** The export of each report; `undefined` where the reader has cancelled it. */
async function exportEach(
  sources: Sources,
  known: ReportIndex,
  format: ExportFormat,
  progress: vscode.Progress<{ readonly message: string }>,
  token: vscode.CancellationToken,
) {
  const exports: ExportOfReport[] = [];
  const unreadable: string[] = [];
  /** The addresses of reports and annotation files. */
  const read = new Set<string>();
  let count = 0;
  let left = 0;
  for await (const { file, report, said } of annotatedReports(sources.store, token)) {
    const name = vscode.workspace.asRelativePath(report);
    progress.report({ message: withoutLinks(name) });
    read.add(file.toString()).add(report.toString());
    if (said === undefined) {
      unreadable.push(fileName(file));
    } else if (said.annotations.length > 0) {
      const text = await textOf(report);
      const entities = await namedEntities(sources, report, known);
      const source = { text: text ?? '', file: said, name, entities };
      const one = exportAs(format, source, say);
      exports.push({ name, report, text, content: one.content });
      count += said.annotations.length;
      left += one.left;
    }
  }
  exports.sort((one, other) => (one.name < other.name ? -1 : 1));
  return token.isCancellationRequested ? undefined : { exports, count, left, unreadable, read };
}

/** Writes one file of all; gives whether it is written. */
async function writeJoined(
  target: vscode.Uri,
  format: ExportFormat,
  exports: readonly ExportOfReport[],
  read: ReadonlySet<string>,
): Promise<boolean> {
  if (read.has(target.toString())) {
    tellReportItself();
    return false;
  }
  const contents = exports.map(({ content }) => content);
  return writeExport(target, format, joinExports(format, contents));
}

/**
 * Writes an `.ann` file for each report that is there, beside a copy of its text, or beside itself where
 * the folder is its own. Gives whether all are written.
 *
 * @param asks whether the reader is asked before other files are replaced
 */
async function writePairs(
  folder: vscode.Uri,
  exports: readonly ExportOfReport[],
  read: ReadonlySet<string>,
  asks: boolean,
): Promise<boolean> {
  const files = exports.flatMap(({ name, report, text, content }) => {
    const at = (path: string) => vscode.Uri.joinPath(folder, path);
    const copy = at(name.replace(/(?:\.[^./]+)?$/, '.txt'));
    const isItself = copy.toString() === report.toString();
    return text === undefined
      ? []
      : [
          ...(isItself ? [] : [{ uri: copy, content: text }]),
          { uri: at(exportName(name, 'brat')), content },
        ];
  });
  if (files.some(({ uri }) => read.has(uri.toString()))) {
    tellReportItself();
    return false;
  }
  const changes: { readonly uri: vscode.Uri; readonly content: string }[] = [];
  let replaced = 0;
  for (const file of files) {
    const before = await bytesOf(file.uri);
    if (!sameBytes(before, encodeText({ text: file.content, bom: false }))) {
      changes.push(file);
      replaced += before === undefined ? 0 : 1;
    }
  }
  if (replaced > 0 && asks) {
    const question =
      replaced === 1
        ? vscode.l10n.t('Replace 1 file in {0}?', fileName(folder))
        : vscode.l10n.t('Replace {0} files in {1}?', replaced, fileName(folder));
    const detail = vscode.l10n.t('What was changed in them, such as with brat, is lost.');
    const replace = vscode.l10n.t('Replace');
    if ((await askModal(question, detail, replace)) !== replace) {
      return false;
    }
  }
  for (const { uri, content } of changes) {
    if (!(await writeCopy(uri, content))) {
      return false;
    }
  }
  return true;
}

/** What is in a file; `undefined` where there is none. */
async function bytesOf(file: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(file);
  } catch {
    return undefined;
  }
}

/** The text of a report, open or not, as VS Code decodes it; `undefined` where it cannot be read. */
async function textOf(report: vscode.Uri): Promise<string | undefined> {
  try {
    return openDocument(report)?.getText() ?? (await readAsShown(report));
  } catch {
    return undefined;
  }
}
