import * as vscode from 'vscode';
import {
  arrangeCast,
  type CastMember,
  castOf,
  countMentions,
  countNamed,
  ENTITY_ICONS,
  ENTITY_TYPES,
  type EntityType,
  type IndexHit,
  plainText,
  ReportIndex,
  TYPE_WORDS,
} from '../../../core/index';
import type { WorkspaceIndex } from '../../analysis/workspaceIndex';
import type { Part } from '../../base/part';
import { say } from '../../base/translate';
import { namesApart } from '../../documents/fileNames';
import type { DossierStore } from '../../dossier/dossierStore';
import { knowledgeOf } from '../../entities/cardContext';
import { reveal, TYPE_LABELS } from './items';
import { type CastNode, type EntityOrder, fits } from './nodes';

/** VS Code takes long to draw more rows at a time; the others are below a row of their own. */
const MOST_ROWS = 300;
/** How long changes of the index are collected before the rows are drawn anew. */
const REST_MS = 2000;

/** The rows of the Entities view for all reports of the workspace. */
export class Cast implements vscode.Disposable {
  private readonly index: Part<WorkspaceIndex>;
  private readonly dossiers: DossierStore;
  private readonly changed = new vscode.EventEmitter<void>();
  /** The rows may be others than before. */
  readonly onDidChange = this.changed.event;
  private members: readonly CastMember[] | undefined;
  /** Names that tell the reports apart that call somebody by half a name, by their addresses. */
  private places: ReadonlyMap<string, string> = new Map();
  private reading: vscode.CancellationTokenSource | undefined;
  private following: vscode.Disposable | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(index: Part<WorkspaceIndex>, dossiers: DossierStore) {
    this.index = index;
    this.dossiers = dossiers;
  }

  /** Whether reports are still being read. */
  get isReading(): boolean {
    return this.reading !== undefined;
  }

  /** How many reports there are, of those that have been read. */
  get reportCount(): number {
    return this.index.peek()?.get().size ?? 0;
  }

  /** Has all reports read, with progress in the view, and follows what changes in them. */
  async start(): Promise<void> {
    if (this.reading !== undefined || this.following !== undefined) {
      return;
    }
    const reading = new vscode.CancellationTokenSource();
    this.reading = reading;
    const location = { viewId: 'dossier.entities' };
    try {
      await vscode.window.withProgress({ location }, async () => {
        const index = await this.index.get();
        if (!reading.token.isCancellationRequested) {
          this.following = index.onDidChange(() => this.changeSoon());
          this.change();
          await index.whole(reading.token);
        }
      });
    } catch (error) {
      // Whoever looks next has them read again.
      this.stop();
      throw error;
    }
    if (this.reading === reading) {
      this.reading = undefined;
      reading.dispose();
      this.change();
    }
  }

  /** Nobody looks at the rows any more. */
  stop(): void {
    this.reading?.cancel();
    this.reading?.dispose();
    this.reading = undefined;
    this.following?.dispose();
    this.following = undefined;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.members = undefined;
  }

  /** @param filter part of a name; empty for all */
  children(node: CastNode | undefined, order: EntityOrder, filter: string): CastNode[] {
    switch (node?.kind) {
      case undefined:
        return this.roots(order, filter);
      case 'everyone': {
        const { type, from } = node;
        const end = from + MOST_ROWS;
        const rows = node.members.slice(from, end).map((member): CastNode => {
          const { key: report, entity } = member.best;
          return { kind: 'member', report, entity, member };
        });
        const more: CastNode = { kind: 'everyone', type, members: node.members, from: end };
        return end < node.members.length ? [...rows, more] : rows;
      }
      case 'member': {
        const { hits, id } = node.member;
        const labels = namesApart(hits.map(({ key }) => vscode.Uri.parse(key, true)));
        return hits.map((hit, index) => {
          return { kind: 'report', of: id, hit, label: labels[index] ?? '' };
        });
      }
      default:
        return [];
    }
  }

  item(node: CastNode): vscode.TreeItem {
    switch (node.kind) {
      case 'everyone':
        return typeItem(node.type, node.members.length, node.from);
      case 'member':
        return this.memberItem(node.member);
      case 'report':
        return reportItem(node.of, node.hit, node.label);
    }
  }

  dispose(): void {
    this.stop();
    this.changed.dispose();
  }

  private roots(order: EntityOrder, filter: string): CastNode[] {
    if (this.members === undefined) {
      this.members = castOf(this.index.peek()?.get() ?? new ReportIndex());
      this.places = placesOf(this.members);
    }
    const shown = this.members.filter(({ best: { entity } }) =>
      fits([entity.name, ...entity.aliases], filter),
    );
    const all = arrangeCast(shown, order === 'name' ? 'name' : 'count');
    return ENTITY_TYPES.map((type): CastNode & { readonly kind: 'everyone' } => {
      const members = all.filter(({ best }) => best.entity.type === type);
      return { kind: 'everyone', type, members, from: 0 };
    }).filter(({ members }) => members.length > 0);
  }

  private memberItem({ id, best, hits, mentionCount, isByHalfName }: CastMember): vscode.TreeItem {
    const { entity } = best;
    const who = this.whoIs(best);
    const item = new vscode.TreeItem(
      plainText(entity.name),
      vscode.TreeItemCollapsibleState.Collapsed,
    );
    item.id = `all ${id}`;
    item.contextValue = entity.known === 'dossier' ? 'member known' : 'member';
    // Of several with half a name that is the same, each is somebody's of one report.
    const where = isByHalfName
      ? plainText(this.places.get(best.key) ?? '')
      : countReports(hits.length);
    item.description = [where, ...who].join(' · ');
    item.iconPath = new vscode.ThemeIcon(
      ENTITY_ICONS[entity.type],
      new vscode.ThemeColor(`dossier.${entity.type}Foreground`),
    );
    const named = say(countNamed(mentionCount, hits.length));
    const names = [entity.name, ...entity.aliases].map(plainText).join(', ');
    item.tooltip = [names, ...who, named].join('\n');
    item.accessibilityInformation = {
      label: [plainText(entity.name), say(TYPE_WORDS[entity.type]), ...who, named].join(', '),
    };
    return item;
  }

  /** Who that is in one line, by the dossier, or else by what is generally known; empty if neither says so. */
  private whoIs({ key, entity }: IndexHit): readonly string[] {
    const { entry, background } = knowledgeOf(this.dossiers, vscode.Uri.parse(key, true), entity);
    const [group] = entry?.memberOf ?? [];
    const words =
      entry?.notes ??
      (group && [group.role, group.name].filter(Boolean).join(', ')) ??
      background?.about;
    return words === undefined ? [] : [plainText(words.replace(/\s+/g, ' ').trim())];
  }

  private changeSoon(): void {
    this.timer ??= setTimeout(() => this.change(), REST_MS);
  }

  private change(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.members = undefined;
    this.changed.fire();
  }
}

/** The reports that call members by half a name, with names that tell them apart. */
function placesOf(members: readonly CastMember[]): ReadonlyMap<string, string> {
  const keys = [...new Set(members.flatMap((one) => (one.isByHalfName ? one.best.key : [])))];
  const names = namesApart(keys.map((key) => vscode.Uri.parse(key, true)));
  return new Map(keys.map((key, at) => [key, names[at] ?? '']));
}

function typeItem(type: EntityType, count: number, from: number): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  if (from > 0) {
    const item = new vscode.TreeItem(vscode.l10n.t('{0} more', count - from), Collapsed);
    item.id = `all ${type} ${from}`;
    return item;
  }
  const label = say(TYPE_LABELS[type]);
  // Hundreds of people would hide that there are groups.
  const item = new vscode.TreeItem(label, type === 'person' ? Expanded : Collapsed);
  item.id = `all ${type}`;
  item.description = String(count);
  item.accessibilityInformation = { label: `${label}, ${count}` };
  return item;
}

function reportItem(of: string, { key, entity }: IndexHit, label: string): vscode.TreeItem {
  const item = new vscode.TreeItem(plainText(label), vscode.TreeItemCollapsibleState.None);
  const [first] = entity.places;
  item.id = `all ${of} in ${key}`;
  item.contextValue = 'report';
  item.description = say(countMentions(entity.mentionCount));
  item.iconPath = new vscode.ThemeIcon('file-text');
  item.tooltip = vscode.workspace.asRelativePath(vscode.Uri.parse(key, true));
  item.accessibilityInformation = { label: `${label}, ${item.description}` };
  if (first !== undefined) {
    item.command = reveal(key, first);
  }
  return item;
}

/** How many reports there are, in words. */
export function countReports(count: number): string {
  return count === 1 ? vscode.l10n.t('1 report') : vscode.l10n.t('{0} reports', count);
}
