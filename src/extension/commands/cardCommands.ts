import * as vscode from 'vscode';
import {
  type CardAction,
  type CardLine,
  type CardPart,
  cardLines,
  type Entity,
  plainText,
  TYPE_WORDS,
} from '../../core/index';
import { showLocations } from '../analysis/locations';
import { mentionsOf, type ReportEntity } from '../analysis/mentions';
import { CARD_COMMANDS } from '../base/commandIds';
import { withoutIcons } from '../base/labels';
import { say } from '../base/translate';
import { toRange } from '../documents/documents';
import { hideCard, openReport, showRange } from '../documents/reportEditors';
import type { CardContexts } from '../entities/cardContext';
import { commandOf, linkOf } from '../entities/cardLinks';
import { cardOf } from '../entities/cards';
import { chooseEntities } from '../entities/chooseEntities';
import type { CommandTools } from './commandTools';

interface CardItem extends vscode.QuickPickItem {
  readonly action?: CardAction;
}

/** What links of cards do, and the card itself without a mouse. */
export function registerCardCommands({ analyses, contextOf }: CommandTools): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      CARD_COMMANDS.annotate,
      async (report: unknown, start: unknown, end: unknown) => {
        if (typeof report === 'string' && typeof start === 'number' && typeof end === 'number') {
          const editor = await openReport(vscode.Uri.parse(report, true));
          hideCard();
          showRange(editor, { start, end });
          await vscode.commands.executeCommand('dossier.addAnnotation');
        }
      },
    ),
    vscode.commands.registerCommand(
      CARD_COMMANDS.showMentions,
      async (...args: readonly unknown[]) => {
        const [chosen] = await chooseEntities(
          analyses,
          contextOf,
          args,
          vscode.l10n.t('Show All Mentions'),
        );
        return chosen && showMentions(chosen);
      },
    ),
    vscode.commands.registerCommand(CARD_COMMANDS.showCard, async (...args: readonly unknown[]) => {
      const [chosen] = await chooseEntities(
        analyses,
        contextOf,
        args,
        vscode.l10n.t('Show Card'),
        isNamed,
      );
      return chosen && showCard(chosen, contextOf);
    }),
  );
}

/** Someone of the dossier alone has neither a card nor mentions. */
function isNamed({ mentions }: Entity): boolean {
  return mentions.length > 0;
}

/** All mentions in the report, as VS Code shows references. */
async function showMentions(chosen: ReportEntity): Promise<void> {
  const { document } = chosen;
  const { uri } = document;
  const locations = mentionsOf(chosen).map(
    (mention) => new vscode.Location(uri, toRange(document, mention)),
  );
  await showLocations(uri, locations);
}

/** The whole card as a list that is read and used by keyboard and by screen reader. */
async function showCard(chosen: ReportEntity, contextOf: CardContexts): Promise<void> {
  const { document } = chosen;
  const card = cardOf(contextOf, chosen);
  if (card === undefined) {
    return;
  }
  const [, ...lines] = cardLines(card, Number.POSITIVE_INFINITY, say);
  const picked = await vscode.window.showQuickPick(lines.flatMap(itemsOf), {
    title: `${plainText(card.name)} — ${say(TYPE_WORDS[card.type])}`,
    placeHolder: vscode.l10n.t('Choose a line to go to its words'),
    matchOnDescription: true,
  });
  const action = picked?.action;
  if (action?.do === 'openLink') {
    const link = linkOf(action, document.uri);
    await (link && vscode.env.openExternal(vscode.Uri.parse(link, true)));
    return;
  }
  const command = action && commandOf(action, document.uri);
  await (command && vscode.commands.executeCommand(command.command, ...command.args));
}

/** A line is one item where it has one thing to do, and an item for each where it has several. */
function itemsOf({ kind, parts }: CardLine): readonly CardItem[] {
  if (kind === 'mentions' || kind === 'actions') {
    return parts.map((part) => toItem([part]));
  }
  const active = parts.filter(({ action }) => action !== undefined);
  const [head, ...others] = active;
  const rest = parts.filter((part) => !others.includes(part));
  return [toItem(rest, head), ...others.map((part) => toItem([part]))];
}

function toItem(parts: readonly CardPart[], active = parts[0]): CardItem {
  const isWords = ({ style }: CardPart) => style === undefined || style === 'strong';
  const icon = parts.find((part) => part.icon !== undefined)?.icon;
  const words = parts
    .filter(isWords)
    .map(({ text }) => withoutIcons(text))
    .join(' ');
  const rest = parts
    .filter((part) => !isWords(part))
    .map(({ text }) => withoutIcons(text))
    .join(' · ');
  const action = active?.action;
  return {
    label: words || rest,
    ...(icon !== undefined && { iconPath: new vscode.ThemeIcon(icon) }),
    ...(words !== '' && rest !== '' && { description: rest }),
    ...(action && { action }),
  };
}
