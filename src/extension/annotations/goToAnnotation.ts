import * as vscode from 'vscode';
import type { Annotation, ReportDetails } from '../../core/index';
import { asQuotation } from '../base/excerpts';
import { showWarning } from '../base/messages';
import { fileName } from '../documents/fileNames';
import { openReport, showRange } from '../documents/reportEditors';
import type { AnnotatedReport } from './annotatedReports';
import type { AnnotationStore } from './annotationStore';

/** Words of a passage in a message, in UTF-16 code units. */
const LONGEST = 160;

/**
 * Opens the report, at the passage if there is one; where there is no such report, the annotation
 * file.
 *
 * @param said absent for a file that cannot be read
 */
export async function goToAnnotation(
  store: AnnotationStore,
  { file, report }: Pick<AnnotatedReport, 'file' | 'report'>,
  said: Annotation | ReportDetails | undefined,
  column?: vscode.ViewColumn,
): Promise<void> {
  if (said === undefined) {
    await vscode.commands.executeCommand('vscode.open', file);
    return;
  }
  let editor: vscode.TextEditor;
  try {
    editor =
      column === undefined
        ? await openReport(report)
        : await vscode.window.showTextDocument(report, { viewColumn: column });
  } catch {
    await vscode.commands.executeCommand('vscode.open', file);
    showWarning(
      vscode.l10n.t('The report of this annotation cannot be opened: {0}', fileName(report)),
    );
    return;
  }
  if (!('quote' in said)) {
    return;
  }
  const range = await placeOf(store, editor.document, said);
  if (range !== undefined) {
    showRange(editor, range);
    return;
  }
  showWarning(
    vscode.l10n.t(
      'The passage “{0}” is not in the report any more.',
      asQuotation(said.quote, LONGEST),
    ),
  );
}

/** As the store has placed it, if it has; the document may have become a report only now. */
async function placeOf(
  store: AnnotationStore,
  document: vscode.TextDocument,
  annotation: Annotation,
) {
  const known = store
    .get(document.uri)
    ?.placed.find(({ annotation: { id } }) => id === annotation.id);
  if (known !== undefined) {
    return known.range;
  }
  const { placeAnnotations } = await import('../files/yamlFiles');
  const [placed] = placeAnnotations(document.getText(), [annotation]);
  return placed?.range;
}
