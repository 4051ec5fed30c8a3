import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** A file of the folder that the workbench has open: a copy of the samples. */
export function file(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert(folder, 'the workbench has a folder');
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function read(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file(name)));
}

export async function write(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await vscode.workspace.fs.writeFile(file(name), bytes);
  return file(name);
}

/**
 * What `look` finds, once that is neither `undefined` nor `false`; fails after `limitMs`. It may fail
 * before, as where a file is not there yet.
 */
export async function eventually<T>(
  look: () => T | false | undefined | Promise<T | false | undefined>,
  limitMs = 30_000,
): Promise<T> {
  let failure: unknown;
  for (const start = Date.now(); Date.now() - start < limitMs; ) {
    try {
      const found = await look();
      if (found !== undefined && found !== false) {
        return found;
      }
      failure = undefined;
    } catch (error) {
      failure = error;
    }
    await pause(50);
  }
  throw failure ?? new Error(`It did not come about within ${limitMs / 1000} s.`);
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Opens a file, and waits until it is a report with the text that the file has. */
export async function openReport(name: string): Promise<vscode.TextEditor> {
  await vscode.window.showTextDocument(file(name));
  return eventually(async () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.languageId === 'report' &&
      editor.document.uri.path.endsWith(`/${name}`) &&
      (await isUpToDate(editor.document))
      ? editor
      : undefined;
  });
}

/** Whether a document is as its file is. Not asked of those that have changes, or that are not UTF-8. */
async function isUpToDate(document: vscode.TextDocument): Promise<boolean> {
  const bytes = await vscode.workspace.fs.readFile(document.uri);
  const text = new TextDecoder().decode(bytes);
  return document.isDirty || text.includes('\uFFFD') || document.getText() === text;
}

/** The text of the hovers over a word, from its first occurrence; undefined where there are none. */
export async function hoverText(
  editor: vscode.TextEditor,
  word: string,
): Promise<string | undefined> {
  const { document } = editor;
  const position = document.positionAt(document.getText().indexOf(word) + 1);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  const text = hovers
    .flatMap(({ contents }) => contents)
    .map((part) => (typeof part === 'string' ? part : part.value))
    .join('\n');
  return text === '' ? undefined : text;
}

let taken = 0;

/** The name of an empty folder that no other test has; VS Code watches it already. */
export function freshFolder(): string {
  taken += 1;
  return `fresh/${taken}`;
}
