import * as vscode from 'vscode';
import { plainText, type RejectedName, touches } from '../../../core/index';
import type { Analyses } from '../../analysis/analyses';
import { scopeWords } from '../../analysis/scopeWords';
import { fieldsIn } from '../../base/fieldsIn';
import { withoutIcons } from '../../base/labels';
import { showInformation } from '../../base/messages';
import { wordsOf } from '../../documents/documents';
import { onReport } from '../../documents/onReport';
import type { CommandTools } from '../commandTools';

/** Takes back that something is no name: what was given, or what the reader picks. */
export function registerRestoreName({
  analyses,
  store,
  changes,
  rejectionsOf,
}: CommandTools): vscode.Disposable {
  return onReport('dossier.restoreName', async (editor, ...args) => {
    const { document } = editor;
    const all = rejectionsOf(document.uri);
    const given = namesIn(args);
    const names = given
      ? all.filter(({ name, scope }) =>
          given.some((one) => one.name === name && one.scope === scope),
        )
      : await pick(all, wordsAtCursor(analyses, editor));
    if (names.length === 0 && (given || all.length === 0)) {
      showInformation(vscode.l10n.t('There is no rejected name to restore.'));
      return;
    }
    const edits = names.flatMap(({ rejections }) =>
      rejections.map((rejection) => ({ type: 'unreject' as const, ...rejection })),
    );
    if (edits.length > 0) {
      await store.edit(document, edits, vscode.l10n.t('Restore Name'));
    }
    const everywhere = names.flatMap(({ scope, name }) => (scope === 'workspace' ? [name] : []));
    if (everywhere.length > 0) {
      const words = everywhere.map(plainText).join(', ');
      const done = vscode.l10n.t('May be a name again, in all reports: {0}.', words);
      await changes.write(document.uri, done, () =>
        everywhere.map((name) => ({ type: 'accept', name })),
      );
    }
  });
}

/** What the rows of the Entities view name that a command was given; other code may give anything. */
function namesIn([first, selected]: readonly unknown[]) {
  const rows = Array.isArray(selected) && selected.length > 0 ? selected : [first];
  const given = rows.map((row) => fieldsIn(fieldsIn(row).rejected));
  return given.some(({ name }) => typeof name === 'string') ? given : undefined;
}

/** The words of the rejected passage at the cursor; none elsewhere. */
function wordsAtCursor(
  analyses: Analyses,
  { document, selection }: vscode.TextEditor,
): string | undefined {
  const offset = document.offsetAt(selection.active);
  const range = analyses.get(document)?.decisions.rejected.find((one) => touches(one, offset));
  return range && wordsOf(document, range);
}

async function pick(
  all: readonly RejectedName[],
  words: string | undefined,
): Promise<readonly RejectedName[]> {
  if (all.length === 0) {
    return [];
  }
  const items = all.map((rejected) => ({
    label: withoutIcons(rejected.name),
    description: scopeWords(rejected),
    picked: rejected.name === words,
    rejected,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Restore Rejected Name'),
    placeHolder: vscode.l10n.t('What may be a name after all?'),
    canPickMany: true,
    matchOnDescription: true,
  });
  return (picked ?? []).map(({ rejected }) => rejected);
}
