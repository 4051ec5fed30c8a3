// Runs the benchmark test/bench/NAME.ts: node scripts/bench.mjs NAME [ARGUMENTS]
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

process.chdir(path.resolve(import.meta.dirname, '..'));
const names = readdirSync('test/bench')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => path.basename(file, '.ts'));
const [name, ...rest] = process.argv.slice(2);
if (!names.includes(name)) {
  console.error(`Which benchmark? There are ${names.join(', ')}.`);
  process.exit(2);
}
const outfile = `out/bench/${name}.mjs`;
await build({
  entryPoints: [`test/bench/${name}.ts`],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  packages: 'external',
  logLevel: 'warning',
});
process.exit(
  spawnSync(process.execPath, ['--expose-gc', outfile, ...rest], { stdio: 'inherit' }).status ?? 1,
);
