import * as vscode from 'vscode';
import { type CardAction, isWebAddress } from '../../core/index';
import { CARD_COMMANDS } from '../base/commandIds';

/** The command of an action on a card of a report, with its arguments; a link has none. */
export function commandOf(
  action: CardAction,
  report: vscode.Uri,
): { readonly command: string; readonly args: readonly unknown[] } | undefined {
  const uri = report.toString();
  switch (action.do) {
    case 'reveal':
    case 'annotate': {
      const { start, end } = action.range;
      return { command: CARD_COMMANDS[action.do], args: [uri, start, end] };
    }
    case 'openReport': {
      const { key, first } = action.report;
      return { command: CARD_COMMANDS.openReport, args: [key, first.start, first.end] };
    }
    case 'editAnnotation':
      return { command: CARD_COMMANDS.editAnnotation, args: [{ report: uri, id: action.id }] };
    case 'openLink':
      return undefined;
    default:
      return { command: CARD_COMMANDS[action.do], args: [{ report: uri, entity: action.id }] };
  }
}

/** The target of a link on a card; a web address only where it is one. */
export function linkOf(action: CardAction, report: vscode.Uri): string | undefined {
  if (action.do === 'openLink') {
    return isWebAddress(action.url) ? action.url : undefined;
  }
  const found = commandOf(action, report);
  return found && `command:${found.command}?${encodeURIComponent(JSON.stringify(found.args))}`;
}

/** Markdown whose links may run the commands of cards. */
export function cardMarkdown(value: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString(value, true);
  text.supportHtml = true;
  text.isTrusted = { enabledCommands: [...new Set(Object.values(CARD_COMMANDS))] };
  return text;
}
