import {
  access,
  constants,
  open,
  readlink,
  realpath,
  rename,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { codeOf } from '../extension/files/errorCodes';
import type { StagedFile, TextFile } from '../extension/files/fileUpdate';
import { type FileLock, withLock } from './fileLock';

/** What changes a file on disk; as {@link nodeFile} says. */
export function writingOf(file: string): Omit<TextFile, 'read'> {
  let lock: FileLock | undefined;
  return {
    async exclusively(work) {
      const target = await realFile(file);
      return withLock(target, async (held) => {
        lock = held;
        return work();
      });
    },
    async stage(content) {
      const target = await realFile(file);
      await checkWritable(target);
      return lock === undefined ? inPlace(target, content) : stageBeside(target, content, lock);
    },
    checkWritable: async () => checkWritable(await realFile(file)),
    remove: async () => rm(await realFile(file)),
  };
}

/** Where a symbolic link leads, there or not yet, so that the file is replaced and not the link. */
async function realFile(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') {
      throw error;
    }
    const folder = await realpath(path.dirname(file));
    const own = path.join(folder, path.basename(file));
    const target = await linkTarget(own);
    return target === undefined ? own : realFile(path.resolve(folder, target));
  }
}

async function linkTarget(file: string): Promise<string | undefined> {
  try {
    return await readlink(file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') {
      throw error;
    }
    return undefined;
  }
}

/** A rename would replace a file that is protected against writing. */
async function checkWritable(target: string): Promise<void> {
  try {
    await access(target, constants.W_OK);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') {
      throw error;
    }
  }
}

async function stageBeside(
  target: string,
  content: Uint8Array,
  lock: FileLock,
): Promise<StagedFile> {
  const { staged } = lock;
  try {
    const handle = await open(staged, 'wx', 0o666);
    try {
      await handle.writeFile(content);
      await keepOwnership(target, handle);
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    await rm(staged, { force: true });
    throw error;
  }
  return {
    async commit() {
      try {
        lock.check();
        await rename(staged, target);
      } catch (error) {
        await rm(staged, { force: true });
        throw error;
      }
    },
    discard: () => rm(staged, { force: true }),
  };
}

/** The new file belongs to whom the old one did, and the same people may read and write it. */
async function keepOwnership(
  target: string,
  handle: Awaited<ReturnType<typeof open>>,
): Promise<void> {
  let old: Awaited<ReturnType<typeof stat>>;
  try {
    old = await stat(target);
  } catch {
    return;
  }
  const own = await handle.stat();
  if (own.uid !== old.uid || own.gid !== old.gid) {
    try {
      await handle.chown(old.uid, old.gid);
    } catch {
      // Only the administrator may give files away. The mode is kept all the same.
    }
  }
  await handle.chmod(old.mode & 0o7777);
}

/** Where the folder lets nothing new be made beside the file. Not in one step, for want of another. */
function inPlace(target: string, content: Uint8Array): StagedFile {
  return {
    commit: () => writeFile(target, content, { flush: true }),
    discard: async () => undefined,
  };
}
