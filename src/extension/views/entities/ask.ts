import * as vscode from 'vscode';
import type { EntityOrder } from './nodes';

// Loaded with the first question, so that nothing of it comes with the first report.

/** Filters while the reader types; Escape goes back to what was. */
export function askFilter(before: string, filter: (words: string) => void): void {
  const box = vscode.window.createInputBox();
  let accepted = false;
  box.title = vscode.l10n.t('Filter Entities');
  box.placeholder = vscode.l10n.t('Part of a name');
  box.value = before;
  box.onDidChangeValue(filter);
  box.onDidAccept(() => {
    accepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    if (!accepted) {
      filter(before);
    }
    box.dispose();
  });
  box.show();
}

/**
 * Asks how entities are to follow each other; `undefined` where the reader left it.
 *
 * @param isOfAll whether those of all reports are shown: they have no order of the report
 */
export async function askOrder(
  current: EntityOrder,
  isOfAll: boolean,
): Promise<EntityOrder | undefined> {
  const byName = vscode.l10n.t('By name');
  const labels: readonly (readonly [EntityOrder, string])[] = isOfAll
    ? [
        ['count', vscode.l10n.t('In most reports first')],
        ['name', byName],
      ]
    : [
        ['count', vscode.l10n.t('Most mentioned first')],
        ['name', byName],
        ['position', vscode.l10n.t('In the order of the report')],
      ];
  const now = isOfAll && current !== 'name' ? 'count' : current;
  const items = labels.map(([order, label]) => ({
    label,
    ...(order === now && { description: vscode.l10n.t('now') }),
    order,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Sort Entities'),
  });
  return picked?.order;
}
