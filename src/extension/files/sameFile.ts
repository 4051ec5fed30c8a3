import * as vscode from 'vscode';
import { openDocument } from '../documents/documents';
import { fileName } from '../documents/fileNames';

/**
 * The open document of a file, also of one that is open under another name because case makes no other
 * name on its file system.
 */
export async function openFile(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const open = openDocument(uri);
  const alike =
    open ?? vscode.workspace.textDocuments.find((other) => differsInCase(other.uri, uri));
  return alike === open || (alike && (await isOne(alike.uri, uri))) ? alike : undefined;
}

/** Whether addresses are the same but for the case of letters. */
export function differsInCase(one: vscode.Uri, other: vscode.Uri): boolean {
  const [a, b] = [one.toString(), other.toString()];
  return a.length === b.length && a !== b && a.toLowerCase() === b.toLowerCase();
}

/**
 * Whether a file is found by another name because case makes no other name on its file system: then its
 * folder lists it by its own alone.
 */
export async function isOne(file: vscode.Uri, name: vscode.Uri): Promise<boolean> {
  if (!differsInCase(file, name)) {
    return false;
  }
  try {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(file, '..'));
    const names = entries.map(([entry]) => entry);
    return names.includes(fileName(file)) && !names.includes(fileName(name));
  } catch {
    return false;
  }
}
