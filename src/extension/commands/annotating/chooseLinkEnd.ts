import * as vscode from 'vscode';
import { type Annotation, isWebAddress, pathBetween, writeLinkEnd } from '../../../core/index';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { asQuotation } from '../../base/excerpts';
import { withoutIcons } from '../../base/labels';
import { type Found, isAnnotation, type Row, rowsOf, showAnnotationRows } from '../annotationRows';

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
  const isOwn = ({ content }: Found) => content.report.toString() === report.toString();
  const isEnd = (one: Found) => {
    const { said, content } = one;
    const isReachable =
      content.report.scheme === report.scheme && content.report.authority === report.authority;
    const isItself = isOwn(one) && said && isAnnotation(said) && said.id === annotation.id;
    return said !== undefined && isAnnotation(said) && isReachable && !isItself;
  };
  const box = showAnnotationRows(
    store,
    vscode.l10n.t('Link “{0}”', asQuotation(annotation.quote, LONGEST)),
    vscode.l10n.t('To which annotation? Words of it, #tag, @entity or report; or a web address'),
    (found, typed) => {
      const ends = found.filter(isEnd);
      const rows = rowsOf([...ends.filter(isOwn), ...ends.filter((one) => !isOwn(one))], []);
      return [...webRow(typed.trim()), ...rows];
    },
  );
  return new Promise((resolve) => {
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
    box.onDidHide(() => resolve(undefined));
  });
}

function webRow(value: string): readonly Row[] {
  return isWebAddress(value)
    ? [{ label: withoutIcons(value), iconPath: new vscode.ThemeIcon('globe'), alwaysShow: true }]
    : [];
}
