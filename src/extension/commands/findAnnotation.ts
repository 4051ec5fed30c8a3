import * as vscode from 'vscode';
import type { AnnotationStore } from '../annotations/annotationStore';
import { goToAnnotation } from '../annotations/goToAnnotation';
import { type Row, rowsOf, showAnnotationRows } from './annotationRows';

/** Finds an annotation in any report of the workspace, and goes to it. */
export function findAnnotation(store: AnnotationStore): void {
  const beside: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('split-horizontal'),
    tooltip: vscode.l10n.t('Open to the Side'),
  };
  const box = showAnnotationRows(
    store,
    vscode.l10n.t('Find Annotation in All Reports'),
    vscode.l10n.t('Words of a comment or passage, #tag, @entity or report'),
    (found) => rowsOf(found, [beside]),
    (shown, found) => {
      if (found.length === 0) {
        shown.placeholder = vscode.l10n.t('No report has annotations yet.');
      }
    },
  );
  const show = ({ content, said }: Row, column?: vscode.ViewColumn) => {
    if (content !== undefined) {
      box.hide();
      void goToAnnotation(store, content, said, column);
    }
  };
  box.onDidAccept(() => {
    const [row] = box.selectedItems;
    if (row !== undefined) {
      show(row);
    }
  });
  box.onDidTriggerItemButton(({ item }) => show(item, vscode.ViewColumn.Beside));
}
