import * as vscode from 'vscode';
import { fileName } from '../documents/fileNames';
import { readFile } from './files';
import type { StagedFile, TextFile } from './fileUpdate';
import { HalfWrittenError, overwrite } from './overwriting';

/** Schemes behind which there is a disk, where a file beside another is a passing thing. */
const DISK_SCHEMES: readonly string[] = ['file', 'vscode-remote'];

/** Of what the name of a copy says of its file, in UTF-16 units: long names leave no room for more. */
const LONGEST_NAME = 50;

/**
 * A file as every host reaches it. There is no lock in this interface: between the last comparison
 * and the write another program can slip in, for as long as a message to the file system takes. It is
 * written in place: what this interface calls a rename over a file deletes that first, and where the
 * connection is lost in between, it is gone.
 */
export function workspaceFile(uri: vscode.Uri): TextFile {
  let before: Uint8Array | undefined;
  return {
    async read() {
      before = await readFile(uri);
      return before;
    },
    exclusively: (work) => work(),
    async checkWritable() {
      if (await isProtected(uri)) {
        throw vscode.FileSystemError.NoPermissions(uri);
      }
    },
    remove: async () => vscode.workspace.fs.delete(uri, { useTrash: false }),
    async stage(content) {
      return DISK_SCHEMES.includes(uri.scheme)
        ? stageBeside(uri, content, () => before)
        : direct(uri, content);
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

/**
 * Makes a copy of the new content beside the file, which stays until the file is whole.
 *
 * @param before what the file holds when the copy takes its place
 */
async function stageBeside(
  uri: vscode.Uri,
  content: Uint8Array,
  before: () => Uint8Array | undefined,
): Promise<StagedFile> {
  const beside = vscode.Uri.joinPath(
    uri,
    '..',
    `.${fileName(uri).slice(0, LONGEST_NAME)}.${crypto.randomUUID().slice(0, 8)}.tmp`,
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
  const file = {
    read: () => readFile(uri),
    write: async () => vscode.workspace.fs.writeFile(uri, content),
    removeCopy: () => remove(beside),
  };
  return {
    async commit() {
      try {
        await overwrite(file, before(), content);
      } catch (error) {
        throw error instanceof HalfWrittenError ? new Error(damaged(beside)) : error;
      }
    },
    discard: () => remove(beside),
  };
}

function damaged(copy: vscode.Uri): string {
  return vscode.l10n.t('It may be damaged: all that is to be in it is in {0}.', fileName(copy));
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
