// node scripts/training/run.mjs <entry> <arguments>: bundles a script of this folder, named without its
// extension, and runs it.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [entry, ...rest] = process.argv.slice(2);
const outfile = path.resolve(`out/training/${path.basename(entry)}.mjs`);
await build({
  entryPoints: [path.join(import.meta.dirname, `${entry}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
process.argv = [process.argv[0] ?? 'node', outfile, ...rest];
await import(pathToFileURL(outfile).href);
