import * as vscode from 'vscode';
import {
  type Annotation,
  isCommentedOn,
  isNameAlone,
  type ReportDetails,
  writeCommentInput,
} from '../../core/index';
import { type Filterable, filterItems } from '../../webview/model/filter';
import { type AnnotatedReport, annotatedReports } from '../annotations/annotatedReports';
import type { AnnotationStore } from '../annotations/annotationStore';
import { asQuotation, inOneLine } from '../base/excerpts';
import { withoutIcons } from '../base/labels';
import { showWarning } from '../base/messages';
import { quoted } from '../base/translate';
import { fileName, namesApart } from '../documents/fileNames';
import { openReport, showRange } from '../documents/reportEditors';

/** While files are read, the list takes in what was found so often. */
const SHOW_MS = 250;
/** Words of a row, in UTF-16 code units. */
const LONGEST = 160;
/** Nobody reads further before typing another word. */
const MOST_ROWS = 300;

interface Row extends vscode.QuickPickItem {
  /** Absent in the last row, which counts those that are not shown. */
  readonly content?: AnnotatedReport;
  readonly said?: Said;
}

/** An annotation, or what is said of the report as a whole. Absent for a file that cannot be read. */
type Said = Annotation | ReportDetails;

/** What can be found, with what the filter goes by. */
type Found = Filterable & {
  readonly content: AnnotatedReport;
  readonly said?: Said;
};

/**
 * Finds an annotation in any report of the workspace, by the words of the filter of the Annotations view.
 * The list is there at once and fills while files are read, which ends where it is closed; nothing is
 * kept.
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
  box.keepScrollPosition = true;
  box.busy = true;
  const found: Found[] = [];
  const refresh = () => {
    box.items = rowsOf(filterItems(found, box.value), [beside]);
  };
  const show = ({ content, said }: Row, column?: vscode.ViewColumn) => {
    if (content !== undefined) {
      box.hide();
      void goTo(store, content, said, column);
    }
  };
  box.onDidChangeValue(refresh);
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
  void find(store, found, refresh, reading.token).then(() => {
    if (!reading.token.isCancellationRequested) {
      refresh();
      box.busy = false;
      if (found.length === 0) {
        box.placeholder = vscode.l10n.t('No report has annotations yet.');
      }
    }
  });
}

/** Reads all that can be found into a list, and shows what is there from time to time. */
async function find(
  store: AnnotationStore,
  found: Found[],
  refresh: () => void,
  token: vscode.CancellationToken,
): Promise<void> {
  let shownAt = Date.now();
  for await (const content of annotatedReports(store, token)) {
    if (token.isCancellationRequested) {
      return;
    }
    found.push(...foundIn(content));
    if (Date.now() - shownAt > SHOW_MS) {
      refresh();
      shownAt = Date.now();
    }
  }
}

function foundIn(content: AnnotatedReport): readonly Found[] {
  const { file, report, said } = content;
  if (said === undefined) {
    return [{ content, quote: '', tags: [], report: fileName(file) }];
  }
  const common = { report: fileName(report), content };
  const { comment, tags: ofReport = [] } = said.report;
  const whole = {
    ...common,
    quote: '',
    ...(comment !== undefined && { comment }),
    tags: ofReport,
    said: said.report,
  };
  return [
    ...(isCommentedOn(said.report) ? [whole] : []),
    ...said.annotations
      .filter((annotation) => !isNameAlone(annotation))
      .map((annotation) => {
        const { entity, orphan, tags = [], ...rest } = annotation;
        return {
          ...rest,
          tags,
          ...(entity !== undefined && { entity: { id: entity, name: entity } }),
          ...(orphan && { orphan: { prefix: '', suffix: '', kept: true } }),
          ...common,
          said: annotation,
        };
      }),
  ];
}

function rowsOf(
  found: readonly Found[],
  buttons: readonly vscode.QuickInputButton[],
): readonly Row[] {
  const shown = found.slice(0, MOST_ROWS);
  const contents = [...new Set(shown.map(({ content }) => content))];
  const names = namesApart(contents.map(({ report }) => report));
  const nameOf = new Map(contents.map((content, index) => [content, names[index] ?? '']));
  const rows = shown.map((one) => rowOf(one, nameOf.get(one.content) ?? '', buttons));
  const left = found.length - rows.length;
  return left === 0
    ? rows
    : [...rows, { label: vscode.l10n.t('{0} more …', left), alwaysShow: true }];
}

/**
 * VS Code is to filter nothing: it looks for all that is typed in one line.
 *
 * @param report what the report is called
 */
function rowOf(
  { content, said }: Found,
  report: string,
  buttons: readonly vscode.QuickInputButton[],
): Row {
  if (said === undefined) {
    const label = withoutIcons(vscode.l10n.t('{0} cannot be read.', fileName(content.file)));
    return { label, iconPath: new vscode.ThemeIcon('warning'), alwaysShow: true, content };
  }
  const { comment = '' } = said;
  const passage = isAnnotation(said)
    ? quoted(asQuotation(said.quote, LONGEST))
    : vscode.l10n.t('the report as a whole');
  const icon = isAnnotation(said) ? iconOf(said.motivation, comment) : 'note';
  return {
    label: withoutIcons(comment === '' ? passage : inOneLine(comment, LONGEST)),
    description: withoutIcons(tokensOf(said)),
    // Its beginning is seen however long comment and passage are.
    detail: withoutIcons(comment === '' ? report : `${report} · ${passage}`),
    iconPath: new vscode.ThemeIcon(icon),
    alwaysShow: true,
    buttons,
    content,
    said,
  };
}

function isAnnotation(said: Said): said is Annotation {
  return 'quote' in said;
}

/** Tags, entity and grade, as they are typed. */
function tokensOf({ comment, motivation, ...tokens }: Partial<Annotation>): string {
  return writeCommentInput(tokens);
}

function iconOf(motivation: Annotation['motivation'], comment: string): string {
  return motivation === 'questioning' ? 'question' : comment === '' ? 'bookmark' : 'comment';
}

/** Opens the report, at the passage if there is one; where there is no such report, the annotation file. */
async function goTo(
  store: AnnotationStore,
  { file, report }: AnnotatedReport,
  said: Said | undefined,
  column: vscode.ViewColumn | undefined,
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
  if (!isAnnotation(said)) {
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
