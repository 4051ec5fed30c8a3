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
import { quoted } from '../base/translate';
import { fileName, namesApart } from '../documents/fileNames';

/** While files are read, the list takes in what was found so often. */
const SHOW_MS = 250;
/** Words of a row, in UTF-16 code units. */
const LONGEST = 160;
/** Nobody reads further before typing another word. */
const MOST_ROWS = 300;

export interface Row extends vscode.QuickPickItem {
  /** Absent in the last row, which counts those that are not shown. */
  readonly content?: AnnotatedReport;
  readonly said?: Said;
}

/** An annotation, or what is said of the report as a whole. Absent for a file that cannot be read. */
type Said = Annotation | ReportDetails;

/** What can be found, with what the filter goes by. */
export type Found = Filterable & {
  readonly content: AnnotatedReport;
  readonly said?: Said;
};

/**
 * A list of the annotations of all reports, by the words of the filter of the Annotations view. It is there
 * at once and fills while files are read, which ends where it is closed; nothing is kept.
 *
 * @param rows for what the filter lets through, by what was typed
 * @param onRead called once all files are read, with all that can be found
 */
export function showAnnotationRows(
  store: AnnotationStore,
  title: string,
  placeholder: string,
  rows: (found: readonly Found[], typed: string) => readonly Row[],
  onRead?: (box: vscode.QuickPick<Row>, found: readonly Found[]) => void,
): vscode.QuickPick<Row> {
  const box = vscode.window.createQuickPick<Row>();
  const reading = new vscode.CancellationTokenSource();
  box.title = title;
  box.placeholder = placeholder;
  box.keepScrollPosition = true;
  box.busy = true;
  const found: Found[] = [];
  const refresh = () => {
    box.items = rows(filterItems(found, box.value), box.value);
  };
  box.onDidChangeValue(refresh);
  box.onDidHide(() => {
    reading.cancel();
    reading.dispose();
    box.dispose();
  });
  box.show();
  void readAnnotations(store, found, refresh, reading.token).then(() => {
    if (!reading.token.isCancellationRequested) {
      refresh();
      box.busy = false;
      onRead?.(box, found);
    }
  });
  return box;
}

/** Reads all that can be found into a list, and shows what is there from time to time. */
async function readAnnotations(
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

export function rowsOf(
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

export function isAnnotation(said: Said): said is Annotation {
  return 'quote' in said;
}

/** Tags, entity and grade, as they are typed. */
function tokensOf({ comment, motivation, ...tokens }: Partial<Annotation>): string {
  return writeCommentInput(tokens);
}

function iconOf(motivation: Annotation['motivation'], comment: string): string {
  return motivation === 'questioning' ? 'question' : comment === '' ? 'bookmark' : 'comment';
}
