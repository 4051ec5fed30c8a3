import * as vscode from 'vscode';
import { type Annotation, isWebAddress, pathBetween, writeLinkEnd } from '../../../core/index';
import { filterItems } from '../../../webview/model/filter';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { asQuotation } from '../../base/excerpts';
import { withoutIcons } from '../../base/labels';
import { type Found, isAnnotation, type Row, readAnnotations, rowsOf } from '../annotationRows';

/** Of the passage in the title, in UTF-16 code units. */
const LONGEST = 40;

/**
 * Lets the reader choose what an annotation is linked to: another annotation, those of its report first,
 * by the words of the filter of the Annotations view; or a web address, which is typed.
 *
 * @returns the `to` of the link; `undefined` where the reader left
 */
export function chooseLinkEnd(
  store: AnnotationStore,
  report: vscode.Uri,
  annotation: Annotation,
): Promise<string | undefined> {
  const box = vscode.window.createQuickPick<Row>();
  const reading = new vscode.CancellationTokenSource();
  box.title = vscode.l10n.t('Link “{0}”', asQuotation(annotation.quote, LONGEST));
  box.placeholder = vscode.l10n.t(
    'To which annotation? Words of it, #tag, @entity or report; or a web address',
  );
  box.keepScrollPosition = true;
  box.busy = true;
  const found: Found[] = [];
  const isOwn = ({ content }: Found) => content.report.toString() === report.toString();
  const refresh = () => {
    const ends = filterItems(found, box.value).filter((one) => {
      const { said, content } = one;
      const isReachable =
        content.report.scheme === report.scheme && content.report.authority === report.authority;
      const isItself = isOwn(one) && said && isAnnotation(said) && said.id === annotation.id;
      return said !== undefined && isAnnotation(said) && isReachable && !isItself;
    });
    const rows = rowsOf([...ends.filter(isOwn), ...ends.filter((one) => !isOwn(one))], []);
    box.items = [...webRow(box.value.trim()), ...rows];
  };
  box.onDidChangeValue(refresh);
  const chosen = new Promise<string | undefined>((resolve) => {
    box.onDidAccept(() => {
      const [{ content, said, label } = {}] = box.selectedItems;
      if (content !== undefined && said !== undefined && isAnnotation(said)) {
        const isHere = content.report.toString() === report.toString();
        const path = isHere ? undefined : pathBetween(report.path, content.report.path);
        resolve(writeLinkEnd(said.id, path));
        box.hide();
      } else if (label !== undefined && isWebAddress(box.value.trim())) {
        resolve(box.value.trim());
        box.hide();
      }
    });
    box.onDidHide(() => {
      resolve(undefined);
      reading.cancel();
      reading.dispose();
      box.dispose();
    });
  });
  box.show();
  void readAnnotations(store, found, refresh, reading.token).then(() => {
    if (!reading.token.isCancellationRequested) {
      refresh();
      box.busy = false;
    }
  });
  return chosen;
}

function webRow(value: string): readonly Row[] {
  return isWebAddress(value)
    ? [{ label: withoutIcons(value), iconPath: new vscode.ThemeIcon('globe'), alwaysShow: true }]
    : [];
}
