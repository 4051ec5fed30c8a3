import type * as vscode from 'vscode';
import { movedAddress } from '../../../webview/model/movedAddress';
import { annotationUri, fileName } from '../../documents/fileNames';
import { openReports } from '../../documents/isReport';
import { exists } from '../../files/fileExists';
import { withSource } from './merging';
import { movePending } from './movePending';
import type { WritingHost } from './writing';

/** What is kept in mind of a report, or of a folder with reports, goes along with its new name. */
export async function carryOver(
  { files, unwritten, histories, tellChanged }: WritingHost,
  from: vscode.Uri,
  to: vscode.Uri,
): Promise<void> {
  const carried = new Set<string>();
  for (const key of unwritten.reports()) {
    const moved = movedAddress(key, from, to);
    if (moved !== undefined) {
      await movePending(unwritten, key, moved);
      carried.add(moved);
    }
  }
  for (const key of histories.reports()) {
    const moved = movedAddress(key, from, to);
    if (moved !== undefined) {
      histories.move(key, moved);
      carried.add(moved);
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
  for (const report of openReports()) {
    if (carried.has(report.uri.toString())) {
      tellChanged(report);
    }
  }
}
