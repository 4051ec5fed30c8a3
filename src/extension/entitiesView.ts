import * as vscode from 'vscode';
import { ENTITY_TYPES, type RejectedName, type TextRange } from '../core/index';
import type { Analyses, ReportAnalysis } from './analyses';
import { ROWS_COMMAND } from './commandIds';
import { wordsOf } from './documents';
import type { CardContexts } from './dossier/cardContext';
import { arrange, type EntityNode, type EntityOrder, fits } from './entitiesView/nodes';
import { isReport } from './isReport';
import { entityAt, mentionsOf } from './mentions';
import type { Rejections } from './rejections';
import { onReportEditor, reportEditor } from './reports';
import { progressOf, type ReviewMode } from './review';

const FILTERED = 'dossier.entitiesFiltered';
const ORDER_KEY = 'dossier.entityOrder';
/** How long the cursor has to rest before the view follows it. */
const FOLLOW_MS = 200;

/** The people, groups and places of the report in the editor, with what it says of them. */
export function createEntitiesView(
  analyses: Analyses,
  contextOf: CardContexts,
  rejectionsOf: Rejections,
  onDidChangeFile: vscode.Event<unknown>,
  mode: ReviewMode,
  storage: vscode.Memento,
): vscode.Disposable {
  const provider = new EntityTree(
    analyses,
    contextOf,
    rejectionsOf,
    storage.get<EntityOrder>(ORDER_KEY, 'count'),
  );
  const view = vscode.window.createTreeView('dossier.entities', {
    treeDataProvider: provider,
    canSelectMany: true,
    showCollapseAll: true,
  });
  let following: ReturnType<typeof setTimeout> | undefined;
  /** Whom the view has selected by itself. */
  let followed = '';
  /** The reader has selected rows, and done nothing in the text since. */
  let isTouched = false;

  /** Where there is a message, VS Code does not show the invitation to open a report. */
  const tell = () => {
    const document = reportEditor()?.document;
    const analysis = document && analyses.get(document);
    view.message =
      provider.filter !== ''
        ? vscode.l10n.t('Names with “{0}”', provider.filter)
        : document !== undefined && analysis === undefined
          ? vscode.l10n.t('The names of this report have not been read yet.')
          : analysis?.entities.length === 0
            ? vscode.l10n.t('No names were found in this report.')
            : '';
  };
  const refresh = () => {
    provider.refresh();
    tell();
    const document = reportEditor()?.document;
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
  };
  // What is rejected may change without a new reading of the report, where its passage is gone.
  let rejected = '';
  const refreshRejected = () => {
    const document = reportEditor()?.document;
    const now = document === undefined ? '' : JSON.stringify(rejectionsOf(document.uri));
    if (now !== rejected) {
      rejected = now;
      provider.refresh();
    }
  };
  const follow = async () => {
    const node = view.visible ? provider.atCursor() : undefined;
    const isSelected = view.selection.some(
      (one) => 'entity' in one && one.entity.id === node?.entity.id,
    );
    if (node !== undefined && !isSelected) {
      followed = node.entity.id;
      await view.reveal(node, { select: true, focus: false });
    }
  };
  const filter = (words: string) => {
    provider.filter = words;
    tell();
    void vscode.commands.executeCommand('setContext', FILTERED, words !== '');
    provider.refresh();
  };

  return vscode.Disposable.from(
    provider,
    view,
    analyses.onDidChange(refresh),
    mode.onDidChange(refresh),
    onDidChangeFile(refreshRejected),
    onReportEditor(() => {
      isTouched = false;
      refresh();
    }),
    view.onDidChangeVisibility(follow),
    view.onDidChangeSelection(({ selection: [first, ...others] }) => {
      isTouched =
        others.length > 0 || (first && 'entity' in first ? first.entity.id !== followed : false);
      followed = '';
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      if (isReport(textEditor.document)) {
        // A row with a fact leads to words of the report, and means whom it tells of all the same.
        isTouched &&=
          kind === vscode.TextEditorSelectionChangeKind.Command && isFact(view.selection);
        clearTimeout(following);
        following = setTimeout(() => void follow(), FOLLOW_MS);
      }
    }),
    { dispose: () => clearTimeout(following) },
    vscode.commands.registerCommand('dossier.filterEntities', async () => {
      const { askFilter } = await import('./entitiesView/ask');
      askFilter(provider.filter, filter);
    }),
    vscode.commands.registerCommand(ROWS_COMMAND, (which: unknown) =>
      which === 'selected' || (view.visible && (isTouched || which === 'shown'))
        ? view.selection
        : [],
    ),
    vscode.commands.registerCommand('dossier.clearEntityFilter', () => filter('')),
    vscode.commands.registerCommand('dossier.sortEntities', async () => {
      const { askOrder } = await import('./entitiesView/ask');
      const order = await askOrder(provider.order);
      if (order !== undefined) {
        provider.order = order;
        await storage.update(ORDER_KEY, order);
        provider.refresh();
      }
    }),
  );
}

function isFact([first]: readonly EntityNode[]): boolean {
  return first?.kind === 'fact';
}

class EntityTree implements vscode.TreeDataProvider<EntityNode>, vscode.Disposable {
  filter = '';
  order: EntityOrder;
  private readonly analyses: Analyses;
  private readonly contextOf: CardContexts;
  private readonly rejectionsOf: Rejections;
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  /** What waits for a decision, by index of the mention, as of the newest refresh. */
  private open: ReadonlySet<number> = new Set();

  constructor(
    analyses: Analyses,
    contextOf: CardContexts,
    rejectionsOf: Rejections,
    order: EntityOrder,
  ) {
    this.analyses = analyses;
    this.contextOf = contextOf;
    this.rejectionsOf = rejectionsOf;
    this.order = order;
  }

  refresh(): void {
    const document = reportEditor()?.document;
    const progress = document && progressOf(this.analyses, document);
    if (progress !== undefined) {
      this.open = new Set(progress.open);
    }
    this.changed.fire(undefined);
  }

  async getTreeItem(node: EntityNode): Promise<vscode.TreeItem> {
    // A part of its own: loaded when the view is shown.
    const { toItem } = await import('./entitiesView/items');
    const document = reportEditor()?.document;
    return document === undefined
      ? new vscode.TreeItem('')
      : toItem(node, document, (mention) => this.open.has(mention));
  }

  /** The card of an entity as its tooltip, made when the mouse rests on the row. */
  async resolveTreeItem(item: vscode.TreeItem, node: EntityNode): Promise<vscode.TreeItem> {
    const found = this.current();
    if (node.kind === 'entity' && found !== undefined) {
      const { cardOf, cardText } = await import('./dossier/cards');
      const card = cardOf(this.contextOf, { ...found, entity: node.entity, mention: -1 });
      item.tooltip = card && cardText(card, found.document.uri);
    }
    return item;
  }

  async getChildren(node?: EntityNode): Promise<EntityNode[]> {
    const found = this.current();
    if (node === undefined || found === undefined) {
      return this.roots();
    }
    const { document, analysis, report } = found;
    switch (node.kind) {
      case 'rejections':
        return node.all.map((rejected) => {
          const range = rejected.scope === 'passages' && passageOf(document, analysis, rejected);
          return { kind: 'rejection', report, rejected, ...(range && { range }) };
        });
      case 'type':
        return node.entities.map((entity) => ({ kind: 'entity', report, entity }));
      case 'entity': {
        const { entity } = node;
        const { cardOf } = await import('./dossier/cards');
        const card = cardOf(this.contextOf, { document, analysis, entity, mention: -1 });
        const facts = card === undefined ? [] : [...(card.who ? [card.who] : []), ...card.facts];
        return [
          ...facts.map(
            (fact, index): EntityNode => ({ kind: 'fact', report, entity, fact, index }),
          ),
          { kind: 'mentions', report, entity },
        ];
      }
      case 'mentions': {
        const { entity } = node;
        return mentionsOf({ analysis, entity }).map((mention) => {
          return { kind: 'mention', report, entity, mention };
        });
      }
      default:
        return [];
    }
  }

  getParent(node: EntityNode): EntityNode | undefined {
    switch (node.kind) {
      case 'type':
      case 'rejections':
        return undefined;
      case 'rejection':
        return this.roots().find(({ kind }) => kind === 'rejections');
      case 'entity':
        return this.roots().find((one) => one.kind === 'type' && one.type === node.entity.type);
      case 'mention':
        return { kind: 'mentions', report: node.report, entity: node.entity };
      default:
        return { kind: 'entity', report: node.report, entity: node.entity };
    }
  }

  /** The row of whom the name at the cursor names, where it is not filtered away. */
  atCursor(): (EntityNode & { readonly kind: 'entity' }) | undefined {
    const editor = reportEditor();
    if (editor === undefined) {
      return undefined;
    }
    const { document, selection } = editor;
    const found = entityAt(this.analyses, document, document.offsetAt(selection.active));
    if (found === undefined || arrange([found.entity], this.order, this.filter).length === 0) {
      return undefined;
    }
    return { kind: 'entity', report: document.uri.toString(), entity: found.entity };
  }

  dispose(): void {
    this.changed.dispose();
  }

  private roots(): EntityNode[] {
    const found = this.current();
    if (found === undefined) {
      return [];
    }
    const { document, analysis, report } = found;
    const types = ENTITY_TYPES.map((type) => {
      const own = analysis.entities.filter((entity) => entity.type === type);
      const entities = arrange(own, this.order, this.filter);
      return { kind: 'type' as const, report, type, entities };
    }).filter(({ entities }) => entities.length > 0);
    const all = this.rejectionsOf(document.uri).filter(({ name }) => fits([name], this.filter));
    return all.length > 0 ? [...types, { kind: 'rejections', report, all }] : types;
  }

  private current():
    | {
        readonly document: vscode.TextDocument;
        readonly analysis: ReportAnalysis;
        readonly report: string;
      }
    | undefined {
    const document = reportEditor()?.document;
    const analysis = document && this.analyses.get(document);
    return document && analysis && { document, analysis, report: document.uri.toString() };
  }
}

/** The first rejected passage in the words of a name. */
function passageOf(
  document: vscode.TextDocument,
  { decisions }: ReportAnalysis,
  { name }: RejectedName,
): TextRange | undefined {
  return decisions.rejected.find((range) => wordsOf(document, range) === name);
}
