// The suites of test/, each bundled by esbuild and run by mocha.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { findDesktopVsCode } from './desktopVsCode.mjs';

const MOCHA_LIMIT_MS = 40 * 60_000;
const HOST_LIMIT_MS = 20 * 60_000;

/** Runs tests without VS Code: plain mocha. */
export async function runMocha(results, suite, grep) {
  const { build } = await import('esbuild');
  rmSync(`out/test/${suite}`, { recursive: true, force: true });
  // One bundle, so that the core is loaded once for all tests.
  const outfile = `out/test/${suite}/tests.cjs`;
  await build({
    stdin: { contents: imports(findTests(`test/${suite}`)), resolveDir: process.cwd() },
    outfile,
    bundle: true,
    platform: 'node',
    external: ['mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  // With more runs of each property, there is no telling how long one takes.
  const timeout = process.env.DOSSIER_PROPERTY_RUNS ? '0' : '240000';
  return mocha(results, suite, [outfile, '--timeout', timeout], grep);
}

/** Runs tests of the installed extension in a workbench, driven by Playwright. */
export async function runUi(results, grep) {
  const { installVsCode } = await import('./vscodeInstall.mjs');
  const { installChromium } = await import('./chromium.mjs');
  const { packageExtension } = await import('./vsix.mjs');
  await installVsCode();
  await installChromium();
  await packageExtension();
  const { build } = await import('esbuild');
  rmSync('out/test/ui', { recursive: true, force: true });
  await build({
    stdin: { contents: imports(findTests('test/ui')), resolveDir: process.cwd() },
    outfile: 'out/test/ui/ui.test.mjs',
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  // A workbench in a browser may lose a key while it moves the focus; what is broken fails each time.
  const options = ['out/test/ui/ui.test.mjs', '--timeout', '90000', '--retries', '2'];
  return mocha(results, 'ui', options, grep);
}

/** The workspace of tests that run in a debugger. */
export const HOST_FOLDER = 'out/test/workspace';

/** Bundles the tests inside VS Code for a host, all or those that match; returns its path. */
export async function bundleHost(host, grep) {
  const { build } = await import('esbuild');
  const outfile = path.resolve(`out/test/host-${host}/tests.js`);
  // A web worker has no environment to read it from.
  const chosen = { 'process.env.DOSSIER_TEST_GREP': JSON.stringify(grep) ?? 'undefined' };
  const contents = [
    `import './test/host/support/${host}';`,
    imports(findTests('test/host')),
    `export { run } from './test/host/support/run';`,
  ].join('\n');
  await build({
    stdin: { contents, resolveDir: process.cwd(), loader: 'ts' },
    outfile,
    bundle: true,
    format: 'cjs',
    sourcemap: 'inline',
    logLevel: 'warning',
    ...(host === 'node'
      ? { platform: 'node', external: ['vscode', 'mocha'], define: chosen }
      : {
          platform: 'browser',
          external: ['vscode'],
          alias: { 'node:assert/strict': './test/host/support/assertStrict' },
          define: { ...chosen, global: 'globalThis' },
          // The browser's build of `assert` expects these.
          banner: {
            js: 'globalThis.process ??= { env: {}, nextTick: (run, ...args) => queueMicrotask(() => run(...args)), version: "" };',
          },
        }),
  });
  return outfile;
}

/**
 * Runs the tests inside VS Code.
 *
 * @param {{ host: 'node' | 'worker', version: 'current' | 'oldest', grep: string | undefined }} job
 */
export async function runHost(results, { host, version, grep }) {
  const outfile = await bundleHost(host, grep);
  const { executable, launchArgs, env } = await hostProgram(host, version);
  const folder = mkdtempSync(path.join(tmpdir(), 'dossier-host-'));
  makeHostWorkspace(folder);
  const { runTests } = await import('@vscode/test-electron');
  try {
    await withLimit(
      HOST_LIMIT_MS,
      runTests({
        vscodeExecutablePath: executable,
        extensionDevelopmentPath: process.cwd(),
        extensionTestsPath: outfile,
        extensionTestsEnv: env,
        launchArgs: [folder, ...launchArgs],
      }),
    );
  } catch (error) {
    // Failed tests are in the report; if there is none, `count` says so.
    if (!/code 1|Failed/i.test(String(error))) {
      console.log(String(error));
    }
  }
  try {
    return results.count(path.join(folder, 'results.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Folders that tests put files into: of those that are new, VS Code may miss what they come with. */
const WATCHED_FOLDERS = ['heard', 'keys', 'quarry', 'same', 'sealed', 'towns'];
/** How many folders there are for tests that want one of their own, and for those tried again. */
const FRESH_FOLDERS = 60;

/** Fills a folder with the samples; VS Code does not watch folders called `unheard` in it. */
export function makeHostWorkspace(folder) {
  cpSync('samples', folder, { recursive: true });
  const fresh = Array.from({ length: FRESH_FOLDERS }, (_, i) => `fresh/${i + 1}`);
  for (const name of [...WATCHED_FOLDERS, ...fresh]) {
    mkdirSync(path.join(folder, name), { recursive: true });
  }
  mkdirSync(path.join(folder, '.vscode'), { recursive: true });
  const settings = { 'files.watcherExclude': { '**/unheard/**': true } };
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings));
}

/** Desktop VS Code if there is one and the current version is wanted, else that of the npm registry. */
async function hostProgram(host, version) {
  const desktop = version === 'current' ? findDesktopVsCode() : undefined;
  if (desktop !== undefined) {
    const launchArgs = host === 'worker' ? ['--extensionDevelopmentKind=web'] : [];
    return { executable: desktop, launchArgs, env: {} };
  }
  const { installVsCode } = await import('./vscodeInstall.mjs');
  const { installChromium } = await import('./chromium.mjs');
  await installVsCode(version);
  await installChromium();
  const kind = { 'remote.extensionKind': { 'dossier.dossier': ['web'] } };
  const env = {
    DOSSIER_TEST_VERSION: version,
    // It tells what VS Code said last, which ours does not.
    DOSSIER_TEST_TIMEOUT_MS: String(HOST_LIMIT_MS - 30_000),
    ...(host === 'worker' && { DOSSIER_TEST_SETTINGS: JSON.stringify(kind) }),
  };
  return { executable: path.resolve('scripts/vscode-shim.mjs'), launchArgs: [], env };
}

async function mocha(results, suite, args, grep) {
  mkdirSync('out/test', { recursive: true });
  const report = `out/test/${suite}.json`;
  rmSync(report, { force: true });
  const all = ['node_modules/mocha/bin/mocha.js', '--recursive', ...args];
  // The ui tests take minutes, so they are reported one by one.
  const reporter = suite === 'ui' ? './scripts/lib/reporter.cjs' : 'json';
  all.push('--reporter', reporter, '--reporter-option', `output=${report}`);
  if (grep !== undefined) {
    all.push('--grep', grep);
  }
  const child = spawn(process.execPath, all, { stdio: 'inherit', detached: true });
  keepPriority(child.pid);
  const ended = new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
  // It has a process group of its own, so that what it has started ends with it.
  const kill = () => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGTERM');
    } catch {
      // It has ended already.
    }
  };
  process.once('exit', kill);
  let code = 1;
  try {
    code = await withLimit(MOCHA_LIMIT_MS, ended);
  } catch (error) {
    console.log(error.message);
  } finally {
    kill();
  }
  return results.count(report) && code === 0;
}

/** Gives the session of a process our priority: Linux shares the processor among sessions first. */
function keepPriority(pid) {
  const priority = getPriority();
  try {
    if (priority > 0) {
      writeFileSync(`/proc/${pid}/autogroup`, String(priority));
    }
  } catch {
    // There are no such sessions.
  }
}

/** Rejects if work takes longer than it ever should. */
async function withLimit(limitMs, work) {
  let timer;
  const late = new Promise((_, reject) => {
    const sentence = `The run hangs: it was not at its end after ${limitMs / 60_000} minutes.`;
    timer = setTimeout(() => reject(new Error(sentence)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function findTests(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => path.join(folder, file));
}

function imports(files) {
  return files.map((file) => `import ${JSON.stringify(`./${file}`)};`).join('\n');
}
