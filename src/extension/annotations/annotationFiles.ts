import * as vscode from 'vscode';
import { editTo, openDocument } from '../documents';
import { exists } from '../fileExists';
import {
  decodeText,
  type TextChange,
  type TextFile,
  type UpdateResult,
  updateFile,
} from './fileUpdate';
import { workspaceFile } from './workspaceFile';

/** Gives the host's own access to a file where it has a better one than VS Code's. */
export type HostFiles = (uri: vscode.Uri) => TextFile | undefined;

/** Reads and writes files, texts through their editor where they are open. */
export class AnnotationFiles {
  private readonly hostFiles: HostFiles;

  constructor(hostFiles: HostFiles) {
    this.hostFiles = hostFiles;
  }

  /** What an open editor holds, saved or not, or else the disk; empty where there is no file. */
  async read(uri: vscode.Uri): Promise<string> {
    if (uri.scheme === 'untitled') {
      // Beside a report that has not been saved there is nothing, nor a place for it.
      return '';
    }
    const open = openDocument(uri);
    return open?.isDirty ? open.getText() : decodeText(await this.fileAt(uri).read()).text;
  }

  /** Whether there is a file, or something else that is in its place. */
  async exists(uri: vscode.Uri): Promise<boolean> {
    const file = this.hostFiles(uri);
    if (file === undefined) {
      return exists(uri);
    }
    try {
      return (await file.read()) !== undefined;
    } catch {
      return true;
    }
  }

  /** What is on disk; rejects where there is no file. */
  async bytes(uri: vscode.Uri): Promise<Uint8Array> {
    const bytes = await this.fileAt(uri).read();
    if (bytes === undefined) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return bytes;
  }

  /**
   * Changes a file. Where it is open to be edited, and its editor has changes or agrees with the disk,
   * the change is made there, so that the cursor stays and undo works, and saved where there was nothing to save
   * before. Rejects where it cannot be written.
   */
  async update<P>(uri: vscode.Uri, change: TextChange<P>): Promise<UpdateResult<P>> {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const open = openDocument(uri);
      const usable = open && !isReadOnly(open) && (open.isDirty || (await this.agrees(open)));
      if (!usable) {
        return updateFile(this.fileAt(uri), change);
      }
      const result = await updateDocument(open, change);
      if (result !== undefined) {
        return result;
      }
    }
    throw new Error('The file keeps changing in its editor.');
  }

  private async agrees(document: vscode.TextDocument): Promise<boolean> {
    const bytes = await this.fileAt(document.uri).read();
    return bytes !== undefined && decodeText(bytes).text === document.getText();
  }

  private fileAt(uri: vscode.Uri): TextFile {
    return this.hostFiles(uri) ?? workspaceFile(uri);
  }
}

const MOST_ATTEMPTS = 5;

/** Makes a change in an editor; `undefined` where the text changed meanwhile. */
async function updateDocument<P>(
  document: vscode.TextDocument,
  change: TextChange<P>,
): Promise<UpdateResult<P> | undefined> {
  const { isDirty, version } = document;
  const before = document.getText();
  const result = change(before);
  if ('refused' in result) {
    return result;
  }
  if (result.text !== before) {
    const edit = editTo(document, result.text);
    if (version !== document.version || !(await vscode.workspace.applyEdit(edit))) {
      return undefined;
    }
  }
  if (!isDirty && document.isDirty) {
    // Where saving fails, VS Code says so itself, and the editor holds the change.
    await document.save();
  }
  return { before, text: document.getText() };
}

/**
 * Whether a setting makes a file's editor read-only: what was changed there could not be saved. What the
 * reader lets Dossier write is not meant by it.
 */
function isReadOnly(document: vscode.TextDocument): boolean {
  const settings = vscode.workspace.getConfiguration('files', document);
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  const matches = (setting: string) =>
    Object.entries(settings.get<Readonly<Record<string, boolean>>>(setting, {})).some(
      ([glob, isOn]) => {
        const isAnywhere = folder === undefined || /^(?:\*\*|\/|[a-z]:)/i.test(glob);
        const pattern = isAnywhere ? glob : new vscode.RelativePattern(folder, glob);
        return isOn && vscode.languages.match({ pattern }, document) > 0;
      },
    );
  return matches('readonlyInclude') && !matches('readonlyExclude');
}
