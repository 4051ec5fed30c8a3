// Two windows of VS Code annotate the same report at once: `node scripts/faultWindows.mjs [SECONDS]`.
import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';

process.chdir(path.resolve(import.meta.dirname, '..'));
const seconds = process.argv[2] ?? '60';
const tests = path.resolve('out/test/fault/window.js');
await build({
  entryPoints: ['test/fault/window.ts'],
  outfile: tests,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  external: ['vscode'],
});
const folder = mkdtempSync(path.join(tmpdir(), 'dossier-windows-'));
copyFileSync('samples/harbour-raids.txt', path.join(folder, 'shared.txt'));
const names = ['left', 'right'];
await Promise.all(
  names.map(
    (name) =>
      new Promise((resolve) => {
        const args = [
          'scripts/vscode-shim.mjs',
          folder,
          `--extensionDevelopmentPath=${path.resolve('.')}`,
          `--extensionTestsPath=${tests}`,
        ];
        const env = { ...process.env, DOSSIER_WINDOW: name, DOSSIER_SECONDS: seconds };
        spawn('node', args, { env, stdio: 'inherit' }).once('close', resolve);
      }),
  ),
);
const { readAnnotations } = createRequire(import.meta.url)('../dist/core.cjs');
const yaml = readFileSync(path.join(folder, 'shared.annotations.yaml'), 'utf8');
const { file, problems } = readAnnotations(yaml);
const found = new Set((file?.annotations ?? []).map(({ comment }) => comment?.trim()));
const said = names.map((name) =>
  JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8')),
);
const lost = said.flat().filter((comment) => !found.has(comment));
const left = readdirSync(folder).filter((name) => /\.(?:tmp|lock)$/.test(name));
const ok = lost.length === 0 && problems.length === 0 && left.length === 0;
const counts = said.map((list) => list.length).join(' + ');
console.log(
  `${ok ? 'ok' : 'FAILED'} two windows, ${seconds} s: ${counts} annotations, ${lost.length} lost, ` +
    `${found.size} in the file, ${problems.length} problems, ${left.length} files left over`,
);
rmSync(folder, { recursive: true, force: true });
process.exitCode = ok ? 0 : 1;
