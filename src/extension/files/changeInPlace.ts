import * as vscode from 'vscode';
import { others } from '../base/slices';
import { editTo } from '../documents/documents';
import {
  BusyFileError,
  removeFile,
  type TextFile,
  type TextTransform,
  updateFile,
} from './fileUpdate';
import { openFile } from './sameFile';
import { decodeText } from './utf8';
import { workspaceFile } from './workspaceFile';

/** What became of a change of a file. */
export type ChangeResult<P> =
  | {
      readonly before: string;
      readonly text: string;
      /** There was no file before. */
      readonly isNew?: boolean;
      /** The change is in the editor of the file, among changes that are not saved. */
      readonly unsaved?: vscode.TextDocument;
    }
  | { readonly refused: P };

const MOST_ATTEMPTS = 5;
/** How long VS Code is given to show in an editor what another program has written. */
const RELOAD_MS = 1000;
const LOOK_MS = 25;

/**
 * Changes a file. Where it is open to be edited, the change is made in its editor, so that the cursor
 * stays and undo works, and saved where there was nothing to save before. Rejects where it cannot be
 * written.
 */
export async function changeInPlace<P>(
  uri: vscode.Uri,
  change: TextTransform<P>,
  file: TextFile = workspaceFile(uri),
): Promise<ChangeResult<P>> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const open = await editable(uri, file);
    const result =
      open === undefined
        ? await updateFile(file, change)
        : await changeDocument(open, file, change);
    if (result === undefined) {
      continue;
    }
    if (open === undefined && 'text' in result) {
      // Opened meanwhile, and typed into before VS Code had shown the change: it is made there, too.
      const opened = await editable(uri, file);
      if (opened?.isDirty && opened.getText() !== result.text) {
        continue;
      }
    }
    return result;
  }
  throw new BusyFileError();
}

/** Rejects where a file, if there is one, is protected against writing. */
export function checkWritable(uri: vscode.Uri, file: TextFile = workspaceFile(uri)): Promise<void> {
  return file.checkWritable();
}

/** Removes a file where it has no other text than this, saved or not. Rejects where it cannot be removed. */
export async function removeInPlace(
  uri: vscode.Uri,
  text: string,
  file: TextFile = workspaceFile(uri),
): Promise<void> {
  if (!(await openFile(uri))?.isDirty) {
    await removeFile(file, text);
  }
}

/**
 * The open document of a file, where changes can be made there: it has unsaved changes already, or
 * agrees with the disk. Soon it does one or the other: VS Code is about to show what another program
 * has written, or, where the text was changed while it was being saved, says that it is saved when it
 * is not, until it is saved again.
 */
export async function editable(
  uri: vscode.Uri,
  file: TextFile = workspaceFile(uri),
): Promise<vscode.TextDocument | undefined> {
  for (let waited = 0; waited <= RELOAD_MS; waited += LOOK_MS) {
    const open = await openFile(uri);
    if (open === undefined || isReadOnly(open)) {
      return undefined;
    }
    if (open.isDirty || (await agrees(open, file))) {
      return open;
    }
    await others(LOOK_MS);
    if (waited === 0 && !open.isClosed && !open.isDirty) {
      await open.save();
    }
  }
  return undefined;
}

async function agrees(document: vscode.TextDocument, file: TextFile): Promise<boolean> {
  const bytes = await file.read();
  return bytes !== undefined && decodeText(bytes).text === document.getText();
}

/** Makes a change in an editor; `undefined` where the text changed meanwhile. */
async function changeDocument<P>(
  document: vscode.TextDocument,
  file: TextFile,
  change: TextTransform<P>,
): Promise<ChangeResult<P> | undefined> {
  if (!document.isDirty) {
    // What could not be saved is better said before it is in the editor.
    await file.checkWritable();
  }
  const { isDirty, version } = document;
  const before = document.getText();
  const result = change(before);
  if ('refused' in result || result.text === before) {
    return 'refused' in result ? result : { before, text: before };
  }
  if (!(await vscode.workspace.applyEdit(editTo(document, result.text)))) {
    return undefined;
  }
  // What the reader has typed since, and what is done to it by saving, is no part of this change.
  const text = document.version === version + 1 ? document.getText() : result.text;
  if (!isDirty && (await document.save())) {
    return { before, text };
  }
  const isRefused = !isDirty && document.isDirty && document.getText() === text;
  const onDisk = isRefused ? await changeOnDisk(document, file, change) : undefined;
  return onDisk ?? { before, text, unsaved: document };
}

/**
 * Makes a change on the disk that VS Code has not saved, since another program has written the file in
 * the same moment, or while VS Code last looked at it; then lets the editor say the same, which VS Code
 * does save. `undefined` where it cannot be made, or where the reader types meanwhile.
 */
async function changeOnDisk<P>(
  document: vscode.TextDocument,
  file: TextFile,
  change: TextTransform<P>,
): Promise<ChangeResult<P> | undefined> {
  const { version } = document;
  try {
    const result = await updateFile(file, change);
    if ('refused' in result || document.version !== version) {
      return undefined;
    }
    await vscode.workspace.applyEdit(editTo(document, result.text));
    return (await document.save()) ? result : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether a setting makes a file's editor read-only: what was changed there could not be saved. What the
 * reader lets Dossier write is not meant by it.
 */
export function isReadOnly(document: vscode.TextDocument): boolean {
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
