import * as vscode from 'vscode';
import type { ChangeResult } from './changeInPlace';
import { exists } from './fileExists';
import type { TextFile, TextTransform } from './fileUpdate';
import { openFile } from './sameFile';
import { decodeText } from './utf8';

/** Gives the host's own access to a file where it has a better one than VS Code's. */
export type HostFiles = (uri: vscode.Uri) => TextFile | undefined;

/** Reads and writes files, texts through their editor where they are open. */
export class Files {
  private readonly hostFiles: HostFiles;

  /** @param hostFiles the host's own way to files, where it has one */
  constructor(hostFiles: HostFiles = () => undefined) {
    this.hostFiles = hostFiles;
  }

  /** As {@link readText}. */
  read(uri: vscode.Uri): Promise<string> {
    return readText(uri, (one) => this.onDisk(one));
  }

  /** Whether there is a file, or something else that is in its place. */
  async exists(uri: vscode.Uri): Promise<boolean> {
    if (this.hostFiles(uri) === undefined) {
      return exists(uri);
    }
    try {
      return (await this.onDisk(uri)) !== undefined;
    } catch {
      return true;
    }
  }

  /** What is on disk; rejects where there is no file. */
  async bytes(uri: vscode.Uri): Promise<Uint8Array> {
    const bytes = await this.onDisk(uri);
    if (bytes === undefined) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return bytes;
  }

  /** Changes a file, in its editor where it has one. Rejects where it cannot be written. */
  async update<P>(uri: vscode.Uri, change: TextTransform<P>): Promise<ChangeResult<P>> {
    const { changeInPlace } = await import('./changeInPlace');
    return changeInPlace(uri, change, this.hostFiles(uri));
  }

  /**
   * The open document of a file once changes can be made there; `undefined` where it is not open, is
   * read-only, or does not come to agree with the disk.
   */
  async editable(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
    const { editable } = await import('./changeInPlace');
    return editable(uri, this.hostFiles(uri));
  }

  /** Rejects where a file, if there is one, is protected against writing. */
  async checkWritable(uri: vscode.Uri): Promise<void> {
    const { checkWritable } = await import('./changeInPlace');
    await checkWritable(uri, this.hostFiles(uri));
  }

  /** Removes a file where it has no other text than this. Rejects where it cannot be removed. */
  async remove(uri: vscode.Uri, text: string): Promise<void> {
    const { removeInPlace } = await import('./changeInPlace');
    await removeInPlace(uri, text, this.hostFiles(uri));
  }

  private onDisk(uri: vscode.Uri): Promise<Uint8Array | undefined> {
    return this.hostFiles(uri)?.read() ?? readFile(uri);
  }
}

/**
 * What an open editor holds, saved or not, or else the disk; empty where there is no file. Rejects where
 * it cannot be read, or is no text in UTF-8.
 */
export async function readText(uri: vscode.Uri, onDisk = readFile): Promise<string> {
  if (uri.scheme === 'untitled') {
    // Beside a report that has not been saved there is nothing, nor a place for it.
    return '';
  }
  const open = await openFile(uri);
  return open?.isDirty ? open.getText() : decodeText(await onDisk(uri)).text;
}

/** What is in a file, as every host reaches it; `undefined` where there is none. */
export async function readFile(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      return undefined;
    }
    throw error;
  }
}
