import * as vscode from 'vscode';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportAs,
  exportName,
  FORMAT_EXTENSIONS,
  type NamedEntity,
  type ReportIndex,
} from '../../../core/index';
import type { Analyses } from '../../analysis/analyses';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { showError, showInformation } from '../../base/messages';
import { say } from '../../base/translate';
import { openDocument } from '../../documents/documents';
import { fileName } from '../../documents/fileNames';
import type { DossierStore } from '../../dossier/dossierStore';
import { entityOptions } from '../../dossier/entityOptions';
import { tellOfCopy, writeCopy } from '../../files/writeCopy';

/** What exports are made from. */
export interface Sources {
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
    (await askFormat(['markdown', 'csv', 'w3c', 'brat'], 'one report'));
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
    await tellOfCopy(target, exportedWords(target, file.annotations.length - left, left));
  }
}

/** Says why nothing is written over a report. */
export function tellReportItself(): void {
  showError(vscode.l10n.t('This is the report itself. Choose another file for its annotations.'));
}

/** Without a byte order mark, Excel does not take a table for UTF-8. */
export function writeExport(
  target: vscode.Uri,
  format: ExportFormat,
  content: string,
): Promise<boolean> {
  return writeCopy(target, content, format === 'csv');
}

/** Asks for one of several formats. */
export async function askFormat(
  order: readonly ExportFormat[],
  of: 'one report' | 'all reports',
): Promise<ExportFormat | undefined> {
  const labels: Readonly<Record<ExportFormat, readonly [label: string, detail: string]>> = {
    markdown: ['Markdown', vscode.l10n.t('A digest to read or send: passages with comments')],
    csv: ['CSV', vscode.l10n.t('A table for spreadsheets')],
    w3c: ['W3C Web Annotations', vscode.l10n.t('Whole annotations, for other annotation programs')],
    brat: [
      'brat',
      of === 'one report'
        ? vscode.l10n.t('Standoff for tools of language processing')
        : vscode.l10n.t('Standoff for tools of language processing: a folder of texts'),
    ],
  };
  const items = order.map((format) => {
    const [label, detail] = labels[format];
    return { label, description: `.${FORMAT_EXTENSIONS[format]}`, detail, format };
  });
  const title = vscode.l10n.t('Export Annotations');
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.format;
}

/** Asks where to save a file. */
export async function askTarget(
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
export async function namedEntities(
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

/**
 * How many annotations were exported to a file or folder.
 *
 * @param left how many were not, since their passages are gone
 * @param unreadable the names of annotation files that cannot be read
 */
export function exportedWords(
  target: vscode.Uri,
  count: number,
  left: number,
  unreadable: readonly string[] = [],
): string {
  const done =
    count === 1
      ? vscode.l10n.t('1 annotation was exported to {0}.', fileName(target))
      : vscode.l10n.t('{0} annotations were exported to {1}.', count, fileName(target));
  const lost = vscode.l10n.t('Left out, since their passages are gone: {0}.', left);
  const missing = vscode.l10n.t('Files that cannot be read: {0}.', unreadable.join(', '));
  return [done, ...(left > 0 ? [lost] : []), ...(unreadable.length > 0 ? [missing] : [])].join(' ');
}
