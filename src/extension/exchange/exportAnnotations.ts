import * as vscode from 'vscode';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  exportAs,
  exportName,
  FORMAT_EXTENSIONS,
  type NamedEntity,
} from '../../core/index';
import type { Analyses } from '../analyses';
import type { AnnotationStore } from '../annotationStore';
import { explain } from '../annotations/explain';
import { encodeText } from '../annotations/utf8';
import { entityOptions } from '../annotationsView/entityOptions';
import type { DossierStore } from '../dossier/dossierStore';
import { fileName } from '../fileNames';
import { say } from '../translate';

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
    vscode.window.showErrorMessage(vscode.l10n.t('The annotation file cannot be read.'));
    return;
  }
  if (file.annotations.length === 0) {
    vscode.window.showInformationMessage(vscode.l10n.t('This report has no annotations yet.'));
    return;
  }
  const format = EXPORT_FORMATS.find((known) => known === wanted) ?? (await askFormat());
  const target = format && (to ?? (await askTarget(report, format)));
  if (format === undefined || target === undefined) {
    return;
  }
  if (target.toString() === report.uri.toString()) {
    vscode.window.showErrorMessage(
      vscode.l10n.t('This is the report itself. Choose another file for its annotations.'),
    );
    return;
  }
  const name = fileName(report.uri);
  const entities = await namedEntities(sources, report);
  const { content, left } = exportAs(format, { text: report.getText(), file, name, entities }, say);
  try {
    // Without the mark, Excel does not take a table for UTF-8.
    const bytes = encodeText({ text: content, bom: format === 'csv' });
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch (error) {
    vscode.window.showErrorMessage(
      vscode.l10n.t(
        '{0} could not be written. {1}',
        fileName(target),
        say(explain(error, 'write')),
      ),
    );
    return;
  }
  await tellExported(target, file.annotations.length - left, left);
}

async function askFormat(): Promise<ExportFormat | undefined> {
  const labels: Readonly<Record<ExportFormat, readonly [label: string, detail: string]>> = {
    markdown: ['Markdown', vscode.l10n.t('A digest to read or send: passages with comments')],
    csv: ['CSV', vscode.l10n.t('A table for spreadsheets')],
    w3c: ['W3C Web Annotations', vscode.l10n.t('Whole annotations, for other annotation programs')],
    brat: ['brat', vscode.l10n.t('Standoff for tools of language processing')],
  };
  const order = ['markdown', 'csv', 'w3c', 'brat'] as const;
  const items = order.map((format) => {
    const [label, detail] = labels[format];
    return { label, description: `.${FORMAT_EXTENSIONS[format]}`, detail, format };
  });
  const title = vscode.l10n.t('Export Annotations');
  return (await vscode.window.showQuickPick(items, { title, matchOnDetail: true }))?.format;
}

/** Beside the report, under its name, unless the reader says otherwise. */
async function askTarget(
  report: vscode.TextDocument,
  format: ExportFormat,
): Promise<vscode.Uri | undefined> {
  const extension = FORMAT_EXTENSIONS[format];
  const path = exportName(report.uri.path, format);
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Annotations'),
    saveLabel: vscode.l10n.t('Export'),
    filters: { [`.${extension}`]: [extension] },
    ...(!report.isUntitled && { defaultUri: report.uri.with({ path }) }),
  });
}

/** Whom the ids in annotations mean: the report's entities, and the entries of the dossier. */
async function namedEntities(
  { analyses, dossiers }: Sources,
  report: vscode.TextDocument,
): Promise<readonly NamedEntity[]> {
  const { file } = await dossiers.load(report.uri);
  const { byId } = entityOptions(analyses.get(report)?.entities, file);
  return [...byId].flatMap(([id, { name, type }]) => (type ? [{ id, name, type }] : []));
}

async function tellExported(target: vscode.Uri, count: number, left: number): Promise<void> {
  const done =
    count === 1
      ? vscode.l10n.t('1 annotation was exported to {0}.', fileName(target))
      : vscode.l10n.t('{0} annotations were exported to {1}.', count, fileName(target));
  const lost = vscode.l10n.t('Left out, since their passages are gone: {0}.', left);
  const open = vscode.l10n.t('Open');
  const answer = await vscode.window.showInformationMessage(
    left > 0 ? `${done} ${lost}` : done,
    open,
  );
  if (answer === open) {
    await vscode.commands.executeCommand('vscode.open', target);
  }
}
