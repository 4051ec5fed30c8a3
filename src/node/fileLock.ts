import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { codeOf } from '../extension/files/errorCodes';
import { BusyFileError } from '../extension/files/fileUpdate';

/** A lock that is held. */
export interface FileLock {
  /** Where new content may be prepared: removed by whoever finds this lock after a crash. */
  readonly staged: string;
  /** Throws where the lock was taken away, as after the machine had been asleep. */
  check(): void;
}

/** A write takes milliseconds: a lock as old as this has been left behind, whoever made it. */
const STALE_MS = 10_000;
const LONGEST_WAIT_MS = 15_000;
const LONGEST_PAUSE_MS = 20;
/** In bytes: file systems take 255, and the names of locks are longer by a token. */
const LONGEST_NAME = 200;

/**
 * Runs `work` while holding the lock file of `target`, a file beside it that only one program can
 * create. A lock whose process has ended is taken over at once, any other when it is old. Where the
 * folder lets nothing be made in it, `work` runs without a lock.
 */
export async function withLock<T>(
  target: string,
  work: (lock: FileLock | undefined) => Promise<T>,
): Promise<T> {
  const names = namesOf(target);
  const token = randomBytes(8).toString('hex');
  const own: Holder = { token, pid: process.pid, host: hostname() };
  const start = Date.now();
  for (let state = acquire(names, own); state !== 'held'; state = acquire(names, own)) {
    if (state === 'impossible') {
      return work(undefined);
    }
    if (Date.now() - start > LONGEST_WAIT_MS) {
      throw new BusyFileError();
    }
    await new Promise((resolve) => setTimeout(resolve, 1 + Math.random() * LONGEST_PAUSE_MS));
  }
  const staged = names.staged(token);
  try {
    return await work({
      staged,
      check() {
        if (holderOf(names.lock)?.token !== token) {
          throw new BusyFileError();
        }
      },
    });
  } finally {
    if (holderOf(names.lock)?.token === token) {
      rmSync(names.lock, { force: true });
    }
  }
}

interface Names {
  readonly lock: string;
  staged(token: string): string;
  /** What someone who takes over the lock of `token` creates, so that only one does. */
  heir(token: string): string;
}

function namesOf(target: string): Names {
  const name = path.basename(target);
  const isLong = Buffer.byteLength(name) > LONGEST_NAME;
  const short = isLong ? createHash('sha256').update(name).digest('hex').slice(0, 32) : name;
  const base = path.join(path.dirname(target), `.${short}`);
  return {
    lock: `${base}.lock`,
    staged: (token) => `${base}.${token}.tmp`,
    heir: (token) => `${base}.${token}.lock`,
  };
}

interface Holder {
  readonly token: string;
  readonly pid: number;
  readonly host: string;
}

function acquire(names: Names, own: Holder): 'held' | 'taken' | 'impossible' {
  const made = create(names.lock, own);
  if (made !== 'exists') {
    return made === 'created' ? 'held' : made;
  }
  const stale = staleToken(names.lock);
  return stale !== undefined && inherit(names, stale, own) ? 'held' : 'taken';
}

/** Puts our lock in place of one left behind, where it is still there and nobody else does. */
function inherit(names: Names, stale: string, own: Holder): boolean {
  const heir = names.heir(stale);
  if (create(heir, own) !== 'created') {
    if ((ageMs(heir) ?? 0) > STALE_MS) {
      rmSync(heir, { force: true });
    }
    return false;
  }
  if (staleToken(names.lock) !== stale) {
    rmSync(heir, { force: true });
    return false;
  }
  rmSync(names.staged(stale), { force: true });
  renameSync(heir, names.lock);
  return holderOf(names.lock)?.token === own.token;
}

/** The token of a lock that was left behind. */
function staleToken(lock: string): string | undefined {
  const old = (ageMs(lock) ?? 0) > STALE_MS;
  const holder = holderOf(lock);
  if (holder === undefined) {
    return old ? 'unknown' : undefined;
  }
  return old || (holder.host === hostname() && !isRunning(holder.pid)) ? holder.token : undefined;
}

function create(file: string, holder: Holder): 'created' | 'exists' | 'impossible' {
  try {
    writeFileSync(file, JSON.stringify(holder), { flag: 'wx' });
    return 'created';
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') {
      return 'exists';
    }
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
      return 'impossible';
    }
    if (holderOf(file)?.token !== holder.token && code === 'ENOSPC') {
      rmSync(file, { force: true });
    }
    throw error;
  }
}

/** Who holds a lock; `undefined` where nobody does, or it is only just being made. */
function holderOf(lock: string): Holder | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(lock, 'utf8'));
    return isHolder(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'token' in value &&
    typeof value.token === 'string' &&
    /^[0-9a-f]+$/.test(value.token) &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'host' in value &&
    typeof value.host === 'string'
  );
}

function ageMs(file: string): number | undefined {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
