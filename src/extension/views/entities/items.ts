import * as vscode from 'vscode';
import {
  countMentions,
  ENTITY_ICONS,
  type EntityType,
  factLabel,
  factParts,
  type Message,
  msg,
  plainText,
  type TextRange,
  TYPE_WORDS,
} from '../../../core/index';
import { scopeWords } from '../../analysis/scopeWords';
import { CARD_COMMANDS } from '../../base/commandIds';
import { say } from '../../base/translate';
import { wordsAround } from '../../documents/wordsAround';
import { type EntityNode, idOf } from './nodes';

export const TYPE_LABELS: Readonly<Record<EntityType, Message>> = {
  person: msg`People`,
  group: msg`Groups`,
  place: msg`Places`,
};

/**
 * The row of a node.
 *
 * @param isOpen whether a mention still waits for the reader's decision, by its index
 */
export function toItem(
  node: EntityNode,
  document: vscode.TextDocument,
  isOpen: (mention: number) => boolean,
): vscode.TreeItem {
  const item = make(node, document, isOpen);
  item.id = idOf(node);
  item.contextValue =
    node.kind === 'entity' && node.entity.known === 'dossier' ? 'entity known' : node.kind;
  return item;
}

function make(
  node: EntityNode,
  document: vscode.TextDocument,
  isOpen: (mention: number) => boolean,
): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  switch (node.kind) {
    case 'type': {
      const item = new vscode.TreeItem(say(TYPE_LABELS[node.type]), Expanded);
      item.description = String(node.entities.length);
      item.accessibilityInformation = {
        label: `${say(TYPE_LABELS[node.type])}, ${node.entities.length}`,
      };
      return item;
    }
    case 'entity': {
      const { entity } = node;
      const count = entity.mentions.length;
      const open = entity.mentions.filter(isOpen).length;
      const item = new vscode.TreeItem(plainText(entity.name), Collapsed);
      item.description = String(count);
      item.iconPath = new vscode.ThemeIcon(
        ENTITY_ICONS[entity.type],
        new vscode.ThemeColor(`dossier.${entity.type}Foreground`),
      );
      // Names around the report proper are not asked about: they are neither open nor reviewed.
      const review = open === 0 ? [] : [vscode.l10n.t('{0} not reviewed', open)];
      item.accessibilityInformation = {
        label: [
          entity.name,
          say(TYPE_WORDS[entity.type]),
          say(countMentions(count)),
          ...review,
        ].join(', '),
      };
      return item;
    }
    case 'fact': {
      const { fact } = node;
      const words = factParts(fact, say)
        .map(({ text }) => plainText(text))
        .join(' ');
      const item = new vscode.TreeItem(words, None);
      item.description = say(factLabel(fact));
      item.iconPath = new vscode.ThemeIcon(fact.disputed ? 'warning' : 'quote');
      item.command = reveal(node.report, fact.evidence);
      item.accessibilityInformation = { label: `${item.description}: ${words}` };
      return item;
    }
    case 'mentions': {
      const item = new vscode.TreeItem(vscode.l10n.t('Mentions'), Collapsed);
      item.description = String(node.entity.mentions.length);
      item.accessibilityInformation = { label: say(countMentions(node.entity.mentions.length)) };
      item.iconPath = new vscode.ThemeIcon('references');
      return item;
    }
    case 'mention': {
      const { mention } = node;
      const { words: label, at, end, line } = wordsAround(document, mention);
      const item = new vscode.TreeItem({ label, highlights: [[at, end]] }, None);
      item.description = vscode.l10n.t('line {0}', line + 1);
      item.command = reveal(node.report, mention);
      item.accessibilityInformation = { label: `${item.description}: ${label}` };
      return item;
    }
    case 'rejections': {
      const label = vscode.l10n.t('Rejected Names');
      const item = new vscode.TreeItem(label, Collapsed);
      item.description = String(node.all.length);
      item.accessibilityInformation = { label: `${label}, ${node.all.length}` };
      return item;
    }
    case 'rejection': {
      const item = new vscode.TreeItem(plainText(node.rejected.name), None);
      item.description = scopeWords(node.rejected);
      item.iconPath = new vscode.ThemeIcon('circle-slash');
      if (node.range !== undefined) {
        item.command = reveal(node.report, node.range);
      }
      item.accessibilityInformation = { label: `${node.rejected.name}, ${item.description}` };
      return item;
    }
  }
}

/** What a row does that leads to words of a report; UTF-16 offsets, half-open. */
export function reveal(report: string, { start, end }: TextRange): vscode.Command {
  const title = vscode.l10n.t('Show in Report');
  return { command: CARD_COMMANDS.reveal, title, arguments: [report, start, end] };
}
