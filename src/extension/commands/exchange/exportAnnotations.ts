import * as vscode from 'vscode';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportAs,
  exportName,
  FORMAT_EXTENSIONS,
  joinExports,
  type NamedEntity,
  type ReportIndex,
} from '../../../core/index';
import type { Analyses } from '../../analysis/analyses';
import type { WorkspaceIndex } from '../../analysis/workspaceIndex';
import { annotatedReports } from '../../annotations/annotatedReports';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { showError, showInformation, withoutLinks } from '../../base/messages';
import type { Part } from '../../base/part';
import { say } from '../../base/translate';
import { openDocument } from '../../documents/documents';
import { fileName } from '../../documents/fileNames';
import type { DossierStore } from '../../dossier/dossierStore';
import { entityOptions } from '../../dossier/entityOptions';
import { tellOfCopy, writeCopy } from '../../files/writeCopy';

interface Sources {
  readonly analyses: Analyses;
  readonly store: AnnotationStore;
  readonly dossiers: DossierStore;
}

/** Writes the annotations of a report to a file in another format; asks for what is not given. */
export async function exportAnnotations(
  sources: Sources,
  report: vscode.TextDocument,
  wanted: unknown,
  to: vscode.Uri | undefined,
): Promise<void> {
  const { file } = await sources.store.load(report);
  if (file === undefined) {
    showError(vscode.l10n.t('The annotation file cannot be read.'));
    return;
  }
  if (file.annotations.length === 0) {
    showInformation(vscode.l10n.t('This report has no annotations yet.'));
    return;
  }
  const format =
    EXPORT_FORMATS.find((known) => known === wanted) ??
    (await askFormat(['markdown', 'csv', 'w3c', 'brat']));
  // Beside the report, under its name, unless the reader says otherwise.
  const beside = (one: ExportFormat) =>
    report.isUntitled ? undefined : report.uri.with({ path: exportName(report.uri.path, one) });
  const target = format && (to ?? (await askTarget(format, beside(format))));
  if (format === undefined || target === undefined) {
    return;
  }
  if (target.toString() === report.uri.toString()) {
    tellReportItself();
    return;
  }
  const name = fileName(report.uri);
  const entities = await namedEntities(sources, report.uri);
  const { content, left } = exportAs(format, { text: report.getText(), file, name, entities }, say);
  if (await writeExport(target, format, content)) {
    await tellExported(target, file.annotations.length - left, left);
  }
}

/**
 * Writes the annotations of all reports of the workspace to one file; asks for what is not given. Of
 * reports that are not there, they are written without their places.
 */
export async function exportAllAnnotations(
  sources: Sources,
  index: Part<WorkspaceIndex>,
  wanted: unknown,
  to: vscode.Uri | undefined,
): Promise<void> {
  const format = JOINED.find((known) => known === wanted) ?? (await askFormat(JOINED));
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `annotations.${format && FORMAT_EXTENSIONS[format]}`;
  const proposed = folder && vscode.Uri.joinPath(folder, name);
  const target = format && (to ?? (await askTarget(format, proposed)));
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
  const { contents, count, unreadable, read } = exported;
  if (read.has(target.toString())) {
    tellReportItself();
  } else if (contents.length === 0 && unreadable.length === 0) {
    showInformation(vscode.l10n.t('No report has annotations yet.'));
  } else if (await writeExport(target, format, joinExports(format, contents))) {
    await tellExported(target, count, 0, unreadable);
  }
}

/** The formats in which one file can have several reports. */
const JOINED = ['markdown', 'csv'] as const;

/** The export of each report; `undefined` where the reader has cancelled it. */
async function exportEach(
  sources: Sources,
  known: ReportIndex,
  format: ExportFormat,
  progress: vscode.Progress<{ readonly message: string }>,
  token: vscode.CancellationToken,
) {
  const exported: { readonly name: string; readonly content: string }[] = [];
  const unreadable: string[] = [];
  const read = new Set<string>();
  let count = 0;
  for await (const { file, report, said } of annotatedReports(sources.store, token)) {
    const name = vscode.workspace.asRelativePath(report);
    progress.report({ message: withoutLinks(name) });
    read.add(file.toString()).add(report.toString());
    if (said === undefined) {
      unreadable.push(fileName(file));
    } else if (said.annotations.length > 0) {
      const text = await textOf(report);
      const entities = await namedEntities(sources, report, known);
      const { content } = exportAs(format, { text, file: said, name, entities }, say);
      exported.push({ name, content });
      count += said.annotations.length;
    }
  }
  const contents = exported
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ content }) => content);
  return token.isCancellationRequested ? undefined : { contents, count, unreadable, read };
}

function tellReportItself(): void {
  showError(vscode.l10n.t('This is the report itself. Choose another file for its annotations.'));
}

/** The text of a report, open or not, as VS Code decodes it; empty where it cannot be read. */
async function textOf(report: vscode.Uri): Promise<string> {
  const { fs, decode } = vscode.workspace;
  try {
    return (
      openDocument(report)?.getText() ?? (await decode(await fs.readFile(report), { uri: report }))
    );
  } catch {
    return '';
  }
}

/** Without a byte order mark, Excel does not take a table for UTF-8. */
function writeExport(target: vscode.Uri, format: ExportFormat, content: string): Promise<boolean> {
  return writeCopy(target, content, format === 'csv');
}

async function askFormat<F extends ExportFormat>(order: readonly F[]): Promise<F | undefined> {
  const labels: Readonly<Record<ExportFormat, readonly [label: string, detail: string]>> = {
    markdown: ['Markdown', vscode.l10n.t('A digest to read or send: passages with comments')],
    csv: ['CSV', vscode.l10n.t('A table for spreadsheets')],
    w3c: ['W3C Web Annotations', vscode.l10n.t('Whole annotations, for other annotation programs')],
    brat: ['brat', vscode.l10n.t('Standoff for tools of language processing')],
  };
  const items = order.map((format) => {
    const [label, detail] = labels[format];
    return { label, description: `.${FORMAT_EXTENSIONS[format]}`, detail, format };
  });
  const title = vscode.l10n.t('Export Annotations');
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.format;
}

async function askTarget(
  format: ExportFormat,
  defaultUri: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  const extension = FORMAT_EXTENSIONS[format];
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Annotations'),
    saveLabel: vscode.l10n.t('Export'),
    filters: { [`.${extension}`]: [extension] },
    ...(defaultUri && { defaultUri }),
  });
}

/**
 * Whom the ids in annotations mean: the report's entities, and the entries of the dossier.
 *
 * @param known tells the entities of a report that is not open
 */
async function namedEntities(
  { analyses, dossiers }: Sources,
  report: vscode.Uri,
  known?: ReportIndex,
): Promise<readonly NamedEntity[]> {
  const { file } = await dossiers.load(report);
  const open = openDocument(report);
  const { entities } = (open && analyses.get(open)) ?? known?.get(report.toString()) ?? {};
  const { byId } = entityOptions(entities, file);
  return [...byId].flatMap(([id, { name, type }]) => (type ? [{ id, name, type }] : []));
}

async function tellExported(
  target: vscode.Uri,
  count: number,
  left: number,
  unreadable: readonly string[] = [],
): Promise<void> {
  const done =
    count === 1
      ? vscode.l10n.t('1 annotation was exported to {0}.', fileName(target))
      : vscode.l10n.t('{0} annotations were exported to {1}.', count, fileName(target));
  const lost = vscode.l10n.t('Left out, since their passages are gone: {0}.', left);
  const missing = vscode.l10n.t('Files that cannot be read: {0}.', unreadable.join(', '));
  await tellOfCopy(
    target,
    [done, ...(left > 0 ? [lost] : []), ...(unreadable.length > 0 ? [missing] : [])].join(' '),
  );
}
