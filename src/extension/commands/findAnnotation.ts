import * as vscode from 'vscode';
import { filterItems } from '../../webview/model/filter';
import type { AnnotationStore } from '../annotations/annotationStore';
import { goToAnnotation } from '../annotations/goToAnnotation';
import { type Found, type Row, readAnnotations, rowsOf } from './annotationRows';

/**
 * Finds an annotation in any report of the workspace, by the words of the filter of the Annotations view.
 * The list is there at once and fills while files are read, which ends where it is closed; nothing is
 * kept.
 */
export function findAnnotation(store: AnnotationStore): void {
  const box = vscode.window.createQuickPick<Row>();
  const reading = new vscode.CancellationTokenSource();
  const beside: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('split-horizontal'),
    tooltip: vscode.l10n.t('Open to the Side'),
  };
  box.title = vscode.l10n.t('Find Annotation in All Reports');
  box.placeholder = vscode.l10n.t('Words of a comment or passage, #tag, @entity or report');
  box.keepScrollPosition = true;
  box.busy = true;
  const found: Found[] = [];
  const refresh = () => {
    box.items = rowsOf(filterItems(found, box.value), [beside]);
  };
  const show = ({ content, said }: Row, column?: vscode.ViewColumn) => {
    if (content !== undefined) {
      box.hide();
      void goToAnnotation(store, content, said, column);
    }
  };
  box.onDidChangeValue(refresh);
  box.onDidAccept(() => {
    const [row] = box.selectedItems;
    if (row !== undefined) {
      show(row);
    }
  });
  box.onDidTriggerItemButton(({ item }) => show(item, vscode.ViewColumn.Beside));
  box.onDidHide(() => {
    reading.cancel();
    reading.dispose();
    box.dispose();
  });
  box.show();
  void readAnnotations(store, found, refresh, reading.token).then(() => {
    if (!reading.token.isCancellationRequested) {
      refresh();
      box.busy = false;
      if (found.length === 0) {
        box.placeholder = vscode.l10n.t('No report has annotations yet.');
      }
    }
  });
}
