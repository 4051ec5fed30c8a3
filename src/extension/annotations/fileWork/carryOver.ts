import type * as vscode from 'vscode';
import { movedAddress } from '../../../webview/model/movedAddress';
import { annotationUri, fileName } from '../../documents/fileNames';
import { exists } from '../../files/fileExists';
import { withSource } from './merging';
import { movePending } from './movePending';
import type { WritingHost } from './writing';

/** What is kept in mind of a report, or of a folder with reports, goes along with its new name. */
export async function carryOver(
  { files, unwritten, histories }: WritingHost,
  from: vscode.Uri,
  to: vscode.Uri,
): Promise<void> {
  for (const key of unwritten.reports()) {
    const moved = movedAddress(key, from, to);
    await (moved && movePending(unwritten, key, moved));
  }
  for (const key of histories.reports()) {
    const moved = movedAddress(key, from, to);
    if (moved !== undefined) {
      histories.move(key, moved);
    }
  }
  try {
    if (await exists(annotationUri(to))) {
      await files.update(annotationUri(to), (text) => ({
        text: withSource(text, fileName(from), fileName(to)),
      }));
    }
  } catch {
    // The name in the file is for people; annotations are found by the names of the files.
  }
}
