import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/**
 * The program of desktop VS Code: the one that DOSSIER_VSCODE names, else the one that `code` on the
 * PATH starts; undefined if there is none, or no screen to show it on.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 */
export function findDesktopVsCode(env = process.env, platform = process.platform) {
  if (env.DOSSIER_VSCODE) {
    if (!existsSync(env.DOSSIER_VSCODE)) {
      throw new Error(`DOSSIER_VSCODE names ${env.DOSSIER_VSCODE}, which is not there.`);
    }
    return path.resolve(env.DOSSIER_VSCODE);
  }
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) {
    return undefined;
  }
  // `code` is a script in a folder `bin` beside the program, or inside its resources on macOS.
  const scripts = (env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, platform === 'win32' ? 'code.cmd' : 'code'));
  const script = scripts.find((file) => existsSync(file));
  if (script === undefined) {
    return undefined;
  }
  const bin = path.dirname(realpathSync(script));
  const program = {
    win32: path.join(bin, '../Code.exe'),
    darwin: path.join(bin, '../../../MacOS/Electron'),
  };
  return [program[platform] ?? path.join(bin, '../code')].find((file) => existsSync(file));
}
