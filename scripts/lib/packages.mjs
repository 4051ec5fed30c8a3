import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { runQuietly, withProgress } from './progress.mjs';

/** Runs a command with our input and output; true if it succeeded. */
export function run(command, ...args) {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

/**
 * The packages of the lock file that node_modules lacks, or has in another version. Optional packages
 * do not count: they may be for other platforms.
 */
function outdatedPackages() {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  return Object.entries(packages)
    .filter(([folder, { optional, version }]) => {
      if (folder === '' || optional === true) {
        return false;
      }
      const manifest = `${folder}/package.json`;
      return (
        !existsSync(manifest) || JSON.parse(readFileSync(manifest, 'utf8')).version !== version
      );
    })
    .map(([folder]) => folder.replace(/^node_modules\//, ''));
}

/**
 * Installs the packages of the lock file that node_modules lacks, or has in another version. Throws an
 * error that says what to do if it cannot.
 */
export async function ensurePackages() {
  const outdated = outdatedPackages();
  if (outdated.length === 0) {
    return;
  }
  const title = `Installing ${outdated.length} packages from the npm registry`;
  // Without its record of what is installed, npm looks for itself.
  rmSync('node_modules/.package-lock.json', { force: true });
  const args = ['install', '--no-save', '--ignore-scripts', '--loglevel=error'];
  const { code, output } = await withProgress(title, () => runQuietly('npm', args));
  const left = code === 0 ? outdatedPackages() : outdated;
  if (left.length > 0) {
    const names = left.slice(0, 3).join(', ');
    throw new Error(
      `Packages could not be installed (${names}${left.length > 3 ? ', …' : ''}): check the connection to the npm registry, then run "npm install --ignore-scripts".\n${output.trim()}`,
    );
  }
}
