import * as vscode from 'vscode';
import { ENTITY_TYPES, type RejectedName, type TextRange } from '../../../core/index';
import type { Analyses, ReportAnalysis } from '../../analysis/analyses';
import { entityAt, mentionsOf } from '../../analysis/mentions';
import type { Rejections } from '../../analysis/rejections';
import { progressOf } from '../../analysis/review';
import type { Part } from '../../base/part';
import { wordsOf } from '../../documents/documents';
import { reportEditor } from '../../documents/reportEditors';
import type { ShownReport } from '../../documents/shownReport';
import type { CardContexts } from '../../entities/cardContext';
import type { CastView } from './castView';
import {
  arrange,
  type CastNode,
  type EntityNode,
  type EntityOrder,
  fits,
  type ViewNode,
} from './nodes';

/** The rows of the Entities view, for the report that is shown or for all reports. */
export class EntityTree implements vscode.TreeDataProvider<ViewNode>, vscode.Disposable {
  filter = '';
  order: EntityOrder = 'count';
  /** Whether all reports are shown. */
  isOfAll = false;
  private readonly analyses: Analyses;
  private readonly shown: ShownReport;
  private readonly contextOf: CardContexts;
  private readonly rejectionsOf: Rejections;
  private readonly cast: Part<CastView>;
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  /** What waits for a decision, by index of the mention, as of the newest refresh. */
  private open: ReadonlySet<number> = new Set();

  constructor(
    analyses: Analyses,
    shown: ShownReport,
    contextOf: CardContexts,
    rejectionsOf: Rejections,
    cast: Part<CastView>,
  ) {
    this.analyses = analyses;
    this.shown = shown;
    this.contextOf = contextOf;
    this.rejectionsOf = rejectionsOf;
    this.cast = cast;
  }

  refresh(): void {
    const document = this.shown.get();
    const progress = document && progressOf(this.analyses, document);
    if (progress !== undefined) {
      this.open = new Set(progress.open);
    }
    this.changed.fire(undefined);
  }

  async getTreeItem(node: ViewNode): Promise<vscode.TreeItem> {
    if (isOfCast(node)) {
      return (await this.cast.get()).rows.item(node);
    }
    // A part of its own: loaded when the view is shown.
    const { toItem } = await import('./items');
    const document = this.shown.get();
    return document === undefined
      ? new vscode.TreeItem('')
      : toItem(node, document, (mention) => this.open.has(mention));
  }

  /** The card of an entity as its tooltip, made when the mouse rests on the row. */
  async resolveTreeItem(item: vscode.TreeItem, node: ViewNode): Promise<vscode.TreeItem> {
    const found = this.current();
    if (node.kind === 'entity' && found !== undefined) {
      const { cardOf, cardText } = await import('../../entities/cards');
      const card = cardOf(this.contextOf, { ...found, entity: node.entity, mention: -1 });
      item.tooltip = card && cardText(card, found.document.uri);
    }
    return item;
  }

  async getChildren(node?: ViewNode): Promise<ViewNode[]> {
    if (node === undefined && this.isOfAll) {
      return (await this.cast.get()).rows.children(undefined, this.order, this.filter);
    }
    if (node !== undefined && isOfCast(node)) {
      return (await this.cast.get()).rows.children(node, this.order, this.filter);
    }
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
        const { cardOf } = await import('../../entities/cards');
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

  /** Of rows of one report alone: no others are revealed. */
  getParent(node: ViewNode): EntityNode | undefined {
    switch (node.kind) {
      case 'everyone':
      case 'member':
      case 'report':
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
    if (editor === undefined || this.isOfAll) {
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
    const document = this.shown.get();
    const analysis = document && this.analyses.get(document);
    return document && analysis && { document, analysis, report: document.uri.toString() };
  }
}

function isOfCast(node: ViewNode): node is CastNode {
  return node.kind === 'everyone' || node.kind === 'member' || node.kind === 'report';
}

/** The first rejected passage in the words of a name. */
function passageOf(
  document: vscode.TextDocument,
  { decisions }: ReportAnalysis,
  { name }: RejectedName,
): TextRange | undefined {
  return decisions.rejected.find((range) => wordsOf(document, range) === name);
}
