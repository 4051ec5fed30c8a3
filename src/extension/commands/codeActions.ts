import * as vscode from 'vscode';
import { plainText } from '../../core/index';
import type { Analyses } from '../analysis/analyses';
import { entityAt } from '../analysis/mentions';

/** Of no kind that VS Code has a heading for: nothing here rewrites the report. */
const KIND = vscode.CodeActionKind.Empty.append('dossier');

/** The light bulb: what can be said of a selection, or of the name at the cursor. */
export function createCodeActions(analyses: Analyses): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    'report',
    {
      provideCodeActions(document, range) {
        const found = entityAt(analyses, document, document.offsetAt(range.start));
        const add = action(vscode.l10n.t('Add Annotation'), 'dossier.addAnnotation');
        if (found === undefined) {
          return range.isEmpty ? [] : [add];
        }
        const { analysis, entity } = found;
        const many = entity.mentions.length;
        const name = plainText(entity.name);
        return [
          add,
          ...(many > 1
            ? [
                action(
                  vscode.l10n.t('Annotate All {0} Mentions of {1}', many, name),
                  'dossier.annotateAllMentions',
                  entity.id,
                ),
              ]
            : []),
          ...(analysis.mentions[found.mention]?.reason === 'reader'
            ? []
            : [action(vscode.l10n.t('Confirm {0}', name), 'dossier.confirmMention')]),
          action(vscode.l10n.t('Not a Name'), 'dossier.rejectMention'),
          action(vscode.l10n.t('Change Type…'), 'dossier.changeType'),
          action(vscode.l10n.t('Same As…'), 'dossier.sameAs'),
          ...(entity.known === 'dossier'
            ? []
            : [action(vscode.l10n.t('Add to Dossier'), 'dossier.addToDossier')]),
        ];
      },
    },
    { providedCodeActionKinds: [KIND] },
  );
}

function action(title: string, command: string, ...args: readonly unknown[]): vscode.CodeAction {
  const made = new vscode.CodeAction(title, KIND);
  made.command = { command, title, arguments: [...args] };
  return made;
}
