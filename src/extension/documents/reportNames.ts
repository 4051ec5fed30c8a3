import type * as vscode from 'vscode';

/** Whether a file is called as most reports are; readers can make any file one. */
export function isReportName({ path }: vscode.Uri): boolean {
  return /\.txt$/i.test(path);
}

/** The path of a report up to the end of its name, and that end, such as `.txt`. */
export function cutReportName({ path }: vscode.Uri): readonly [stem: string, end: string] {
  const stem = path.replace(/\.[^./]+$/, '');
  return [stem, path.slice(stem.length)];
}
