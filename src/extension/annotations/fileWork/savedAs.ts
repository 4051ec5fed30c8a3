import type * as vscode from 'vscode';
import { annotationUri, fileName } from '../../documents/fileNames';
import { exists } from '../../files/fileExists';
import { tellStay } from './fileMoves';
import { withSource } from './merging';
import { movePending } from './movePending';
import { dropPending, type WritingHost, writePending } from './writing';

/**
 * Takes what is said of a report over to a copy that it was saved as, the file and what is pending. A
 * report that had no file keeps nothing; one that has keeps all.
 */
export async function copyOver(
  { files, unwritten }: WritingHost,
  report: vscode.TextDocument,
  copy: vscode.TextDocument,
): Promise<void> {
  const [old, now] = [report.uri.toString(), copy.uri.toString()];
  const [from, to] = [annotationUri(report.uri), annotationUri(copy.uri)];
  if (report.isUntitled) {
    await movePending(unwritten, old, now);
    return;
  }
  if (from.toString() === to.toString()) {
    // `a.txt` saved as `a.md`: both have the one file.
    return;
  }
  for (const pending of unwritten.of(old)) {
    await unwritten.keep(now, { ...pending, id: crypto.randomUUID() });
  }
  try {
    const yaml = await files.read(from);
    if (yaml === '') {
      return;
    }
    if (await exists(to)) {
      tellStay(from, to);
      return;
    }
    await files.update(to, (text) => ({
      text: text === '' ? withSource(yaml, fileName(report.uri), fileName(copy.uri)) : text,
    }));
  } catch {
    tellStay(from);
  }
}

/**
 * A report that had no file was closed: what is pending of it goes to the file that it was saved as, if
 * any, or else is gone with its text. The next one may get its name.
 *
 * @param saved that file, opened
 */
export async function untitledClosed(
  host: WritingHost,
  report: vscode.TextDocument,
  saved: vscode.TextDocument | undefined,
): Promise<void> {
  if (saved !== undefined) {
    await copyOver(host, report, saved);
    await writePending(host, saved);
  } else {
    await dropPending(host, report);
  }
}
