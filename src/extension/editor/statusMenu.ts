import * as vscode from 'vscode';
import { type Message, msg } from '../../core/index';
import type { ReviewMode } from '../analysis/reviewMode';
import { withoutIcons } from '../base/labels';
import { say } from '../base/translate';
import type { StatusProblem } from './statusBar';

interface MenuItem extends vscode.QuickPickItem {
  readonly command: string;
}

/** The Problems view has them all. */
const MOST_PROBLEMS = 5;

/** What is wrong with the report, and what can be done with it, for the reader to choose from. */
export async function showMenu(
  mode: ReviewMode,
  problems: readonly StatusProblem[],
): Promise<void> {
  const item = (icon: string, label: string, command: string): MenuItem => ({
    label,
    iconPath: new vscode.ThemeIcon(icon),
    command,
  });
  const above = (label: string): MenuItem => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
    command: '',
  });
  const picked = await vscode.window.showQuickPick(
    [
      ...(problems.length > 0 ? [above(vscode.l10n.t('Problems'))] : []),
      ...problems
        .slice(0, MOST_PROBLEMS)
        .map(({ words, command }) => item('warning', withoutIcons(words), command)),
      above(vscode.l10n.t('Names')),
      mode.isActive
        ? item('close', vscode.l10n.t('Leave Review'), 'dossier.stopReview')
        : item('checklist', vscode.l10n.t('Review Names with Single Keys'), 'dossier.startReview'),
      item('arrow-down', vscode.l10n.t('Go to Next Unreviewed Name'), 'dossier.nextUnreviewed'),
      item('person', vscode.l10n.t('Show Entities'), 'dossier.entities.focus'),
      above(vscode.l10n.t('Annotations')),
      item('comment', vscode.l10n.t('Add Annotation'), 'dossier.addAnnotation'),
      item('list-flat', vscode.l10n.t('Show Annotations'), 'dossier.annotations.focus'),
      item('go-to-file', vscode.l10n.t('Open Annotation File'), 'dossier.openAnnotationFile'),
      above(vscode.l10n.t('Report')),
      item('comment', vscode.l10n.t('Comment on the Report'), 'dossier.commentOnReport'),
      item('note', vscode.l10n.t('Edit Report Details'), 'dossier.editReportDetails'),
      item('question', vscode.l10n.t('How to Begin'), 'dossier.openWalkthrough'),
    ],
    { title: 'Dossier' },
  );
  if (picked !== undefined) {
    await vscode.commands.executeCommand(picked.command);
  }
}

const REVIEW_KEYS: readonly (readonly [string, Message])[] = [
  ['Y', msg`confirm`],
  ['N', msg`not a name`],
  ['Shift+N', msg`not a name in this report`],
  ['W', msg`not a name in any report`],
  ['1 2 3', msg`person, group, place`],
  ['T', msg`change type`],
  ['S', msg`same as…`],
  ['A', msg`annotate`],
  ['I', msg`show card`],
  ['J K', msg`next, previous`],
  ['U', msg`undo`],
  ['Esc', msg`leave review`],
];

/** What is wrong, then what was found, or in review what the keys do. */
export function statusTooltip(
  problems: readonly string[],
  entities: number,
  mode: ReviewMode,
): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  for (const problem of problems) {
    text.appendMarkdown('$(warning) ').appendText(problem).appendMarkdown('\n\n');
  }
  if (mode.isActive) {
    const rows = REVIEW_KEYS.map(([key, what]) => `| \`${key}\` | ${say(what)} |`);
    const head = `| ${vscode.l10n.t('key')} | |`;
    return text.appendMarkdown([head, '|:--|:--|', ...rows].join('\n'));
  }
  if (entities > 0) {
    // A name that stands in many places is reviewed in each, and is one of these once.
    text.appendText(vscode.l10n.t('{0} people, groups and places are named here.', entities));
    text.appendMarkdown('\n\n');
  }
  if (problems.length === 0) {
    text.appendText(vscode.l10n.t('Dossier: what can be done with this report'));
  }
  return text;
}
