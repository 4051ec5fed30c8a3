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

/** Asks how entities are to follow each other; `undefined` where the reader left it. */
export async function askOrder(current: EntityOrder): Promise<EntityOrder | undefined> {
  const labels: readonly (readonly [EntityOrder, string])[] = [
    ['count', vscode.l10n.t('Most mentioned first')],
    ['name', vscode.l10n.t('By name')],
    ['position', vscode.l10n.t('In the order of the report')],
  ];
  const items = labels.map(([order, label]) => ({
    label,
    ...(order === current && { description: vscode.l10n.t('now') }),
    order,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Sort Entities'),
  });
  return picked?.order;
}
