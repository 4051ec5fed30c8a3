import type * as vscode from 'vscode';

const END = /\.txt$/i;

/** Whether a file is called as reports are. */
export function isReportName({ path }: vscode.Uri): boolean {
  return END.test(path);
}

/** The path of a report up to the end of its name, and that end, such as `.txt`. */
export function cutReportName({ path }: vscode.Uri): readonly [stem: string, end: string] {
  const stem = path.replace(END, '');
  return [stem, path.slice(stem.length)];
}
