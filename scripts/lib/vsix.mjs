import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { runQuietly, withProgress } from './progress.mjs';

export const VSIX = 'dossier.vsix';
/** Files and folders that go into the package, or decide what does. */
const INPUTS = [
  'src',
  'media',
  'syntaxes',
  'l10n',
  'samples/harbour-raids.txt',
  'scripts/build.mjs',
  'scripts/lib/parts.mjs',
  'scripts/lib/readme.mjs',
  'package-lock.json',
  '.vscodeignore',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  ...readdirSync('.').filter((name) => /^package(?:\.nls.*)?\.json$/.test(name)),
];

/** Packages the extension unless the package is up to date. Throws if that fails. */
export async function packageExtension() {
  const newest = Math.max(...INPUTS.map(newestIn));
  if (existsSync(VSIX) && statSync(VSIX).mtimeMs > newest) {
    return;
  }
  const { code, output } = await withProgress('Packaging the extension', () =>
    runQuietly('npm', ['run', 'package', '--silent']),
  );
  if (code !== 0) {
    throw new Error(`The extension could not be packaged.\n${output.trim()}`);
  }
}

/** The latest modification time, in ms, of a file or of anything in a folder; 0 where it is missing. */
function newestIn(file) {
  if (!existsSync(file)) {
    return 0;
  }
  const stat = statSync(file);
  return stat.isDirectory()
    ? Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newestIn(path.join(file, name))))
    : stat.mtimeMs;
}
