// Installs VS Code from the npm registry into .vscode-test/, without compiling anything.
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runQuietly, withProgress } from './progress.mjs';

/** The versions that tests run in, each with the version of Node.js that it needs. */
export const VERSIONS = {
  current: { name: '1.139', codeServer: '4.139.1', node: '24.21.0', size: '800 MB' },
  /** The oldest of `engines.vscode`. */
  oldest: { name: '1.100.3', codeServer: '4.100.3', node: '20.20.2', size: '400 MB' },
};

/** Where a version is installed, or would be. */
export function vscodeFolders(version) {
  const { codeServer } = VERSIONS[version];
  const home = path.resolve('.vscode-test', `vscode-${codeServer}`);
  const vscode = path.join(home, 'node_modules/code-server/lib/vscode');
  return { home, vscode, main: path.join(vscode, 'out/server-main.js') };
}

/** The Node.js that runs a version: the one installed with it, else our own. */
export function nodeOf(version) {
  const packaged = path.join(
    vscodeFolders(version).home,
    'node_modules',
    nodePackage(),
    'bin/node',
  );
  return existsSync(packaged) ? packaged : process.execPath;
}

function nodePackage() {
  return `node-${process.platform}-${process.arch}`;
}

/** Installs a version if it is missing. Throws an error that says what to do if it cannot. */
export async function installVsCode(version = 'current') {
  const { name, size } = VERSIONS[version];
  const { home, vscode } = vscodeFolders(version);
  const stamp = path.join(home, '.complete');
  if (existsSync(stamp)) {
    return;
  }
  if (process.platform === 'win32') {
    throw new Error(
      'This needs Linux or macOS. On Windows, use WSL, or install Dossier as the README says.',
    );
  }
  await withProgress(`Installing VS Code ${name} from the npm registry (${size}, once)`, () =>
    install(version, home, vscode),
  );
  writeFileSync(stamp, '');
}

async function install(version, home, vscode) {
  const { name, codeServer, node } = VERSIONS[version];
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, 'package.json'), '{"private":true}');
  const npm = async (cwd, ...args) => {
    const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const all = ['install', ...flags, '--engine-strict=false', ...args];
    const { code, output } = await runQuietly('npm', all, { cwd });
    if (code !== 0) {
      throw new Error(
        `VS Code ${name} could not be installed: check the connection to the npm registry and the free space on the disk, then run this again.\n${output.trim()}`,
      );
    }
  };
  const ownNodeFits = process.versions.node.split('.')[0] === node.split('.')[0];
  await npm(
    home,
    `code-server@${codeServer}`,
    ...(ownNodeFits ? [] : [`${nodePackage()}@${node}`]),
    ...(version === 'oldest' ? ['@vscode/ripgrep-universal'] : []),
  );
  await npm(vscode, '--omit=dev');
  // 1.100 looks for its modules under the name of the archive that they are in on the desktop.
  const asar = path.join(vscode, 'node_modules.asar');
  if (!existsSync(asar)) {
    symlinkSync('node_modules', asar);
  }
  replaceNatives(path.join(vscode, 'node_modules'));
  linkRipgrep(home, path.join(vscode, 'node_modules/@vscode/ripgrep'));
}

/**
 * Puts stand-ins in place of two small native modules, which are not compiled: nothing is logged, and
 * no process is watched.
 */
function replaceNatives(modules) {
  // Assigned one by one, so that Node finds the names of the CommonJS exports.
  const spdlog = `class Logger { setLevel() {} getLevel() { return 2; } setPattern() {} clearFormatters() {}
  trace() {} debug() {} info() {} warn() {} error() {} critical() {} flush() {} drop() {} }
exports.Logger = Logger;
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = () => new Logger();
exports.createAsyncRotatingLogger = async () => new Logger();
`;
  writeFileSync(path.join(modules, '@vscode/spdlog/index.js'), spdlog);
  for (const name of ['native-watchdog', '@vscode/native-watchdog']) {
    if (existsSync(path.join(modules, name))) {
      const code = 'exports.start = () => {};\nexports.exit = (code) => process.exit(code ?? 0);\n';
      writeFileSync(path.join(modules, name, 'index.js'), code);
    }
  }
}

/**
 * Older versions download ripgrep in a postinstall script, which does not run here: they get that of a
 * newer package.
 */
function linkRipgrep(home, ripgrep) {
  const binary = path.join(
    home,
    `node_modules/@vscode/ripgrep-universal/bin/${process.platform}-${process.arch}/rg`,
  );
  const target = path.join(ripgrep, 'bin/rg');
  if (existsSync(ripgrep) && existsSync(binary) && !existsSync(target)) {
    mkdirSync(path.dirname(target), { recursive: true });
    // A folder that is moved takes it along.
    symlinkSync(path.relative(path.dirname(target), binary), target);
  }
}
