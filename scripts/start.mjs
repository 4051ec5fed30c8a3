// Opens VS Code with the extension and a copy of the sample reports: `code` if it is on the PATH,
// else the VS Code of the npm registry on 127.0.0.1. `--check` ends once it is ready.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync } from 'node:fs';
import path from 'node:path';
import { ensurePackages, run } from './lib/packages.mjs';

process.chdir(path.resolve(import.meta.dirname, '..'));
const check = process.argv.includes('--check');
/** Kept between runs, with what the reader has done to it. */
const samples = path.resolve('.vscode-test/samples');
/** The report that is open at first. */
const first = path.join(samples, 'harbour-raids.txt');
const start = Date.now();

try {
  await ensurePackages();
  cpSync('samples', samples, { recursive: true, force: false });
  if (!check && spawnSync('code', ['--version'], { stdio: 'ignore' }).status === 0) {
    openDesktop();
  } else {
    await serve();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

function openDesktop() {
  if (!run('node', 'scripts/build.mjs')) {
    throw new Error('The build failed; see above.');
  }
  if (!run('code', `--extensionDevelopmentPath=${process.cwd()}`, samples, first)) {
    throw new Error('VS Code could not be opened; see above.');
  }
  console.log(`VS Code opens with Dossier and ${samples}.`);
}

async function serve() {
  const { installVsCode } = await import('./lib/vscodeInstall.mjs');
  const { startVsCode, workbenchUrl } = await import('./lib/vscodeServer.mjs');
  const { packageExtension, VSIX } = await import('./lib/vsix.mjs');
  await installVsCode();
  await packageExtension();
  console.log('Starting VS Code …');
  const token = randomUUID();
  const { port, stop, ended } = await startVsCode({ vsix: VSIX, token });
  const url = workbenchUrl({ port, folder: samples, open: first, token });
  console.log(`Ready after ${((Date.now() - start) / 1000).toFixed(1)} s, on port ${port}.`);
  console.log(`The sample reports are a copy: ${samples}`);
  console.log(`Open this address; Ctrl+C ends VS Code:\n\n  ${url}\n`);
  if (check) {
    const isReady = await isOpenTo(`http://127.0.0.1:${port}/`, token);
    stop();
    process.exit(isReady ? 0 : 1);
  }
  const code = await ended;
  throw new Error(`VS Code ended by itself, with ${code}.`);
}

/** Whether the server lets in whoever has the token, and nobody else. */
async function isOpenTo(address, token) {
  const invited = await fetch(address, { headers: { cookie: `vscode-tkn=${token}` } });
  const stranger = await fetch(address);
  return invited.status === 200 && stranger.status === 403;
}
