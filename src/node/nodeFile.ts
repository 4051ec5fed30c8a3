import { readFile } from 'node:fs/promises';
import { codeOf } from '../extension/files/errorCodes';
import type { TextFile } from '../extension/files/fileUpdate';

/**
 * A file on disk. New content is written beside it, flushed, given the file's mode, and renamed over
 * it: whoever reads sees the old text or the new one. A lock file keeps out others who do the same,
 * so that nothing comes between the last comparison and the rename. What writes is loaded with the
 * first write.
 */
export function nodeFile(file: string): TextFile {
  let writing: Promise<Omit<TextFile, 'read'>> | undefined;
  const load = () => {
    writing ??= import('./nodeWriting').then(({ writingOf }) => writingOf(file));
    return writing;
  };
  return {
    read: () => readIfThere(file),
    exclusively: async (work) => (await load()).exclusively(work),
    stage: async (content) => (await load()).stage(content),
    checkWritable: async () => (await load()).checkWritable(),
    remove: async () => (await load()).remove(),
  };
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    // A file whose name would be too long cannot be there.
    if (['ENOENT', 'ENAMETOOLONG'].includes(codeOf(error))) {
      return undefined;
    }
    throw error;
  }
}
