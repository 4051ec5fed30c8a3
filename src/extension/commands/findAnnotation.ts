import * as vscode from 'vscode';
import { type Annotation, writeCommentInput } from '../../core/index';
import type { AnnotationStore } from '../annotationStore';
import { type AnnotatedReport, annotatedReports } from '../annotations/annotatedReports';
import { asQuotation, inOneLine } from '../excerpts';
import { fileName } from '../fileNames';
import { wholeWithoutIcons } from '../labels';
import { openReport, showRange } from '../reports';
import { quoted } from '../translate';

/** While files are read, the list takes in what was found so often. */
const SHOW_MS = 250;
/** Words of a row, in UTF-16 code units: typing looks through all of them, and VS Code shows what fits. */
const LONGEST = 2000;
/** Words of a passage in a message. */
const LONGEST_TOLD = 160;

interface Row extends vscode.QuickPickItem {
  readonly content: AnnotatedReport;
  /** Absent in the row of a file that cannot be read. */
  readonly annotation?: Annotation;
}

/**
 * Finds an annotation in any report of the workspace by its words, tags or report. The list is there at
 * once and fills while files are read, which ends where it is closed; nothing is kept.
 */
export function findAnnotation(store: AnnotationStore): void {
  const box = vscode.window.createQuickPick<Row>();
  const reading = new vscode.CancellationTokenSource();
  const beside: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('split-horizontal'),
    tooltip: vscode.l10n.t('Open to the Side'),
  };
  box.title = vscode.l10n.t('Find Annotation in All Reports');
  box.placeholder = vscode.l10n.t('Words of a comment or passage, #tag, @entity or report');
  box.matchOnDescription = true;
  box.matchOnDetail = true;
  box.keepScrollPosition = true;
  box.busy = true;
  const show = (row: Row, column?: vscode.ViewColumn) => {
    box.hide();
    void goTo(store, row, column);
  };
  box.onDidAccept(() => {
    const [row] = box.selectedItems;
    if (row !== undefined) {
      show(row);
    }
  });
  box.onDidTriggerItemButton(({ item }) => show(item, vscode.ViewColumn.Beside));
  box.onDidHide(() => {
    reading.cancel();
    reading.dispose();
    box.dispose();
  });
  box.show();
  void fill(box, store, [beside], reading.token);
}

async function fill(
  box: vscode.QuickPick<Row>,
  store: AnnotationStore,
  buttons: readonly vscode.QuickInputButton[],
  token: vscode.CancellationToken,
): Promise<void> {
  const rows: Row[] = [];
  let shownAt = Date.now();
  for await (const content of annotatedReports(store, token)) {
    if (token.isCancellationRequested) {
      return;
    }
    rows.push(...rowsOf(content, buttons));
    if (Date.now() - shownAt > SHOW_MS) {
      box.items = [...rows];
      shownAt = Date.now();
    }
  }
  if (token.isCancellationRequested) {
    return;
  }
  box.items = rows;
  box.busy = false;
  if (rows.length === 0) {
    box.placeholder = vscode.l10n.t('No report has annotations yet.');
  }
}

function rowsOf(
  content: AnnotatedReport,
  buttons: readonly vscode.QuickInputButton[],
): readonly Row[] {
  const { file, report, said } = content;
  if (said === undefined) {
    const label = wholeWithoutIcons(vscode.l10n.t('{0} cannot be read.', fileName(file)));
    return [{ label, iconPath: new vscode.ThemeIcon('warning'), content }];
  }
  return said.annotations.map((annotation) => {
    const { comment = '', quote, motivation, ...rest } = annotation;
    const passage = quoted(asQuotation(quote, LONGEST));
    const tokens = writeCommentInput({ ...rest, comment: '' });
    return {
      label: wholeWithoutIcons(comment === '' ? passage : inOneLine(comment, LONGEST)),
      description: wholeWithoutIcons(`${tokens}  ${fileName(report)}`.trim()),
      ...(comment !== '' && { detail: wholeWithoutIcons(passage) }),
      iconPath: new vscode.ThemeIcon(iconOf(motivation, comment)),
      buttons,
      content,
      annotation,
    };
  });
}

function iconOf(motivation: Annotation['motivation'], comment: string): string {
  return motivation === 'questioning' ? 'question' : comment === '' ? 'bookmark' : 'comment';
}

/** Opens the report at the passage; where there is no such report, the annotation file. */
async function goTo(
  store: AnnotationStore,
  { content: { file, report }, annotation }: Row,
  column: vscode.ViewColumn | undefined,
): Promise<void> {
  if (annotation === undefined) {
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
    vscode.window.showWarningMessage(
      vscode.l10n.t('The report of this annotation cannot be opened: {0}', fileName(report)),
    );
    return;
  }
  const range = await placeOf(store, editor.document, annotation);
  if (range !== undefined) {
    showRange(editor, range);
    return;
  }
  vscode.window.showWarningMessage(
    vscode.l10n.t(
      'The passage “{0}” is not in the report any more.',
      asQuotation(annotation.quote, LONGEST_TOLD),
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
  const { placeAnnotations } = await import('../yamlFiles');
  const [placed] = placeAnnotations(document.getText(), [annotation]);
  return placed?.range;
}
