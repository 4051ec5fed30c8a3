import { sameBytes } from './fileUpdate';

/** A file that can only be written in place, and a copy of its new content beside it. */
export interface Overwritable {
  /** The bytes of the file; `undefined` where there is none. Rejects where it cannot be read. */
  read(): Promise<Uint8Array | undefined>;
  write(content: Uint8Array): Promise<void>;
  removeCopy(): Promise<void>;
}

/** A file was perhaps written in part only. The copy of its new content is still there. */
export class HalfWrittenError extends Error {}

const MOST_ATTEMPTS = 2;

/**
 * Writes new content in place of what was there, and removes the copy. Rejects with a
 * {@link HalfWrittenError} where the file may be neither the old nor the new one: then the copy stays.
 *
 * @param before the bytes that the file has; `undefined` where there is no file
 */
export async function overwrite(
  file: Overwritable,
  before: Uint8Array | undefined,
  content: Uint8Array,
): Promise<void> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    try {
      await file.write(content);
      return await file.removeCopy();
    } catch (error) {
      const found = await holds(file, before, content);
      if (found !== undefined) {
        await file.removeCopy();
      }
      if (found === 'new') {
        // Only the answer was lost.
        return;
      }
      if (found === 'old') {
        throw error;
      }
    }
  }
  throw new HalfWrittenError();
}

/** What a file holds; `undefined` where it is something else, or nobody knows. */
async function holds(
  file: Overwritable,
  before: Uint8Array | undefined,
  content: Uint8Array,
): Promise<'old' | 'new' | undefined> {
  try {
    const bytes = await file.read();
    if (sameBytes(bytes, content)) {
      return 'new';
    }
    return sameBytes(bytes, before) ? 'old' : undefined;
  } catch {
    return undefined;
  }
}
