import * as vscode from 'vscode';
import { parseLinkEnd } from '../../../core/index';
import type { AnnotationStore } from '../../annotations/annotationStore';
import { goToAnnotation } from '../../annotations/goToAnnotation';
import { readAnnotationFile } from '../../annotations/readAnnotationFile';
import type { WorkspaceLinks } from '../../annotations/workspaceLinks';
import { inOneLine } from '../../base/excerpts';
import { showWarning } from '../../base/messages';
import { annotationUri } from '../../documents/fileNames';

/** Of an address in a message, in UTF-16 code units. */
const LONGEST = 160;

/** Goes where a link of a report leads: to a passage, which may be in another report, or a web page. */
export async function followLink(
  store: AnnotationStore,
  links: WorkspaceLinks,
  document: vscode.TextDocument,
  to: string,
): Promise<void> {
  const end = parseLinkEnd(to);
  if (end?.kind === 'web') {
    await vscode.env.openExternal(vscode.Uri.parse(end.url, true));
    return;
  }
  const found = await links.find(document, to);
  const file = found && annotationUri(found.report);
  const said =
    found && (store.get(found.report)?.file ?? (file && (await readAnnotationFile(file))));
  const annotation = said?.annotations.find(({ id }) => id === found?.id);
  if (found === undefined || file === undefined || annotation === undefined) {
    showWarning(
      vscode.l10n.t('The annotation that the link leads to is gone: {0}', inOneLine(to, LONGEST)),
    );
    return;
  }
  await goToAnnotation(store, { file, report: found.report }, annotation);
}
