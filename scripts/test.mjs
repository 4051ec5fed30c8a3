// Runs all tests: types, lint, unit and property tests, and the suites in the real VS Code. Installs
// what is missing first. The last line counts tests.
//
//   node scripts/test.mjs [SUITE] [--grep PATTERN]
//   node scripts/test.mjs host --prepare    bundles the suite for a debugger, and makes its workspace
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startBeside } from './lib/beside.mjs';
import { ensurePackages, run } from './lib/packages.mjs';
import { Results } from './lib/results.mjs';
import { onEnd } from './lib/vscodeServer.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { grep: { type: 'string' }, prepare: { type: 'boolean' } },
});
const { grep, prepare } = values;
const [only] = positionals;
const results = new Results();
const host = (kind, version) => async () =>
  (await import('./lib/suites.mjs')).runHost(results, { host: kind, version, grep });
const plain = (suite) => async () =>
  (await import('./lib/suites.mjs')).runMocha(results, suite, grep);

/** In the order in which they run; what fails in seconds comes first. */
const SUITES = {
  types: ['Types', () => run('npx', 'tsc', '--build')],
  lint: ['Lint', () => run('npx', 'biome', 'check', '.')],
  unit: ['Unit tests', plain('unit')],
  tools: ['Tests of the command line and of the labelled reports', plain('tools')],
  host: ['Tests inside VS Code', host('node', 'current')],
  property: ['Property tests', plain('property')],
  'host-web': ['Tests inside VS Code, web worker', host('worker', 'current')],
  'host-old': ['Tests inside the oldest VS Code', host('node', 'oldest')],
  ui: [
    'Tests of the installed extension',
    async () => (await import('./lib/suites.mjs')).runUi(results, grep),
  ],
};

/**
 * Suites that run beside another where all run: the processor is there for both. The property tests
 * keep it busy, and take what the others leave.
 */
const BESIDE = {
  host: { suite: 'property', isModest: true },
  'host-web': { suite: 'host-old', isModest: false },
};
/** Where a suite that runs beside another leaves what it has come to. */
const { DOSSIER_TEST_RESULTS } = process.env;

if (positionals.length > 1 || (only !== undefined && !(only in SUITES))) {
  console.error(
    `There is no suite "${positionals.join(' ')}"; there are ${Object.keys(SUITES).join(', ')}.`,
  );
  process.exit(2);
}
// A signal ends this process normally, and with it what it has started.
onEnd(() => {});
try {
  await ensurePackages();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
if (DOSSIER_TEST_RESULTS !== undefined && only !== undefined) {
  const start = Date.now();
  const ok = await SUITES[only][1]().catch((error) => {
    console.log(error instanceof Error ? error.message : String(error));
    return false;
  });
  console.log(`It took ${((Date.now() - start) / 1000).toFixed(1)} s, beside another suite.`);
  writeFileSync(DOSSIER_TEST_RESULTS, JSON.stringify({ ok, ...results }));
  process.exit(ok ? 0 : 1);
}
if (!(await results.step('Building', () => run('node', 'scripts/build.mjs')))) {
  console.log('\nThe build failed: nothing was tested.');
  process.exit(1);
}
if (prepare) {
  const { bundleHost, HOST_FOLDER, makeHostWorkspace } = await import('./lib/suites.mjs');
  await bundleHost('node');
  makeHostWorkspace(HOST_FOLDER);
  process.exit(0);
}
const started = {};
for (const [suite, [title, work]] of Object.entries(SUITES)) {
  if (only === undefined && grep === undefined && suite in BESIDE) {
    const { suite: other, isModest } = BESIDE[suite];
    started[other] = startBeside(other, { isModest });
  }
  if (only === undefined || only === suite) {
    await results.step(title, started[suite] ? () => started[suite].finish(results) : work);
  }
}
// Again at the end: of a long log, often nothing else is kept.
const told = [...results.retried, ...results.failures];
if (told.length > 0) {
  console.log(`\n${told.join('\n')}`);
}
console.log(`\n${results.passed} passed, ${results.failed} failed`);
process.exit(results.failures.length === 0 ? 0 : 1);
