// Opens a real VS Code with the extension and the sample reports: `code` where it is on the PATH,
// the VS Code of the npm registry on 127.0.0.1 otherwise. `--check` ends once it is ready.
import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { hasPackages, installPackages, run } from './lib/packages.mjs';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
const must = (ok, what) => {
  if (!ok) {
    console.error(`${what} failed; see above.`);
    process.exit(1);
  }
};
if (!hasPackages()) {
  console.log('Installing packages …');
  must(installPackages(), 'Installing packages');
}
const check = process.argv.includes('--check');
if (!check && spawnSync('code', ['--version'], { stdio: 'ignore' }).status === 0) {
  must(run('node', 'scripts/build.mjs'), 'Building');
  const samples = path.join(root, 'samples');
  must(run('code', `--extensionDevelopmentPath=${root}`, samples), 'Opening VS Code');
} else {
  const { installVsCode, startVsCode, workbenchUrl } = await import('./lib/vscodeServer.mjs');
  installVsCode();
  // The server's workbench works on a copy, so that trying things out leaves the samples alone.
  const folder = path.join(root, '.vscode-test/samples');
  rmSync(folder, { recursive: true, force: true });
  cpSync('samples', folder, { recursive: true });
  must(run('npm', 'run', 'package', '--silent'), 'Packaging');
  const { port, stop } = await startVsCode({ vsix: 'dossier.vsix' });
  const url = workbenchUrl({ port, folder });
  console.log(`\nVS Code with Dossier is ready; Ctrl+C ends it. Open this address:\n${url}`);
  if (check) {
    const { status } = await fetch(url);
    stop();
    process.exit(status === 200 ? 0 : 1);
  }
  process.once('SIGINT', () => {
    stop();
    process.exit();
  });
}
