// Starts the VS Code of the npm registry on 127.0.0.1, and stops it with all that it has started.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { nodeOf, VERSIONS, vscodeFolders } from './vscodeInstall.mjs';

const READY_MS = 60_000;
const SETTINGS = {
  'workbench.startupEditor': 'none',
  'files.autoSave': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
};

/** Calls `stop` when this process ends, by itself or by a signal. */
export function onEnd(stop) {
  process.once('exit', stop);
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
    ['SIGHUP', 1],
  ]) {
    process.once(signal, () => process.exit(128 + number));
  }
}

let isWatching = false;

/** Ends this process with the one that started it, which may be killed without a word. */
function endWithParent() {
  if (!isWatching) {
    isWatching = true;
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && process.exit(1), 1000).unref();
  }
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

/** Writes the user's settings: those that keep the workbench quiet, and what is given. */
function writeSettings(data, settings) {
  mkdirSync(path.join(data, 'data/User'), { recursive: true });
  const all = JSON.stringify({ ...SETTINGS, ...settings });
  writeFileSync(path.join(data, 'data/User/settings.json'), all);
}

/**
 * Starts the server, and waits until it is ready. Its data are kept in the folder `data`, where a
 * later server finds them; without `data`, in a folder that is removed at the end.
 *
 * @param {{ version?: 'current' | 'oldest', smokeTest?: boolean, settings?: Record<string, unknown>,
 *   vsix?: string | undefined, data?: string | undefined, port?: number | undefined,
 *   token?: string | undefined }} [options]
 *   `vsix`: the extension to install; `port`: any free one where absent; `token`: what a browser has to
 *   bring; where absent, whoever uses this machine may connect, and has a terminal
 * @returns {Promise<{ port: number, data: string, stop: () => void, log: () => string,
 *   ended: Promise<number | null> }>} `ended` resolves to the server's exit code
 */
export async function startVsCode(options = {}) {
  const { version = 'current', smokeTest = false, settings = {}, vsix, token } = options;
  const data = options.data ?? mkdtempSync(path.join(tmpdir(), 'dossier-vscode-'));
  const node = nodeOf(version);
  const { main } = vscodeFolders(version);
  if (!existsSync(path.join(data, 'data/User/settings.json')) || options.settings !== undefined) {
    writeSettings(data, settings);
  }
  const folders = ['--server-data-dir', data, '--extensions-dir', path.join(data, 'extensions')];
  const port = options.port ?? (await freePort());
  // In a file, since others may see the arguments of a process.
  const tokenFile = path.join(data, 'connection-token');
  if (token !== undefined) {
    writeFileSync(tokenFile, token, { mode: 0o600 });
  }
  const access =
    token === undefined ? ['--without-connection-token'] : ['--connection-token-file', tokenFile];
  let child;
  let log = '';
  const stop = () => {
    try {
      if (child !== undefined) {
        process.kill(-child.pid, 'SIGKILL');
      }
    } catch {
      // It has ended by itself.
    }
    if (options.data === undefined) {
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
    }
  };
  onEnd(stop);
  endWithParent();
  if (vsix !== undefined) {
    const install = [main, '--install-extension', path.resolve(vsix), ...folders];
    execFileSync(node, install, { stdio: 'pipe' });
  }
  child = spawn(
    node,
    [
      main,
      ...['--host', '127.0.0.1', '--port', String(port)],
      ...folders,
      ...[...access, '--accept-server-license-terms'],
      ...['--telemetry-level', 'off', '--disable-workspace-trust'],
      ...(smokeTest && version === 'current' ? ['--enable-smoke-test-driver'] : []),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve, reject) => {
    const fail = (what) =>
      reject(new Error(`VS Code ${VERSIONS[version].name} ${what}.\n${log.slice(-4000)}`));
    const timer = setTimeout(() => fail(`was not ready after ${READY_MS / 1000} s`), READY_MS);
    const watch = (chunk) => {
      log += chunk;
      if (log.includes('Extension host agent listening on')) {
        clearTimeout(timer);
        resolve(undefined);
      }
    };
    child.stdout.on('data', watch);
    child.stderr.on('data', watch);
    child.once('error', (error) => fail(`could not be started: ${error.message}`));
    child.once('exit', (code) => fail(`ended with ${code}`));
  }).catch((error) => {
    stop();
    throw error;
  });
  return { port, data, stop, log: () => log, ended };
}

/**
 * The address of a workbench, with a folder if there is one, and with an extension under development
 * and its tests if they are given.
 *
 * @param {{ port: number, folder?: string | undefined, extension?: string | undefined,
 *   tests?: string | undefined, open?: string | undefined, token?: string | undefined }} options
 *   `open`: a file to open; `token`: the one that the server was started with
 */
export function workbenchUrl({ port, folder, extension, tests, open, token }) {
  const uri = (file) => `vscode-remote://127.0.0.1:${port}${path.resolve(file)}`;
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', uri(extension)]] : []),
    ...(tests ? [['extensionTestsPath', uri(tests)]] : []),
    ...(open ? [['openFile', uri(open)]] : []),
  ];
  const query = new URLSearchParams({
    ...(token ? { tkn: token } : {}),
    ...(folder ? { folder: path.resolve(folder) } : { ew: 'true' }),
    payload: JSON.stringify(payload),
  });
  return `http://127.0.0.1:${port}/?${query}`;
}
