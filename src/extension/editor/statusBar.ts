import * as vscode from 'vscode';
import { type Message, msg } from '../../core/index';
import type { Analyses } from '../analysis/analyses';
import type { LargeReportsWhenNeeded } from '../analysis/largeReportsWhenNeeded';
import { progressOf } from '../analysis/review';
import type { ReviewMode } from '../analysis/reviewMode';
import type { AnnotationStore } from '../annotations/annotationStore';
import { say } from '../base/translate';
import { onReportEditor, reportEditor } from '../documents/reportEditors';
import { type Figures, statusWords, toldProblems } from './statusWords';

const MENU = 'dossier.showMenu';

/** The one status bar item: what was found in the report, how far it is reviewed, what is wrong. */
export function createStatusBar(
  analyses: Analyses,
  store: AnnotationStore,
  mode: ReviewMode,
  large: LargeReportsWhenNeeded,
): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('dossier.status', vscode.StatusBarAlignment.Left);
  item.name = 'Dossier';
  item.command = MENU;
  /** While typing, the figures of before stay: a flicker tells nothing. */
  const known = new WeakMap<vscode.TextDocument, Figures & { readonly entities: number }>();
  const update = () => {
    const document = reportEditor()?.document;
    if (document === undefined) {
      item.hide();
      return;
    }
    const progress = progressOf(analyses, document);
    if (progress !== undefined) {
      const { reviewed, total, analysis } = progress;
      known.set(document, { reviewed, total, entities: analysis.entities.length });
    }
    const figures = known.get(document);
    const { problems, count } = problemsOf(store, document);
    const words = problems.map((problem) => problem.words);
    const { icon, message } = statusWords(figures, mode.isActive, large.leavesOut(document));
    const text = say(message);
    const warning = count > 0 ? ` $(warning) ${count}` : '';
    item.text = `$(${icon}) ${text}${warning}`;
    item.backgroundColor =
      problems.length > 0 ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
    const entities = figures?.entities ?? 0;
    void import('./statusMenu').then(({ statusTooltip }) => {
      item.tooltip = statusTooltip(words, entities, mode);
    });
    item.accessibilityInformation = { label: ['Dossier', text, ...words].join(', ') };
    item.show();
  };
  return vscode.Disposable.from(
    item,
    analyses.onDidChange(update),
    store.onDidChange(update),
    mode.onDidChange(update),
    large.onDidWant(update),
    onReportEditor(update),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('dossier')) {
        update();
      }
    }),
    vscode.commands.registerCommand(MENU, async () => {
      const { showMenu } = await import('./statusMenu');
      const document = reportEditor()?.document;
      await showMenu(mode, document === undefined ? [] : problemsOf(store, document).problems);
    }),
  );
}

/** Something that is wrong with the annotations of a report. */
export interface StatusProblem {
  readonly words: string;
  /** What shows it, and what can be done about it. */
  readonly command: 'dossier.openAnnotationFile' | 'dossier.annotations.focus';
}

/** What is wrong, and how many things it is. */
function problemsOf(
  store: AnnotationStore,
  document: vscode.TextDocument,
): { readonly problems: readonly StatusProblem[]; readonly count: number } {
  const { placed = [], pending: unwritten = [], problems = [] } = store.get(document.uri) ?? {};
  const orphans = placed.filter(
    // The reader may have decided to keep one without a place.
    ({ range, annotation }) => range === undefined && annotation.orphan !== true,
  ).length;
  const pending = unwritten.length;
  const inFile = toldProblems(problems);
  const inView = [
    ...counted(
      orphans,
      msg`1 annotation without its passage`,
      (many) => msg`${many} annotations without their passage`,
    ),
    ...counted(
      pending,
      msg`1 change not written yet`,
      (many) => msg`${many} changes not written yet`,
    ),
  ];
  return {
    problems: [
      ...inView.map((words): StatusProblem => ({ words, command: 'dossier.annotations.focus' })),
      ...inFile.map(({ message }): StatusProblem => {
        return { words: say(message), command: 'dossier.openAnnotationFile' };
      }),
    ],
    count: inFile.length + orphans + pending,
  };
}

/** Nothing for none; languages tell one from many. */
function counted(count: number, one: Message, many: (count: number) => Message): readonly string[] {
  return count === 0 ? [] : [say(count === 1 ? one : many(count))];
}
