import * as vscode from 'vscode';
import {
  ENTITY_ICONS,
  ENTITY_TYPES,
  type Entity,
  type EntityType,
  type Mention,
} from '../core/index';
import type { Analyses } from './analyses';
import { reportEditor } from './commands';
import { REVEAL_COMMAND } from './hover';

type Node =
  | { readonly kind: 'type'; readonly type: EntityType; readonly entities: readonly Entity[] }
  | { readonly kind: 'entity'; readonly entity: Entity }
  | { readonly kind: 'mention'; readonly mention: Mention };

const LABELS = { person: 'People', group: 'Groups', place: 'Places' } as const;

/** The entities of the report in the active editor, by type, the most mentioned first. */
export function createEntitiesView(analyses: Analyses): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const report = () => reportEditor()?.document;
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren(node) {
      const document = report();
      const analysis = document && analyses.get(document);
      if (analysis === undefined) {
        return [];
      }
      if (node === undefined) {
        return ENTITY_TYPES.map((type) => ({
          kind: 'type' as const,
          type,
          entities: analysis.entities
            .filter((entity) => entity.type === type)
            .sort((a, b) => b.mentions.length - a.mentions.length),
        })).filter(({ entities }) => entities.length > 0);
      }
      switch (node.kind) {
        case 'type':
          return node.entities.map((entity) => ({ kind: 'entity', entity }));
        case 'entity':
          return node.entity.mentions.flatMap((index): Node[] => {
            const mention = analysis.mentions[index];
            return mention ? [{ kind: 'mention', mention }] : [];
          });
        case 'mention':
          return [];
      }
    },
    getTreeItem: (node) => toItem(node, report()),
  };
  return vscode.Disposable.from(
    changed,
    vscode.window.createTreeView('dossier.entities', { treeDataProvider: provider }),
    analyses.onDidChange(() => changed.fire(undefined)),
    vscode.window.onDidChangeActiveTextEditor(() => changed.fire(undefined)),
  );
}

function toItem(node: Node, document: vscode.TextDocument | undefined): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  if (node.kind === 'type') {
    const item = new vscode.TreeItem(LABELS[node.type], Expanded);
    item.description = String(node.entities.length);
    return item;
  }
  if (node.kind === 'entity') {
    const { entity } = node;
    const item = new vscode.TreeItem(entity.name, Collapsed);
    item.description = String(entity.mentions.length);
    item.iconPath = new vscode.ThemeIcon(
      ENTITY_ICONS[entity.type],
      new vscode.ThemeColor(`dossier.${entity.type}Foreground`),
    );
    const facts = entity.facts.map(({ value }) => value);
    item.tooltip = [...entity.aliases, ...facts].join('\n') || entity.name;
    return item;
  }
  const { start, end } = node.mention;
  const position = document?.positionAt(start);
  const line = position && document?.lineAt(position).text.trim().slice(0, 120);
  const item = new vscode.TreeItem(line ?? '', None);
  if (position !== undefined) {
    item.description = `line ${position.line + 1}`;
  }
  item.command = {
    command: REVEAL_COMMAND,
    title: 'Show',
    arguments: [document?.uri.toString(), start, end],
  };
  return item;
}
