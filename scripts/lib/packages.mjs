import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Runs a command with our own input and output; true where it succeeded. */
export function run(command, ...args) {
  return spawnSync(command, args, { stdio: 'inherit' }).status === 0;
}

export function hasPackages() {
  return existsSync('node_modules/esbuild');
}

/** Installs the packages of the lock file; true where that succeeded. */
export function installPackages() {
  return run('npm', 'install', '--no-save', '--ignore-scripts', '--loglevel=error');
}
