import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { createFolder, type Finding, idsIn, leftovers, startWriter } from './support';

const NOBODY = 65_534;
const AS_NOBODY = ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'];

/** A file system that says no: nothing changes, nothing is left over, and it can be tried again. */
export async function refusals(): Promise<readonly Finding[]> {
  const folder = createFolder();
  chmodSync(folder, 0o755);
  try {
    return [
      await diskFull(path.join(folder, 'full')),
      await readOnlyDisk(path.join(folder, 'readonly')),
      await protectedFile(path.join(folder, 'file')),
      await protectedFolder(path.join(folder, 'folder')),
      await writableFileInProtectedFolder(path.join(folder, 'inplace')),
      await directoryInstead(path.join(folder, 'instead')),
      await linkAndMode(path.join(folder, 'link')),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A folder with an annotation file that holds `first-0`. */
async function prepare(folder: string): Promise<string> {
  const file = path.join(folder, 'x.annotations.yaml');
  await startWriter([file, 'first', 0, 1, 30]).ended;
  return file;
}

/** Tries a write that has to fail, mends the cause, and tries again. */
async function refused(
  what: string,
  file: string,
  code: string,
  { before = [], mend }: { readonly before?: readonly string[]; readonly mend: () => void },
): Promise<Finding> {
  const folder = path.dirname(file);
  const old = readFileSync(file, 'utf8');
  const said = await startWriter([file, 'new', 0, 1, 30], before).ended;
  const unchanged = readFileSync(file, 'utf8') === old;
  const left = leftovers(folder).length;
  mend();
  const again = await startWriter([file, 'new', 0, 1, 30], before).ended;
  const ids = idsIn(file);
  const written = ids?.has('new-0') === true && ids.has('first-0');
  return {
    what,
    figures: `said “${said}”, file unchanged: ${unchanged}, left over: ${left}, then “${again}”, both there: ${written}`,
    ok: said === `failed ${code}` && unchanged && left === 0 && written,
  };
}

async function diskFull(folder: string): Promise<Finding> {
  mkdirSync(folder);
  mount(folder, 'size=64k');
  try {
    const file = await prepare(folder);
    const filler = path.join(folder, 'filler');
    fill(filler);
    return await refused('disk full', file, 'ENOSPC', { mend: () => rmSync(filler) });
  } finally {
    unmount(folder);
  }
}

function fill(file: string): void {
  for (const size of [65_536, 4096, 512, 64, 1]) {
    try {
      for (;;) {
        writeFileSync(file, new Uint8Array(size), { flag: 'a' });
      }
    } catch {
      // No piece of this size fits any more.
    }
  }
}

async function readOnlyDisk(folder: string): Promise<Finding> {
  mkdirSync(folder);
  mount(folder, 'size=1m');
  try {
    const file = await prepare(folder);
    execFileSync('mount', ['-o', 'remount,ro', folder]);
    const mend = () => execFileSync('mount', ['-o', 'remount,rw', folder]);
    return await refused('read-only disk', file, 'EROFS', { mend });
  } finally {
    unmount(folder);
  }
}

async function protectedFile(folder: string): Promise<Finding> {
  mkdirSync(folder);
  const file = await prepare(folder);
  give(folder, file);
  chmodSync(file, 0o444);
  const mend = () => chmodSync(file, 0o644);
  return refused('read-only file', file, 'EACCES', { before: AS_NOBODY, mend });
}

async function protectedFolder(folder: string): Promise<Finding> {
  mkdirSync(folder);
  const file = await prepare(folder);
  const mend = () => give(folder, file);
  return refused('no permission', file, 'EACCES', { before: AS_NOBODY, mend });
}

/** Not in one step, but written: there is no other way. */
async function writableFileInProtectedFolder(folder: string): Promise<Finding> {
  mkdirSync(folder);
  const file = await prepare(folder);
  chmodSync(file, 0o666);
  const said = await startWriter([file, 'new', 0, 1, 30], AS_NOBODY).ended;
  const ok = said === 'ok new-0' && idsIn(file)?.has('new-0') === true;
  return { what: 'writable file in a folder without permission', figures: `said “${said}”`, ok };
}

async function directoryInstead(folder: string): Promise<Finding> {
  mkdirSync(folder);
  const file = path.join(folder, 'x.annotations.yaml');
  mkdirSync(file);
  const said = await startWriter([file, 'new', 0, 1, 30]).ended;
  const left = leftovers(folder).length;
  rmSync(file, { recursive: true });
  const again = await startWriter([file, 'new', 0, 1, 30]).ended;
  return {
    what: 'a folder in the place of the file',
    figures: `said “${said}”, left over: ${left}, then “${again}”`,
    ok: said === 'failed EISDIR' && left === 0 && idsIn(file)?.has('new-0') === true,
  };
}

async function linkAndMode(folder: string): Promise<Finding> {
  const elsewhere = path.join(folder, 'elsewhere');
  mkdirSync(elsewhere, { recursive: true });
  const file = await prepare(elsewhere);
  chmodSync(file, 0o640);
  chownSync(file, NOBODY, NOBODY);
  const link = path.join(folder, 'x.annotations.yaml');
  symlinkSync(file, link);
  await startWriter([link, 'new', 0, 1, 30]).ended;
  const { mode, uid } = statSync(file);
  const ok =
    lstatSync(link).isSymbolicLink() &&
    idsIn(file)?.has('new-0') === true &&
    (mode & 0o777) === 0o640 &&
    uid === NOBODY;
  const figures = `link kept, mode ${(mode & 0o777).toString(8)}, owner ${uid}`;
  return { what: 'symbolic link, mode and owner', figures, ok };
}

function give(...files: readonly string[]): void {
  for (const file of files) {
    chownSync(file, NOBODY, NOBODY);
  }
}

function mount(folder: string, options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
}

function unmount(folder: string): void {
  execFileSync('umount', [folder]);
}
