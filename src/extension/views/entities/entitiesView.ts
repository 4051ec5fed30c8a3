import * as vscode from 'vscode';
import type { Analyses } from '../../analysis/analyses';
import type { Rejections } from '../../analysis/rejections';
import { progressOf } from '../../analysis/review';
import type { ReviewMode } from '../../analysis/reviewMode';
import type { WorkspaceIndex } from '../../analysis/workspaceIndex';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { ROWS_COMMAND } from '../../base/commandIds';
import { Part } from '../../base/part';
import { onReportEditor, plainTextEditor } from '../../documents/reportEditors';
import type { ShownReport } from '../../documents/shownReport';
import type { DossierStore } from '../../dossier/dossierStore';
import type { CardContexts } from '../../entities/cardContext';
import { FollowCursor } from './followCursor';
import type { EntityOrder, ViewNode } from './nodes';
import { OF_ALL } from './nodes';
import { EntityTree } from './tree';

const FILTERED = 'dossier.entitiesFiltered';
/** Whether the invitation is to read the text in the editor as a report. */
const SHOWS_PLAIN_TEXT = 'dossier.showsPlainText';
const CAST_COMMANDS = [
  'dossier.showAllEntities',
  'dossier.showReportEntities',
  'dossier.showMentionsInReports',
];
const ORDER_KEY = 'dossier.entityOrder';

/**
 * The people, groups and places of the report that is shown, with what it says of them, or those of all
 * reports, with the reports that name them.
 *
 * @param storage where the order of its rows is kept, and whether it shows all reports
 */
export function createEntitiesView(
  {
    analyses,
    store,
    dossiers,
    index,
    mode,
    shown,
    contextOf,
    rejectionsOf,
  }: {
    readonly analyses: Analyses;
    readonly store: AnnotationStore;
    readonly dossiers: DossierStore;
    readonly index: Part<WorkspaceIndex>;
    readonly mode: ReviewMode;
    readonly shown: ShownReport;
    readonly contextOf: CardContexts;
    readonly rejectionsOf: Rejections;
  },
  storage: vscode.Memento,
): vscode.Disposable {
  const cast = new Part(CAST_COMMANDS, async () => {
    const { CastView } = await import('./castView');
    return () => new CastView({ index, dossiers, tree, view, storage, refresh });
  });
  const tree = new EntityTree(analyses, shown, contextOf, rejectionsOf, cast);
  tree.order = storage.get<EntityOrder>(ORDER_KEY, tree.order);
  tree.isOfAll = storage.get<boolean>(OF_ALL, tree.isOfAll);
  const view = vscode.window.createTreeView('dossier.entities', {
    treeDataProvider: tree,
    canSelectMany: true,
    showCollapseAll: true,
  });
  const following = new FollowCursor(view, tree);
  const refresh = () => {
    tree.refresh();
    if (tree.isOfAll) {
      cast.peek()?.tell();
    } else {
      view.message = messageOf(analyses, shown.get(), tree.filter);
      showProgress(view, analyses, shown.get(), mode);
    }
  };
  // What changes in one report is told of by the index where all are shown.
  const refreshReport = () => {
    if (!tree.isOfAll) {
      refresh();
    }
  };
  // What is rejected may change without a new reading of the report, where its passage is gone.
  let rejected = '';
  const refreshRejected = () => {
    const document = shown.get();
    const now = document === undefined ? '' : JSON.stringify(rejectionsOf(document.uri));
    if (now !== rejected) {
      rejected = now;
      refreshReport();
    }
  };
  tellPlainText();
  if (tree.isOfAll) {
    void cast.get();
  }
  return vscode.Disposable.from(
    tree,
    view,
    cast,
    following,
    analyses.onDidChange(refreshReport),
    mode.onDidChange(refreshReport),
    store.onDidChange(refreshRejected),
    onReportEditor(refreshReport),
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      if (closed.length > 0) {
        refreshReport();
      }
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      // Names that are not shown are not to be reviewed.
      if (event.affectsConfiguration('dossier.recognition')) {
        refreshReport();
      }
    }),
    onReportEditor(tellPlainText),
    vscode.commands.registerCommand(ROWS_COMMAND, (which: unknown) =>
      following.means(which) ? view.selection : [],
    ),
    registerArranging(tree, storage, refresh),
  );
}

/** Filters the rows by what their names have in them, and puts them in order. */
function registerArranging(
  tree: EntityTree,
  storage: vscode.Memento,
  refresh: () => void,
): vscode.Disposable {
  const filter = (words: string) => {
    tree.filter = words;
    void vscode.commands.executeCommand('setContext', FILTERED, words !== '');
    refresh();
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('dossier.filterEntities', async () => {
      const { askFilter } = await import('./ask');
      askFilter(tree.filter, filter);
    }),
    vscode.commands.registerCommand('dossier.clearEntityFilter', () => filter('')),
    vscode.commands.registerCommand('dossier.sortEntities', async () => {
      const { askOrder } = await import('./ask');
      const order = await askOrder(tree.order, tree.isOfAll);
      if (order !== undefined) {
        tree.order = order;
        await storage.update(ORDER_KEY, order);
        tree.refresh();
      }
    }),
  );
}

/** VS Code itself tells a view of the file that is selected in the explorer, and not of that in the editor. */
function tellPlainText(): void {
  void vscode.commands.executeCommand(
    'setContext',
    SHOWS_PLAIN_TEXT,
    plainTextEditor() !== undefined,
  );
}

/** What stands above the rows. Where there is a message, VS Code does not show the invitation to open a report. */
function messageOf(
  analyses: Analyses,
  document: vscode.TextDocument | undefined,
  filter: string,
): string {
  const analysis = document && analyses.get(document);
  if (filter !== '') {
    return vscode.l10n.t('Names with “{0}”', filter);
  }
  if (document !== undefined && analysis === undefined) {
    return vscode.l10n.t('The names of this report have not been read yet.');
  }
  return analysis?.entities.length === 0
    ? vscode.l10n.t('No names were found in this report.')
    : '';
}

/** Shows beside the title of the view how far the review of names has come. */
function showProgress(
  view: vscode.TreeView<ViewNode>,
  analyses: Analyses,
  document: vscode.TextDocument | undefined,
  mode: ReviewMode,
): void {
  const progress = document && progressOf(analyses, document);
  if (progress !== undefined) {
    const { reviewed, total, open } = progress;
    view.description = total > 0 ? vscode.l10n.t('{0}/{1} reviewed', reviewed, total) : '';
    const tooltip =
      open.length === 1
        ? vscode.l10n.t('1 name to be reviewed')
        : vscode.l10n.t('{0} names to be reviewed', open.length);
    view.badge = mode.isActive && open.length > 0 ? { value: open.length, tooltip } : undefined;
  } else if (document === undefined) {
    view.description = '';
    view.badge = undefined;
  }
}
