import type * as vscode from 'vscode';

/** Where VS Code shows for a screen reader what a hover says, in the language of the text below it. */
const ACCESSIBLE_VIEW = 'accessible-view';

/** Whether a document is a report: by its language, which readers and detection choose. */
export function isReport({ languageId, uri }: vscode.TextDocument): boolean {
  return languageId === 'report' && uri.scheme !== ACCESSIBLE_VIEW;
}
