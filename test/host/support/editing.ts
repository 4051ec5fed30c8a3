import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, file, hoverText, openReport } from './workspace';

/** Runs a command of the extension, named without its prefix. */
export function run(command: string, ...args: readonly unknown[]): Thenable<unknown> {
  return vscode.commands.executeCommand(`dossier.${command}`, ...args);
}

export function closeAllEditors(): Thenable<unknown> {
  return vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Opens a copy of the sample report, and waits until it is known who is named in it. */
export async function openCopy(name: string): Promise<vscode.TextEditor> {
  await vscode.workspace.fs.copy(file('harbour-raids.txt'), file(name), { overwrite: true });
  const editor = await openReport(name);
  await eventually(() => hoverText(editor, 'Varash said'));
  return editor;
}

/** Where words first occur in a document. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const text = document.getText();
  const start = text.indexOf(words);
  assert(start >= 0, `“${words}” is in the report, which reads:\n${text}`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

/** Selects words where they first occur. */
export function select(editor: vscode.TextEditor, ...words: readonly string[]): void {
  editor.selections = words.map((some) => {
    const { start, end } = rangeOf(editor.document, some);
    return new vscode.Selection(start, end);
  });
}

/** Puts the cursor before words where they first occur. */
export function putCursor(editor: vscode.TextEditor, before: string): void {
  const { start } = rangeOf(editor.document, before);
  editor.selection = new vscode.Selection(start, start);
}

/** Annotates words where they first occur. */
export async function annotate(
  editor: vscode.TextEditor,
  words: string,
  comment: string,
): Promise<void> {
  select(editor, words);
  await run('addAnnotation', comment);
}
