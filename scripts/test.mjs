// Runs every test: types, lint, unit and property tests, and the suite inside the real VS Code.
// Installs what is missing first. The last line counts tests.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hasPackages, installPackages, run } from './lib/packages.mjs';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
const only = process.argv[2];
const totals = { passed: 0, failed: 0 };

function step(title, work) {
  const start = Date.now();
  console.log(`\n${title} …`);
  const ok = work();
  console.log(`${ok ? 'ok' : 'FAILED'} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
  if (!ok) {
    process.exitCode = 1;
  }
}

if (!hasPackages()) {
  step('Installing packages', installPackages);
}
step('Building', () => run('node', 'scripts/build.mjs'));
if (only === undefined) {
  step('Types', () => run('npx', 'tsc', '--build'));
  step('Lint', () => run('npx', 'biome', 'check', '.'));
}
const { build } = await import('esbuild');

for (const [suite, title] of [
  ['unit', 'Unit tests'],
  ['property', 'Property tests'],
]) {
  if (only !== undefined && only !== suite) {
    continue;
  }
  rmSync(`out/test/${suite}`, { recursive: true, force: true });
  await build({
    entryPoints: findTests(`test/${suite}`),
    outdir: `out/test/${suite}`,
    outbase: `test/${suite}`,
    bundle: true,
    platform: 'node',
    external: ['mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  step(title, () => {
    const report = `out/test/${suite}.json`;
    const options = ['--timeout', '60000', '--reporter', 'json'];
    options.push('--reporter-option', `output=${report}`);
    const ok = run('npx', 'mocha', '--recursive', `out/test/${suite}`, ...options);
    return count(report) && ok;
  });
}
if (only === undefined || only === 'host') {
  rmSync('out/test/host', { recursive: true, force: true });
  await build({
    entryPoints: ['test/host/run.ts'],
    outdir: 'out/test/host',
    bundle: true,
    platform: 'node',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  const { installVsCode } = await import('./lib/vscodeServer.mjs');
  installVsCode();
  const folder = mkdtempSync(path.join(tmpdir(), 'dossier-host-'));
  cpSync('samples', folder, { recursive: true });
  const { runTests } = await import('@vscode/test-electron');
  console.log('\nTests inside VS Code …');
  const start = Date.now();
  const report = path.join(folder, 'report.json');
  try {
    await runTests({
      vscodeExecutablePath: path.resolve('scripts/vscode-shim.mjs'),
      extensionDevelopmentPath: root,
      extensionTestsPath: path.resolve('out/test/host/run.js'),
      launchArgs: [folder],
    });
  } catch {
    process.exitCode = 1;
  }
  if (!count(report)) {
    console.log('The tests inside VS Code did not report.');
    totals.failed += 1;
    process.exitCode = 1;
  }
  console.log(`(${((Date.now() - start) / 1000).toFixed(1)} s)`);
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
if (totals.failed > 0) {
  process.exitCode = 1;
}

function findTests(folder) {
  return execFileSync('find', [folder, '-name', '*.test.ts'], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => file !== '');
}

/** Adds a mocha JSON report to the totals; false where there is none. */
function count(report) {
  if (!existsSync(report)) {
    return false;
  }
  const { stats, failures } = JSON.parse(readFileSync(report, 'utf8'));
  totals.passed += stats.passes;
  totals.failed += stats.failures;
  for (const { fullTitle, err } of failures) {
    console.log(`✖ ${fullTitle}\n  ${err.stack ?? err.message}`);
  }
  console.log(`${stats.passes} passed, ${stats.failures} failed, ${stats.duration} ms`);
  return true;
}
