import { decodeText, encodeText } from './utf8';

/**
 * One text file of the reader's, as writing it safely needs it. Knows neither VS Code nor Node, so
 * that both hosts and the fault injection run the same algorithm.
 */
export interface TextFile {
  /** The bytes on disk; `undefined` where there is no file. Rejects where it cannot be read. */
  read(): Promise<Uint8Array | undefined>;
  /** Runs `work` while no other program that asks here does, as far as the file system can. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Prepares new content beside the file. Nothing of the file has changed yet. */
  stage(content: Uint8Array): Promise<StagedFile>;
  /** Rejects where the file, if there is one, is protected against writing. */
  checkWritable(): Promise<void>;
  remove(): Promise<void>;
}

export interface StagedFile {
  /** Puts the content in the file's place in one step, as far as the file system can. */
  commit(): Promise<void>;
  discard(): Promise<void>;
}

/** What is to be in the file, made from what is in it; problems where it must not be written. */
export type TextTransform<P> = (
  current: string,
) => { readonly text: string } | { readonly refused: P };

export type UpdateResult<P> =
  | {
      readonly before: string;
      readonly text: string;
      /** There was no file before. */
      readonly isNew?: boolean;
    }
  | { readonly refused: P };

/** How often a file that keeps changing while we write is read anew before giving up. */
const MOST_ATTEMPTS = 20;

/** Others kept changing the file. */
export class BusyFileError extends Error {
  readonly code = 'BusyFile';

  constructor() {
    super('Another program keeps changing the file.');
  }
}

/**
 * Compare-and-swap: reads, lets `change` make the new text of what was read, and puts it in place
 * where the file still holds what was read, or else starts again. A file that is not there counts as
 * empty. Nothing is written where nothing changes.
 */
export function updateFile<P>(file: TextFile, change: TextTransform<P>): Promise<UpdateResult<P>> {
  return file.exclusively(async () => {
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const bytes = await file.read();
      const before = decodeText(bytes);
      const result = change(before.text);
      if ('refused' in result) {
        return result;
      }
      if (result.text === before.text) {
        return { before: before.text, text: result.text };
      }
      const staged = await file.stage(encodeText({ ...before, text: result.text }));
      if (sameBytes(bytes, await file.read())) {
        await staged.commit();
        return { before: before.text, text: result.text, isNew: bytes === undefined };
      }
      await staged.discard();
    }
    throw new BusyFileError();
  });
}

/** Removes the file where it still holds a text. */
export function removeFile(file: TextFile, text: string): Promise<void> {
  return file.exclusively(async () => {
    const bytes = await file.read();
    if (bytes !== undefined && decodeText(bytes).text === text) {
      await file.remove();
    }
  });
}

/** Whether two files have the same content; `undefined` is that of a file that is not there. */
export function sameBytes(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  if (a === undefined || b === undefined) {
    return a === b;
  }
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
