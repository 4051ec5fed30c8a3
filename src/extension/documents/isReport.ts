import * as vscode from 'vscode';

/** Whether a document is a report: by its language, which readers and detection choose. */
export function isReport(document: vscode.TextDocument): boolean {
  return document.languageId === 'report' && isFile(document);
}

/** The reports that are open, in an editor or not. */
export function openReports(): readonly vscode.TextDocument[] {
  return vscode.workspace.textDocuments.filter(isReport);
}

/**
 * Whether a document is a file, or will be one. What VS Code makes up to show it, such as the other side of
 * a comparison or what a hover says, is none, and nothing can stand beside it: no file system knows its
 * address, or the path there is that of a file and a query says what it really is.
 */
export function isFile({ uri, isUntitled }: vscode.TextDocument): boolean {
  const { fs } = vscode.workspace;
  return isUntitled || (uri.query === '' && fs.isWritableFileSystem(uri.scheme) !== undefined);
}
