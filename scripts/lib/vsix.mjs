import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { runQuietly, withProgress } from './progress.mjs';

export const VSIX = 'dossier.vsix';
/** What goes into the package, or decides what does. */
const INPUTS = [
  ...[
    'src',
    'syntaxes',
    'media',
    'schemas',
    'walkthrough',
    'scripts/build.mjs',
    'scripts/lib/readme.mjs',
    'l10n',
  ],
  ...[
    'package.json',
    'package.nls.json',
    'package.nls.de.json',
    'package-lock.json',
    '.vscodeignore',
    'README.md',
    'CHANGELOG.md',
    'LICENSE',
  ],
];

/** Packages the extension where something has changed since it last was. Throws where it fails. */
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

/** The newest time of change, in ms, of a file or of anything in a folder; 0 where there is none. */
function newestIn(file) {
  if (!existsSync(file)) {
    return 0;
  }
  const stat = statSync(file);
  return stat.isDirectory()
    ? Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newestIn(path.join(file, name))))
    : stat.mtimeMs;
}
