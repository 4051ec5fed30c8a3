import * as vscode from 'vscode';
import { fileName } from '../fileNames';
import { readFile } from './annotationFiles';
import type { StagedFile, TextFile } from './fileUpdate';

/** Schemes behind which there is a disk, where a file beside another is a passing thing. */
const DISK_SCHEMES: readonly string[] = ['file', 'vscode-remote'];

/**
 * A file as every host reaches it. There is no lock in this interface: between the last comparison
 * and the replacement another program can slip in, for as long as a rename takes.
 */
export function workspaceFile(uri: vscode.Uri): TextFile {
  return {
    read: () => readFile(uri),
    exclusively: (work) => work(),
    async checkWritable() {
      if (await isProtected(uri)) {
        throw vscode.FileSystemError.NoPermissions(uri);
      }
    },
    remove: async () => vscode.workspace.fs.delete(uri, { useTrash: false }),
    async stage(content) {
      return DISK_SCHEMES.includes(uri.scheme) ? stageBeside(uri, content) : direct(uri, content);
    },
  };
}

async function isProtected(uri: vscode.Uri): Promise<boolean> {
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    return false;
  }
}

async function stageBeside(uri: vscode.Uri, content: Uint8Array): Promise<StagedFile> {
  const beside = vscode.Uri.joinPath(
    uri,
    '..',
    `.${fileName(uri)}.${crypto.randomUUID().slice(0, 8)}.tmp`,
  );
  try {
    await vscode.workspace.fs.writeFile(beside, content);
  } catch (error) {
    await remove(beside);
    // Where nothing new may stand beside it, the file itself may still be writable.
    if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions') {
      return direct(uri, content);
    }
    throw error;
  }
  return {
    async commit() {
      try {
        await vscode.workspace.fs.rename(beside, uri, { overwrite: true });
      } catch (error) {
        await remove(beside);
        throw error;
      }
    },
    discard: () => remove(beside),
  };
}

function direct(uri: vscode.Uri, content: Uint8Array): StagedFile {
  return {
    commit: async () => vscode.workspace.fs.writeFile(uri, content),
    discard: async () => undefined,
  };
}

async function remove(uri: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(uri, { useTrash: false });
  } catch {
    // It did not come into being.
  }
}
