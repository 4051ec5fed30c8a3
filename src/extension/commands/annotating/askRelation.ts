import * as vscode from 'vscode';
import { relationWords } from '../../../core/index';
import { withoutIcons } from '../../base/labels';
import { say } from '../../base/translate';

interface Row extends vscode.QuickPickItem {
  readonly relation: string;
}

/**
 * Asks how a passage bears on the one that it is linked to: by the relations that are offered, any other
 * words, or nothing.
 *
 * @param current the relation so far; absent for a new link
 * @returns empty for none; `undefined` where the reader left
 */
export function askRelation(
  offered: readonly string[],
  current?: string,
): Promise<string | undefined> {
  const box = vscode.window.createQuickPick<Row>();
  box.title = vscode.l10n.t('How does this passage bear on the other?');
  box.placeholder = vscode.l10n.t('Choose, or type your own words');
  // Who types what is in the file finds it as well.
  box.matchOnDescription = true;
  const known = offered.map(rowOf);
  const none: Row = { label: vscode.l10n.t('No relation'), relation: '', alwaysShow: true };
  const refresh = () => {
    const typed = box.value.trim();
    const isKnown = known.some(({ label, relation }) => [label, relation].includes(typed));
    const own = typed === '' || isKnown ? [] : [{ ...rowOf(typed), alwaysShow: true }];
    box.items = [...known, ...own, none];
  };
  refresh();
  if (current !== undefined) {
    box.activeItems = box.items.filter(({ relation }) => relation === current);
  }
  box.onDidChangeValue(refresh);
  const chosen = new Promise<string | undefined>((resolve) => {
    box.onDidAccept(() => {
      resolve(box.selectedItems[0]?.relation);
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
  });
  box.show();
  return chosen;
}

function rowOf(relation: string): Row {
  const label = withoutIcons(say(relationWords(relation)));
  // What is in the file, where it is not in the language of the reader.
  return { label, relation, ...(label !== relation && { description: withoutIcons(relation) }) };
}
